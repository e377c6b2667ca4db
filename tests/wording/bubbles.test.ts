import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Texts } from '../../dialogs/engine/texts.js';
import { LANGUAGES } from '../../dialogs/facts.js';
import { bubbleProblems } from '../../dialogs/wording/bubbles.js';

const texts = Texts.load();

describe('a bubble', () => {
  it('of three sentences and 320 characters is fine', () => {
    expect(bubbleProblems(`One. Two. ${'a'.repeat(309)}.`, 'en', texts)).toEqual([]);
  });

  it('of four sentences is too long', () => {
    expect(bubbleProblems('One. Two. Three. Four.', 'en', texts)).toEqual([
      '4 sentences in one bubble: "One. Two. Three. Four."',
    ]);
  });

  it('of 321 characters is too long', () => {
    expect(bubbleProblems(`${'a'.repeat(320)}.`, 'en', texts)).toEqual([
      `321 characters in one bubble: "${'a'.repeat(60)}…"`,
    ]);
  });

  it('ends at a blank line', () => {
    expect(bubbleProblems('One. Two.\n\nThree. Four.', 'en', texts)).toEqual([]);
  });

  it('is measured with its variables filled in', () => {
    const words = 'a'.repeat(300);
    expect(bubbleProblems(`${words}.`, 'en', texts)).toEqual([]);
    expect(bubbleProblems(`${words} {{where}}.`, 'en', texts)).toHaveLength(1);
    expect(bubbleProblems(`${words} {{law}}`, 'en', texts)).not.toEqual([]);
  });

  it('may bring a list or what somebody wrote', () => {
    for (const view of [
      'preview',
      'lines',
      'points',
      'counted',
      'reasons',
      'names',
      'answers',
      'text',
      'code',
    ])
      expect(bubbleProblems(`One. Two. Three.\n{{${view}}}`, 'en', texts)).toEqual([]);
  });

  it('does not count items of a list as sentences', () => {
    expect(bubbleProblems('You can ask for:\n• one.\n• two.\n• three.\n• four.', 'en', texts)).toEqual([]);
  });

  it('never throws, and never gets better by one more sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...LANGUAGES), (text, language) => {
        const before = bubbleProblems(text, language, texts).length;
        expect(bubbleProblems(`${text}\n\nJa. Ja. Ja. Ja.`, language, texts).length).toBeGreaterThan(before);
      }),
    );
  });
});
