// @ts-check
// Questions de cadre and requests outside of the frame in Chromium against the test host: a silent mark in a session, its
// words afterwards, the reading before it is given, the paper for the team; then a request in two clicks and the hours.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { look } from './look.mjs';
import { chooseProcedure, firstStart, nameNewPerson, PIN } from './path.mjs';

/** @typedef {Awaited<ReturnType<typeof openChromium>>} Opened */

/** @param {Opened} opened */
async function markInASession(opened) {
  const { person } = opened;
  await person.click('Commencer une séance');
  await person.click('Vous faites. Amal est à côté.');
  await person.see('Pour quoi');
  await chooseProcedure(person, 'Noter un jour de travail');
  await person.see('Avec qui');
  await nameNewPerson(person, 'Rim');
  await person.see('Notre accord');
  await person.click('D’accord');
  await person.click('On commence');
  await person.see('Étape 1');
  await person.press('F2');
  await person.press('d');
  await person.until(async () => (await person.ask('step_view')).step.dilemmas === 1, 'the mark is kept');
  await person.press('Escape');
  await person.click('Arrêter');
  await person.click('On s’arrête');
  await person.see('Le chemin');
  await person.click('Terminer la séance');
  await person.see('Ce qu’on garde de la séance');
  await person.type('Amal, pour revenir à votre écran', PIN);
  await person.until(async () => (await person.ask('app_status')).stage === 'unlocked', 'the worker’s screens');
}

/** @param {Opened} opened */
async function writeAndGive(opened) {
  const { person, page, papers } = opened;
  await person.click('Aujourd’hui');
  await person.see('1 question de cadre attend vos mots');
  await look(opened, 'aujourdhui');
  await person.click('Écrire, 1 question de cadre');
  await person.see('Une question de cadre attend vos mots');
  await look(opened, 'equipe');
  await person.click('Écrire : Lundi');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'dilemma-situation', 'the keyboard is in the form');
  await person.type('La situation', 'Le 12 novembre, Rim m’écrit le soir pour le compte BE68 5390 0754 7034.');
  await person.type('Ma question à l’équipe', 'Que répond-on, tous de la même façon ?');
  await person.click('Garder');
  await person.see('un numéro de compte');
  await look(opened, 'lignes-refusees');
  await person.type('La situation', 'Le 12 novembre, Rim m’écrit le soir pour un paiement.');
  await person.type('Ce qui m’a tiré hors du cadre', 'La peur qu’elle perde son droit.');
  await person.click('Garder');
  await person.see('Personne d’autre ne voit ces lignes.');
  await look(opened, 'vos-questions');
  await person.click('Relire et donner : Que répond-on');
  await person.see('2 mots pourraient faire reconnaître quelqu’un.');
  await person.click('Donner à l’équipe');
  await person.see('Relisez, puis cochez');
  await look(opened, 'relire');
  await person.click('Changer');
  await person.type('La situation', 'Une personne m’écrit le soir pour un paiement.');
  await person.click('Garder');
  await person.click('Relire et donner : Que répond-on');
  assert.ok(!(await person.read()).includes('faire reconnaître quelqu’un'), 'nothing is left that could tell who');
  await person.click('J’ai relu');
  await person.click('Donner à l’équipe');
  await person.see('C’est donné à l’équipe, sans votre nom.');
  await person.click('Enregistrer en PDF');
  await person.see('Les questions sont enregistrées.');
  await person.click('Enregistrer en texte');
  await look(opened, 'pour-la-reunion');
  await person.until(async () => (await readdir(papers)).filter((name) => name.includes('equipe-')).length === 2, 'both papers');
  await person.click('C’est discuté');
  await person.see('Tout est discuté.');
}

/** @param {Opened} opened */
async function countARequest(opened) {
  const { person } = opened;
  await person.click('WhatsApp');
  await person.click('la nuit');
  await person.see('C’est compté : WhatsApp, la nuit.');
  await person.click('dans la rue');
  await person.click('le week-end');
  await person.see('C’est compté : dans la rue, le week-end.');
  await person.click('Annuler la dernière');
  await person.see('La dernière n’est plus comptée.');
  await look(opened, 'sollicitations');
  await person.click('Enregistrer la fiche des heures');
  await person.see('ne sont pas encore dites');
  await person.click('Changer les heures');
  await person.see('Les heures de l’antenne');
  await person.type('Lundi, matin, de', '9h');
  await person.type('Lundi, matin, à', '8h');
  await person.click('Garder les heures');
  await person.see('Les heures de lundi ne vont pas');
  await look(opened, 'heures-refusees');
  await person.type('Lundi, matin, à', '12h');
  await person.type('Mardi, après-midi, de', '13h30');
  await person.type('Mardi, après-midi, à', '16');
  await person.click('Garder les heures');
  await person.see('Les heures sont gardées.');
  await look(opened, 'heures');
  await person.click('Équipe');
  await person.click('Enregistrer la fiche des heures');
  await person.see('La fiche est enregistrée.');
}

test('a silent mark becomes a question for the team, and a request is counted without a name', async () => {
  const opened = await openChromium({ pictures: process.env['COTE_PICTURES'] });
  try {
    await firstStart(opened.person);
    await markInASession(opened);
    await writeAndGive(opened);
    await countARequest(opened);
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
