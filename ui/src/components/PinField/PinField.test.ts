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

it('says once that it is complete', () => {
  const input = show();
  type(input, '12345');
  expect(oncomplete).not.toHaveBeenCalled();
  type(input, '123456');
  type(input, '1234567');
  expect(oncomplete).toHaveBeenCalledExactlyOnceWith('123456');
});
