// Owns the proof that a refusal is never taken for an answer.
import { expect, it } from 'vitest';
import { CommandError } from '$ui/platform/types';
import { Attempt } from './attempt.svelte';

it('keeps the refusal, and forgets it when another begins', async () => {
  const attempt = new Attempt();
  expect(await attempt.run(() => Promise.reject(new CommandError({ code: 'wrong_pin' })))).toBeNull();
  expect(attempt.error?.code).toBe('wrong_pin');
  expect(await attempt.run(() => Promise.resolve('yes'))).toBe('yes');
  expect(attempt.error).toBeNull();
});

it('does one thing at a time', async () => {
  const attempt = new Attempt();
  let asked = 0;
  let answer: (value: string) => void = () => undefined;
  const first = attempt.run(() => {
    asked += 1;
    return new Promise<string>((resolve) => (answer = resolve));
  });
  expect(await attempt.run(() => Promise.resolve(String((asked += 1))))).toBeNull();
  answer('first');
  expect(await first).toBe('first');
  expect(asked, 'a second press asks nothing').toBe(1);
});

it('does not hide a mistake of the program', async () => {
  const attempt = new Attempt();
  await expect(attempt.run(() => Promise.reject(new TypeError('broken')))).rejects.toThrow('broken');
  expect(attempt.isBusy).toBe(false);
});
