// Owns where the keyboard is.

/** Whether somebody is typing: in a field, or on the pad of a code. */
export function isTyping(): boolean {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) {
    return true;
  }
  return active?.closest('[data-takes-keys]') instanceof HTMLElement;
}
