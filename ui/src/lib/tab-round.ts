// Owns where Tab goes at the two ends of what is on the screen: round to the other end, since the window has nothing else
// that could take the keyboard. Refuses to touch Tab anywhere in between.

const stops = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled, [type="hidden"])',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  'summary',
  'audio[controls]',
  '[tabindex]',
].join(', ');

function isStop(one: HTMLElement): boolean {
  if (one.tabIndex < 0 || one.closest('[inert]') !== null) {
    return false;
  }
  // jsdom draws nothing and has no answer; there, all that is in the page is seen.
  return typeof one.checkVisibility !== 'function' || one.checkVisibility({ visibilityProperty: true });
}

/** One of several round buttons stands for all of them: Tab stops once at a question. */
function isSameStop(one: Element | null, other: Element | undefined): boolean {
  if (one === other) {
    return true;
  }
  const isRadio = (each: Element | null | undefined): each is HTMLInputElement =>
    each instanceof HTMLInputElement && each.type === 'radio' && each.name !== '';
  return isRadio(one) && isRadio(other) && one.name === other.name && one.form === other.form;
}

/** Where Tab has to be led by hand from `from`, if it has to. */
export function otherEnd(page: Document, from: Element | null, isBackward: boolean): HTMLElement | null {
  const within = [...page.querySelectorAll('dialog[open]')].at(-1) ?? page;
  const all = [...within.querySelectorAll<HTMLElement>(stops)].filter(isStop);
  const [first, last] = [all[0], all.at(-1)];
  if (isBackward) {
    return isSameStop(from, first) ? (last ?? null) : null;
  }
  return isSameStop(from, last) ? (first ?? null) : null;
}

/** Leads Tab round in this window; the answer stops it. */
export function tabRound(target: Window): () => void {
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const next = otherEnd(target.document, target.document.activeElement, event.shiftKey);
    if (next !== null) {
      event.preventDefault();
      next.focus();
    }
  };
  target.addEventListener('keydown', key);
  return () => target.removeEventListener('keydown', key);
}
