// Owns the proof of the rule on silence: said before, hidden at two minutes, closed at ten, never during a session.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Idle, judge, togetherRule, workerRule } from './idle.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const hide = vi.fn<() => void>();
const close = vi.fn<() => void>();

function idleFor(seconds: number, idle: Idle): void {
  for (let second = 0; second < seconds; second += 1) {
    vi.advanceTimersByTime(1000);
    idle.tick();
  }
}

beforeEach(() => {
  hide.mockReset();
  close.mockReset();
});

it('says it thirty seconds before, hides at two minutes, closes at ten', () => {
  expect(judge(89_999, workerRule)).toBe('present');
  expect(judge(90_000, workerRule)).toBe('warn');
  expect(judge(120_000, workerRule)).toBe('hide');
  expect(judge(600_000, workerRule)).toBe('close');
});

it('leaves ten minutes where somebody reads an agreement', () => {
  expect(judge(9 * 60_000, togetherRule)).toBe('present');
  expect(judge(10 * 60_000, togetherRule)).toBe('hide');
});

it('hides, then closes from the hidden screen', () => {
  const idle = new Idle({ hide, close });
  idle.follow(workerRule, false);
  idleFor(100, idle);
  expect(idle.isWarning).toBe(true);
  idleFor(20, idle);
  expect(hide).toHaveBeenCalledOnce();
  idle.follow(workerRule, true);
  idleFor(480, idle);
  expect(hide, 'hidden once').toHaveBeenCalledOnce();
  expect(close).toHaveBeenCalledOnce();
});

it('starts again at any sign of somebody', () => {
  const idle = new Idle({ hide, close });
  idle.follow(workerRule, false);
  idleFor(110, idle);
  idle.sign();
  expect(idle.isWarning).toBe(false);
  idleFor(80, idle);
  expect(hide).not.toHaveBeenCalled();
});

it('never counts while a learner has the screen', () => {
  const idle = new Idle({ hide, close });
  idle.follow(null, false);
  idleFor(3600, idle);
  expect(hide).not.toHaveBeenCalled();
  expect(close).not.toHaveBeenCalled();
});
