// @ts-check
// Owns the play of the gallery pack as a person plays it, in either engine: every step, every likely mistake, every rung,
// every way that leads on. Refuses to know what the pack holds: that is asked of the pack, and of the format.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

import { kindsOf } from './format.mjs';
import { answerName, doRight, find, passCards, PIN } from './path.mjs';

/** @typedef {import('./person.mjs').Person} Person */

/** @typedef {{ name: string, put: () => Promise<void>, without?: string[] }} Look A way to show the same screen, and the rules of axe that say nothing of it. */

/**
 * One session: what is gone through on what, how its questions are answered, and where it stops before its end.
 * @typedef {{ procedure: string, device: string, choose?: Record<string, string>, until?: string }} Session
 */

export const GALLERY = fileURLToPath(new URL('../fixtures/gallery', import.meta.url));

/** @type {Record<string, string>} */
const DEVICES = { computer: 'Ordinateur', phone: 'Téléphone', paper: 'Papier' };

/** The types of the format whose every kind is met on the way. */
const TYPES = ['Act', 'Rung', 'Element', 'Frame', 'FieldInput', 'Tone', 'MessageLook', 'CardPlace', 'Errand', 'Sensitive', 'Device', 'WayOutKind'];

/** What no pack has: it is an antenna's own. */
const NOT_OF_A_PACK = new Set(['local']);

/** The sessions that go through all of the gallery once: what is left out on one device is met on another. */
export const SESSIONS = /** @type {Session[]} */ ([
  { procedure: 'ecrans', device: 'computer', choose: { pret: 'tout' } },
  { procedure: 'ecrans', device: 'computer', choose: { pret: 'sans-code' }, until: 'inserer' },
  { procedure: 'ecrans', device: 'computer', choose: { pret: 'rien' } },
  { procedure: 'ecrans', device: 'computer', choose: { pret: 'demain' } },
  { procedure: 'ecrans', device: 'computer', choose: { pret: 'fini' } },
  { procedure: 'messages', device: 'phone' },
  { procedure: 'code-bloque', device: 'paper' },
]);

// Words that the screen of the exercise holds, read or heard: a closed list names its entries too.
const HELD = `
  const fold = (text) => text.normalize('NFC').replace(/[\\s\\u00a0\\u202f]+/g, ' ');
  const scene = document.querySelector('.scene');
  if (scene === null) return null;
  const names = [...scene.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
  const values = [...scene.querySelectorAll('input')].map((one) => one.value);
  return fold([scene.textContent, ...names, ...values].join(' | '));`;

// Text larger than the sentence of the step, and pictures that are not on their light ground.
const OUTDONE = `
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const sizeOf = (one) => parseFloat(getComputedStyle(one).fontSize);
  const sentence = sizeOf(document.querySelector('.sentence h1'));
  const hasWords = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
  return [...document.querySelectorAll('body *')]
    .filter((one) => isSeen(one) && hasWords(one) && sizeOf(one) > sentence + 0.5)
    .map((one) => one.innerText.slice(0, 40) + ' at ' + sizeOf(one) + ', the sentence at ' + sentence);`;

const SEEN = `
  return [...document.querySelectorAll(arguments[0])].some((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0);`;

/** @param {any[]} text */
const plain = (text) => text.map((/** @type {any} */ span) => span.text).join('');

/** @param {{ procedure: string, step: string }} place */
const named = ({ procedure, step }) => `${procedure}/${step}`;

/** Somebody who goes through the gallery. */
export class Visit {
  /**
   * @param {Person} person
   * @param {any[]} pack its procedures, as the checker leaves them
   * @param {Look[]} looks the ways screens are judged in; the first is how they are played. Each screen is judged in it and in
   *   one of the others, in turn; in all of them when pictures are taken, because somebody is going to look
   */
  constructor(person, pack, looks = []) {
    this.person = person;
    this.pack = pack;
    this.looks = looks;
    this.seen = new Map(TYPES.map((type) => [type, new Set()]));
    /** The ways that were gone. */
    this.gone = new Set();
    /** The mistakes that were made. */
    this.made = new Set();
    /** What a ladder was gone down for. */
    this.helped = new Set();
    /** The screens that were judged: coming back to one shows nothing new. */
    this.judged = new Set();
    /** @type {string[]} What is wrong with a screen. */
    this.faults = [];
    this.figures = { steps: 0, mistakes: 0, cues: 0, shows: 0, judged: 0, terms: 0 };
    /** @type {{ procedure: string, from: string }[]} The procedures that called one another. */
    this.stack = [];
  }

  /** @param {any} place */
  written({ procedure, step }) {
    const walkthrough = this.pack.find((one) => one.id === procedure);
    return walkthrough.steps.find((/** @type {any} */ one) => one.id === step);
  }

  async view() {
    return this.person.ask('step_view');
  }

  /**
   * One session, from Today and back to it.
   * @param {Session} session
   */
  async play(session) {
    const { person } = this;
    await this.begin(session);
    this.stack = [{ procedure: session.procedure, from: '' }];
    for (let left = 80; ; left -= 1) {
      assert.ok(left > 0, 'eighty steps and no closing');
      const { step, isClosing } = await this.view();
      if (isClosing) {
        break;
      }
      if (step.place.step === session.until && this.figures.steps > 0) {
        await passCards(person, step);
        await person.click('Arrêter');
        await person.see('On s’arrête ici');
        await person.click('On s’arrête');
        break;
      }
      await this.playStep(step, session.choose ?? {});
    }
    await person.see('Le chemin');
    await person.click('Terminer la séance');
    await person.type('Amal, pour revenir à votre écran', PIN);
    await person.until(async () => (await person.ask('app_status')).stage === 'unlocked', 'the worker’s screens');
  }

  /** @param {Session} session */
  async begin({ procedure, device }) {
    const { person } = this;
    const { title } = this.pack.find((one) => one.id === procedure);
    await person.click('Commencer une séance');
    await person.see('Comment ?');
    await person.click('On s’entraîne.');
    await person.see('Pour quoi ?');
    await person.click('Autre chose');
    await person.see('Quelle démarche ?');
    await person.click(title);
    const asked = async (/** @type {RegExp} */ questions) =>
      person.until(async () => questions.test(await person.read()), 'the question after the procedure');
    await asked(/Sur quoi \?|Est-ce à nous \?|Avec qui \?/);
    if ((await person.read()).includes('Sur quoi ?')) {
      await person.click(DEVICES[device] ?? '');
    }
    await asked(/Est-ce à nous \?|Avec qui \?/);
    if ((await person.read()).includes('Est-ce à nous ?')) {
      await person.axe(`est-ce à nous, ${procedure}`).catch((error) => this.faults.push(error.message));
      await person.picture(`est-ce-a-nous-${procedure}`);
      await person.click('Continuer ensemble quand même');
    }
    await person.see('Avec qui ?');
    await person.click('Sans nom');
    await person.see('otre accord');
    await person.click('D’accord');
    await person.until(async () => (await this.view()).step, 'the first step');
  }

  /**
   * @param {any} step
   * @param {Record<string, string>} choose
   */
  async playStep(step, choose) {
    const { person } = this;
    await passCards(person, step);
    this.figures.steps += 1;
    await this.meet(step);
    await this.judge(step, '');
    await this.hardWord(step);
    await this.waysOut(step);
    await this.ladder(step);
    if (await this.mistakes(step)) {
      return;
    }
    const chosen = step.choices.find((/** @type {any} */ one) => one.id === choose[step.place.step]);
    await (chosen ? person.click(chosen.label) : doRight(person, step));
    await this.leave(step, chosen ? `(${chosen.id})` : '');
    this.seen.get('Act')?.add(step.act.kind);
    if (step.act.kind === 'errand') {
      this.seen.get('Errand')?.add(step.act.errand);
    }
  }

  /**
   * What of the format is on this screen, once it is seen to be drawn.
   * @param {any} step
   */
  async meet(step) {
    this.seen.get('Device')?.add(step.device);
    if (step.sensitive !== null) {
      this.seen.get('Sensitive')?.add(step.sensitive);
    }
    await this.person.see(plain(step.say));
    if (step.scene === null) {
      return;
    }
    this.seen.get('Frame')?.add(step.scene.frame.kind);
    const held = await this.person.until(() => this.person.engine.run(HELD), 'the screen of the exercise');
    const fold = (/** @type {string} */ text) => text.normalize('NFC').replace(/[\s\u00a0\u202f]+/g, ' ');
    for (const element of within(step.scene.elements)) {
      const missing = wordsOf(element).filter((words) => !held.includes(fold(words)));
      assert.deepEqual(missing, [], `${named(step.place)} draws its ${element.kind}`);
      this.seen.get('Element')?.add(element.kind);
      this.note('FieldInput', element.input);
      this.note('Tone', element.tone);
      this.note('MessageLook', element.look);
      this.note('CardPlace', element.card);
    }
  }

  /**
   * @param {string} type
   * @param {string | undefined} kind
   */
  note(type, kind) {
    if (kind !== undefined) {
      this.seen.get(type)?.add(kind);
    }
  }

  /**
   * The screen as it is, in each of the looks.
   * @param {any} step
   * @param {string} what what is on it beside the step
   */
  async judge(step, what) {
    const { person } = this;
    const looks = this.looksNow();
    const where = [step.place.procedure, step.place.step, what].filter(Boolean).join('-');
    if (this.judged.has(where)) {
      return;
    }
    this.judged.add(where);
    for (const look of looks) {
      await look.put();
      // All of them are told at once: what is wrong in one look is often wrong on many screens.
      await person.axe(`${where}, ${look.name}`, look.without).catch((error) => this.faults.push(error.message));
      await person.picture(`${where}-${look.name}`);
      const outdone = await person.engine.run(OUTDONE);
      this.faults.push(...outdone.map((/** @type {string} */ one) => `larger than the sentence on ${where}, ${look.name}: ${one}`));
      this.figures.judged += 1;
    }
    if (looks.length > 1) {
      await looks[0]?.put();
    }
  }

  /** The looks of the next screen. */
  looksNow() {
    const [first, ...others] = this.looks;
    const next = others[this.judged.size % others.length];
    return first === undefined || next === undefined || this.person.pictures ? this.looks : [first, next];
  }

  /**
   * A hard word is explained where it stands.
   * @param {any} step
   */
  async hardWord(step) {
    const term = step.say.find((/** @type {any} */ span) => span.kind === 'term');
    if (term) {
      await this.person.click(term.text);
      await this.person.see(term.explanation);
      await this.judge(step, 'mot');
      await this.person.click('J’ai compris');
      this.figures.terms += 1;
    }
  }

  /**
   * The ways that are not digital, where one is of a kind not met yet.
   * @param {any} step
   */
  async waysOut(step) {
    const known = this.seen.get('WayOutKind');
    if (step.waysOut.every((/** @type {any} */ one) => known?.has(one.kind))) {
      return;
    }
    await this.person.click('Autrement');
    for (const { kind, sentence } of step.waysOut) {
      await this.person.see(sentence);
      known?.add(kind);
    }
    await this.person.axe(`the ways out of ${named(step.place)}`);
    await this.person.click('Revenir à l’étape');
  }

  /**
   * Every rung, once for each kind of act on each kind of thing; each kind of act is watched to the end of its showing.
   * @param {any} step
   */
  async ladder(step) {
    const { person } = this;
    const { kind } = step.act;
    const on = 'target' in step.act && step.scene ? ownerOf(step.scene.elements, step.act.target)?.kind : undefined;
    const about = [kind, step.act.errand, on].filter(Boolean).join(' on ');
    if (this.helped.has(about)) {
      return;
    }
    const isWatched = 'target' in step.act && ![...this.helped].some((one) => one.split(' on ')[0] === kind);
    this.helped.add(about);
    const told = this.written(step.place).cues;
    let now = step;
    while (now.hasMoreCues) {
      const before = now.cues.length;
      await person.click('J’ai besoin d’aide');
      // Where nothing can be surrounded, the press that would bring the halo brings what comes after it.
      const isSeen = (/** @type {any} */ next) => next.cues.at(-1).rung !== 'halo' || next.halo !== null;
      now = await person.until(async () => {
        const { step: next } = await this.view();
        return next.cues.length > before && isSeen(next) ? next : null;
      }, `one more rung at ${named(step.place)}`);
      const { rung } = now.cues.at(-1);
      this.seen.get('Rung')?.add(rung);
      this.figures.cues += 1;
      if (rung === 'halo') {
        await person.until(() => person.engine.run(SEEN, '[data-halo]'), `the halo at ${named(step.place)}`);
        assert.equal(now.halo, told.halo ?? step.act.target, 'the halo is where the author put it');
      } else {
        await person.see(plain(told[rung]));
      }
      if (rung === 'show' && 'target' in step.act) {
        await this.shown(step, isWatched);
      } else if (rung === 'halo' || isWatched) {
        await this.judge(step, rung);
      }
    }
  }

  /**
   * The screen does it, and undoes it.
   * @param {any} step
   * @param {boolean} isWatched
   */
  async shown(step, isWatched) {
    const { person } = this;
    await person.until(() => person.engine.run(SEEN, '[data-playing]'), `the screen shows ${named(step.place)}`);
    if (isWatched) {
      await person.see('À vous maintenant.');
      assert.equal(await person.engine.run(SEEN, '[data-playing]'), false, 'what was shown is undone');
      assert.deepEqual((await this.view()).step.place, step.place, 'showing it is not doing it');
      await this.judge(step, 'a-vous');
      this.figures.shows += 1;
    }
  }

  /**
   * Every mistake that the author foresaw, each explained. True when one of them led elsewhere.
   * @param {any} step
   */
  async mistakes(step) {
    const { person } = this;
    for (const wrong of this.written(step.place).wrong) {
      const name = `${named(step.place)} ${wrong.target} ${wrong.times}`;
      if (this.made.has(name)) {
        continue;
      }
      this.made.add(name);
      await this.err(step, wrong.target);
      await person.see(plain(wrong.say));
      this.figures.mistakes += 1;
      if (wrong.leadsTo !== null) {
        await this.leave(step, '!');
        return true;
      }
      if (!this.helped.has('explained') || step.act.kind === 'answer' || step.act.kind === 'compare') {
        this.helped.add('explained');
        await this.judge(step, 'explique');
      }
      await person.click('D’accord');
    }
    return false;
  }

  /**
   * @param {any} step
   * @param {string} target
   */
  async err(step, target) {
    const { person } = this;
    const { act } = step;
    const [on, part] = target.split('/');
    const thing = find(step.scene?.elements ?? [], (/** @type {any} */ one) => one.target === on);
    if (act.kind === 'answer' || act.kind === 'compare') {
      await person.click(answerName(act, target));
    } else if (part === 'autre' && thing?.kind === 'field') {
      await person.type(thing.label, 'autre chose');
      await person.press('Enter');
    } else if (part === 'autre') {
      for (const digit of [...thing.code].reverse()) {
        await person.click(digit);
      }
      await person.click('OK');
    } else {
      await person.clickTarget(target);
    }
  }

  /**
   * Waits until another step is there, and keeps the way that led to it.
   * @param {any} step
   * @param {string} by
   */
  async leave(step, by) {
    const from = `${named(step.place)}${by}`;
    const now = await this.person.until(async () => {
      const next = await this.view();
      return next.isClosing || named(next.step.place) !== named(step.place) ? next : null;
    }, `leaving ${from}`);
    if (now.isClosing) {
      this.gone.add(`${from} > end`);
      return;
    }
    const { place } = now.step;
    if (place.procedure === step.place.procedure) {
      this.gone.add(`${from} > ${named(place)}`);
    } else if (this.stack.at(-2)?.procedure === place.procedure) {
      this.gone.add(`${from} > end`);
      this.gone.add(`${this.stack.pop()?.from} back ${named(place)}`);
    } else {
      this.gone.add(`${from} > ${place.procedure}`);
      this.stack.push({ procedure: place.procedure, from });
    }
  }

  /** What the pack holds and the format has, all of it met. */
  assertWhole() {
    assert.deepEqual(this.faults, [], 'every screen is as it must be, in every look');
    for (const [type, kinds] of this.seen) {
      const missed = kindsOf(type).filter((kind) => !kinds.has(kind) && !NOT_OF_A_PACK.has(kind));
      assert.deepEqual(missed, [], `kinds of ${type} that no step showed`);
    }
    const ways = waysOf(this.pack);
    assert.deepEqual(ways.filter((way) => !this.gone.has(way)), [], 'ways that nobody went');
    const mistakes = this.pack.flatMap(({ id, steps }) =>
      steps.flatMap((/** @type {any} */ step) => step.wrong.map((/** @type {any} */ one) => `${id}/${step.id} ${one.target} ${one.times}`)));
    assert.deepEqual(mistakes.filter((one) => !this.made.has(one)), [], 'mistakes that nobody made');
    return { ways: ways.length, kinds: TYPES.reduce((sum, type) => sum + kindsOf(type).length, 0) };
  }
}

/**
 * Everything that leads from one step to another, as {@link Visit.leave} names it.
 * @param {any[]} pack
 */
function waysOf(pack) {
  return pack.flatMap(({ id, steps }) =>
    steps.flatMap((/** @type {any} */ step) => [
      ...lead(`${id}/${step.id}`, id, step.next),
      ...step.wrong.filter((/** @type {any} */ one) => one.leadsTo !== null).map((/** @type {any} */ one) => `${id}/${step.id}! > ${id}/${one.leadsTo}`),
    ]));
}

/**
 * @param {string} from
 * @param {string} procedure
 * @param {any} next
 * @returns {string[]}
 */
function lead(from, procedure, next) {
  switch (next.kind) {
    case 'step':
      return [`${from} > ${procedure}/${next.step}`];
    case 'call':
      return [`${from} > ${next.procedure}`, `${from} back ${procedure}/${next.back}`];
    case 'end':
    case 'stop':
      return [`${from} > end`];
    case 'branch':
      return next.choices.flatMap((/** @type {any} */ one) => lead(`${from}(${one.id})`, procedure, one.leadsTo));
    default:
      throw new Error(`a step leads in a way that no test goes: ${next.kind}`);
  }
}

/**
 * @param {any[]} elements
 * @returns {any[]} These and what is in them.
 */
function within(elements) {
  return elements.flatMap((one) => [one, ...within(one.elements ?? [])]);
}

/**
 * The thing that a target is, or is a part of.
 * @param {any[]} elements
 * @param {string} target
 */
function ownerOf(elements, target) {
  const owns = (/** @type {any} */ one) =>
    one.target === target || target.startsWith(`${one.target}/`) ||
    [...(one.entries ?? []), ...(one.rows ?? [])].some((/** @type {any} */ each) => each.target === target);
  return within(elements).find(owns);
}

/**
 * Every word that a thing on the screen has of its own.
 * @param {any} element
 * @returns {string[]}
 */
function wordsOf(element) {
  const own = ['text', 'label', 'title', 'from', 'address', 'subject', 'date', 'reference', 'service', 'asks', 'number', 'confirm', 'refuse', 'value', 'detail', 'word'];
  const parts = [...(element.entries ?? []), ...(element.rows ?? []), ...(element.days ?? [])];
  return [...own.map((key) => element[key]).filter((words) => typeof words === 'string' && words !== ''), ...parts.flatMap(wordsOf)];
}
