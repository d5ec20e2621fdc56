// @vitest-environment jsdom
// Owns the proof that a card is offered once a day, unnamed, and that one that was passed over does not come back.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import TrainingOffer from './TrainingOffer.svelte';

let mounted: Record<string, unknown> | null = null;

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    await Promise.resolve();
  }
  flushSync();
}

async function leave(): Promise<void> {
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
}

/** What the worker's day says of it. */
async function show(state: FakeState, day: string, onread: () => void = () => undefined): Promise<string> {
  await leave();
  mounted = mount(TrainingOffer, { target: document.body, props: { platform: makeFake(state), day, onread } });
  await settle();
  return document.body.textContent ?? '';
}

function press(name: string): void {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  (found ?? expect.fail(`no button is called ${name}`)).click();
}

afterEach(leave);

it('names no card, and offers the next one on another day only', async () => {
  const state = new FakeState('unlocked');
  const offer = await show(state, 'amal 2026-11-23');
  expect(offer).toContain('Un repère pour vous');
  expect(offer).not.toContain('Le silence');
  press('Passer');
  await settle();
  expect([...state.behind]).toEqual(['le-silence']);
  expect(document.body.textContent).toBe('');
  expect(await show(state, 'amal 2026-11-23')).toBe('');
  expect(await show(state, 'luc 2026-11-23')).toContain('Un repère pour vous');
  let read = 0;
  await show(state, 'amal 2026-11-24', () => (read += 1));
  press('Lire');
  expect(read).toBe(1);
});

it('says nothing once every card is behind the worker', async () => {
  const state = new FakeState('unlocked');
  state.behind.add('le-silence').add('la-main');
  expect(await show(state, 'amal 2026-11-25')).toBe('');
});
