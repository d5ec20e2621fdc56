// Owns the proof that the light moves over a sentence and that no letter of it changes.
import { expect, it } from 'vitest';
import type { RichText } from '$ui/generated/bindings';
import { groups, pieces, runs, within } from './spoken';

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
  expect(shown('Card Stop : 078 170 170, code 6 0 4 2 9, le 25.')).toEqual(['078 170 170', '6 0 4 2 9']);
  expect(shown('Ouvrez mon-tres-long-site-de-la-commune.be')).toEqual([]);
  for (const words of ['Ouvrez-le.', 'a-b c', '-', 'sans', 'un mon-tres-long-site-de-la-commune.be']) {
    expect(runs(words).map((run) => run.text).join('')).toBe(words);
  }
});

it('keeps a hard word with what touches it, and loses nothing', () => {
  const term = (words: string) => ({ kind: 'term', text: words, explanation: 'Un mot.', picture: null }) as const;
  const said = (words: RichText): string[] => groups(words).map((group) => group.spans.map((span) => span.text).join(''));
  const words = (text: string) => ({ kind: 'text', text }) as const;
  expect(said([words('Avez-vous '), term('itsme'), words('\u00a0? Cherchez l’'), term('eBox'), words('.')])).toEqual([
    'Avez-vous ',
    'itsme\u00a0?',
    ' Cherchez ',
    'l’eBox.',
  ]);
  expect(said([term('itsme'), words(' et '), term('MyGov')])).toEqual(['itsme', ' et ', 'MyGov']);
  expect(said([words('Oui.')])).toEqual(['Oui.']);
  expect(said([term('eBox'), words('/'), term('carte')])).toEqual(['eBox/carte']);
  expect(groups(text).map((group) => group.from)).toEqual([0, 1, 3]);
  expect(groups(text).flatMap((group) => group.spans).map((span) => span.text).join('')).toBe(whole);
});

it('lights the line that is being said, of a text said as a whole', () => {
  expect(within({ start: 11, end: 20, atMs: 0 }, 10, 10)).toMatchObject({ start: 1, end: 10 });
  expect(within({ start: 0, end: 10, atMs: 0 }, 10, 10)).toBeNull();
  expect(within(null, 0, 10)).toBeNull();
});
