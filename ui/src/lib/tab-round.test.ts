// @vitest-environment jsdom
// Owns the proof that Tab goes round, within what is on top, and is left alone in between.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tabRound } from './tab-round';

let stop: () => void = () => undefined;

function show(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.children);
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`nothing is called ${id}`);
  }
  return found;
}

/** Presses Tab and says what has the keyboard then, and whether the browser still had to find it. */
function tab(from: string, shiftKey = false): { to: string | undefined; isLeft: boolean } {
  byId(from).focus();
  const isLeft = byId(from).dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true }));
  return { to: document.activeElement?.id, isLeft };
}

beforeEach(() => {
  stop = tabRound(window);
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

it('after the last comes the first, and before the first the last', () => {
  show('<h1 tabindex="-1">Bonjour</h1><button id="a">A</button><input id="b"><button id="c">C</button><button disabled>D</button>');
  expect(tab('c')).toEqual({ to: 'a', isLeft: false });
  expect(tab('a', true)).toEqual({ to: 'c', isLeft: false });
  expect(tab('b'), 'in between the browser finds its way').toEqual({ to: 'b', isLeft: true });
});

it('a question over the page keeps the keyboard', () => {
  show('<button id="under">A</button><dialog open><button id="yes">Oui</button><button id="no">Non</button></dialog>');
  expect(tab('no').to).toBe('yes');
  expect(tab('yes', true).to).toBe('no');
});

it('any of the round buttons of a question is its one stop', () => {
  show('<button id="a">A</button><input type="radio" name="q" id="one" checked><input type="radio" name="q" id="two">');
  expect(tab('one').to, 'the chosen one is not the last of them').toBe('a');
});

it('a page with one thing to press stays on it', () => {
  show('<button id="a">A</button>');
  expect(tab('a')).toEqual({ to: 'a', isLeft: false });
});
