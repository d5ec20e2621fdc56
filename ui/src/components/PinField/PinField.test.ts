// @vitest-environment jsdom
// Owns the proof that a PIN holds six digits and nothing else.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import PinField from './PinField.svelte';

let mounted: Record<string, unknown> | null = null;
const oncomplete = vi.fn<(pin: string) => void>();

function show(): HTMLInputElement {
  mounted = mount(PinField, { target: document.body, props: { id: 'pin', label: 'Code', value: '', oncomplete } });
  flushSync();
  const input = document.querySelector('input');
  if (input === null) {
    throw new Error('the field has no control');
  }
  return input;
}

function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

afterEach(async () => {
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
  oncomplete.mockReset();
});

it('keeps digits only, six at most', () => {
  const input = show();
  type(input, '12a 34');
  expect(input.value).toBe('1234');
  type(input, '12345678');
  expect(input.value).toBe('123456');
});

function key(input: HTMLInputElement, code: string, printed: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { code, key: printed, bubbles: true, cancelable: true, ...more });
  const isLeft = input.dispatchEvent(event);
  flushSync();
  return isLeft;
}

it('takes the digits of a Belgian keyboard without Shift', () => {
  const input = show();
  for (const [code, printed] of [['Digit1', '&'], ['Digit2', 'é'], ['Digit3', '"'], ['Digit8', '!'], ['Digit9', 'ç'], ['Digit0', 'à']] as const) {
    expect(key(input, code, printed), printed).toBe(false);
  }
  expect(input.value).toBe('123890');
  expect(oncomplete).toHaveBeenCalledExactlyOnceWith('123890');
});

it('puts such a digit where the cursor is, and takes no seventh', () => {
  const input = show();
  type(input, '1256');
  input.setSelectionRange(2, 2);
  key(input, 'Digit3', '"');
  key(input, 'Digit4', "'");
  expect(input.value).toBe('123456');
  key(input, 'Digit7', 'è');
  expect(input.value).toBe('123456');
});

it('leaves to the browser what is a digit already, and what is not writing', () => {
  const input = show();
  expect(key(input, 'Digit1', '1', { shiftKey: true })).toBe(true);
  expect(key(input, 'Numpad1', '1')).toBe(true);
  expect(key(input, 'Digit1', '&', { altKey: true })).toBe(true);
  expect(key(input, 'KeyA', 'a')).toBe(true);
  expect(input.value).toBe('');
});

it('says once that it is complete', () => {
  const input = show();
  type(input, '12345');
  expect(oncomplete).not.toHaveBeenCalled();
  type(input, '123456');
  type(input, '1234567');
  expect(oncomplete).toHaveBeenCalledExactlyOnceWith('123456');
});
