// Owns the proof that a phrase is chosen freely and typed twice.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { NewPhrase } from './new-phrase.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function choosing(): NewPhrase {
  return new NewPhrase(makeFake(new FakeState('no_vault')));
}

it('proposes six words, and the same typed again confirms, whatever the spaces', async () => {
  const choice = choosing();
  expect(choice.isReady).toBe(false);
  await choice.suggest();
  expect(choice.words).toHaveLength(6);
  expect(choice.isReady).toBe(true);
  choice.again = ` ${choice.words.join('   ')} `;
  expect(choice.confirm()).toBe(true);
  choice.again = choice.words.toReversed().join(' ');
  expect(choice.confirm()).toBe(false);
  expect(choice.doesDiffer).toBe(true);
});

it('says what it thinks of one’s own phrase while it is typed, and only of the last', async () => {
  const choice = choosing();
  choice.isOwn = true;
  choice.own = 'court';
  choice.typed();
  await vi.advanceTimersByTimeAsync(300);
  expect(choice.verdict?.isAccepted).toBe(false);
  choice.own = 'le facteur passe tard le mardi';
  choice.typed();
  expect(choice.verdict, 'an old verdict is not one on the new words').toBeNull();
  expect(choice.isReady).toBe(false);
  await vi.advanceTimersByTimeAsync(300);
  expect(choice.verdict?.isAccepted).toBe(true);
  expect(choice.isReady).toBe(true);
});

it('forgets what was typed', async () => {
  const choice = choosing();
  await choice.suggest();
  choice.again = choice.phrase;
  choice.forget();
  expect([choice.phrase, choice.again, choice.own]).toEqual(['', '', '']);
});
