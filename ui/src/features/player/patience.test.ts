// Owns the proof that questions go on with the time spent on the step, and with that time only.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Patience } from './patience.svelte';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

function counting(): Patience {
  const patience = new Patience();
  patience.begin(1, 45_000);
  patience.count();
  return patience;
}

it('the next question comes when the time is up, and the one after it as much later', () => {
  const patience = counting();
  vi.advanceTimersByTime(44_999);
  expect(patience.turn).toBe(0);
  vi.advanceTimersByTime(1);
  expect(patience.turn).toBe(1);
  vi.advanceTimersByTime(45_000);
  expect(patience.turn).toBe(2);
});

it('talking takes no time from the step', () => {
  const patience = counting();
  vi.advanceTimersByTime(40_000);
  patience.pause();
  vi.advanceTimersByTime(600_000);
  expect(patience.turn).toBe(0);
  patience.count();
  vi.advanceTimersByTime(4_999);
  expect(patience.turn).toBe(0);
  vi.advanceTimersByTime(1);
  expect(patience.turn).toBe(1);
});

it('a new step begins with its first question and all its time', () => {
  const patience = counting();
  vi.advanceTimersByTime(80_000);
  patience.begin(2, 45_000);
  expect(patience.turn).toBe(0);
  vi.advanceTimersByTime(44_999);
  expect(patience.turn).toBe(0);
  vi.advanceTimersByTime(1);
  expect(patience.turn).toBe(1);
});

it('the same step heard of again takes nothing back', () => {
  const patience = counting();
  vi.advanceTimersByTime(44_000);
  patience.begin(1, 45_000);
  patience.count();
  vi.advanceTimersByTime(1_000);
  expect(patience.turn).toBe(1);
});

it('once paused, nothing is left to happen', () => {
  const patience = counting();
  patience.pause();
  expect(vi.getTimerCount()).toBe(0);
});
