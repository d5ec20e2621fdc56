// Owns the proof that every sentence can be said, is used, and every refusal has one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CommandError } from '$ui/platform/types';
import type { ErrorCode } from '$ui/generated/bindings';
import {
  capitalise,
  errorSentence,
  formatDate,
  formatDay,
  formatHour,
  formatTime,
  hasMessage,
  isoDay,
  isSameDay,
  monthNames,
  t,
} from '.';

const bindings = readFileSync('src/generated/bindings.ts', 'utf8');
const codes = [...(/export type ErrorCode = (?<codes>[^;]+);/.exec(bindings)?.groups?.['codes'] ?? '').matchAll(/"(\w+)"/g)].map(
  (match) => match[1] as ErrorCode,
);

it('every refusal has a sentence', () => {
  expect(codes.length, 'the list of codes was read').toBeGreaterThan(20);
  for (const code of codes) {
    expect(hasMessage(`error-${code.replaceAll('_', '-')}`), code).toBe(true);
  }
});

it('every sentence is used somewhere', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(ts|svelte)$/.test(name) && !name.includes('generated'),
  );
  const written = files.map((name) => readFileSync(join('src', name), 'utf8')).join('\n');
  const ids = readdirSync('../assets/locales/fr').flatMap((name) =>
    [...readFileSync(join('../assets/locales/fr', name), 'utf8').matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1] ?? ''),
  );
  const unused = ids.filter((id) => !id.startsWith('error-') && !id.startsWith('forbidden-') && !written.includes(`'${id}'`));
  expect(unused).toEqual([]);
});

it('counts agree with their words', () => {
  expect(t('today-notes', { count: 1 })).toBe('1 note à finir');
  expect(t('today-notes', { count: 3 })).toBe('3 notes à finir');
  expect(errorSentence(new CommandError({ code: 'wait_before_retry', args: { seconds: '30' } }))).toContain('30 secondes');
  expect(errorSentence(new CommandError({ code: 'wait_before_retry', args: { seconds: '1' } }))).toContain('une seconde');
});

it('days and hours are said as in Belgium, whatever the clock of the laptop', () => {
  expect(formatDay('2026-11-23')).toBe('lundi 23 novembre');
  expect(formatDay('2026-12-01')).toBe('mardi 1er décembre');
  expect([formatDate('2027-01-01'), formatDate('2027-01-21')]).toEqual(['1er janvier 2027', '21 janvier 2027']);
  expect(formatHour(new Date('2026-11-23T09:40:00Z'))).toBe('10\u00a0h\u00a040');
  expect(formatHour(new Date('2026-07-01T07:00:00Z'))).toBe('9\u00a0h');
  expect(formatTime('08:05')).toBe('8\u00a0h\u00a005');
  expect(isoDay(new Date('2026-11-23T23:30:00Z')), 'already the next day here').toBe('2026-11-24');
  expect(isSameDay(new Date('2026-11-23T22:30:00Z'), '2026-11-23')).toBe(true);
  expect(capitalise('été')).toBe('Été');
  expect(monthNames.at(1)).toBe('février');
});
