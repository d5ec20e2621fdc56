// @ts-check
// What an antenna adds to a procedure, in Chromium against the test host: written by a worker, read by a learner, taken home
// on paper, carried to a file and back.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { look } from './look.mjs';
import { chooseProcedure, firstStart, nameNewPerson, passCards, PIN } from './path.mjs';

const PHONE = '084 32 13 14';
const HOUSE = 'Lisez la fiche avec Amal. Amina a-t-elle travaillé jeudi ?';
const CUE = 'La fiche bleue est à gauche de l’écran.';

/** @typedef {Awaited<ReturnType<typeof openChromium>>} Opened */

/** @param {Opened} opened */
async function writeContact(opened) {
  const { person, page } = opened;
  await person.click('Démarches');
  await person.see('Rien pour le moment. Ouvrez une démarche');
  await person.click('Noter un jour de travail');
  await person.see('Les étapes parlent avec les mots de la démarche.');
  await person.click('Ajouter un téléphone');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'local-reach', 'the keyboard is in the form');
  await look(opened, 'telephone-vide');
  await person.type('Le numéro', 'demandez au bureau');
  await person.click('Garder');
  await person.see('il commence par 0 ou par +');
  await look(opened, 'telephone-refuse');
  await person.type('Le numéro', '85.07.30-033.28');
  await person.click('Garder');
  await person.see('un numéro de registre national');
  await person.type('Le numéro', PHONE);
  await person.type('Les heures, en mots', 'lundi et jeudi, de 9 h à 12 h');
  await person.type('La phrase pour la personne', 'Téléphonez au bureau de Marche.');
  await person.click('À la place du téléphone de la démarche');
  await person.see('Ainsi, la personne lit :');
  await look(opened, 'telephone-ecrit');
  await person.click('Garder');
  await person.see('C’est gardé. La prochaine séance le montre.');
  await person.see('par Amal');
  await person.click('Ajouter un guichet');
  await person.type('Où c’est', 'Rue du Pont 3, au rez-de-chaussée');
  await person.click('Garder');
  await person.see('Rue du Pont 3');
  await look(opened, 'pres-d-ici');
}

/** @param {Opened} opened */
async function writeWords(opened) {
  const { person } = opened;
  await person.click('Montrer les');
  await look(opened, 'etapes');
  await person.click('Dire autrement, en s’exerçant : Vérifier que c’est avant');
  await person.type('Votre phrase, en s’exerçant', HOUSE);
  await look(opened, 'phrase');
  await person.click('Garder');
  await person.see('Vous dites :');
  await person.click('Ajouter un indice : Vérifier que c’est avant');
  await person.type('Votre indice', 'Regardez en bas à gauche de la grande page blanche puis comptez les cases bleues.');
  await person.click('Garder');
  await person.see('Une phrase a 15 mots. Avec douze au plus, elle se lit mieux.');
  await look(opened, 'conseil');
  await person.click('Changer : Regardez en bas');
  await person.type('Votre indice', CUE);
  await person.click('Garder');
  await person.see('Votre indice :');
  await person.click('Cacher les autres étapes');
  await look(opened, 'etape-a-nous');
}

/** @param {Opened} opened */
async function play(opened) {
  const { person } = opened;
  await person.click('Aujourd’hui');
  await person.click('Commencer une séance');
  await person.click('Vous faites. Amal est à côté.');
  await person.see('Pour quoi');
  await chooseProcedure(person, 'Noter un jour de travail');
  await person.see('Avec qui');
  await nameNewPerson(person, 'Rim');
  await person.see('Notre accord');
  await person.click('D’accord');
  const { step } = await person.ask('step_view');
  await passCards(person, step);
  await person.see(HOUSE);
  await person.see('La phrase est celle de l’antenne.');
  await look(opened, 'joue-la-phrase');
  for (let asked = 0; asked < 3; asked += 1) {
    await person.click('J’ai besoin d’aide');
  }
  await person.see(CUE);
  await look(opened, 'joue-l-indice');
  await person.click('Autrement : guichet, téléphone');
  await person.see('Téléphonez au bureau de Marche.');
  await person.see('Ajouté par l’antenne');
  const words = await person.read();
  assert.ok(words.indexOf(PHONE) < words.indexOf('Rue du Pont 3'), 'the telephone, then the desk');
  assert.ok(words.indexOf('Rue du Pont 3') < words.indexOf('Allez au bureau de la CAPAC'), 'and then the guide’s');
  assert.ok(!words.includes('Ces numéros sont à chercher ensemble'), 'the guide’s telephone gave its place');
  await look(opened, 'joue-autrement');
  await person.click('Revenir à l’étape');
}

/** @param {Opened} opened */
async function takeHome(opened) {
  const { person } = opened;
  await person.click('Arrêter');
  await person.click('On s’arrête');
  await person.see('Le chemin');
  await person.click('Imprimer ma fiche');
  const printed = async () => (await readdir(opened.papers)).filter((name) => name.startsWith('printed-'));
  await person.until(async () => (await printed()).length > 0, 'the sheet is printed');
  const sheet = join(opened.papers, (await printed())[0] ?? '');
  const words = execFileSync('pdftotext', ['-layout', sheet, '-'], { encoding: 'utf8' });
  assert.ok(words.includes(PHONE) && words.includes('Rue du Pont 3'), `the sheet says where: ${words}`);
  if (process.env['COTE_PICTURES']) {
    execFileSync('pdftoppm', ['-r', '60', '-png', sheet, join(process.env['COTE_PICTURES'], 'fiche')]);
  }
  await person.click('Terminer la séance');
  await person.see('Ce qu’on garde de la séance');
  await person.type('Amal, pour revenir à votre écran', PIN);
  await person.until(async () => (await person.ask('app_status')).stage === 'unlocked', 'the worker’s screens');
}

/** @param {Opened} opened */
async function carry(opened) {
  const { person } = opened;
  await person.click('Démarches');
  await person.see('4 ajouts dans vos démarches');
  await person.click('Enregistrer le fichier');
  await person.see('Le fichier est enregistré.');
  await look(opened, 'fichier');
  await person.click('Ouvrir un fichier');
  await person.see('Tout ce que contient ce fichier est déjà là.');
  await look(opened, 'fichier-rien');
  await person.click('Fermer ce fichier');
  await person.click('Noter un jour de travail');
  await person.click('Changer : Téléphone');
  await person.type('Le numéro', '0475 12 34 56');
  await person.click('Garder');
  await person.see('0475 12 34 56');
  await person.click('Enlever : Guichet');
  await person.see('C’est enlevé.');
  await person.click('Toutes les démarches');
  await person.click('Ouvrir un fichier');
  await person.see('À la place de ce qui est là :');
  await look(opened, 'fichier-choix');
  await person.click('Prendre ce qui est coché');
  await person.see('1 ajout est pris.');
  await person.click('Noter un jour de travail');
  await person.see('Rue du Pont 3');
  await person.see('0475 12 34 56');
}

/**
 * A file of the time before an update: one sentence was another one, one step is not there any more.
 * @param {Opened} opened
 */
async function seeWhatWaits(opened) {
  const { person, papers } = opened;
  const saved = (await readdir(papers)).find((name) => name.includes('antenne-')) ?? '';
  const file = JSON.parse(await readFile(join(papers, saved), 'utf8'));
  for (const { addition } of file.additions) {
    if (addition.kind === 'wording') {
      addition.replaces = 'Regardez la feuille. Amina a-t-elle travaillé ?';
    } else if (addition.kind === 'cue') {
      addition.step = 'etape-partie';
    }
  }
  await writeFile(join(papers, saved.replace('saved-', 'saved-9')), JSON.stringify(file));
  await person.click('Toutes les démarches');
  await person.click('Ouvrir un fichier');
  await person.click(`Phrase, en s’exerçant, Noter un jour de travail`);
  await person.click('Prendre ce qui est coché');
  await person.see('Depuis la mise à jour, à revoir');
  await person.see('un ajout de l’antenne attend');
  await look(opened, 'a-revoir');
  await person.click('Noter un jour de travail');
  await person.see('Ce qui ne va plus avec la démarche');
  await look(opened, 'ne-va-plus');
  await person.see('La vôtre attend, personne ne la voit.');
  await opened.page.evaluate(() => [...document.querySelectorAll('[role=alert]')].at(-1)?.scrollIntoView({ block: 'center' }));
  await person.picture('phrase-qui-attend');
  await person.click('La garder avec la nouvelle phrase');
  await person.see('C’est gardé. La prochaine séance le montre.');
  await person.click(`Enlever : ${CUE}`);
  await person.see('C’est enlevé.');
  assert.ok(!(await person.read()).includes('Ce qui ne va plus avec la démarche'));
}

test('an antenna’s telephone and words, from a worker to a learner, to paper and to a file', async () => {
  const opened = await openChromium({ pictures: process.env['COTE_PICTURES'] });
  try {
    await firstStart(opened.person);
    await writeContact(opened);
    await writeWords(opened);
    await play(opened);
    await takeHome(opened);
    await carry(opened);
    await seeWhatWaits(opened);
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
