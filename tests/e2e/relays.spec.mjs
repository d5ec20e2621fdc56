// @ts-check
// The directory of relays, in Chromium against the test host: found without a network, written, verified, taken from a table;
// chosen with a learner by keyboard alone, printed, followed up; or said not to exist.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { look } from './look.mjs';
import { chooseProcedure, firstStart, nameNewPerson, PIN } from './path.mjs';

/** @typedef {Awaited<ReturnType<typeof openChromium>>} Opened */

const TABLE = `id;nom;commune;telephone;adresse;code_postal;horaires_accueil;bce;date_maj;contact_nom_prenom
epn;Espace public numérique de l’Été;Marche;084 32 13 14;Rue du Pont 3;6900;24/7;0123.456.749;2026-11-02;Jeanne
cpas;CPAS de Marche;Marche;084 00 00 00;;;le lundi matin;;2026-01-15;
vide;Sans téléphone;;;;;;;;
faux;Numéro faux;Marche;au bureau;;;;;;
`;

/** @param {Opened} opened */
async function search(opened) {
  const { person, page } = opened;
  await person.click('Relais');
  await person.see('services dans l’annuaire');
  await look(opened, 'annuaire');
  await person.type('Qui cherchez-vous', 'FOREM');
  await person.see('1 service');
  await person.see('0800 93 947');
  await person.see('Appelez avant d’envoyer quelqu’un.');
  await look(opened, 'a-verifier');
  await person.click('J’ai vérifié aujourd’hui : Le Forem');
  await person.see('C’est noté');
  await page.waitForFunction(() => !document.querySelector('main')?.textContent?.includes('Appelez avant'));
  await person.type('Qui cherchez-vous', 'carte bancaire');
  await person.see('Card Stop');
  await person.see('jour et nuit, tous les jours');
}

/** @param {Opened} opened */
async function write(opened) {
  const { person, page } = opened;
  await person.click('Ajouter un service');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'relay-name', 'the keyboard is in the form');
  await person.type('Le téléphone', 'au bureau');
  await person.click('Garder');
  await person.see('Écrivez un nom, sur une ligne.');
  await person.type('Le nom du service', 'Guichet énergie');
  await person.click('Garder');
  await person.see('Écrivez un seul numéro');
  await person.type('Le téléphone', '081 00 00 00');
  await person.type('La commune', 'Namur');
  await person.type('Les heures', 'Mo-Fr 09:00-12:00,13:00-16:00; PH off');
  await person.type('Le numéro BCE', '0123.456.748');
  await person.click('Garder');
  await person.see('Ce numéro n’est pas juste');
  await look(opened, 'nouveau-service');
  await person.type('Le numéro BCE', '0123.456.749');
  await person.click('Garder');
  await person.see('C’est gardé : Guichet énergie.');
  await person.see('lundi à vendredi, de 9 h à 12 h et de 13 h à 16 h, sauf jours fériés');
  await look(opened, 'service-garde');
  await person.click('Enlever : Guichet énergie');
  await person.see('Les fiches et les notes déjà faites ne changent pas.');
  await look(opened, 'enlever');
  await person.click('Le garder');
}

/** @param {Opened} opened */
async function takeTable(opened) {
  const { person, papers } = opened;
  await writeFile(join(papers, 'relais-1.csv'), TABLE);
  await person.click('Prendre un tableau CSV');
  await person.see('2 services nouveaux');
  await person.see('Ligne 4 : on ne peut pas joindre ce service');
  await person.see('Ligne 5 : le téléphone n’est pas un numéro.');
  await person.see('Ces colonnes ne sont pas reprises : contact_nom_prenom.');
  await look(opened, 'tableau');
  await person.click('Prendre ce qui est coché');
  await person.see('2 services sont pris.');
  await person.click('Prendre un tableau CSV');
  await person.see('2 services sont déjà là, les mêmes');
  await person.see('Rien à prendre dans ce tableau.');
  await person.click('Fermer ce tableau');
  await writeFile(join(papers, 'relais-2.csv'), TABLE.replace('084 00 00 00', '084 11 11 11'));
  await person.click('Prendre un tableau CSV');
  await person.see('Téléphone : chez vous « 084 00 00 00 », dans le tableau « 084 11 11 11 »');
  await look(opened, 'tableau-change');
  await person.click('Remplacer ce qui est chez vous');
  await person.click('Prendre ce qui est coché');
  await person.see('1 service est pris.');
  await writeFile(join(papers, 'relais-3.csv'), 'PK\u0003\u0004');
  await person.click('Prendre un tableau CSV');
  await person.see('Ce fichier n’est pas un tableau CSV. Rien n’a changé.');
  await look(opened, 'tableau-refuse');
}

/**
 * From the relays' page of the start to the choice of a service, without a mouse.
 * @param {Opened} opened
 */
async function choose(opened) {
  const { person, page } = opened;
  await person.click('Aujourd’hui');
  await person.click('Commencer une séance');
  await person.click('Vous faites. Amal est à côté.');
  await person.see('Pour quoi');
  await chooseProcedure(person, 'Noter un jour de travail');
  await person.click('Chercher un service');
  await person.see('Quel service prend la suite');
  await look(opened, 'choisir');
  for (let tabs = 0; (await page.evaluate(() => document.activeElement?.tagName)) !== 'INPUT' && tabs < 20; tabs += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('ete marche');
  await person.see('1 service');
  await look(opened, 'trouve');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await person.see('Rue du Pont 3, 6900 Marche');
  await person.see('Ouvert');
  await look(opened, 'le-relais');
  await person.click('Donner ce relais');
  await person.see('Cette séance donne le relais.');
  await nameNewPerson(person, 'Rim');
  await person.click('D’accord');
}

/** @param {Opened} opened */
async function close(opened) {
  const { person, papers, page } = opened;
  await person.see('Un autre service peut aider');
  await person.see('084 32 13 14');
  const { next, nextWords } = await person.ask('closing_view');
  assert.ok(next !== null && nextWords.startsWith('Espace public'), 'somebody asks whether it answered');
  await look(opened, 'fin');
  await person.click('Changer de service');
  await person.see('Quel service prend la suite');
  await person.see('Les 3 premiers. Ajoutez un mot');
  await look(opened, 'fin-choisir');
  await person.type('Qui cherchez-vous', 'cpas');
  await person.see('1 service');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await person.see('Téléphonez avant d’y aller.');
  await look(opened, 'fin-le-relais');
  await person.click('Donner ce relais');
  await person.see('084 11 11 11');
  await person.see('le lundi matin');
  assert.equal((await person.ask('closing_view')).nextWords, 'CPAS de Marche', 'the day to ask is about the service given');
  await person.click('Imprimer ma fiche');
  const printed = async () => (await readdir(papers)).filter((name) => name.startsWith('printed-'));
  await person.until(async () => (await printed()).length > 0, 'the sheet is printed');
  const sheet = join(papers, (await printed())[0] ?? '');
  const words = execFileSync('pdftotext', ['-layout', sheet, '-'], { encoding: 'utf8' });
  assert.ok(words.includes('084 11 11 11') && words.includes('Téléphonez avant d’y aller'), words);
  if (process.env['COTE_PICTURES']) {
    execFileSync('pdftoppm', ['-r', '60', '-png', sheet, join(process.env['COTE_PICTURES'], 'fiche-relais')]);
  }
  await person.click('Terminer la séance');
  await person.type('Amal, pour revenir à votre écran', PIN);
  await person.until(async () => (await person.ask('app_status')).stage === 'unlocked', 'the worker’s screens');
}

/** @param {Opened} opened */
async function sayNone(opened) {
  const { person } = opened;
  await person.click('Aujourd’hui');
  await person.click('Commencer une séance');
  await person.click('Vous faites. Amal est à côté.');
  await chooseProcedure(person, 'Noter un jour de travail');
  await person.click('Chercher un service');
  await person.type('Qui cherchez-vous', 'introuvable');
  await person.see('Aucun service trouvé.');
  await look(opened, 'aucun');
  await person.click('Aucun relais n’existe ici');
  await person.see('Cette séance donne le relais.');
  await person.click('Sans nom');
  await person.click('D’accord');
  await person.see('on a cherché ensemble');
  await person.see('aucun service ne fait cela');
  const { outcomes, relayAnswer, next } = await person.ask('closing_view');
  assert.deepEqual([outcomes, relayAnswer, next], [['no_relay'], { kind: 'none_exists' }, null]);
  await look(opened, 'fin-aucun');
}

test('a relay is found without a network, given to somebody, and said when there is none', async () => {
  const opened = await openChromium({ pictures: process.env['COTE_PICTURES'] });
  /** @type {string[]} */
  const elsewhere = [];
  opened.page.on('request', (/** @type {any} */ request) => {
    if (!request.url().startsWith(opened.address) && !request.url().startsWith('blob:') && !request.url().startsWith('data:')) {
      elsewhere.push(request.url());
    }
  });
  try {
    await firstStart(opened.person);
    await search(opened);
    await write(opened);
    await takeTable(opened);
    await choose(opened);
    await close(opened);
    await sayNone(opened);
    assert.deepEqual(elsewhere, [], 'nothing was asked of any other machine');
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
