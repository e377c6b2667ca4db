import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { settingsTable } from '../bot/config.js';

describe('the README', () => {
  it('names every setting as it is', async () => {
    expect(await readFile('README.md', 'utf8')).toContain(settingsTable());
  });

  it('names only commands that there are', async () => {
    const readme = await readFile('README.md', 'utf8');
    const named = new Set(
      [...readme.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name ?? ''),
    );
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: object };
    expect([...named].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe('the lockfile', () => {
  it('carries no addresses', async () => {
    expect(await readFile('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});
