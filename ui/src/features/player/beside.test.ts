// Owns the proof that the window goes beside the browser once, and comes back.
import { expect, it, vi } from 'vitest';
import type { Platform } from '$ui/platform/types';
import { Beside } from './beside.svelte';

function besideOn(isPlaced: boolean): { beside: Beside; asked: unknown[] } {
  const asked: unknown[] = [];
  const call = vi.fn((_: string, payload: unknown) => {
    asked.push(payload);
    return Promise.resolve({ isPlaced });
  });
  return { beside: new Beside({ call, onEvent: () => () => undefined } as unknown as Platform), asked };
}

it('goes beside the browser once, and comes back', async () => {
  const { beside, asked } = besideOn(true);
  await beside.set(false);
  await beside.set(true);
  await beside.set(true);
  expect(beside.isByHand).toBe(false);
  await beside.set(false);
  expect(asked).toEqual([{ isOn: true }, { isOn: false }]);
});

it('asks for a hand where the desktop places windows itself', async () => {
  const { beside } = besideOn(false);
  await beside.set(true);
  expect(beside.isByHand).toBe(true);
  await beside.set(false);
  expect(beside.isByHand).toBe(false);
});
