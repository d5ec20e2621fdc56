// Owns the proof that typed signs are grouped and never changed in what they say.
import { expect, it } from 'vitest';
import { keysOf, shaped } from './shape';

it('an account number goes by four, in capitals', () => {
  expect(shaped('iban', 'be00000000')).toBe('BE00 0000 00');
  expect(shaped('iban', 'BE00 0000 0000 0000')).toBe('BE00 0000 0000 0000');
  expect(shaped('iban', 'BE00')).toBe('BE00');
});

it('a date gets its bars, and words stay words', () => {
  expect(shaped('date', '3101')).toBe('31/01');
  expect(shaped('date', '31012026')).toBe('31/01/2026');
  expect(shaped('date', '31/01/2026')).toBe('31/01/2026');
  expect(shaped('date', '1/2/2026')).toBe('1/2/2026');
  expect(shaped('date', '31 janvier')).toBe('31 janvier');
  expect(shaped('date', '31-01-2026')).toBe('31-01-2026');
});

it('everything else is left alone', () => {
  expect(shaped('text', 'be00000000')).toBe('be00000000');
  expect(shaped('email', 'A.B@C.example')).toBe('A.B@C.example');
  expect(keysOf('telephone')).toBe('tel');
  expect(keysOf('text')).toBeUndefined();
});
