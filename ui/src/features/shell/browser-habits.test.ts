// @vitest-environment jsdom
// Owns the proof that a browser's keys do nothing here, and that ours and a writer's still work.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { breakBrowserHabits } from './browser-habits';

let giveBack: () => void = () => undefined;

beforeEach(() => {
  giveBack = breakBrowserHabits(window);
});
afterEach(() => giveBack());

function press(init: KeyboardEventInit): boolean {
  const event = new KeyboardEvent('keydown', { cancelable: true, bubbles: true, ...init });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
}

it.each([
  { key: 'F5' },
  { key: 'F7' },
  { key: 'r', ctrlKey: true },
  { key: 'R', ctrlKey: true, shiftKey: true },
  { key: 'p', ctrlKey: true },
  { key: 'f', ctrlKey: true },
  { key: 'ArrowLeft', altKey: true },
])('a browser key does nothing: %o', (init) => {
  expect(press(init)).toBe(true);
});

it.each([
  { key: 'a' },
  { key: 'c', ctrlKey: true },
  { key: 'v', ctrlKey: true },
  { key: 'z', ctrlKey: true },
  { key: 'F2' },
  { key: 'F9' },
  { key: 'Tab' },
  { key: 'ArrowLeft' },
  // AltGr on a Belgian keyboard comes as Ctrl+Alt.
  { key: '@', ctrlKey: true, altKey: true },
])('our key or a writer’s still works: %o', (init) => {
  expect(press(init)).toBe(false);
});

it('the right button opens no menu, and a dropped file opens nothing', () => {
  for (const name of ['contextmenu', 'dragover', 'drop']) {
    const event = new Event(name, { cancelable: true, bubbles: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented, name).toBe(true);
  }
});
