// @vitest-environment jsdom
// Owns the proof of what the list itself does: what a voice hears, what opens in place, which keys answer.
import axe from 'axe-core';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import Preparation from './Preparation.svelte';

let mounted: Record<string, unknown> | null = null;
let state = new FakeState('session_preparing');

async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    await Promise.resolve();
  }
  flushSync();
}

function row(words: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('.list > li')].find((one) => one.textContent.includes(words));
  if (found === undefined) {
    throw new Error(`nothing on the list says ${words}`);
  }
  return found;
}

function button(within: ParentNode, name: string): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  if (found === undefined) {
    throw new Error(`no button is called ${name}`);
  }
  return found;
}

function press(code: string, key: string): void {
  window.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }));
  flushSync();
}

beforeEach(async () => {
  // jsdom has no layout: what would scroll or measure does nothing here.
  globalThis.ResizeObserver = class implements ResizeObserver {
    observe = (): void => undefined;
    unobserve = (): void => undefined;
    disconnect = (): void => undefined;
  };
  document.documentElement.lang = 'fr';
  document.title = 'Côte à côte';
  state = new FakeState('session_preparing');
  const exits = { closing: () => undefined, hidden: () => undefined, lost: () => undefined };
  mounted = mount(Preparation, { target: document.body, props: { platform: makeFake(state), exits } });
  await settle();
});

afterEach(async () => {
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
});

it('says which thing an answer is about, and which answer was given', async () => {
  const code = row('code PIN');
  expect(code.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('Le code PIN de la carte\u00a0: l’avez-vous\u00a0?');
  button(code, 'Je ne l’ai pas').click();
  await settle();
  expect(button(code, 'Je ne l’ai pas').getAttribute('aria-pressed')).toBe('true');
  expect(button(code, 'Je l’ai').getAttribute('aria-pressed')).toBe('false');
  expect(code.textContent, 'what to do opens in place').toContain('Allez à la commune');
});

it('explains a hard word in its row, and gives the keyboard back to it', async () => {
  const code = row('code PIN');
  const word = button(code, 'code PIN');
  word.click();
  flushSync();
  expect(code.textContent).toContain('pas celui de la banque');
  button(code, 'J’ai compris').click();
  flushSync();
  expect(code.textContent).not.toContain('pas celui de la banque');
  expect(document.activeElement).toBe(word);
});

it('keeps the worker’s keys that make sense, and no other', async () => {
  press('F2', 'F2');
  expect(document.body.textContent).toContain('Le clavier est ici');
  expect(document.querySelector('aside')?.textContent, 'there is no help to qualify').not.toContain('Montré du doigt');
  press('KeyM', 'm');
  press('KeyO', 'o');
  expect(document.querySelector('aside')?.textContent).toContain('Qu’est-ce qui bloque');
});

it('axe finds nothing, with something missing and a word explained', async () => {
  const code = row('code PIN');
  button(code, 'Je ne l’ai pas').click();
  await settle();
  button(code, 'code PIN').click();
  flushSync();
  const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } }, resultTypes: ['violations'] });
  expect(found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}, 60_000);
