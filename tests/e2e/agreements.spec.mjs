// @ts-check
// Agreements, in Chromium against the test host: shown again in one line while one holds, asked again with the reason, read in
// the learner's file as that day, printed, and taken back line by line.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { look } from './look.mjs';
import { chooseProcedure, firstStart, nameNewPerson, PIN } from './path.mjs';

/** @typedef {Awaited<ReturnType<typeof openChromium>>} Opened */

/** @param {Opened} opened */
async function upToWho({ person }) {
  await person.click('Commencer une séance');
  await person.click('Vous faites. Amal est à côté.');
  await person.see('Pour quoi');
  await chooseProcedure(person, 'Noter un jour de travail');
  await person.see('Avec qui');
}

/** @param {Opened} opened */
async function untilToday({ person }) {
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

/** @param {Opened} opened */
async function nameRim({ person }) {
  await person.type('Le nom choisi ou le code', 'Rim');
  await person.click('Continuer');
}

/** @param {Opened} opened */
async function openFile({ person }) {
  await person.click('Dossiers');
  await person.type('Le nom choisi ou le code', 'Rim');
  await person.click('Ouvrir le dossier');
  await person.see('Nos accords');
}

test('an agreement is shown again, read to the byte, and taken back line by line', async () => {
  const pictures = process.env['COTE_PICTURES'];
  const opened = await openChromium({ pictures: pictures && `${pictures}/agreements` });
  const { person } = opened;
  try {
    await firstStart(person);
    await upToWho(opened);
    await nameNewPerson(person, 'Rim');
    await person.see('C’est vous qui cliquez.');
    await look(opened, 'accord');
    assert.ok(await person.canClick('Écouter : C’est vous qui cliquez.'), 'each line can be heard');
    await person.click('J’ai une question');
    await person.see('Pour autre chose, on vous redemande.');
    await look(opened, 'accord-question');
    await person.click('Revenir à l’accord');
    await untilToday(opened);

    await upToWho(opened);
    await nameRim(opened);
    await person.see('Rim, nous avons déjà dit d’accord. Rien n’a changé. Jusqu’au');
    await look(opened, 'accord-en-cours');
    for (let back = 0; back < 5; back += 1) {
      await person.click('Retour');
    }
    await person.see('Bonjour Amal');

    await openFile(opened);
    await look(opened, 'dossier-accords');
    await person.click('Lire l’accord du');
    await person.see('C’est le texte lu ce jour-là, au signe près.');
    await look(opened, 'accord-garde');
    await person.click('Imprimer cet accord');
    await person.see('imprimante');
    await person.click('Dire non : Amal écrit une note. Vous pouvez la lire.');
    await person.see('L’accord continue sans elle.');
    await look(opened, 'reprendre-une-ligne');
    await person.click('Oui, dire non à cette ligne');
    await person.see('avec Amal.');
    await look(opened, 'ligne-reprise');
    await person.click('Dire non : C’est vous qui cliquez.');
    await person.see('Sans cette ligne, l’accord ne tient plus');
    await look(opened, 'reprendre-tout');
    await person.click('Ne rien changer');
    await person.click('Revenir au dossier');
    await person.see('En cours, sauf une ligne');

    await person.click('Aujourd’hui');
    await upToWho(opened);
    await nameRim(opened);
    await person.see('Vous avez dit non à une ligne le');
    await person.see('Amal n’écrit pas de note.');
    await look(opened, 'accord-sans-note');
    await person.click('Revoir l’accord entier');
    await person.see('Amal écrit une note. Vous pouvez la lire.');
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
