/** The draft as a page, in the order in which a PV of these facts is read. */
import { editBlocks } from './layout-edits.js';
import { evidenceBlocks, informationBlocks, qualificationBlocks } from './layout-tables.js';
import { run, type Block, type Line, type PvPage } from './page.js';
import type { Pv, PvLeaf, Said } from './schema.js';
import { Voice } from './voice.js';

export interface PvPrint {
  printedAt: Date;
  /** What to call the officer with this id. */
  officerName: (id: string) => string;
}

/** Widths of label, own words, officer's wording; and of label and value. */
const BESIDE = [20, 45, 35];
const VALUES = [34, 66];

export function layOut(pv: Pv, print: PvPrint): PvPage {
  const voice = new Voice(pv, print.officerName);
  const { say } = voice;
  return {
    header: { zone: say('zone'), draft: say('draft.header'), reference: voiceText(voice, pv.reference) },
    footer: {
      printed: say('printed', { at: voice.instant(print.printedAt.toISOString()) }),
      page: say('page'),
      of: say('page.of'),
    },
    title: say('title'),
    subtitle: say('subtitle'),
    blocks: [
      ...fileBlocks(pv, voice),
      ...personBlocks(pv, voice),
      ...placeAndTimeBlocks(pv, voice),
      ...factBlocks(pv, voice),
      ...accountBlocks(pv, voice),
      ...suspectBlocks(pv, voice),
      ...sectionBlocks(pv, voice, 'section.witnesses', ['witnesses', 'cameras']),
      ...evidenceBlocks(pv, voice),
      ...sectionBlocks(pv, voice, 'section.consequences', ['injuries', 'consequences', 'before']),
      ...motiveBlocks(pv, voice),
      ...wishBlocks(pv, voice),
      ...informationBlocks(pv, voice),
      ...qualificationBlocks(pv, voice),
      ...findingBlocks(pv, voice),
      ...editBlocks(pv, voice),
      ...sourceBlocks(pv, voice),
    ],
  };
}

function fileBlocks(pv: Pv, voice: Voice): Block[] {
  const { say } = voice;
  const at = (instant: string | null) => voice.value(instant === null ? null : voice.instant(instant));
  return [
    {
      kind: 'lines',
      lines: [
        [run(say('authority'), 'strong')],
        [run(say('conventions'), 'muted')],
        [run(say('unseen'), 'muted')],
      ],
    },
    heading(voice, 'section.file'),
    values(voice, [
      ['file.reference', voice.value(pv.reference)],
      ['file.case', voice.value(pv.caseId)],
      ['file.number', pv.number === null ? [[run(say('file.nonumber'), 'muted')]] : voice.value(pv.number)],
      ['file.language', voice.word(`language.${pv.language}`)],
      ['file.words', voice.word(`language.${pv.wordsLanguage}`)],
      ['file.received', at(pv.receivedAt)],
      ['file.started', at(pv.startedAt)],
      ['file.startedby', voice.value(pv.startedBy === null ? null : voice.officer(pv.startedBy))],
    ]),
  ];
}

function personBlocks(pv: Pv, voice: Voice): Block[] {
  const { person, vulnerability } = pv;
  return [
    heading(voice, 'section.person'),
    values(voice, [
      ['person.capacity', voice.word(`capacity.${person.capacity}`)],
      ['person.name', voice.quote(person.nameGiven, pv.wordsLanguage)],
      ['person.identity', voice.editable('/person/identity', person.identity, undefined, 'unknown')],
      ['person.by', voice.word(`by.${person.writtenBy}`)],
      ['person.safe', person.safe === null ? voice.unknown() : voice.word(`safe.${person.safe}`)],
      ['person.minor', vulnerability.minor === null ? voice.unknown() : voice.word('minor.true')],
      [
        'person.vulnerability',
        voice.editable('/vulnerability/wording', vulnerability.wording, undefined, 'unknown'),
      ],
    ]),
  ];
}

function placeAndTimeBlocks(pv: Pv, voice: Voice): Block[] {
  const { place, time } = pv;
  const { coordinates } = place;
  const moment = (value: PvLeaf) => (typeof value === 'string' ? voice.moment(value) : null);
  const position =
    coordinates === null
      ? null
      : voice.say('place.coordinates.value', {
          lat: voice.number(coordinates.lat, 3),
          lon: voice.number(coordinates.lon, 3),
        });
  return [
    heading(voice, 'section.place'),
    beside(voice, [
      ['place', place.said, '/place/wording', place.wording],
      ['time', time.said, '/time/wording', time.wording],
    ]),
    values(voice, [
      ['place.readback', voice.quote(place.readBack, pv.wordsLanguage)],
      ['place.coordinates', voice.value(position)],
      ['place.quarter', voice.value(place.quarter)],
      ['time.readback', voice.quote(time.readBack, pv.wordsLanguage)],
      ['time.from', voice.editable('/time/from', time.from, moment, 'unknown')],
      ['time.to', voice.editable('/time/to', time.to, moment, 'unknown')],
    ]),
  ];
}

function factBlocks(pv: Pv, voice: Voice): Block[] {
  const { say } = voice;
  if (pv.facts.length === 0) return [heading(voice, 'section.facts'), muted(say('facts.none'))];
  return [
    heading(voice, 'section.facts'),
    {
      kind: 'table',
      widths: BESIDE,
      header: [say('field'), say('words'), say('wording')],
      rows: pv.facts.map((fact, index) => [
        [[run(fact.label, 'strong')], [run(say(`facts.${fact.from}`), 'muted')]],
        fact.words === null
          ? [[run(say('facts.nowords'), 'muted')]]
          : voice.quote(fact.words, pv.wordsLanguage),
        voice.editable(`/facts/${index}/description`, fact.description),
      ]),
    },
  ];
}

function accountBlocks(pv: Pv, voice: Voice): Block[] {
  const { say } = voice;
  const asked = pv.account.filter(({ state }) => state !== 'notasked');
  const notAsked = pv.account.filter(({ state }) => state === 'notasked');
  const topics = notAsked.map(({ topic }) => say(`topic.${topic}`)).join(', ');
  return [
    heading(voice, 'section.account'),
    muted(say('account.intro')),
    ...(asked.length === 0 ? [] : [accountTable(asked, voice)]),
    ...(notAsked.length === 0 ? [] : [muted(say('account.notasked', { topics }))]),
    ...(pv.message === null
      ? []
      : [values(voice, [['account.message', voice.quote(pv.message, pv.wordsLanguage)]])]),
  ];
}

function accountTable(asked: readonly Said[], voice: Voice): Block {
  const { say } = voice;
  return {
    kind: 'table',
    widths: [40, 60],
    header: [say('account.question'), say('account.answer')],
    rows: asked.map((answer) => {
      const when = say('account.at', {
        at: answer.at === null ? say('unknown') : voice.instant(answer.at),
        language: say(`language.${answer.language ?? 'nl'}`),
        state: say(`state.${answer.state}`),
      });
      const question = voice.value(answer.question).map((line): Line =>
        line.map((one) => ({
          ...one,
          look: 'strong',
          ...(answer.language && { language: answer.language }),
        })),
      );
      const messages = answer.messages.map((id) => voiceText(voice, id)).join(', ');
      const sources = messages === '' ? [] : [[run(say('account.messages', { messages }), 'muted')]];
      return [[...question, [run(when, 'muted')], ...sources], voice.said(answer)];
    }),
  };
}

function suspectBlocks({ suspect }: Pv, voice: Voice): Block[] {
  return [
    heading(voice, 'section.suspect'),
    values(voice, [
      ['suspect.who', voice.said(suspect.who)],
      ['suspect.looks', voice.said(suspect.looks)],
      ['suspect.said', voice.said(suspect.said)],
      ['suspect.wording', voice.editable('/suspect/wording', suspect.wording)],
    ]),
  ];
}

type Section = 'witnesses' | 'cameras' | 'injuries' | 'consequences' | 'before';

function sectionBlocks(pv: Pv, voice: Voice, title: string, names: readonly Section[]): Block[] {
  return [
    heading(voice, title),
    beside(
      voice,
      names.map((name) => [name, pv[name].said, `/${name}/wording`, pv[name].wording]),
    ),
  ];
}

function motiveBlocks({ hateMotive }: Pv, voice: Voice): Block[] {
  const retained = (value: unknown) => voice.say(`retained.${String(value)}`);
  return [
    heading(voice, 'section.motive'),
    beside(voice, [['motive', hateMotive.said, '/hateMotive/wording', hateMotive.wording]]),
    values(voice, [
      ['motive.named', voice.yesNo(hateMotive.named)],
      ['motive.retained', voice.editable('/hateMotive/retained', hateMotive.retained, retained)],
    ]),
  ];
}

function wishBlocks({ wishes }: Pv, voice: Voice): Block[] {
  const answered = (wish: boolean | null) => voice.yesNo(wish, 'wishes.unknown');
  return [
    heading(voice, 'section.wishes'),
    values(voice, [
      ['wishes', voice.said(wishes.said)],
      ['wishes.injured', answered(wishes.injuredPerson)],
      ['wishes.address', answered(wishes.addressApart)],
      ['wishes.assistance', answered(wishes.victimAssistance)],
      ['wishes.officer', wishes.officer === null ? answered(null) : voice.word(`officer.${wishes.officer}`)],
      ['wishes.accompanied', answered(wishes.accompanied)],
    ]),
  ];
}

function findingBlocks({ findings }: Pv, voice: Voice): Block[] {
  return [
    heading(voice, 'section.findings'),
    muted(voice.say('findings.intro')),
    values(
      voice,
      (['observed', 'measures', 'remarks'] as const).map((name) => [
        `findings.${name}`,
        voice.editable(`/findings/${name}`, findings[name]),
      ]),
    ),
  ];
}

function sourceBlocks({ source }: Pv, voice: Voice): Block[] {
  return [
    heading(voice, 'section.source'),
    muted(voice.say('source.text')),
    values(voice, [['source.digest', [[run(source.digest, 'digest')]]]]),
  ];
}

function heading(voice: Voice, key: string): Block {
  return { kind: 'heading', level: 1, text: voice.say(key) };
}

function muted(text: string): Block {
  return { kind: 'lines', lines: [[run(text, 'muted')]] };
}

function values(voice: Voice, rows: readonly (readonly [key: string, value: Line[]])[]): Block {
  return {
    kind: 'table',
    widths: VALUES,
    rows: rows.map(([key, value]) => [[[run(voice.say(key), 'strong')]], value]),
  };
}

/** The person's words and beside them what the officer makes of them. */
function beside(
  voice: Voice,
  rows: readonly [key: string, said: Said, path: string, wording: string | null][],
): Block {
  const { say } = voice;
  return {
    kind: 'table',
    widths: BESIDE,
    header: [say('field'), say('words'), say('wording')],
    rows: rows.map(([key, said, path, wording]) => [
      [[run(say(key), 'strong')]],
      voice.said(said),
      voice.editable(path, wording),
    ]),
  };
}

function voiceText(voice: Voice, text: string): string {
  return voice
    .value(text)
    .flat()
    .map((one) => one.text)
    .join(' ');
}
