// Owns the proof of what counts as the same words.
import { expect, it } from 'vitest';
import { isSameText, plain } from './words';

it('forgets case, accents and spaces, and nothing else', () => {
  expect(isSameText('Élodie  Dupont', 'elodie dupont')).toBe(true);
  expect(isSameText(' l\u2019Échéance ', "l'echeance")).toBe(true);
  expect(isSameText('carte exemple be', 'carte.exemple.be')).toBe(false);
  expect(isSameText('', 'a')).toBe(false);
});

it('a sentence is said with its hard words', () => {
  expect(
    plain([
      { kind: 'text', text: 'Tapez l’' },
      { kind: 'term', text: 'adresse', explanation: 'Où est le site.', picture: null },
      { kind: 'text', text: '.' },
    ]),
  ).toBe('Tapez l’adresse.');
});

it('the signs between digits do not count, those between words do', () => {
  expect(isSameText('31-01-2026', '31/01/2026')).toBe(true);
  expect(isSameText('0470/12.34.56', '0470 12 34 56')).toBe(true);
  expect(isSameText('BE00 0000', 'be000000')).toBe(true);
  expect(isSameText('exemplebe', 'exemple.be')).toBe(false);
});
