// @ts-check
// Three questions in pictures in Chromium against the test host: asked of who wants them, kept with a yes alone, read and
// forgotten in the file. Who does not want them has not one action more: `session.spec.mjs` counts those.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { look } from './look.mjs';
import { chooseProcedure, firstStart, nameNewPerson, PIN } from './path.mjs';

/** @typedef {Awaited<ReturnType<typeof openChromium>>} Opened */

/** @param {Opened} opened */
async function answerThree(opened) {
  const { person } = opened;
  await person.click('Commencer une séance');
  await person.see('D’abord trois questions en images');
  await look(opened, 'comment');
  await person.click('D’abord trois questions en images');
  await person.see('Vous utilisez une souris');
  await look(opened, 'souris');
  await person.click('Pas encore');
  await person.see('avec un téléphone');
  await person.click('Souvent');
  await person.see('Vous mettez votre carte');
  await person.click('Retour');
  await person.see('avec un téléphone');
  await person.click('Souvent');
  await person.click('Parfois');
  await person.see('On garde vos trois réponses');
  await look(opened, 'garder');
  await person.click('Oui, dans mon dossier');
  await person.see('C’est noté.');
  await look(opened, 'comment-note');
}

/** @param {Opened} opened */
async function keptInTheFile(opened) {
  const { person } = opened;
  await person.click('Vous faites. Amal est à côté.');
  await person.see('Pour quoi');
  await look(opened, 'pour-quoi');
  await chooseProcedure(person, 'Noter un jour de travail');
  await person.see('Avec qui');
  await nameNewPerson(person, 'Rim');
  await person.see('Notre accord');
  await person.click('D’accord');
  await person.click('On commence');
  await person.click('Arrêter');
  await person.click('On s’arrête');
  await person.see('Le chemin');
  await person.click('Terminer la séance');
  await person.type('Amal, pour revenir à votre écran', PIN);
  await person.until(async () => (await person.ask('app_status')).stage === 'unlocked', 'the worker’s screens');
  await person.click('Dossiers');
  await person.type('Le nom choisi ou le code', 'Rim');
  await person.press('Enter');
  await person.see('Ce que Rim fait déjà');
  await person.see('souris pas encore, téléphone souvent, carte dans un lecteur parfois');
  await look(opened, 'dossier');
  await person.click('Oublier ces réponses');
  await person.until(async () => !(await person.read()).includes('Ce que Rim fait déjà'), 'they are forgotten');
}

test('three answers order what is proposed, and are kept with a yes alone', async () => {
  const opened = await openChromium({ pictures: process.env['COTE_PICTURES'] });
  try {
    await firstStart(opened.person);
    await answerThree(opened);
    await keptInTheFile(opened);
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
