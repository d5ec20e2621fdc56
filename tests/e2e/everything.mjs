// @ts-check
// Owns a session with everything in it, as two people walk it: an urgency for real, the hand, a sensitive moment, what
// blocks, a question for the team, a relay, two things to come. Counts what the record costs the worker.
import assert from 'node:assert/strict';

import { chooseProcedure, nameNewPerson, PIN } from './path.mjs';

/** @typedef {import('./person.mjs').Person} Person */

/** @param {Person} person */
const stepOf = async (person) => (await person.ask('step_view')).step;

/**
 * What is pressed for the record, counted: the learner's own clicks are not.
 * @param {Person} person
 * @param {string[]} keys
 */
async function record(person, keys) {
  for (const key of keys) {
    await person.press(key);
  }
  return keys.length;
}

/**
 * From the day to the first step, because it cannot wait.
 * @param {Person} person
 */
async function startUrgently(person) {
  await person.click('Commencer une séance');
  await person.click('C’est urgent. Amal fait avec vous.');
  await person.see('Pour quoi');
  await chooseProcedure(person, 'Noter un jour de travail');
  if (await person.canClick('Ordinateur')) {
    await person.click('Ordinateur');
  }
  await person.see('Internet');
  await person.click('Oui');
  await person.see('Pourquoi est-ce urgent');
  await person.click('Aujourd’hui');
  await person.click('Un paiement peut s’arrêter');
  await nameNewPerson(person, 'Rim');
  await person.see('Un paiement peut s’arrêter le');
  await person.picture('tout-accord');
  await person.click('D’accord');
  await person.see('Étape 1');
}

/**
 * At one step: what blocks, a question for the team, a few words. None of it opens anything on the learner's side.
 * @param {Person} person
 */
async function noteDuring(person) {
  let pressed = await record(person, ['F2', 'o']);
  await person.see('Qu’est-ce qui bloque ?');
  await person.picture('tout-obstacle');
  pressed += await record(person, ['2']);
  await person.see('C’est noté : ');
  pressed += await record(person, ['d']);
  await person.picture('tout-question-de-cadre');
  pressed += await record(person, ['n']);
  await person.type('Noter, en une ligne', 'Le site a coupé la séance');
  pressed += 1 + (await record(person, ['Enter']));
  await person.picture('tout-mots');
  pressed += await record(person, ['Escape']);
  return pressed;
}

/**
 * One step by the worker's hand, with its reason; the hand goes back by itself.
 * @param {Person} person
 */
async function takeOver(person) {
  let pressed = await record(person, ['F2', 'm']);
  await person.see('Amal demande la souris.');
  await person.picture('tout-demander-la-main');
  pressed += await record(person, ['1']);
  await person.see('Amal a la souris.');
  await person.picture('tout-main-prise');
  return pressed;
}

/**
 * The step is done, on the real site, or its question is answered.
 * @param {Person} person
 * @param {any} step
 */
async function goOn(person, step) {
  await person.click(step.act.kind === 'choose' ? step.choices[0].label : 'C’est fait');
  await person.until(async () => {
    const now = await person.ask('step_view');
    return now.isClosing || now.step.place.step !== step.place.step;
  }, `leaving ${step.place.step}`);
}

/**
 * The steps, until what has to be met was met.
 * @param {Person} person
 */
async function walk(person) {
  const met = { pressed: 0, noted: false, hand: false, sensitive: 0 };
  for (let walked = 0; walked < 25; walked += 1) {
    const step = await stepOf(person);
    await person.see(`Étape ${step.number}`);
    if (!met.noted && step.number === 2) {
      met.pressed += await noteDuring(person);
      met.noted = true;
    } else if (!met.hand && met.noted && !step.isLearnerOnly && step.act.kind !== 'choose') {
      met.pressed += await takeOver(person);
      met.hand = true;
    }
    if (step.sensitive !== null) {
      met.sensitive += 1;
      await person.picture(`tout-moment-sensible-${step.place.step}`);
      await person.axe(`a sensitive moment (${step.place.step})`);
    }
    if (met.noted && met.hand && met.sensitive > 0) {
      return met;
    }
    await goOn(person, step);
  }
  throw new Error('twenty-five steps, and not everything was met');
}

/**
 * The closing: two things to come, a relay, what was kept from getting worse; then the note.
 * @param {Person} person
 */
async function close(person) {
  await person.click('Arrêter');
  await person.click('On s’arrête');
  await person.see('Refaire ensemble, pour apprendre');
  await person.click('Garder cette date');
  await person.click('Le rappeler chaque mois');
  await person.click('La situation ne s’aggrave pas');
  await person.click('Un autre service prend la suite');
  await person.click('Tout est fait');
  await person.until(async () => {
    const { outcomes, duties, closeDown } = await person.ask('closing_view');
    return outcomes.length === 2 && duties[0].isKept && closeDown.isCardOut;
  }, 'what was said at the closing');
  await person.axe('the closing with everything');
  await person.picture('tout-cloture');
  const before = person.actions;
  await person.click('Confirmer tout');
  await person.click('Terminer la séance');
  for (const words of ['Pourquoi c’était urgent', 'le site', 'chaque mois, le dernier jour', 'À refaire ensemble']) {
    await person.see(words);
  }
  await person.picture('tout-note-ensemble');
  await person.type('Amal, pour revenir à votre écran', PIN);
  await person.until(async () => (await person.ask('app_status')).stage === 'unlocked', 'the worker’s screens');
  await person.until(() => person.canClick('Fermer la note'), 'the note on the worker’s screen', 5_000).catch(async () => {
    await person.click('Finir');
  });
  await person.picture('tout-note');
  await person.click('Fermer la note');
  await person.see('Cette note est fermée.');
  return person.actions - before;
}

/**
 * All of it. The worker is on their day.
 * @param {Person} person
 */
export async function everything(person) {
  await startUrgently(person);
  const met = await walk(person);
  assert.deepEqual({ ...met, pressed: 0, sensitive: 1 }, { pressed: 0, noted: true, hand: true, sensitive: 1 });
  const toFrozen = await close(person);
  assert.ok(toFrozen <= 4, `${toFrozen} actions from the closing to the frozen note`);
  await person.click('Aujourd’hui');
  await person.see('Bonjour Amal');
  const { due } = await person.ask('due_list');
  const kinds = due.map((/** @type {any} */ one) => one.waiting.kind).sort();
  assert.deepEqual(kinds, ['duty', 'learning', 'next'], 'what comes next, the learning half and the card of each month');
  console.log(
    `# everything: ${met.pressed} keys for an obstacle, a question, a few words and the hand; ` +
      `${toFrozen} actions from the closing to the frozen note`,
  );
}
