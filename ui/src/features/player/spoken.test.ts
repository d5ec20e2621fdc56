// Owns the proof that the light moves over a sentence and that no letter of it changes.
import { expect, it } from 'vitest';
import type { RichText } from '$ui/generated/bindings';
import { pieces, runs, within } from './spoken';

const text: RichText = [
  { kind: 'text', text: 'Ouvrez la carte ' },
  { kind: 'term', text: 'eC3', explanation: 'La carte sur écran.', picture: null },
  { kind: 'text', text: '. Attendez.' },
];
const whole = 'Ouvrez la carte eC3. Attendez.';

function lit(start: number, end: number): string[][] {
  return pieces(text, { start, end, atMs: 0 }).map((span) => span.filter((piece) => piece.isSaid).map((piece) => piece.text));
}

it('lights a sentence across its hard words', () => {
  expect(lit(0, 20)).toEqual([['Ouvrez la carte '], ['eC3'], ['.']]);
  expect(lit(21, 30)).toEqual([[], [], ['Attendez.']]);
});

it('never changes a letter, wherever the light stands', () => {
  for (let start = 0; start <= whole.length; start += 1) {
    for (const end of [start, start + 3, whole.length, 999]) {
      const shown = pieces(text, { start, end, atMs: 0 }).flat().map((piece) => piece.text);
      expect(shown.join('')).toBe(whole);
    }
  }
  expect(pieces(text, null).flat().some((piece) => piece.isSaid)).toBe(false);
});

it('keeps a word with its hyphen on one line, and cuts one that is too long to be kept', () => {
  const shown = (words: string): string[] => runs(words).filter((run) => run.isWhole).map((run) => run.text);
  expect(shown('Cherchez le courrier. Ouvrez-le.')).toEqual(['Ouvrez-le.']);
  expect(shown('Le chômage s’arrête-t-il ? Demandez-le - vite.')).toEqual(['s’arrête-t-il', 'Demandez-le']);
  expect(shown('Ouvrez mon-tres-long-site-de-la-commune.be')).toEqual([]);
  for (const words of ['Ouvrez-le.', 'a-b c', '-', 'sans', 'un mon-tres-long-site-de-la-commune.be']) {
    expect(runs(words).map((run) => run.text).join('')).toBe(words);
  }
});

it('lights the line that is being said, of a text said as a whole', () => {
  expect(within({ start: 11, end: 20, atMs: 0 }, 10, 10)).toMatchObject({ start: 1, end: 10 });
  expect(within({ start: 0, end: 10, atMs: 0 }, 10, 10)).toBeNull();
  expect(within(null, 0, 10)).toBeNull();
});
