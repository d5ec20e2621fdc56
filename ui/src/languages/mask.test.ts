// Owns the proof that the language nobody speaks is longer, unlike French, and read back without a loss.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mask, unmask } from './mask';

const folder = '../assets/locales/fr';
const sentences = readdirSync(folder).flatMap((name) =>
  [...readFileSync(join(folder, name), 'utf8').matchAll(/^[a-z][\w-]* = (?<words>.+)$/gm)].map((match) => match.groups?.['words'] ?? ''),
).filter((words) => /\p{L}/u.test(words));

it('every French sentence is forty per cent longer and is read back', () => {
  expect(sentences.length).toBeGreaterThan(400);
  for (const sentence of sentences) {
    for (const isRightToLeft of [false, true]) {
      const masked = mask(sentence, isRightToLeft);
      expect(unmask(masked)).toBe(sentence);
      expect(masked.length, sentence).toBeGreaterThanOrEqual(sentence.length * 1.4);
      expect(masked).not.toBe(sentence);
    }
  }
});

it('what holds no word stays, and so do the spaces around', () => {
  expect(mask(' : ', false)).toBe(' : ');
  expect(mask(' pas ', false)).toMatch(/^ ⟦pāš ~+⟧ $/u);
});
