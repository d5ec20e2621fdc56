// @vitest-environment jsdom
// Owns the proof that the hidden screen and the slip never leave the keyboard nowhere.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import Hidden from './Hidden.svelte';
import Slip from './Slip.svelte';
import { SlipState } from './slip-state.svelte';

let mounted: Record<string, unknown> | null = null;

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    await Promise.resolve();
  }
  flushSync();
}

afterEach(async () => {
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
});

it('on the hidden screen the keyboard is on the way back', async () => {
  const platform = makeFake(new FakeState('hidden_session'));
  const status = await platform.call('app_status', {});
  mounted = mount(Hidden, {
    target: document.body,
    props: { platform, status, onrevealed: () => undefined, onclosevault: () => undefined },
  });
  flushSync();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Revenir');
});

it('copying the slip, and having copied it, start at a heading', async () => {
  const slip = new SlipState(makeFake(new FakeState('unlocked')), {
    slip: ['K7PQ 2MXA 9R', 'W4HN 8CEB 3V', 'J6SG 5FZU 1D', 'T9AR 7NQE 4X'],
    ask: [2, 9],
  });
  mounted = mount(Slip, { target: document.body, props: { slip, ondone: () => undefined } });
  flushSync();
  const copy = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Recopier à la main');
  copy?.focus();
  copy?.click();
  flushSync();
  expect(document.activeElement?.textContent).toBe('Vous avez recopié la fiche\u00a0?');
  slip.typed = ['2MXA', '1D'];
  document.querySelector<HTMLElement>('button[type=submit]')?.focus();
  await slip.proveCopy();
  await settle();
  expect(document.activeElement?.textContent).toBe('La fiche de secours');
});
