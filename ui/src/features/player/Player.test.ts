// @vitest-environment jsdom
// Owns the proof of what the screen itself does: the focus, the keys, what a voice hears.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { practice } from './examples';
import Player from './Player.svelte';
import { Practice } from './practice';

let mounted: Record<string, unknown> | null = null;

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    await Promise.resolve();
  }
  flushSync();
}

async function show(start: number): Promise<Practice> {
  const platform = new Practice(practice, start);
  mounted = mount(Player, {
    target: document.body,
    props: { platform, exits: { closing: () => undefined, hidden: () => undefined, lost: () => undefined } },
  });
  flushSync();
  await settle();
  return platform;
}

function press(code: string, key: string): void {
  const from = document.activeElement ?? document.body;
  from.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }));
  flushSync();
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) {
    throw new Error(`nothing on the screen is ${selector}`);
  }
  return found;
}

beforeEach(() => {
  // jsdom has no layout: what would scroll or measure does nothing here.
  Element.prototype.scrollTo = () => undefined;
  globalThis.ResizeObserver = class implements ResizeObserver {
    observe = (): void => undefined;
    unobserve = (): void => undefined;
    disconnect = (): void => undefined;
  };
});

afterEach(async () => {
  vi.useRealTimers();
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
});

it('the focus goes to the sentence, on arrival and with each step', async () => {
  await show(4);
  expect(document.activeElement?.tagName).toBe('H1');
  find('[data-target="calendrier/12"]').click();
  await settle();
  expect(document.activeElement?.tagName).toBe('H1');
  expect(document.activeElement?.textContent).toContain('Que fait Amina');
});

it('what is wrong is heard in a live region', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  await show(4);
  find('[data-target="calendrier/19"]').click();
  await settle();
  const said = find('[aria-live] p');
  // A second press too soon is the same press.
  vi.advanceTimersByTime(1_000);
  expect(said.textContent).toBe('Ici, c’est jeudi 19. On cherche jeudi 12.');
  find('[data-target="calendrier/19"]').click();
  await settle();
  expect(find('[aria-live] p'), 'an element of its own each time, or a reader hears nothing').not.toBe(said);
});

it('an explanation that is read gives the keyboard back to what was tried', async () => {
  await show(4);
  const tried = find('[data-target="calendrier/19"]');
  tried.focus();
  tried.click();
  await settle();
  const button = find('.explanation button');
  button.focus();
  button.click();
  await settle();
  expect(document.querySelector('.explanation')).toBeNull();
  expect(document.activeElement).toBe(tried);
});

it('the exercise says that it is one, before anything in it', async () => {
  await show(4);
  const label = find('section > p');
  expect(label.textContent).toBe('Écran d’exercice, ce n’est pas le vrai site');
  expect(label.parentElement?.getAttribute('aria-labelledby')).toBe(label.id);
  expect(label.parentElement?.firstElementChild).toBe(label);
});

it('F2 moves the focus to the strip, and Escape brings it back', async () => {
  await show(4);
  const before = document.activeElement;
  press('F2', 'F2');
  expect(document.activeElement?.tagName).toBe('ASIDE');
  press('Escape', 'Escape');
  expect(document.activeElement).toBe(before);
});

function asked(): string {
  return find('.asks > span:not(.out)').textContent;
}

it('when a step is long the strip asks something else, in silence and without a move', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  await show(4);
  const [focused, said] = [document.activeElement, find('[aria-live]').textContent];
  expect(asked()).toBe('« Où est jeudi 12 ? »'.replaceAll(/(?<=«) | (?=[?»])/gu, '\u00a0'));
  vi.advanceTimersByTime(45_000);
  flushSync();
  expect(asked()).toContain('écrit en gras');
  vi.advanceTimersByTime(90_000);
  flushSync();
  expect(asked(), 'the last one stays').toContain('Qu’est-ce que vous voyez');
  expect([document.activeElement, find('[aria-live]').textContent]).toEqual([focused, said]);
  expect(find('aside').textContent).not.toMatch(/temps|minute|seconde|bloqu|longtemps/u);
});

it('no time goes by under what stands over the step, or while one talks', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  await show(4);
  press('F1', 'F1');
  vi.advanceTimersByTime(300_000);
  flushSync();
  expect(asked()).toContain('jeudi 12');
  press('Escape', 'Escape');
  find('dialog').dispatchEvent(new Event('close'));
  flushSync();
  press('F2', 'F2');
  press('KeyP', 'p');
  await settle();
  vi.advanceTimersByTime(300_000);
  flushSync();
  expect(asked()).toContain('jeudi 12');
});

it('beginning again is asked once, and going back undoes it', async () => {
  const platform = await show(4);
  const button = (words: string): HTMLButtonElement => {
    const found = [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === words);
    if (found === undefined) {
      throw new Error(`no button says ${words}`);
    }
    return found;
  };
  const pause = (): void => {
    vi.advanceTimersByTime(600);
  };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  button('Arrêter').click();
  flushSync();
  button('Recommencer depuis le début').focus();
  button('Recommencer depuis le début').click();
  flushSync();
  await settle();
  expect(platform.names, 'nothing before the answer').toEqual([]);
  expect(document.activeElement?.textContent, 'the keyboard is at the question').toBe('On recommence depuis le début ?'.replace(' ?', '\u00a0?'));
  pause();
  button('Recommencer').click();
  await settle();
  expect(document.querySelector('header')?.textContent).toContain('Étape 1');
  expect(document.querySelector('dialog')).toBeNull();
  pause();
  button('Retour').click();
  await settle();
  expect(document.querySelector('header')?.textContent).toContain('Étape 5');
  expect(platform.names).toEqual(['step_start_over', 'step_back']);
});

it('a hidden strip is not there for anybody', async () => {
  await show(4);
  press('F2', 'F2');
  press('KeyH', 'h');
  expect(document.querySelector('aside')).toBeNull();
});

it('the strip holds nothing to click', async () => {
  await show(4);
  expect(find('aside').querySelector('button, a, input, select')).toBeNull();
});

it('a hard word is explained where it stands', async () => {
  await show(4);
  const term = find('h1 button');
  expect(term.getAttribute('aria-expanded')).toBe('false');
  term.click();
  flushSync();
  expect(term.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(term.getAttribute('aria-controls') ?? '')?.textContent).toContain('colonne jeudi');
  press('Escape', 'Escape');
  expect(term.getAttribute('aria-expanded')).toBe('false');
});

it('any key comes back from talking', async () => {
  const platform = await show(4);
  press('F2', 'F2');
  press('KeyP', 'p');
  await settle();
  expect(document.body.textContent).toContain('On parle.');
  press('KeyX', 'x');
  await settle();
  expect(document.body.textContent).not.toContain('On parle.');
  expect(platform.names).toEqual(['talk_set', 'talk_set']);
  expect(document.activeElement?.tagName).toBe('H1');
});

it('the hand is asked for, taken by a digit, and given back with Escape', async () => {
  await show(4);
  press('F2', 'F2');
  press('Semicolon', 'm');
  await settle();
  find('dialog').dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit2', key: 'é', bubbles: true }));
  await settle();
  expect(find('.banner').textContent).toContain('Amal a la souris.');
  press('Escape', 'Escape');
  press('Escape', 'Escape');
  await settle();
  expect(document.querySelector('.banner')).toBeNull();
});

it('the bare numeric pad says the help given, but not while somebody types', async () => {
  const platform = await show(0);
  find('dialog button:last-of-type').click();
  flushSync();
  find('input').focus();
  press('Numpad1', '1');
  await settle();
  expect(platform.names).toEqual([]);
  find('h1').focus();
  press('Numpad1', '1');
  await settle();
  expect(platform.names).toEqual(['help_declare']);
});
