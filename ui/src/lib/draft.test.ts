// Owns the proof that what is typed is kept, and that what is refused is not said to be.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CommandError } from '$ui/platform/types';
import { Draft } from './draft.svelte';
import { keepDrafts } from './drafts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function type(draft: Draft, text: string): void {
  draft.text = text;
  draft.changed();
}

it('is kept once, a moment after the last key', async () => {
  const send = vi.fn((_: string) => Promise.resolve());
  const draft = new Draft('', send);
  type(draft, 'R');
  await vi.advanceTimersByTimeAsync(500);
  type(draft, 'Rim');
  await vi.advanceTimersByTimeAsync(799);
  expect(send).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(send).toHaveBeenCalledExactlyOnceWith('Rim');
  expect(draft.isKept).toBe(true);
  draft.close();
});

it('is kept at once when the screen is about to hide', async () => {
  const send = vi.fn((_: string) => Promise.resolve());
  const draft = new Draft('', send);
  type(draft, 'Rim');
  await keepDrafts();
  expect(send).toHaveBeenCalledExactlyOnceWith('Rim');
  draft.close();
  type(draft, 'trop tard');
  draft.close();
  await keepDrafts();
  expect(send).toHaveBeenCalledOnce();
});

it('does not say that a refused text is kept', async () => {
  const draft = new Draft('', () => Promise.reject(new CommandError({ code: 'forbidden_text' })));
  type(draft, '85073003328');
  await draft.keep();
  expect(draft.isKept).toBe(false);
  expect(draft.error?.code).toBe('forbidden_text');
  draft.close();
});

it('keeps what was typed while it was being kept', async () => {
  const sent: string[] = [];
  let answer: () => void = () => undefined;
  const draft = new Draft('', (text) => {
    sent.push(text);
    return new Promise((resolve) => (answer = resolve));
  });
  type(draft, 'Rim');
  const keeping = draft.keep();
  type(draft, 'Rim a noté');
  answer();
  await keeping;
  expect(draft.isKept).toBe(false);
  await vi.advanceTimersByTimeAsync(800);
  expect(sent).toEqual(['Rim', 'Rim a noté']);
  draft.close();
});

it('waits for what is being kept already, and then keeps the rest', async () => {
  const answers: (() => void)[] = [];
  const send = vi.fn((_: string) => new Promise<void>((resolve) => answers.push(resolve)));
  const draft = new Draft('', send);
  type(draft, 'Rim');
  const leaving = draft.keep();
  const freezing = draft.keep();
  await vi.advanceTimersByTimeAsync(0);
  answers[0]?.();
  await Promise.all([leaving, freezing]);
  expect(draft.isKept, 'kept before the second answers').toBe(true);
  expect(send).toHaveBeenCalledOnce();
  draft.close();
});
