// @ts-check
// *Ce poste* in Chromium against the test host: the two minutes' look, what a session says without it, the addresses of the
// team, and the warning where one is typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { look } from './look.mjs';
import { chooseProcedure, firstStart, PIN } from './path.mjs';

const WARNING = 'C’est une adresse de votre équipe.';

/** @typedef {Awaited<ReturnType<typeof openChromium>>} Opened */

/** @param {Opened} opened */
async function lookAround(opened) {
  const { person } = opened;
  await person.see('Deux minutes pour le vérifier');
  await look(opened, 'aujourdhui');
  await beginPractice(person);
  await person.see('Ce poste n’a pas encore été vérifié');
  await look(opened, 'bande');
  await leaveSession(person);
  await person.click('Vérifier');
  await person.see('Ce poste n’a pas encore été vérifié.');
  await look(opened, 'ce-poste');
  await person.click('L’écran');
  await person.see('Vérifié le');
  await person.click('La souris');
  await person.click('Les chaises');
  await person.until(async () => (await person.ask('place_check_view')).right.length === 3, 'three ticks');
  await look(opened, 'ce-poste-coche');
  await person.click('Aujourd’hui');
  await person.see('Coffre');
  assert.ok(!(await person.read()).includes('Deux minutes pour le vérifier'), 'it is not proposed any more');
  await beginPractice(person);
  assert.ok(!(await person.read()).includes('n’a pas encore été vérifié'), 'nothing to say of it');
  await leaveSession(person);
}

/** @param {import('./person.mjs').Person} person */
async function beginPractice(person) {
  await person.click('Commencer une séance');
  await person.click('On s’entraîne.');
  await person.see('Pour quoi');
  await chooseProcedure(person, 'Noter un jour de travail');
  await person.see('Avec qui');
  await person.click('Sans nom');
  await person.see('Notre accord');
  await person.click('D’accord');
  await person.click('On commence');
  await person.see('Étape 1');
}

/** @param {import('./person.mjs').Person} person */
async function leaveSession(person) {
  await person.click('Arrêter');
  await person.click('On s’arrête');
  await person.see('Le chemin');
  await person.click('Terminer la séance');
  await person.type('Amal, pour revenir à votre écran', PIN);
  await person.until(async () => (await person.ask('app_status')).stage === 'unlocked', 'the worker’s screens');
}

/** @param {Opened} opened */
async function warnOfOwnAddress(opened) {
  const { person } = opened;
  await person.click('Ce poste');
  await person.see('Les adresses de votre équipe');
  await person.type('Ce qui suit l’arobase', 'amal@cpas-namur.be');
  await person.click('Ajouter');
  await person.see('Écrivez ce qui suit l’arobase, avec un point');
  await look(opened, 'adresse-refusee');
  await person.type('Ce qui suit l’arobase', 'CPAS-Namur.be');
  await person.click('Ajouter');
  await person.see('cpas-namur.be Retirer');
  await look(opened, 'adresses');
  await person.click('Équipe');
  await person.click('Écrire une question de cadre');
  await person.type('La situation', 'Elle donne rim+aide@mail.cpas-namur.be comme adresse.');
  await person.see(WARNING);
  await look(opened, 'adresse-de-lequipe');
  await person.type('La situation', 'Elle donne une adresse à elle : rim@example.org.');
  await person.until(async () => !(await person.read()).includes(WARNING), 'the warning is gone');
  await person.type('La situation', 'Elle donne AMAL@CPAS-NAMUR.BE comme adresse.');
  await person.see(WARNING);
  await person.click('Garder');
  await person.see('Personne d’autre ne voit ces lignes.');
}

test('the place of a computer is looked at, and an address of the team is warned of', async () => {
  const opened = await openChromium({ pictures: process.env['COTE_PICTURES'] });
  try {
    await firstStart(opened.person);
    await lookAround(opened);
    await warnOfOwnAddress(opened);
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
