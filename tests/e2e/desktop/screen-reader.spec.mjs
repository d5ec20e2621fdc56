// @ts-check
// What somebody hears who does not see the window that ships: each step as it comes, the frame that says "exercise" before
// what is in it, why a click was not the right one, each cue; and nothing of the worker's strip when it is folded or hidden.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

import { AMAL, giveGallery, homeWithVault } from './at-window.mjs';
import { Desk } from './desk.mjs';
import { fold, Seat } from './seat.mjs';

/** @typedef {import('./seat.mjs').Told} Told */

const run = promisify(execFile);
const FRAME = 'Écran d’exercice, ce n’est pas le vrai site';
const STRIP = 'Pour Amal';
/** The place of the key 2, which a Belgian keyboard writes only with Shift. */
const SECOND = '11';

/** @param {any[]} text */
const plain = (text) => fold(text.map((/** @type {any} */ span) => span.text).join(''));

/** What holds other things says them again: only what is written there itself counts. */
const isWritten = (/** @type {Told} */ one) => !one.text.includes('\ufffc') && one.role !== 'page';

/**
 * Where words are first met by whoever reads on from the top: what a thing is called, or what is written.
 * @param {Told[]} screen
 * @param {string} words
 */
const placeOf = (screen, words) => screen.findIndex((one) => [one.name, one.text].some((said) => isWritten(one) && fold(said).startsWith(fold(words))));

describe('the window that ships, by ear and by keyboard', () => {
  /** @type {Desk} */
  let desk;
  /** @type {Seat} */
  let seat;
  /** @type {any[]} */
  let steps;
  before(async () => {
    await run('setxkbmap', ['be']);
    desk = await Desk.open();
    await homeWithVault([AMAL], desk);
    const pack = await giveGallery(desk, AMAL);
    steps = pack.find((one) => one.id === 'messages').steps;
    seat = await Seat.take(desk);
    await seat.see('Bonjour Amal');
    await seat.fill('Votre phrase', AMAL.phrase);
    await seat.press('Return');
    await seat.see('Un code pour la journée');
    await seat.activate('Sans code');
    await seat.activate('Commencer une séance');
    await seat.see('Comment ?');
    await seat.activate('On s’entraîne.');
    await seat.see('Pour quoi ?');
    await seat.activate('Autre chose');
    await seat.see('Quelle démarche ?');
    await seat.activate(pack.find((one) => one.id === 'messages').title);
    await seat.see('Sur quoi ?');
    await seat.activate('Téléphone');
    await seat.see('Est-ce à nous ?');
    await seat.activate('Continuer ensemble quand même');
    await seat.see('Avec qui ?');
    await seat.activate('Sans nom');
    await seat.see('Notre accord');
    await seat.activate('D’accord');
    await seat.see('Vous jouez Sami');
    await seat.listen();
  });
  after(async () => {
    await desk?.close();
    await run('setxkbmap', ['us']);
  });

  /**
   * The step is heard by itself: its number, its title and its sentence, from the heading that has the keyboard.
   * @param {number} number
   */
  async function hearsStep(number) {
    const { title, sayPractice } = steps[number - 1];
    const heard = await seat.hears((one) => one.by === 'focus' && one.role === 'heading' && fold(one.name || one.text).startsWith(`Étape ${number}, `), `step ${number}`);
    const said = heard.find((one) => one.role === 'heading');
    assert.equal(fold(said?.text || said?.name || ''), fold(`Étape ${number}, ${title}. ${plain(sayPractice)}`), 'the whole of it');
    const focus = await seat.settledFocus();
    assert.equal(focus.role, 'heading', 'the keyboard is on the sentence');
  }

  test('a step is said when it comes', async () => {
    await seat.activate('On commence');
    await hearsStep(1);
  });

  test('the frame of the exercise is read before what is in it, after the sentence', async () => {
    const screen = await seat.read();
    const frame = placeOf(screen, FRAME);
    assert.ok(placeOf(screen, plain(steps[0].sayPractice)) < frame, 'first what is to be done');
    const { depth } = screen[frame] ?? { depth: 0 };
    const below = screen.findIndex((one, at) => at > frame && one.depth <= depth);
    const words = ['Mes messages', 'Reçus', 'URGENT !!! Votre compte est bloqué', 'Ma caisse Votre dossier'];
    const places = words.map((one) => placeOf(screen, one));
    for (const [index, place] of places.entries()) {
      assert.ok(place > frame && place < below, `"${words[index]}" is read within the frame: ${frame} < ${place} < ${below}`);
    }
    assert.deepEqual(places, [...places].sort((one, other) => one - other), 'from top to bottom, as it is seen');
  });

  test('why a click was not the right one is said, and said again when it is made again', async () => {
    const [wrong] = steps[0].wrong;
    // What comes with its region is no news to a reader: the region is there first, and says nothing.
    const regions = (await seat.read()).filter((one) => one.role === 'status');
    assert.ok(regions.some((one) => one.text === ''), 'a live region waits for words');
    for (const time of ['once', 'twice']) {
      await seat.heard();
      await seat.activate('Ma caisse');
      const heard = await seat.hears((one) => one.by === 'live region' && fold(one.text) === plain(wrong.say), `the explanation, ${time}`);
      assert.ok(!heard.some((one) => one.by === 'focus' && one.role === 'heading'), 'it is still the same step');
    }
    await seat.activate('D’accord');
  });

  test('each rung of help is said, down to the learner’s turn', async () => {
    const { question, word, show } = steps[0].cues;
    for (const words of [plain(question), plain(word), 'Regardez ici : URGENT !!!.', plain(show)]) {
      await seat.heard();
      await seat.activate('J’ai besoin d’aide');
      await seat.hears((one) => one.by === 'live region' && fold(one.text) === words, `"${words}"`);
    }
    await seat.hears((one) => one.by === 'live region' && fold(one.text) === 'À vous maintenant.', 'whose turn it is');
  });

  test('every step that follows is said when it comes', async () => {
    await seat.activate('URGENT !!!');
    await hearsStep(2);
    await seat.activate('argent@gagnant.example');
    await hearsStep(3);
    await seat.activate('Ce n’est pas la même');
    await hearsStep(4);
    await seat.activate('Retour');
    await hearsStep(3);
  });

  test('that the hand is taken is said', async () => {
    await seat.press('F2', 'm');
    await seat.see('Amal demande la souris.');
    await seat.heard();
    await seat.press(SECOND);
    await seat.hears((one) => one.by === 'live region' && fold(one.text) === 'Amal a la souris.', 'who has the hand');
    await seat.press('Escape');
    await seat.until(async () => !(await seat.sees('Amal a la souris.')), 'the hand given back');
  });

  /**
   * What can be read of the strip: its name, its question, its keys.
   * @param {Told[]} screen
   */
  const ofStrip = (screen) => screen.map((one) => fold(`${one.name} ${one.text}`)).filter((one) => [STRIP, steps[2].coach.ask, 'Avec des mots', 'Qu’est-ce que vous voyez'].some((words) => one.includes(fold(words))));

  test('the strip is read after the step, and is nowhere that Tab goes', async () => {
    const screen = await seat.read();
    assert.ok(placeOf(screen, STRIP) > placeOf(screen, 'J’ai besoin d’aide'), 'the learner’s own part comes first');
    assert.equal((await seat.stops()).stops.some((one) => one.isShowing && fold(one.name) === STRIP && one.states.includes('focused')), false);
    await seat.tour('a step with its strip');
    assert.ok(!seat.toured.some((one) => one.includes(STRIP)));
  });

  test('hidden, nothing of the strip is there', async () => {
    await seat.press('F2');
    await seat.hears((one) => one.by === 'focus' && fold(one.name) === STRIP, 'the strip that takes the keyboard');
    await seat.press('h');
    await seat.until(async () => ofStrip(await seat.read()).length === 0, 'nothing of the strip is read');
    await seat.press('F2');
    await seat.hears((one) => one.by === 'focus' && fold(one.name) === STRIP, 'the strip that is back');
    await seat.press('Escape');
  });

  test('folded under large text, it is not there until F2 opens it', async () => {
    await seat.activate('A+, agrandir le texte');
    await seat.activate('A+, agrandir le texte');
    await seat.until(async () => ofStrip(await seat.read()).length === 0, 'nothing of the folded strip is read');
    assert.ok(!(await seat.stops()).stops.some((one) => fold(one.name) === STRIP), 'nor can it have the keyboard');
    await seat.tour('a step with its strip folded');
    await seat.press('F2');
    await seat.hears((one) => one.by === 'focus' && fold(one.name) === STRIP, 'the strip that F2 opens');
    assert.ok(ofStrip(await seat.read()).length > 0, 'open, it is read');
    await seat.press('Escape');
    await seat.until(async () => ofStrip(await seat.read()).length === 0, 'folded again');
    assert.deepEqual(seat.lost, [], 'the keyboard is always somewhere on the screen');
  });
});
