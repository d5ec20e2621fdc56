// @ts-check
// Owns the play of one procedure of the library in the real window, with a picture of every screen; refuses to judge what is
// on the pictures: somebody looks at them.
//
// COTE_PROCEDURE names it; COTE_OUT is the folder of the pictures, with told.txt. COTE_WAY is practise, real or prepare.
// COTE_BRANCH is a list of numbers, one session each: the n-th answer is given wherever one chooses. Without it, COTE_SESSIONS
// sessions give the answer that was given least. COTE_CHOICES is a list of step:answer, for the first time one comes there.
// COTE_TEXT_200 and COTE_CONTRAST show every fourth step that way too; with COTE_TEXT_200=whole all of it is played in the
// largest letters, as the settings make them. COTE_DEVICE is computer or phone. COTE_QUICK makes no mistake and never goes
// back.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { packOf, serve } from '../chromium.mjs';
import { Visit } from '../gallery.mjs';
import { chooseProcedure, doRight, find, largestText, passCards, PHRASE, PIN } from '../path.mjs';
import { AMAL, homeWithVault, inWindow } from './at-window.mjs';
import { makeHome } from './window.mjs';

/** @typedef {import('../person.mjs').Person} Person */

/** @typedef {{ procedure: any, way: string, device: string, isQuick: boolean }} Asked What is played, and how. */

const LIBRARY = fileURLToPath(new URL('../../../assets/packs/be-wallonie', import.meta.url));

/** @type {Record<string, string>} */
const WAYS = { practise: 'S’exercer', real: 'Pour de vrai', prepare: 'Préparer' };

/** @type {Record<string, string>} */
const DEVICES = { computer: 'Ordinateur', phone: 'Téléphone', paper: 'Papier' };

/** @type {Record<string, string>} */
const THEMES = {
  connect: 'Se connecter',
  unemployment: 'Chômage',
  pension: 'Pension',
  family_allowance: 'Allocations familiales',
  basics: 'Gestes de base',
};

/** What is answered where, the first time one comes there. */
const CHOICES = new Map(process.env['COTE_CHOICES']?.split(',').map((one) => /** @type {[string, string]} */ (one.split(':'))));

// What is not in sight before one scrolls: the thing to press, and the buttons that lead on.
const OUT_OF_SIGHT = `
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const isCovered = (one) => {
    const box = one.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (y < 0 || y >= innerHeight || x < 0 || x >= innerWidth) return true;
    const above = document.elementFromPoint(x, y);
    return above !== null && !one.contains(above) && !above.contains(one);
  };
  const targets = [...document.querySelectorAll('.scene [data-target]')].filter((one) => one.dataset.target === arguments[0]);
  const all = [...targets, ...document.querySelectorAll('main button, footer button')].filter(isSeen);
  const nameOf = (one) => (one.getAttribute('aria-label') ?? one.innerText ?? '').trim().slice(0, 50);
  return [...new Set(all.filter(isCovered).map(nameOf))];`;

const GOES_ON = `
  const rooms = [document.querySelector('main') ?? document.body, document.scrollingElement];
  return rooms.some((one) => one.scrollHeight > one.clientHeight + 40);`;

const TO_THE_END = `
  for (const one of [document.querySelector('main'), document.scrollingElement]) one?.scrollTo(0, one.scrollHeight);`;

const TO_THE_TOP = TO_THE_END.replace('one.scrollHeight', '0');

/** One procedure, through as many sessions as are asked for. */
class Reader {
  /**
   * @param {Person} person
   * @param {Visit} visit
   * @param {Asked} asked
   */
  constructor(person, visit, asked) {
    this.person = person;
    this.visit = visit;
    this.asked = asked;
    /** How often each answer was given, over all sessions. */
    this.given = new Map();
    this.seen = new Set();
    /** @type {string[]} */
    this.log = [];
    this.hasGoneBack = false;
  }

  /**
   * The page as it is; what lies below is pictured too.
   * @param {string} name
   */
  async page(name) {
    const { person } = this;
    await person.picture(name);
    await person.axe(name).catch((error) => this.visit.faults.push(error.message));
    if (await person.engine.run(GOES_ON)) {
      await person.engine.run(TO_THE_END);
      await person.picture(`${name}-bas`);
      await person.engine.run(TO_THE_TOP);
    }
  }

  /** From Today to the first step. */
  async begin() {
    const { person, asked } = this;
    await person.click('Commencer une séance');
    await person.see('Comment');
    await person.click('Vous faites. Amal est à côté.');
    await person.see('Pour quoi');
    await person.click(WAYS[asked.way] ?? '');
    await chooseProcedure(person, asked.procedure.title, THEMES[asked.procedure.theme]);
    /** @type {[string, string][]} */
    const questions = [
      ['Sur quoi ?', DEVICES[asked.device] ?? ''],
      ['Internet ici', 'Oui'],
      ['Est-ce à nous ?', 'Continuer ensemble quand même'],
    ];
    for (;;) {
      const words = await person.until(async () => {
        const now = await person.read();
        return now.includes('Avec qui ?') || questions.some(([question]) => now.includes(question)) ? now : null;
      }, 'the question after the procedure');
      const [question, answer] = questions.find(([one]) => words.includes(one)) ?? [];
      if (question === undefined || answer === undefined) {
        break;
      }
      await this.page('question');
      await person.click(answer);
      await person.until(async () => !(await person.read()).includes(question), `leaving ${question}`);
    }
    await this.page('avec-qui');
    await person.click('Sans nom');
    await person.see('otre accord');
    await person.click('D’accord');
    const isThere = (/** @type {any} */ now) => now.step ?? now.preparation;
    await person.until(() => this.visit.view().then(isThere, () => false), 'the first step');
  }

  /**
   * @param {any} step
   * @param {number | null} branch
   * @param {Map<string, number>} met how often each choice was come to in this session
   */
  choose(step, branch, met) {
    const key = `${step.place.procedure}/${step.place.step}`;
    const times = met.get(key) ?? 0;
    met.set(key, times + 1);
    const isOurs = step.place.procedure === this.asked.procedure.id;
    const count = (/** @type {any} */ one) => this.given.get(`${key}(${one.id})`) ?? 0;
    const wanted = times === 0 ? CHOICES.get(step.place.step) : undefined;
    const least = step.choices.toSorted((/** @type {any} */ one, /** @type {any} */ other) => count(one) - count(other))[0];
    const numbered = branch === null || !isOurs ? least : step.choices[(branch + times) % step.choices.length];
    const chosen = step.choices.find((/** @type {any} */ one) => one.id === wanted) ?? numbered;
    this.given.set(`${key}(${chosen.id})`, count(chosen) + 1);
    return chosen;
  }

  /**
   * What the screen shows beside the step itself: a word explained, the ways out, the rungs, the mistakes.
   * @param {any} step
   * @param {boolean} isPractice
   */
  async detours(step, isPractice) {
    const { person, visit, asked } = this;
    if (visit.figures.terms < 2) {
      await visit.hardWord(step);
    }
    if (this.seen.size === 3) {
      await person.click('Autrement');
      await person.see('Autrement, sans écran');
      await this.page('autrement');
      await person.click('Revenir à l’étape');
    }
    if (!isPractice) {
      if (this.seen.size <= 2) {
        await this.rungs(step);
      }
      if (this.seen.size === 2) {
        await person.click('Je ne vois pas ça');
        await this.page('je-ne-vois-pas');
        await person.click('Revenir à l’étape');
      }
      return false;
    }
    if (asked.isQuick) {
      return false;
    }
    await visit.ladder(step);
    return this.mistakes(step);
  }

  /**
   * Every rung, pictured at its last.
   * @param {any} step
   */
  async rungs(step) {
    const { person, visit } = this;
    for (let now = step; now.hasMoreCues; ) {
      const before = now.cues.length;
      await person.click('J’ai besoin d’aide');
      now = await person.until(async () => {
        const { step: next } = await visit.view();
        return next.cues.length > before ? next : null;
      }, 'one more rung');
      await person.picture(`${step.place.step}-indice-${now.cues.at(-1).rung}`);
    }
  }

  /**
   * One mistake. Beside an answer, something of the screen may be pressed too; in a field that is not yet asked for, one writes.
   * @param {any} step
   * @param {string} target
   */
  async err(step, target) {
    const { person, visit } = this;
    const thing = find(step.scene?.elements ?? [], (/** @type {any} */ one) => one.target === target);
    if (thing?.kind === 'field') {
      await visit.err(step, `${target}/autre`);
    } else if (step.act.kind === 'answer' && !step.act.answers.some((/** @type {any} */ one) => one.target === target)) {
      await person.clickTarget(target);
    } else {
      await visit.err(step, target);
    }
  }

  /**
   * Every mistake that the author foresaw, each explained, the first of each step pictured. True when one led elsewhere.
   * @param {any} step
   */
  async mistakes(step) {
    const { person, visit } = this;
    /** @type {Map<string, number>} */
    const times = new Map();
    for (const wrong of visit.written(step.place).wrong) {
      const name = `${step.place.procedure}/${step.place.step} ${wrong.target} ${wrong.times}`;
      if (visit.made.has(name)) {
        continue;
      }
      visit.made.add(name);
      for (let left = wrong.times - (times.get(wrong.target) ?? 0); left > 0; left -= 1) {
        if (await person.canClick('D’accord')) {
          await person.click('D’accord');
        }
        await this.err(step, wrong.target);
      }
      times.set(wrong.target, wrong.times);
      await person.see(wrong.say.map((/** @type {any} */ span) => span.text).join(''));
      visit.figures.mistakes += 1;
      await visit.judge(step, 'explique');
      if (wrong.leadsTo !== null) {
        await person.picture(`${step.place.step}-mene-a-${wrong.leadsTo}`);
        await visit.leave(step, '!');
        return true;
      }
      await person.click('D’accord');
    }
    return false;
  }

  /**
   * One step, until another one is there.
   * @param {any} step
   * @param {number | null} branch
   * @param {Map<string, number>} met
   */
  async playStep(step, branch, met) {
    const { person, visit, asked } = this;
    const isPractice = asked.way === 'practise';
    await passCards(person, step);
    const isOurs = step.place.procedure === asked.procedure.id;
    if (isOurs) {
      const isNew = !this.seen.has(step.place.step);
      this.seen.add(step.place.step);
      const all = visit.looks;
      visit.looks = isNew && this.seen.size % 4 === 1 ? all : all.slice(0, 1);
      await visit.judge(step, '');
      visit.looks = all.slice(0, 1);
      if (isNew) {
        await this.belowToo(step);
        if (await this.detours(step, isPractice)) {
          visit.looks = all;
          return;
        }
      } else if (isPractice && !asked.isQuick && (await this.mistakes(step))) {
        visit.looks = all;
        return;
      }
      visit.looks = all;
      if (await this.back(step)) {
        return;
      }
    }
    if (step.act.kind === 'choose') {
      const chosen = this.choose(step, branch, met);
      this.log.push(`${step.place.step}(${chosen.id})`);
      await person.click(chosen.label);
      await visit.leave(step, `(${chosen.id})`);
      return;
    }
    this.log.push(isOurs ? step.place.step : '·');
    await doRight(person, isPractice ? step : { ...step, act: { kind: 'errand', errand: step.act.errand } });
    await visit.leave(step, '');
  }

  /**
   * What is not in sight at once is written down, and pictured.
   * @param {any} step
   */
  async belowToo(step) {
    const { person, visit } = this;
    const hidden = await person.engine.run(OUT_OF_SIGHT, 'target' in step.act ? step.act.target : '');
    if (hidden.length > 0) {
      visit.faults.push(`to scroll for at ${step.place.step}: ${hidden.join(' | ')}`);
      await person.engine.run(TO_THE_END);
      await person.picture(`${step.place.procedure}-${step.place.step}-bas`);
      await person.engine.run(TO_THE_TOP);
    }
  }

  /**
   * Back, once in all. True when it was done: the step before is then played again.
   * @param {any} step
   */
  async back(step) {
    const { person, visit } = this;
    if (this.hasGoneBack || this.asked.isQuick || !step.canGoBack || this.seen.size < 4) {
      return false;
    }
    this.hasGoneBack = true;
    await person.click('Retour');
    const before = await person.until(async () => {
      const { step: now } = await visit.view();
      return now.place.step === step.place.step ? null : now;
    }, 'the step before');
    await person.picture(`retour-${before.place.step}`);
    return true;
  }

  /** @param {number | null} branch */
  async session(branch) {
    const { person, visit, asked } = this;
    await this.begin();
    this.log.push(`\n# session ${branch ?? 'least given'}:`);
    if (asked.way === 'prepare') {
      await this.prepare();
    } else {
      visit.stack = [{ procedure: asked.procedure.id, from: '' }];
      const met = new Map();
      for (let left = 120; ; left -= 1) {
        assert.ok(left > 0, 'a hundred and twenty steps and no closing');
        const { step, isClosing } = await visit.view();
        if (isClosing) {
          break;
        }
        await this.playStep(step, branch, met);
      }
    }
    await person.see('Terminer la séance');
    await this.page('cloture');
    await person.click('Terminer la séance');
    await person.until(async () => (await person.read()).includes('pour revenir à votre écran'), 'the page after');
    await person.picture('apres');
    await person.type('Amal, pour revenir à votre écran', PIN);
    await person.until(async () => (await person.ask('app_status')).stage === 'unlocked', 'the worker’s screens');
    await person.click('Aujourd’hui');
  }

  /** What is needed, one after the other: the first is missing. */
  async prepare() {
    const { person, visit } = this;
    await person.see('On prépare ensemble');
    await this.page('preparer');
    const { preparation } = await visit.view();
    for (let at = 0; at < preparation.documents.length; at += 1) {
      const answer = at === 0 ? 'Je ne l’ai pas' : 'Je l’ai';
      await person.clickOnce(
        `const rows = [...document.querySelectorAll('main .list > li')];
         const fold = (text) => text.normalize('NFC').replace(/[\\s\\u00a0\\u202f]+/g, ' ').trim();
         const buttons = [...(rows[${at}]?.querySelectorAll('button') ?? [])];
         return buttons.find((one) => fold(one.innerText) === arguments[0]) ?? null;`,
        answer, `${answer}, ${at}`);
      await person.until(async () => (await visit.view()).preparation.documents[at].answer !== null, `answer ${at + 1} is kept`);
    }
    await this.page('preparer-regarde');
    await person.click('Continuer');
  }
}

/** What the checker makes of the library. */
async function library() {
  const { folder } = await makeHome();
  const { served, address } = await serve({ pages: folder, data: join(folder, 'data'), papers: folder, pack: LIBRARY });
  const gone = once(served, 'exit');
  try {
    return await packOf(address);
  } finally {
    served.kill();
    await gone;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

test(`${process.env['COTE_PROCEDURE']} in the real window`, async () => {
  const { env } = process;
  const out = env['COTE_OUT'] ?? '';
  await mkdir(out, { recursive: true });
  const pack = await library();
  const procedure = pack.find((one) => one.id === env['COTE_PROCEDURE']);
  assert.ok(procedure, 'COTE_PROCEDURE names a procedure');
  const home = await homeWithVault([AMAL]);
  await inWindow(home, async (person, window) => {
    const look = (/** @type {string} */ name, /** @type {string} */ theme, /** @type {string} */ textSize) => ({
      name,
      put: () => window.execute('Object.assign(document.documentElement.dataset, arguments[0]);', { theme, textSize }),
    });
    const looks = [look('doux', 'calm', '100')];
    await person.see('Bonjour Amal');
    if (env['COTE_TEXT_200'] === 'whole') {
      await largestText(person);
      looks[0] = look('grand', 'calm', '200');
    } else if (env['COTE_TEXT_200']) {
      looks.push(look('200', 'calm', '200'));
    }
    if (env['COTE_CONTRAST']) {
      looks.push(look('contraste', 'contrast', '100'));
    }
    await person.type('Votre phrase', PHRASE);
    await person.click('Ouvrir le coffre');
    await person.until(async () => (await person.read()).includes('Un code pour la journée'), 'the code of the day', 60_000);
    await person.type('Six chiffres', PIN);
    await person.click('Choisir ce code');
    const visit = new Visit(person, pack, looks);
    const way = env['COTE_WAY'] ?? 'practise';
    const device = env['COTE_DEVICE'] ?? 'computer';
    const reader = new Reader(person, visit, { procedure, way, device, isQuick: Boolean(env['COTE_QUICK']) });
    const branches = env['COTE_BRANCH']?.split(',').map(Number) ?? Array(Number(env['COTE_SESSIONS'] ?? 2)).fill(null);
    try {
      for (const branch of branches) {
        await reader.session(branch);
      }
    } catch (error) {
      await person.picture('arret');
      throw error;
    } finally {
      /** @type {string[]} */
      const ids = procedure.steps.map((/** @type {any} */ one) => one.id);
      const unseen = ids.filter((id) => !reader.seen.has(id));
      const told = [
        `${procedure.id}, ${way}: ${reader.seen.size} steps of ${procedure.steps.length}, ${person.taken} pictures, ` +
          `${visit.figures.mistakes} mistakes, ${visit.figures.cues} cues`,
        `not seen: ${unseen.join(', ') || 'none'}`,
        reader.log.join(' '),
        ...visit.faults,
      ];
      await writeFile(join(out, 'told.txt'), `${told.join('\n')}\n`);
      console.log(told.map((line) => `# ${line}`).join('\n'));
    }
  });
});
