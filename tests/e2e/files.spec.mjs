// @ts-check
// Two files of one person, in Chromium against the test host: a name that is near another is said and not whose, both are seen by
// the other's code, brought together with a trace, and then the file loses its person and leaves what was done.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { look } from './look.mjs';
import { chooseProcedure, firstStart, nameNewPerson, PIN } from './path.mjs';

/** @typedef {Awaited<ReturnType<typeof openChromium>>} Opened */

/**
 * A short session of somebody new.
 * @param {Opened} opened
 * @param {string} name
 */
async function sessionOf({ person }, name) {
  await person.click('Commencer une séance');
  await person.click('Vous faites. Amal est à côté.');
  await person.see('Pour quoi');
  await chooseProcedure(person, 'Noter un jour de travail');
  await person.see('Avec qui');
  await nameNewPerson(person, name);
  await person.click('D’accord');
  await person.click('On commence');
  await person.see('Étape 1');
  await person.click('Arrêter');
  await person.click('On s’arrête');
  await person.click('Terminer la séance');
  await person.type('Amal, pour revenir à votre écran', PIN);
  await person.click('Aujourd’hui');
  await person.see('Bonjour Amal');
}

test('two files of one person become one, which then loses its person', async () => {
  const pictures = process.env['COTE_PICTURES'];
  const opened = await openChromium({ pictures: pictures && `${pictures}/files` });
  const { person } = opened;
  try {
    await firstStart(person);
    await sessionOf(opened, 'Rima Dubois');
    await sessionOf(opened, 'Rim Dubois');
    const codeOf = async (/** @type {string} */ text) => (await person.ask('learner_find', { text })).learner?.code;
    const [rima, rim] = [await codeOf('Rima Dubois'), await codeOf('Rim Dubois')];

    await person.click('Dossiers');
    await person.type('Le nom choisi ou le code', 'Rina Dubois');
    await person.click('Ouvrir le dossier');
    await person.see('Un dossier porte presque ce nom.');
    await look(opened, 'presque-inconnu');
    await person.type('Le nom choisi ou le code', 'Rima Dubois');
    await person.click('Ouvrir le dossier');
    await person.see('Un autre dossier porte presque ce nom.');
    assert.ok(!(await person.read()).includes('Rim Dubois'), 'nobody’s name is said');
    await look(opened, 'presque');

    await person.click('Réunir…');
    await look(opened, 'reunir-code');
    await person.type('Le code de l’autre dossier', 'Z9-99');
    await person.click('Voir les deux dossiers');
    await person.see('Aucun dossier ne porte ce code.');
    await person.type('Le code de l’autre dossier', rim);
    await person.click('Voir les deux dossiers');
    await person.see('Est-ce la même personne');
    await look(opened, 'reunir-deux');
    await person.click('Oui, réunir');
    await person.see('Les deux dossiers sont réunis.');
    await person.see(`Réuni avec le dossier ${rim}`);
    await look(opened, 'reunis');
    await person.click('Réunir…');
    await person.type('Le code de l’autre dossier', rim);
    await person.click('Voir les deux dossiers');
    await person.see('Ce code mène déjà à ce dossier.');
    await person.click('Ne rien changer');

    await person.click('Effacer…');
    await look(opened, 'effacer');
    await person.click('Ne rien changer');
    await person.click('Rendre anonyme…');
    await person.see('Ce qui reste, sans nom');
    await look(opened, 'rendre-anonyme');
    await person.type(`Pour rendre anonyme, tapez le code du dossier : ${rima}`, rima);
    await person.click('Rendre anonyme pour toujours');
    await person.see(`Le dossier ${rima} n’existe plus.`);
    assert.equal(await codeOf(rim), undefined);
    const { notes } = await person.ask('note_list');
    assert.deepEqual(notes.map((/** @type {any} */ note) => note.learner), [null, null], 'what was done stays, and is nobody’s');
    await person.click('Notes');
    await person.see('sans nom');
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
