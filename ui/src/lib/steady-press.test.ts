// @vitest-environment jsdom
// Owns the proof that a second press in one place is the same press, and that nobody who goes on is held back.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SteadyPress, steadyPresses } from './steady-press';

let now = 0;
let stop: () => void = () => undefined;
const pressed = vi.fn<(name: string) => void>();

function add(html: string): HTMLElement {
  const read = new DOMParser().parseFromString(`<div>${html}</div>`, 'text/html');
  const holder = document.adoptNode(read.body.firstElementChild ?? read.body);
  document.body.append(holder);
  const made = holder.querySelector<HTMLElement>('[id]');
  if (made === null) {
    throw new Error('nothing was made');
  }
  made.addEventListener('click', () => pressed(made.id));
  return made;
}

function point(at: HTMLElement, x = 100, y = 100): void {
  at.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, clientX: x, clientY: y }));
  at.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: y }));
}

function enter(at: HTMLElement): void {
  at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  at.click();
}

beforeEach(() => {
  now = 0;
  stop = steadyPresses(window, new SteadyPress(() => now));
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
  pressed.mockReset();
});

it('a double click is one press, even where the second falls on something new', () => {
  const before = add('<button id="first">Oui</button>');
  const after = add('<button id="second">Non</button>');
  point(before);
  now = 180;
  point(after, 103, 98);
  expect(pressed.mock.calls).toEqual([['first']]);
  now = 700;
  point(after);
  expect(pressed).toHaveBeenLastCalledWith('second');
});

it('a tremor stays one press for as long as it lasts', () => {
  const button = add('<button id="one">Oui</button>');
  for (now = 0; now <= 1_200; now += 300) {
    point(button);
  }
  expect(pressed).toHaveBeenCalledOnce();
});

it('another place on the screen is another act, at once', () => {
  const one = add('<button id="one">Oui</button>');
  const other = add('<button id="other">Non</button>');
  point(one, 100, 100);
  now = 200;
  point(other, 300, 100);
  expect(pressed.mock.calls).toEqual([['one'], ['other']]);
});

it('a key held down, or that bounces onto what comes next, is one press; after Tab it is another', () => {
  const one = add('<button id="one">Oui</button>');
  const next = add('<button id="next">Non</button>');
  enter(one);
  now = 30;
  enter(one);
  now = 60;
  enter(next);
  expect(pressed).toHaveBeenCalledOnce();
  now = 90;
  next.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  enter(next);
  expect(pressed).toHaveBeenLastCalledWith('next');
});

it('the same digit of a code comes twice as fast as one likes', () => {
  const digit = add('<div data-quick><button id="five">5</button></div>');
  point(digit);
  now = 120;
  point(digit);
  expect(pressed).toHaveBeenCalledTimes(2);
});

it('a box is ticked by its words, which are pressed once for both', () => {
  const box = add('<label>La carte est rangée <input type="checkbox" id="box"></label>') as HTMLInputElement;
  const label = box.closest('label');
  if (label === null) {
    throw new Error('the box has no words');
  }
  point(label);
  expect(box.checked).toBe(true);
  now = 100;
  point(label);
  expect(box.checked, 'the second half of a double click does not take the tick away').toBe(true);
});

it('what helps somebody press without a hand is never held back', () => {
  const button = add('<button id="one">Oui</button>');
  button.click();
  now = 10;
  button.click();
  expect(pressed).toHaveBeenCalledTimes(2);
});

it('words are written and selected as fast as one likes', () => {
  const field = add('<input id="words" type="text">');
  point(field);
  now = 100;
  point(field);
  expect(pressed).toHaveBeenCalledTimes(2);
});
