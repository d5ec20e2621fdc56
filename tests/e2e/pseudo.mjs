// @ts-check
// Owns the look at an interface in a language that nobody speaks: what is still French in it, what is cut off, what does not
// follow the direction of reading. Refuses to know a sentence by itself: it reads back what the mask made of them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

/** @typedef {import('./person.mjs').Person} Person */

const PLAIN = 'acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ';
const ACCENTED = 'āċđēġħīĵķłňőŕšţűŵŷžĀĊĐĒĠĦĪĴĶŁŇŐŔŠŢŰŴŶŽ';
const PICTURES = new URL('../../assets/pictograms/index.json', import.meta.url);

/** In the page: reads masked words back, and keeps every word that came over the wire, which is content or a name. */
const WATCH = `
  const [plain, accented] = [[...${JSON.stringify(PLAIN)}], [...${JSON.stringify(ACCENTED)}]];
  globalThis.unmask = (text) => [...text.replace(/[\\u27e6\\u27e7\\u202e\\u202c\\u2066-\\u2069]/gu, '').replace(/\\s*~+/gu, '')]
    .map((letter) => plain[accented.indexOf(letter)] ?? letter).join('');
  globalThis.cameOverTheWire = '';
  const fetchNow = globalThis.fetch;
  globalThis.fetch = async (...args) => {
    const answer = await fetchNow(...args);
    answer.clone().text().then((text) => { globalThis.cameOverTheWire += ' ' + text; }, () => undefined);
    return answer;
  };`;

/** Words that a person reads or hears and that are neither masked nor content. */
const UNTRANSLATED = `
  const flat = (text) => text.normalize('NFC').toLowerCase().replace(/[\\s\\u00a0\\u202f]+/g, ' ');
  const known = flat(globalThis.cameOverTheWire + ' ' + arguments[0]);
  const signsOf = (text) => text.replace(/[^\\p{L}\\p{N}]/gu, '');
  const knownSigns = signsOf(known);
  const knownWords = new Set(known.match(/[\\p{L}\\p{N}]+/gu));
  // The days of a calendar in an exercise are written in the language of the exercise.
  const days = new Set(Array.from({ length: 7 }, (_, day) => new Date(2026, 0, day + 1).toLocaleDateString('fr', { weekday: 'long' })));
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true });
  const found = [];
  const judge = (text, where, isExercise = false) => {
    const rest = flat(text.replace(/\\u27e6[^\\u27e7]*\\u27e7/gu, ' '));
    const words = rest.match(/\\p{L}[\\p{L}\\p{N}]*/gu) ?? [];
    const strange = words.filter((word) => !knownWords.has(word) && !(isExercise && days.has(word)));
    // A code comes over the wire in one piece and is shown in groups.
    if (knownSigns.includes(signsOf(rest))) return;
    if (strange.length > 0) found.push(where + ': ' + text.trim().slice(0, 80));
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('kbd, script, style, [lang=en]') === null && isSeen(node.parentElement)) judge(node.data, 'text', node.parentElement.closest('.scene') !== null);
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription']) {
    for (const one of document.querySelectorAll('[' + name + ']')) judge(one.getAttribute(name), name, one.closest('.scene') !== null);
  }
  return found;`;

/** The pictures that show a side, each with whether it is turned and how what is around it is read. */
const SIDEWAYS = `return [...document.querySelectorAll('img.sideways')].map((one) =>
  [getComputedStyle(one).scale.startsWith('-1'), getComputedStyle(one).direction]);`;

/** A language for a test: how the page is opened, and what is looked at on every screen. */
export class Pseudo {
  /** @param {'ltr' | 'rtl'} direction */
  constructor(direction) {
    this.direction = direction;
    this.query = `/index.html?dir=${direction}`;
    this.looked = 0;
    /** How many pictures of a side were met that look the other way. */
    this.turned = 0;
  }

  /** @param {any} page */
  async prepare(page) {
    await page.addInitScript(WATCH);
    this.captions = Object.values(JSON.parse(await readFile(PICTURES, 'utf8')))
      .map((/** @type {any} */ one) => one.alt)
      .join(' ');
  }

  /**
   * Everything that this language shows, on each screen that is judged for access anyway.
   * @param {Person} person
   * @param {string} typed what is on the screen because somebody wrote it
   */
  watch(person, typed) {
    const judge = person.axe.bind(person);
    person.axe = async (where) => {
      await judge(where);
      const found = await person.engine.run(UNTRANSLATED, `${this.captions} ${typed}`);
      assert.deepEqual(found, [], `nothing is left in French on ${where}`);
      const page = await person.engine.run('return [document.documentElement.dir, document.documentElement.lang];');
      assert.deepEqual(page, [this.direction, 'art'], where);
      for (const [isTurned, direction] of await person.engine.run(SIDEWAYS)) {
        assert.equal(isTurned, direction === 'rtl', `a picture of a side goes with what is around it on ${where}`);
        this.turned += isTurned ? 1 : 0;
      }
      this.looked += 1;
    };
  }
}

/**
 * On a step: what stands on one side stands on the other when the page is read from there, the exercise apart.
 * @param {Person} person
 */
export async function sides(person) {
  return person.engine.run(`
    const middle = (selector) => { const box = document.querySelector(selector).getBoundingClientRect(); return (box.left + box.right) / 2; };
    const width = document.documentElement.clientWidth;
    const arrow = getComputedStyle(document.querySelector('footer .back svg')).scale;
    return {
      strip: middle('aside') < width / 2 ? 'left' : 'right',
      back: middle('footer .back') < width / 2 ? 'left' : 'right',
      picture: middle('.sentence > img') < middle('.sentence h1') ? 'left' : 'right',
      exercise: [...document.querySelectorAll('.scene')].map((one) => getComputedStyle(one).direction + ' ' + one.lang).join(),
      isArrowTurned: arrow === '-1 1' || arrow.startsWith('-1'),
    };`);
}
