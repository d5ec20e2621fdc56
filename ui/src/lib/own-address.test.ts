// Owns the proof that a field warns of the team's own address after a pause, and never holds anybody up.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askOwnAddress, OwnAddress } from './own-address.svelte';

const asked: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  askOwnAddress((text) => {
    asked.push(text);
    return text.includes('?') ? Promise.reject(new Error('not now')) : Promise.resolve(text.toLowerCase().includes('cpas.be'));
  });
});

afterEach(() => vi.useRealTimers());

it('looks once nobody types any more, and asks nothing where there is no address', async () => {
  const field = new OwnAddress();
  field.look('Rim habite à Marche.');
  field.look('am@');
  field.look('amal@CPAS.be');
  await vi.runAllTimersAsync();
  expect([asked, field.isOwn]).toEqual([['amal@CPAS.be'], true]);
  field.look('');
  expect(field.isOwn, 'an empty field is warned of nothing').toBe(false);
  field.look('amal [at] cpas.be');
  await vi.runAllTimersAsync();
  expect(field.isOwn).toBe(true);
});

it('forgets an answer that comes for other words, and warns of nothing when nobody answers', async () => {
  const field = new OwnAddress();
  const late = field.lookNow('amal@cpas.be');
  field.look('rim@example.org');
  await late;
  expect(field.isOwn).toBe(false);
  await field.lookNow('rim@cpas.be ?');
  expect(field.isOwn).toBe(false);
});
