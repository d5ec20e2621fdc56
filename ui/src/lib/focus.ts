// Owns where the keyboard goes when the button that had it is gone; refuses to take it from anything that still is there.
import { tick } from 'svelte';

/** Waits for the page to change, then gives the focus to `target` if nothing has it any more. */
export async function focusIfLost(target: HTMLElement | null): Promise<void> {
  await tick();
  if (target !== null && (document.activeElement === null || document.activeElement === document.body)) {
    target.focus();
  }
}
