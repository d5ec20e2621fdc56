// Owns the promise that a hand that trembles or clicks twice presses once, on every screen. Refuses to slow down anybody who
// goes on to something else: another place on the screen, another key, a field, the keys of a code.

/** Within which a second press is the same one, in milliseconds. */
const tooSoon = 500;
/** How far apart two presses are still in one place, in CSS pixels: the side of the smallest target. */
const samePlace = 44;

interface Press {
  at: number;
  place: { x: number; y: number } | 'keyboard';
}

/** The presses of one window. */
export class SteadyPress {
  #last: Press | null = null;
  #isRepeat = false;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** A button of the pointer goes down. */
  pointerDown(x: number, y: number): void {
    this.#press({ x, y });
  }

  /** Enter or the space bar goes down on what has the focus. */
  activationKeyDown(): void {
    this.#press('keyboard');
  }

  /** Any other key: what comes after it is meant. */
  otherKeyDown(): void {
    if (this.#last?.place === 'keyboard') {
      this.#last = null;
    }
  }

  /** Whether the click that has come belongs to a press that was already answered. Each is asked about once. */
  takesBackClick(): boolean {
    const isRepeat = this.#isRepeat;
    this.#isRepeat = false;
    return isRepeat;
  }

  /** A press that does not count still moves the mark: a long tremor stays one press. */
  #press(place: Press['place']): void {
    const last = this.#last;
    const at = this.#now();
    this.#isRepeat = last !== null && at - last.at < tooSoon && isSamePlace(last.place, place);
    this.#last = { at, place };
  }
}

function isSamePlace(one: Press['place'], other: Press['place']): boolean {
  if (one === 'keyboard' || other === 'keyboard') {
    return one === other;
  }
  return Math.hypot(one.x - other.x, one.y - other.y) < samePlace;
}

const typed = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="range"])';

function isTyped(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typed) !== null;
}

/** Pressing quickly is what this is for: the digits of a code come twice. */
function isQuick(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-quick]') !== null;
}

/** Holds presses steady in this window; the answer stops it. */
export function steadyPresses(target: Window, steady = new SteadyPress()): () => void {
  const pointer = (event: PointerEvent) => steady.pointerDown(event.clientX, event.clientY);
  const key = (event: KeyboardEvent) => {
    const isActivation = event.key === 'Enter' || (event.key === ' ' && !isTyped(event.target));
    if (isActivation) {
      steady.activationKeyDown();
    } else {
      steady.otherKeyDown();
    }
  };
  const click = (event: MouseEvent) => {
    if (steady.takesBackClick() && !isTyped(event.target) && !isQuick(event.target)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  target.addEventListener('pointerdown', pointer, { capture: true });
  target.addEventListener('keydown', key, { capture: true });
  target.addEventListener('click', click, { capture: true });
  return () => {
    target.removeEventListener('pointerdown', pointer, { capture: true });
    target.removeEventListener('keydown', key, { capture: true });
    target.removeEventListener('click', click, { capture: true });
  };
}
