// @vitest-environment jsdom
// Owns the proof that a key is known by its place, that one which does not come is passed, and that none is held afterwards.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { triedKeys } from '$ui/lib/tried-keys';
import { KeyTest, trials } from './key-test.svelte';
import Shown from './KeyTest.svelte';

function key(code: string, more: KeyboardEventInit = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', { code, key: 'Unidentified', bubbles: true, cancelable: true, ...more });
}

let mounted: Record<string, unknown> | null = null;

afterEach(async () => {
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
});

it('goes through every key by its place, whatever is printed on it', () => {
  const test = new KeyTest();
  test.start();
  test.take(key('F2'));
  test.take(key('F9'));
  for (const code of ['Numpad3', 'Numpad1', 'Numpad1', 'Numpad4']) {
    test.take(key(code, { key: 'End' }));
  }
  expect(test.trial?.name, 'one of the four is missing').toBe('pad');
  test.take(key('Numpad2'));
  for (const [code, printed] of [['Digit1', '&'], ['Digit2', 'é'], ['Digit3', '"'], ['Digit4', "'"]] as const) {
    test.take(key('AltLeft', { altKey: true }));
    test.take(key(code, { key: printed, altKey: true }));
  }
  expect(test.isOver && test.isAllSeen).toBe(true);
});

it('says that another key has come, and waits', () => {
  const test = new KeyTest();
  test.start();
  expect(test.take(key('AudioVolumeMute'))).toBe(false);
  expect([test.isOther, test.trial?.name]).toEqual([true, 'f2']);
  test.take(key('F2'));
  expect([test.isOther, test.trial?.name]).toEqual([false, 'f9']);
});

it('passes a key that does not come, and tells what is left', () => {
  const test = new KeyTest();
  test.start();
  trials.forEach(() => test.giveUp());
  expect(test.standings).toEqual(trials.map(() => 'not_seen'));
  expect([test.isOver, test.isAllSeen]).toEqual([true, false]);
  test.start();
  expect(test.standings, 'a new trial forgets the one before').toEqual(trials.map(() => 'to_try'));
});

it('holds a key only while it asks for it', () => {
  const test = new KeyTest();
  expect(triedKeys.waitsFor(key('F9')), 'the screen can be hidden').toBe(false);
  test.start();
  expect([triedKeys.waitsFor(key('F2')), triedKeys.waitsFor(key('F9'))]).toEqual([true, false]);
  test.take(key('F2'));
  expect(triedKeys.waitsFor(key('F9'))).toBe(true);
  test.stop();
  expect(triedKeys.waitsFor(key('F9'))).toBe(false);
});

it('says what to press, what came, and what to do for what did not', () => {
  mounted = mount(Shown, { target: document.body });
  flushSync();
  const button = (index: number): void => {
    document.querySelectorAll('button')[index]?.click();
    flushSync();
  };
  button(0);
  expect(document.querySelector('[role="status"]')?.textContent).toContain('Appuyez sur votre touche F2.');
  window.dispatchEvent(key('F2'));
  flushSync();
  expect(document.querySelector('li')?.textContent).toContain('vue');
  button(0);
  expect(document.querySelectorAll('li')[1]?.textContent).toContain('Fn et Échap');
  expect(document.querySelector('[role="status"]')?.textContent).toContain('pavé de chiffres');
});
