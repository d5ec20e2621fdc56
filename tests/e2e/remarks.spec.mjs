// @ts-check
// "Le site a changé ici" in Chromium against the test host: said by a worker, read on the strip, marked in a session for
// real, signed, and saved for authors.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { look } from './look.mjs';
import { chooseProcedure, firstStart, nameNewPerson, PIN } from './path.mjs';

const WORDS = 'Le bouton « Valider » s’appelle maintenant « Suivant », en bas à droite.';

/** @typedef {Awaited<ReturnType<typeof openChromium>>} Opened */

/** @param {Opened} opened */
async function sayOnTheProcedure(opened) {
  const { person, page } = opened;
  await person.click('Démarches');
  await person.see('Pas encore vérifié sur le vrai site');
  await person.click('Noter un jour de travail');
  await person.see('Rien à signaler pour le moment.');
  await look(opened, 'demarche');
  await person.click('Ajouter une remarque');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'remark-step', 'the keyboard is in the form');
  await person.click('Garder');
  await person.see('Écrivez ce qui est différent.');
  await person.type('Ce qui est différent sur le vrai site', 'Le compte BE68 5390 0754 7034 s’affiche.');
  await person.click('Garder');
  await person.see('un numéro de compte');
  await look(opened, 'remarque-refusee');
  await person.type('Ce qui est différent sur le vrai site', WORDS);
  await person.click('Garder');
  await person.see('L’étape le dit maintenant.');
  await person.see('par Amal');
  await person.click('Vérifié aujourd’hui sur le vrai site');
  await person.click('Signer');
  await person.see('Écrivez un prénom et un nom');
  await look(opened, 'verification');
  await person.type('Prénom et nom', 'Amal Benali');
  await person.click('Signer');
  await person.see('par Amal Benali, le vrai site');
  await look(opened, 'demarche-remarquee');
  await person.click('Toutes les démarches');
  await person.see('Vérifiée par votre antenne');
  await person.click('Enregistrer pour les auteurs');
  await person.see('Le fichier est enregistré.');
  await look(opened, 'pour-les-auteurs');
}

/** @param {Opened} opened */
async function markForReal(opened) {
  const { person } = opened;
  await person.click('Aujourd’hui');
  await person.click('Commencer une séance');
  await person.click('Vous faites. Amal est à côté.');
  await person.see('Pour quoi');
  await person.click('Pour de vrai');
  await chooseProcedure(person, 'Noter un jour de travail');
  await person.see('Sur quoi');
  await person.click('Ordinateur');
  await person.see('Internet ici');
  await person.click('Oui');
  await person.see('Avec qui');
  await nameNewPerson(person, 'Rim');
  await person.see('Notre accord');
  await person.click('D’accord');
  await person.see('Le site a changé ici (');
  await person.see('s’appelle maintenant « Suivant »');
  await look(opened, 'etape');
  await person.press('F2');
  await look(opened, 'bande');
  await person.press('Escape');
  await person.click('Je ne vois pas ça');
  await person.see('La page n’est pas la même');
  await look(opened, 'pas-la-meme');
  await person.click('Noter : le site a changé');
  await person.see('C’est noté, merci.');
  await look(opened, 'pas-la-meme-note');
  await person.click('Revenir à l’étape');
  await person.see('s’appelle maintenant « Suivant »');
}

/** @param {Opened} opened */
async function findItAgain(opened) {
  const { person } = opened;
  await person.click('Arrêter');
  await person.click('On s’arrête');
  await person.see('Le chemin');
  await person.click('Terminer la séance');
  await person.see('Ce qu’on garde de la séance');
  await person.type('Amal, pour revenir à votre écran', PIN);
  await person.until(async () => (await person.ask('app_status')).stage === 'unlocked', 'the worker’s screens');
  await person.click('Démarches');
  await person.click('Noter un jour de travail');
  await person.see('Il reste à écrire ce qui est différent.');
  await look(opened, 'sans-mots');
  await person.click('C’est réglé');
  await person.click('Montrer celle qui est réglée');
  await person.see('Ce n’est pas réglé');
  await look(opened, 'reglee');
}

test('the site has changed, from a worker to a step and to the authors', async () => {
  const opened = await openChromium({ pictures: process.env['COTE_PICTURES'] });
  try {
    await firstStart(opened.person);
    await sayOnTheProcedure(opened);
    await markForReal(opened);
    await findItAgain(opened);
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
