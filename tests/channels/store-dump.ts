/** Everything that is in the store's file, for comparing before with after. */
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** Written by the clock, whatever is asked at the time: how often each step was reached. */
const BY_THE_CLOCK = ['counters'];

export type Dump = Record<string, unknown[]>;

export function dump(dataDir: string): Dump {
  const database = new DatabaseSync(join(dataDir, 'channel.db'), { readOnly: true });
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all() as { name: string }[];
    const kept = tables.map(({ name }) => name).filter((name) => !BY_THE_CLOCK.includes(name));
    return Object.fromEntries(
      kept.map((name) => [name, database.prepare(`SELECT * FROM "${name}" ORDER BY id`).all()]),
    );
  } finally {
    database.close();
  }
}
