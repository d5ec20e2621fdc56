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
  await beside.set(null);
  await beside.set(100);
  await beside.set(100);
  expect(beside.isByHand).toBe(false);
  await beside.set(null);
  expect(asked).toEqual([{ width: 440 }, { width: null }]);
});

it('is wider for larger letters', async () => {
  const { beside, asked } = besideOn(true);
  await beside.set(100);
  await beside.set(200);
  expect(asked).toEqual([{ width: 440 }, { width: 880 }]);
});

it('asks for a hand where the desktop places windows itself', async () => {
  const { beside } = besideOn(false);
  await beside.set(100);
  expect(beside.isByHand).toBe(true);
  await beside.set(null);
  expect(beside.isByHand).toBe(false);
});
