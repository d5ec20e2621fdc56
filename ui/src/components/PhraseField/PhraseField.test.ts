// @vitest-environment jsdom
// Owns the proof of what a phrase field lets a person do.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import PhraseField from './PhraseField.svelte';

let mounted: Record<string, unknown> | null = null;

function show(): HTMLInputElement {
  mounted = mount(PhraseField, { target: document.body, props: { id: 'phrase', label: 'Votre phrase', value: '' } });
  flushSync();
  const input = document.querySelector('input');
  if (input === null) {
    throw new Error('the field has no control');
  }
  return input;
}

afterEach(async () => {
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
});

it('hides the phrase at first, and shows it on demand', () => {
  const input = show();
  expect(input.type).toBe('password');
  document.querySelector('button')?.click();
  flushSync();
  expect(input.type).toBe('text');
  expect(document.querySelector('button')?.getAttribute('aria-pressed')).toBe('true');
});

it('says that capitals are locked', () => {
  const input = show();
  expect(document.querySelector('[role=status]')?.textContent?.trim()).toBe('');
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true, bubbles: true }));
  flushSync();
  expect(document.querySelector('[role=status]')?.textContent?.trim()).not.toBe('');
});

it('lets a phrase be pasted', () => {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  show().dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});
