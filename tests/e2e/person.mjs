// @ts-check
// Owns how a person uses a page in either engine: they see words, click what bears a name, type, press keys. Refuses to
// know which engine it is, and to click what a person could not see.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { TOO_SMALL } from './targets.mjs';

/**
 * What an engine has to offer.
 * @typedef {{
 *   run: (body: string, ...args: unknown[]) => Promise<any>,
 *   runAsync: (body: string, ...args: unknown[]) => Promise<any>,
 *   clickFound: (body: string, ...args: unknown[]) => Promise<boolean>,
 *   typeInto: (body: string, label: string, text: string) => Promise<boolean>,
 *   press: (key: string) => Promise<void>,
 *   picture: (file: string) => Promise<void>,
 *   answerSaveDialog?: (file: string | null) => Promise<void>,
 * }} Engine
 */

const FOLD = `const unmask = globalThis.unmask ?? ((text) => text);
  const fold = (text) => unmask(text.normalize('NFC')).replace(/[\\s\\u00a0\\u202f]+/g, ' ').trim();
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const nameOf = (one) => fold(one.getAttribute('aria-label') ?? one.innerText ?? one.value ?? '');
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;`;

const BY_NAME = `${FOLD}
  const wanted = fold(arguments[0]);
  const all = [...top.querySelectorAll('button, a[href], [role=button], summary, label, input[type=checkbox]')];
  const seen = all.filter((one) => isSeen(one) && !one.disabled);
  return seen.find((one) => nameOf(one) === wanted) ?? seen.find((one) => nameOf(one).startsWith(wanted)) ?? null;`;

const BY_LABEL = `${FOLD}
  const wanted = fold(arguments[0]);
  const fields = [...top.querySelectorAll('input, textarea, select')].filter(isSeen);
  return fields.find((one) => [...(one.labels ?? [])].some((label) => fold(label.innerText).startsWith(wanted))
    || fold(one.getAttribute('aria-label') ?? '').startsWith(wanted)) ?? null;`;

const OF_TARGET = `${FOLD}
  const found = [...document.querySelectorAll('.scene [data-target]')].filter((one) => one.dataset.target === arguments[0]);`;

// The button of a closed list bears the halo of the entry behind it: pressing it is not yet choosing.
const BY_TARGET = `${OF_TARGET}
  return found.find((one) => isSeen(one) && one.getAttribute('aria-expanded') !== 'false') ?? null;`;

// The entries of a list that drops down are seen once it is open.
const CLOSED_LIST = `${OF_TARGET}
  const list = found.map((one) => one.closest('[hidden]')).find((one) => one !== null);
  return list ? document.querySelector('[aria-controls="' + list.id + '"]') : null;`;

// Words beyond an edge that cannot be scrolled to. What is for screen readers alone is drawn on one pixel on purpose.
const CUT_OFF = `${FOLD}
  const room = document.scrollingElement;
  const isWide = (one) => isSeen(one) && one.getBoundingClientRect().right + room.scrollLeft > room.clientWidth + 1;
  const widest = [...top.querySelectorAll('*')].filter(isWide).map((one) => one.tagName + ' ' + fold(one.innerText ?? '').slice(0, 40));
  const lost = room.scrollWidth > room.clientWidth + 1 ? ['the page is wider than the window: ' + widest.slice(-3).join(', ')] : [];
  for (const one of top.querySelectorAll('*')) {
    const { overflowX, overflowY, position } = getComputedStyle(one);
    if (!isSeen(one) || fold(one.innerText ?? '') === '' || (one.clientWidth <= 1 && position === 'absolute')) continue;
    const isShut = (way) => way === 'hidden' || way === 'clip';
    if ((isShut(overflowX) && one.scrollWidth > one.clientWidth + 1) || (isShut(overflowY) && one.scrollHeight > one.clientHeight + 1)) {
      lost.push(one.className + ': ' + fold(one.innerText).slice(0, 60));
    }
    const box = one.getBoundingClientRect();
    if (box.left + room.scrollLeft < -1) lost.push('left of the window: ' + fold(one.innerText).slice(0, 60));
  }
  return lost;`;

/** Somebody in front of the screen. */
export class Person {
  /**
   * @param {Engine} engine
   * @param {string | undefined} pictures the folder for pictures
   * @param {string | undefined} papers the folder for what is saved through the desktop's dialog
   */
  constructor(engine, pictures, papers = undefined) {
    this.engine = engine;
    this.pictures = pictures;
    this.papers = papers;
    this.taken = 0;
    this.actions = 0;
    this.clickedAt = 0;
  }

  /**
   * @param {() => Promise<unknown>} attempt
   * @param {string} what
   * @param {number} withinMs
   */
  async until(attempt, what, withinMs = 15_000) {
    const end = Date.now() + withinMs;
    for (;;) {
      const answer = await attempt();
      if (answer) {
        return answer;
      }
      if (Date.now() > end) {
        throw new Error(`not within ${withinMs} ms: ${what}. On the screen:\n${await this.read()}`);
      }
      await pause(40);
    }
  }

  /** Everything that can be read on the screen. */
  async read() {
    return this.engine.run(`${FOLD} return fold(top === document ? document.body.innerText : top.innerText);`);
  }

  /** @param {string} words */
  async see(words) {
    const wanted = words.replace(/[\s\u00a0\u202f]+/g, ' ');
    await this.until(async () => (await this.read()).includes(wanted), `seeing "${words}"`);
  }

  /**
   * Clicks once it is there. The screen takes no second activation within half a second, which is counted from when the
   * last click arrived, not from when it was meant.
   * @param {string} body finds it
   * @param {string} which
   * @param {string} what
   */
  async clickOnce(body, which, what) {
    await pause(Math.max(0, this.clickedAt + 550 - Date.now()));
    await this.until(() => this.engine.clickFound(body, which), what);
    this.clickedAt = Date.now();
  }

  /** @param {string} name */
  async click(name) {
    await this.clickOnce(BY_NAME, name, `something called "${name}"`);
    this.actions += 1;
  }

  /** @param {string} name */
  async canClick(name) {
    return this.engine.run(`${BY_NAME.replace(/return ([^;]*);$/, 'return ($1) !== null;')}`, name);
  }

  /**
   * @param {string} label
   * @param {string} text
   */
  async type(label, text) {
    await this.until(() => this.engine.typeInto(BY_LABEL, label, text), `a field called "${label}"`);
    this.actions += 1;
  }

  /** @param {string} target */
  async clickTarget(target) {
    // A list that has just opened is still moving to its entry.
    if (await this.engine.clickFound(CLOSED_LIST, target)) {
      this.clickedAt = Date.now();
    }
    await this.clickOnce(BY_TARGET, target, `the target ${target} in the practice screen`);
  }

  /** @param {string} key */
  press(key) {
    return this.engine.press(key);
  }

  /**
   * What the application itself answers: to know the right act, never to do it.
   * @param {string} command
   * @param {object} payload
   */
  ask(command, payload = {}) {
    return this.engine.runAsync('return await ask(args[0], args[1]);', command, payload);
  }

  /** @param {string} name */
  async picture(name) {
    if (this.pictures) {
      this.taken += 1;
      await pause(250);
      await this.engine.picture(`${this.pictures}/${String(this.taken).padStart(2, '0')}-${name}.png`);
    }
  }

  /**
   * Saves through the dialog of the desktop: first given up, then done.
   * @param {string} button
   * @param {string} name
   * @param {string} saved what the page says then
   */
  async save(button, name, saved) {
    const answer = this.engine.answerSaveDialog;
    assert.ok(this.papers && answer, 'this engine has a desktop and a folder to save in');
    await this.click(button);
    await answer(null);
    await pause(300);
    const wanted = saved.replace(/\u00a0/g, ' ');
    assert.ok(!(await this.read()).includes(wanted), 'given up, nothing is said to be saved');
    await this.click(button);
    await answer(join(this.papers, name));
    await this.see(saved);
  }

  /**
   * @param {string} where
   * @param {string[]} without rules that say nothing here
   */
  async axe(where, without = []) {
    // Colours on their way from one state to another are nobody's contrast: the page is judged once it is at rest.
    const found = await this.engine.runAsync(`
      await Promise.allSettled(document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity).map((one) => one.finished));
      const rules = Object.fromEntries(args[0].map((id) => [id, { enabled: false }]));
      const answer = await axe.run(document, { resultTypes: ['violations'], rules });
      return answer.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target.join(' ')).join(', '));`, without);
    assert.deepEqual(found, [], `axe finds nothing on ${where}`);
    assert.deepEqual(await this.engine.run(CUT_OFF), [], `nothing is cut off on ${where}`);
    assert.deepEqual(await this.engine.run(TOO_SMALL), [], `everything that is pressed is large enough on ${where}`);
  }
}
