/**
 * What a return code gives of one's own data. A held story is given whole. Of what was sent come its measures: the
 * words themselves are asked for in person, because whoever holds the code may be somebody else
 * (docs/decisions/0014-export.md).
 */
import { createHash } from 'node:crypto';
import type { CaseRecord } from '../store/records.js';
import type { CaseContent, DeskFile } from './content.js';

export interface Exported {
  record: CaseRecord;
  content: CaseContent;
  desk: DeskFile;
  files: { name: string; contentType: string; size: number; sha256: string; receivedAt: string }[];
  now: Date;
}

export function exportOf({ record, content, desk, files, now }: Exported): string {
  const held = record.state === 'held' || record.state === 'draft';
  const { draft: _draft, ...words } = content;
  return JSON.stringify(
    {
      exportedAt: now.toISOString(),
      state: record.state,
      createdAt: record.createdAt,
      sentAt: record.sentAt ?? null,
      status: record.status ?? null,
      erasedAfter: record.expiresAt ?? null,
      content: held ? words : measures(content),
      files: files.map(({ name, ...file }) => (held ? { name, ...file } : file)),
      ...(held
        ? {}
        : {
            appointment: desk.appointment ?? null,
            reportNumber: desk.pvNumber ?? null,
            events: desk.events.map(({ at, code }) => ({ at, code })),
          }),
    },
    null,
    2,
  );
}

/** What there is, without saying it. */
function measures(content: CaseContent) {
  return {
    language: content.language,
    rung: content.rung,
    writtenBy: content.by,
    behaviours: content.behaviours.length,
    place: content.where !== undefined,
    time: content.when !== undefined,
    name: content.name !== undefined,
    message: content.message === undefined ? null : measure(content.message),
    answers: content.answers.map(({ state, at, language, text }) => ({
      state,
      at,
      language,
      ...measure(text),
    })),
    contact:
      content.terms === undefined
        ? null
        : { channel: content.terms.channel, stopped: content.terms.stopped === true },
  };
}

function measure(text: string): { characters: number; sha256: string } {
  return { characters: text.length, sha256: createHash('sha256').update(text).digest('hex') };
}
