/** Every change by an officer: of what, from what, to what, by whom and when. */
import { run, type Block } from './page.js';
import type { Pv, PvLeaf } from './schema.js';
import { linesOf, type Voice } from './voice.js';
import { visible } from './visible.js';

export function editBlocks(pv: Pv, voice: Voice): Block[] {
  const { say } = voice;
  const title: Block = { kind: 'heading', level: 1, text: say('section.edits') };
  if (pv.edits.length === 0) return [title, { kind: 'lines', lines: [[run(say('edits.none'), 'muted')]] }];
  const lines = (path: string, value: PvLeaf, look: 'old' | 'new') =>
    linesOf(shownAt(path, value, voice)).map((line) => [run(visible(line), look)]);
  return [
    title,
    {
      kind: 'table',
      widths: [25, 28, 28, 19],
      header: [say('edits.path'), say('edits.from'), say('edits.to'), say('edits.by')],
      rows: pv.edits.map((edit) => [
        [[run(visible(nameOf(pv, edit.path, voice)))], [run(visible(edit.path), 'muted')]],
        lines(edit.path, edit.from, 'old'),
        lines(edit.path, edit.to, 'new'),
        [[run(voice.mark(edit))]],
      ]),
    },
  ];
}

/** The label under which the field stands in the draft. */
function nameOf(pv: Pv, path: string, { say }: Voice): string {
  const [section = '', field = '', index = '', part = ''] = path.split('/').slice(1);
  switch (section) {
    case 'facts':
      return pv.facts[Number(field)]?.label ?? path;
    case 'information': {
      const item = pv.information[Number(field)];
      return item === undefined ? path : say(`information.${item.topic}`);
    }
    case 'qualification': {
      if (field !== 'proposals') return say(`qualification.${field === 'other' ? 'other' : 'basis'}`);
      const proposal = pv.qualification.proposals[Number(index)];
      return proposal === undefined
        ? path
        : `${say(`behaviour.${proposal.behaviour}`)}: ${say(PARTS[part] ?? 'wording')}`;
    }
    default:
      return say(NAMES[`${section}/${field}`] ?? section);
  }
}

const NAMES: Readonly<Record<string, string>> = {
  'person/identity': 'person.identity',
  'vulnerability/wording': 'person.vulnerability',
  'time/from': 'time.from',
  'time/to': 'time.to',
  'suspect/wording': 'suspect.wording',
  'hateMotive/wording': 'motive',
  'hateMotive/retained': 'motive.retained',
  'findings/observed': 'findings.observed',
  'findings/measures': 'findings.measures',
  'findings/remarks': 'findings.remarks',
};
const PARTS: Readonly<Record<string, string>> = {
  offence: 'qualification.offence',
  reasons: 'qualification.reasons',
  retained: 'qualification.retained',
};

function shownAt(path: string, value: PvLeaf, voice: Voice): string {
  if (path.endsWith('/retained')) return voice.say(`retained.${String(value)}`);
  if (path.endsWith('/given')) return voice.say(value === null ? 'unknown' : value === true ? 'yes' : 'no');
  if (typeof value !== 'string') return voice.say('empty');
  return path.startsWith('/time/') && !path.endsWith('/wording') ? voice.moment(value) : value;
}
