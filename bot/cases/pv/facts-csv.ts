/** The table of facts as CSV that a Belgian Excel opens as a table, and that computes nothing. */
import { stringify } from 'csv-stringify/sync';
import type { Pv, Said } from './schema.js';
import { pvTexts } from './texts.js';
import { fromVisible, visible } from './visible.js';

interface Row {
  section: string;
  field: string;
  said?: Said;
  /** The person's words or a value of the case; null is unknown. */
  value: string | null;
  wording?: string | null;
}

/** One row a fact: section, what, own words, state, language, officer's wording, question, time, messages. */
export function factsCsv(pv: Pv): string {
  const say = pvTexts(pv.language);
  const header = [
    'csv.section',
    'csv.field',
    'csv.value',
    'csv.state',
    'csv.language',
    'wording',
    'csv.question',
    'csv.at',
    'csv.messages',
  ];
  const cells = rowsOf(pv).map(({ section, field, said, value, wording }) => [
    say(section),
    field,
    value ?? (said === undefined ? say('unknown') : ''),
    said === undefined ? '' : say(`state.${said.state}`),
    said?.language ?? '',
    wording ?? '',
    said?.question ?? '',
    said?.at ?? '',
    said?.messages.join(' ') ?? '',
  ]);
  return stringify([header.map((key) => say(key)), ...cells.map((row) => row.map(asCell))], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted: true,
    quoted_empty: true,
    escape_formulas: true,
  });
}

/** What a cell held before {@link factsCsv} made it safe to open. */
export function fromCell(cell: string): string {
  return fromVisible(cell.startsWith("'") ? cell.slice(1) : cell);
}

/** An apostrophe that was typed gets a second one, so that the one against formulas can be told apart. */
function asCell(text: string): string {
  const shown = visible(text);
  return shown.startsWith("'") ? `'${shown}` : shown;
}

function rowsOf(pv: Pv): Row[] {
  const say = pvTexts(pv.language);
  const asked = (section: string, key: string, said: Said, wording?: string | null): Row => ({
    section,
    field: say(key),
    said,
    value: said.text,
    ...(wording !== undefined && { wording }),
  });
  const { place, time, suspect } = pv;
  return [
    ...pv.facts.map((fact) => ({
      section: 'section.facts',
      field: fact.label,
      value: fact.words ?? say(`facts.${fact.from}`),
      wording: fact.description,
    })),
    asked('section.place', 'place', place.said, place.wording),
    { section: 'section.place', field: say('place.readback'), value: place.readBack },
    {
      section: 'section.place',
      field: say('place.coordinates'),
      value: place.coordinates === null ? null : `${place.coordinates.lat} ${place.coordinates.lon}`,
    },
    { section: 'section.place', field: say('place.quarter'), value: place.quarter },
    asked('section.place', 'time', time.said, time.wording),
    { section: 'section.place', field: say('time.readback'), value: time.readBack },
    { section: 'section.place', field: say('time.from'), value: time.from },
    { section: 'section.place', field: say('time.to'), value: time.to },
    asked('section.suspect', 'suspect.who', suspect.who, suspect.wording),
    asked('section.suspect', 'suspect.looks', suspect.looks),
    asked('section.suspect', 'suspect.said', suspect.said),
    asked('section.witnesses', 'witnesses', pv.witnesses.said, pv.witnesses.wording),
    asked('section.witnesses', 'cameras', pv.cameras.said, pv.cameras.wording),
    asked('section.consequences', 'injuries', pv.injuries.said, pv.injuries.wording),
    asked('section.consequences', 'consequences', pv.consequences.said, pv.consequences.wording),
    asked('section.consequences', 'before', pv.before.said, pv.before.wording),
    asked('section.motive', 'motive', pv.hateMotive.said, pv.hateMotive.wording),
    ...pv.evidence.map((file) => ({
      section: 'section.evidence',
      field: file.name,
      value: `${file.contentType}, ${file.size}, ${file.sha256}, ${file.receivedAt}, ${file.scan}`,
    })),
  ];
}
