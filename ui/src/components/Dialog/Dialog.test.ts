// @vitest-environment jsdom
// Owns the proof that leaving a dialog is told to whoever opened it, once.
import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import Dialog from './Dialog.svelte';

let mounted: Record<string, unknown> | null = null;
const words = createRawSnippet(() => ({ render: () => '<p>Rien ne sera perdu.</p>' }));

afterEach(async () => {
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
});

it('opens as a modal and tells once that it was left', () => {
  const onclose = vi.fn<() => void>();
  mounted = mount(Dialog, {
    target: document.body,
    props: { title: 'Quitter ?', isOpen: true, onclose, children: words, actions: words },
  });
  flushSync();
  const dialog = document.querySelector('dialog');
  expect(dialog?.open).toBe(true);
  dialog?.close();
  flushSync();
  expect(onclose).toHaveBeenCalledOnce();
  expect(document.querySelector('dialog')).toBeNull();
});
