/** The lists of a draft: evidence, information given, qualification. */
import { run, type Block } from './page.js';
import type { Pv, PvLeaf } from './schema.js';
import type { Voice } from './voice.js';
import { visible } from './visible.js';

export function evidenceBlocks({ evidence }: Pv, voice: Voice): Block[] {
  const { say } = voice;
  const title: Block = { kind: 'heading', level: 1, text: say('section.evidence') };
  if (evidence.length === 0) return [title, { kind: 'lines', lines: [[run(say('evidence.none'), 'muted')]] }];
  return [
    title,
    {
      kind: 'table',
      widths: [32, 40, 28],
      header: [
        say('evidence.name'),
        say('evidence.hash'),
        `${say('evidence.received')} / ${say('evidence.scan')}`,
      ],
      rows: evidence.map((file) => [
        [
          ...voice.value(file.name),
          [
            run(
              `${visible(file.contentType)}, ${say('evidence.bytes', { size: voice.number(file.size) })}`,
              'muted',
            ),
          ],
        ],
        [[run(file.sha256, 'digest')]],
        [[run(voice.instant(file.receivedAt))], [run(say(`scan.${file.scan}`))]],
      ]),
    },
  ];
}

export function informationBlocks(pv: Pv, voice: Voice): Block[] {
  const { say } = voice;
  const given = (value: PvLeaf) => (value === null ? null : say(value === true ? 'yes' : 'no'));
  return [
    { kind: 'heading', level: 1, text: say('section.information') },
    { kind: 'lines', lines: [[run(say('information.intro'), 'muted')]] },
    {
      kind: 'table',
      widths: [55, 45],
      header: [say('information'), say('information.given')],
      rows: pv.information.map((item, index) => [
        voice.word(`information.${item.topic}`),
        [
          ...voice.editable(`/information/${index}/given`, item.given, given, 'unknown'),
          ...(item.record === null ? [] : [[run(say(`record.${item.record}`), 'muted')]]),
        ],
      ]),
    },
  ];
}

export function qualificationBlocks({ qualification }: Pv, voice: Voice): Block[] {
  const { say } = voice;
  const at = (index: number, field: string) => `/qualification/proposals/${index}/${field}`;
  const retained = (value: PvLeaf) => say(`retained.${String(value)}`);
  const proposals: Block =
    qualification.proposals.length === 0
      ? { kind: 'lines', lines: [[run(say('qualification.none'), 'muted')]] }
      : {
          kind: 'table',
          widths: [26, 52, 22],
          header: [
            `${say('qualification.offence')} / ${say('qualification.behaviour')}`,
            say('qualification.reasons'),
            say('qualification.retained'),
          ],
          rows: qualification.proposals.map((proposal, index) => [
            [
              ...voice.editable(at(index, 'offence'), proposal.offence, undefined, 'qualification.nooffence'),
              [run(say(`behaviour.${proposal.behaviour}`), 'muted')],
            ],
            [
              ...voice.editable(at(index, 'reasons'), proposal.reasons),
              [
                run(
                  say('qualification.source', {
                    source: proposal.source,
                    date: voice.moment(proposal.reviewBy),
                  }),
                  'muted',
                ),
              ],
            ],
            voice.editable(at(index, 'retained'), proposal.retained, retained),
          ]),
        };
  return [
    { kind: 'heading', level: 1, text: say('section.qualification') },
    { kind: 'lines', lines: [[run(say('qualification.intro'), 'muted')]] },
    proposals,
    {
      kind: 'table',
      widths: [34, 66],
      rows: [
        [
          [[run(say('qualification.other'), 'strong')]],
          voice.editable('/qualification/other', qualification.other),
        ],
        [
          [[run(say('qualification.basis'), 'strong')]],
          voice.editable(
            '/qualification/legalBasis',
            qualification.legalBasis,
            undefined,
            'qualification.confirm',
          ),
        ],
      ],
    },
  ];
}
