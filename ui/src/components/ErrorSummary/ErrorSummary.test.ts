// @vitest-environment jsdom
// Owns the proof that the summary is found without looking for it, and leads to its fields.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import ErrorSummary from './ErrorSummary.svelte';

let mounted: Record<string, unknown> | null = null;

afterEach(async () => {
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
});

it('takes the focus and leads to the field', () => {
  const field = document.createElement('input');
  field.id = 'name';
  document.body.append(field);
  mounted = mount(ErrorSummary, {
    target: document.body,
    props: { problems: [{ fieldId: 'name', message: 'Écrivez votre prénom.' }] },
  });
  flushSync();
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  document.querySelector('a')?.click();
  expect(document.activeElement).toBe(field);
});

it('shows nothing when nothing is missing', () => {
  mounted = mount(ErrorSummary, { target: document.body, props: { problems: [] } });
  flushSync();
  expect(document.querySelector('[role=alert]')).toBeNull();
});
