// Owns what a browser would do by itself and this program must not: reload, print, search, go back, open a menu.

const functionKeys = new Set(['F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12']);
const withControl = new Set(['r', 'p', 'f', 'g', 'u', 's', 'o', 'n', 't', 'w', 'j', 'h', 'd', 'l', '+', '-', '=', '0']);

/** Whether this key is a browser's and not ours. */
export function isBrowserKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): boolean {
  if (functionKeys.has(event.key)) {
    return true;
  }
  if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight' || event.key === 'Home')) {
    return true;
  }
  return (event.ctrlKey || event.metaKey) && !event.altKey && withControl.has(event.key.toLowerCase());
}

const mouseBack = 3;
const mouseForward = 4;

/** Takes a browser's habits away; the answer gives them back. */
export function breakBrowserHabits(target: Window): () => void {
  const key = (event: KeyboardEvent) => {
    if (isBrowserKey(event)) {
      event.preventDefault();
    }
  };
  const mouse = (event: MouseEvent) => {
    if (event.button === mouseBack || event.button === mouseForward) {
      event.preventDefault();
    }
  };
  const never = (event: Event) => event.preventDefault();
  target.addEventListener('keydown', key, { capture: true });
  target.addEventListener('mousedown', mouse, { capture: true });
  target.addEventListener('mouseup', mouse, { capture: true });
  // A file dropped on the page would replace it.
  for (const name of ['contextmenu', 'dragover', 'drop'] as const) {
    target.addEventListener(name, never, { capture: true });
  }
  return () => {
    target.removeEventListener('keydown', key, { capture: true });
    target.removeEventListener('mousedown', mouse, { capture: true });
    target.removeEventListener('mouseup', mouse, { capture: true });
    for (const name of ['contextmenu', 'dragover', 'drop'] as const) {
      target.removeEventListener(name, never, { capture: true });
    }
  };
}
