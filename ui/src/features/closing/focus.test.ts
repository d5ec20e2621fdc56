// @vitest-environment jsdom
// Owns the proof that the closing never leaves the keyboard nowhere when what had it goes away.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import Closing from './Closing.svelte';

let mounted: Record<string, unknown> | null = null;

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    await Promise.resolve();
  }
  flushSync();
}

function press(name: string): void {
  const found = [...document.querySelectorAll('button')].filter((one) => one.textContent.trim() === name).at(-1);
  if (found === undefined) {
    throw new Error(`no button is called ${name}`);
  }
  found.focus();
  found.click();
  flushSync();
}

async function show(): Promise<void> {
  const platform = makeFake(new FakeState('session_closing'));
  const props = { platform, today: '2026-11-23', onended: () => undefined, onsteps: () => undefined };
  mounted = mount(Closing, { target: document.body, props });
  await settle();
}

afterEach(async () => {
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
});

it('keeping the proposed date leaves the keyboard beside the date', async () => {
  await show();
  press('Garder cette date');
  await settle();
  expect(document.activeElement?.className).toContain('row');
  expect(document.activeElement?.textContent).toContain('30 novembre');
});

it('choosing a date, and removing it, leave the keyboard there too', async () => {
  await show();
  press('Changer');
  press('Garder');
  await settle();
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.activeElement?.textContent).toContain('30 novembre');
  press('Changer');
  press('Pas de date');
  await settle();
  expect(document.activeElement?.className).toContain('row');
});
