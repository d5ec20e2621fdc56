// @ts-check
// The team's own page in Chromium against the test host: a card read and one passed over, a rule and an answer written by the
// team, on the wall and on the learner's screens, and a rehearsal of which nothing is kept.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { look } from './look.mjs';
import { chooseProcedure, doRight, firstStart, passCards, walkSteps } from './path.mjs';
import { TOO_SMALL } from './targets.mjs';

const BODY = 'Équipe de Marche, réunion du 20 novembre';
const SAY = 'Vos codes sont à vous. Je me tourne.';
const RELAY = 'La CAPAC de Marche, sur rendez-vous';

/** @typedef {Awaited<ReturnType<typeof openChromium>>} Opened */

/**
 * A screen of a worker: judged, pictured, and large enough to press.
 * @param {Opened} opened
 * @param {string} name
 */
async function judge(opened, name) {
  assert.deepEqual(await opened.page.evaluate(`(function () { ${TOO_SMALL} })()`), [], `${name}: everything is large enough to press`);
  await look(opened, name);
}

/** @param {Opened} opened */
async function readCards(opened) {
  const { person } = opened;
  await person.see('Un repère pour vous');
  await judge(opened, 'aujourd-hui');
  assert.ok(!(await person.read()).includes('Le moins d’aide'), 'a learner may see this screen: no card is named');
  await person.click('Lire');
  await person.see('Le moins d’aide d’abord');
  await person.see('À essayer');
  await judge(opened, 'repere');
  await person.click('Repère suivant');
  await person.see('Prendre la souris paraît plus gentil');
  await person.click('Tous les repères');
  await person.see('Personne ne voit ce que vous avez lu.');
  await judge(opened, 'reperes');
  const behind = async () => (await person.ask('training_list')).cards.map((/** @type {any} */ one) => one.isBehind);
  assert.deepEqual((await behind()).slice(0, 3), [true, true, false], 'what was read does not come back by itself');
  await person.click('Le moins d’aide d’abord');
  await person.see('Une question laisse la personne chercher.');
  await person.click('Aujourd’hui');
  await person.see('Bonjour Amal');
  assert.ok(!(await person.read()).includes('Un repère pour vous'), 'one a day is enough');
}

/** @param {Opened} opened */
async function writeRule(opened) {
  const { person, page } = opened;
  await person.click('Équipe');
  await person.see('Aucune règle de l’équipe pour le moment');
  await judge(opened, 'equipe');
  await person.click('Ouvrir la charte');
  await person.see('Exemple à débattre, pas encore votre règle');
  await judge(opened, 'charte');
  assert.ok(!(await person.canClick('Imprimer la charte')), 'without a word of the team there is nothing to print');
  await person.click('En faire notre règle : Garder des codes et des mots de passe');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'charter-rule', 'the keyboard is in the form');
  await person.click('Garder');
  await person.see('Écrivez quelle équipe a décidé');
  await person.until(() => page.evaluate(() => document.activeElement?.id === 'charter-body'), 'what is wrong takes the keyboard');
  await person.type('Qui a décidé', BODY);
  await person.type('À dire à la personne', 'Le numéro du compte est BE68 5390 0754 7034.');
  await person.click('Garder');
  await person.see('un numéro de compte');
  await person.until(() => page.evaluate(() => document.activeElement?.id === 'charter-say'), 'it is said where it stands');
  await judge(opened, 'regle-refusee');
  await person.type('À dire à la personne', SAY);
  await person.click('Garder');
  await person.see('C’est gardé. La prochaine séance le montre.');
  await person.see(`${BODY}. Décidé le`);
  await judge(opened, 'regle');
}

/** @param {Opened} opened */
async function writeAnswer(opened) {
  const { person } = opened;
  await person.click('Répondre en équipe : Noter un jour de travail');
  await person.click('C’est à un autre service');
  await person.type('À dire à la personne', 'La CAPAC le fait avec vous.');
  await person.type('Le relais', RELAY);
  await judge(opened, 'reponse');
  await person.click('Garder');
  await person.see(`Le relais : ${RELAY}`);
  await person.click('Enlever : Garder des codes et des mots de passe');
  await person.see('La règle est effacée d’ici.');
  await judge(opened, 'enlever');
  await person.click('Ne rien enlever');
  await person.click('Imprimer la charte');
  await person.see('La charte est partie à l’imprimante.');
  const printed = (await readdir(opened.papers)).find((name) => name.startsWith('printed-'));
  const paper = join(opened.papers, printed ?? '');
  const words = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' });
  assert.ok(words.includes(BODY) && words.includes(RELAY) && words.includes('Je me tourne.'), words);
  if (process.env['COTE_PICTURES']) {
    execFileSync('pdftoppm', ['-r', '60', '-png', paper, join(process.env['COTE_PICTURES'], 'charte')]);
  }
}

/** @param {Opened} opened */
async function seeItAtTheStart(opened) {
  const { person } = opened;
  await person.click('Aujourd’hui');
  await person.click('Commencer une séance');
  await person.click('Vous faites. Amal est à côté.');
  await person.see('Pour quoi');
  await chooseProcedure(person, 'Noter un jour de travail');
  await person.see('Est-ce à nous ?');
  await person.see('La CAPAC le fait avec vous.');
  await person.see('Charte de l’équipe, ');
  await judge(opened, 'est-ce-a-nous');
  await person.click('Retour');
  await person.click('Relire et envoyer');
  await person.see('Avec qui');
  await person.see('Exemple de la valise');
  await judge(opened, 'exemple-de-la-valise');
  for (let back = 0; back < 4; back += 1) {
    await person.click('Retour');
  }
}

/** @param {Opened} opened */
async function rehearse(opened) {
  const { person } = opened;
  const before = await person.ask('today_view');
  await person.click('Équipe');
  await person.click('Choisir une démarche');
  await person.see('avec une personne inventée');
  await judge(opened, 'repeter');
  await person.click('Noter un jour de travail');
  await person.see('Répétition : rien n’est gardé');
  await person.until(() => person.canClick('On commence'), 'the situation');
  await look(opened, 'repetition');
  const isBarThere = async () => {
    const found = await opened.page.evaluate(() => {
      const bar = document.querySelector('nav p')?.getBoundingClientRect();
      return [...document.querySelectorAll('dialog[open]')].every((one) => bar !== undefined && one.getBoundingClientRect().top >= bar.bottom);
    });
    assert.ok(found, 'nothing stands over the bar');
  };
  await isBarThere();
  await person.click('On commence');
  await person.press('F2');
  await person.press('p');
  await person.see('On parle.');
  await isBarThere();
  await person.press('Escape');
  await person.until(async () => !(await person.ask('step_view')).step.isTalking, 'back to the step');
  const seen = await walkSteps(person);
  assert.ok(seen.wrong > 0 && seen.cues > 0 && seen.handover > 0, JSON.stringify(seen));
  await person.see('La répétition est finie');
  await person.see('Répétition : rien n’est gardé');
  await judge(opened, 'repetition-finie');
  await person.click('Quitter la répétition');
  await person.see('Répéter une démarche');
  assert.deepEqual(await person.ask('today_view'), before, 'nothing of it is counted');
  await person.click('Me connecter');
  for (let walked = 0; ; walked += 1) {
    const { step } = await person.ask('step_view');
    await passCards(person, step);
    if (step.sensitive === 'code') {
      break;
    }
    assert.ok(walked < 40, 'a code is typed on the way');
    await doRight(person, step);
    await person.until(async () => (await person.ask('step_view')).step.place.step !== step.place.step, `leaving ${step.place.step}`);
  }
  await person.see(SAY);
  await person.see('Règle de l’équipe, ');
  await look(opened, 'moment-sensible');
  await person.press('F9');
  await person.until(async () => (await person.ask('app_status')).stage === 'hidden_worker', 'the screen is hidden');
}

test('a team writes its charter, reads for itself, and rehearses', async () => {
  const opened = await openChromium({ pictures: process.env['COTE_PICTURES'] });
  try {
    await firstStart(opened.person);
    await readCards(opened);
    await writeRule(opened);
    await writeAnswer(opened);
    await seeItAtTheStart(opened);
    await rehearse(opened);
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
