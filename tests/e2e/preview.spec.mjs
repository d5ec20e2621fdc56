// @ts-check
// An author's preview in Chromium against the test host: a pack is played, changed, broken and repaired in its files alone,
// and the screen follows without being touched.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { firstStart } from './path.mjs';

const SHIPPED = new URL('../../assets/packs/be-wallonie', import.meta.url).pathname;
const SENTENCE = 'say_practice: "Amina va travailler {jeudi 12}. Cliquez sur le 12."';

/** @typedef {Awaited<ReturnType<typeof openChromium>>} Opened */

/**
 * As it is, and with the largest text.
 * @param {Opened} opened
 * @param {string} name
 */
async function look({ person, page }, name) {
  await person.axe(name);
  await person.picture(name);
  await page.evaluate(() => (document.documentElement.dataset['textSize'] = '200'));
  await page.waitForTimeout(150);
  await person.axe(`${name}, twice as large`);
  if (process.env['COTE_PICTURES']) {
    // The page is longer than the window then: the picture is of all of it.
    await page.screenshot({ path: join(process.env['COTE_PICTURES'], `${name}-200.png`), fullPage: true });
  }
  await page.evaluate(() => (document.documentElement.dataset['textSize'] = '100'));
  await page.waitForTimeout(150);
}

/** @param {Opened} opened */
const heading = ({ page }) => page.evaluate(() => document.querySelector('h1')?.textContent?.replaceAll('\u00a0', ' ') ?? '');

test('an author plays a step, changes it, breaks it and repairs it, and touches nothing but the file', async () => {
  const home = await mkdtemp(join(tmpdir(), 'cote-author-'));
  const pack = join(home, 'be-wallonie');
  await cp(SHIPPED, pack, { recursive: true });
  const file = join(pack, 'procedures', 'carte-noter-un-jour.yaml');
  const good = await readFile(file, 'utf8');
  assert.ok(good.includes(SENTENCE), 'the sentence that is changed is there');
  const opened = await openChromium({ pictures: process.env['COTE_PICTURES'], preview: pack });
  const { person, page } = opened;

  /**
   * Saves the file, and says how long the screen took.
   * @param {string} text
   * @param {string} words
   */
  async function save(text, words) {
    await writeFile(file, text);
    const saved = Date.now();
    await person.see(words);
    return Date.now() - saved;
  }

  try {
    await person.see('Ici, rien n’est gardé.');
    await person.see('Dossier be-wallonie');
    await look(opened, 'apercu');

    await person.click('Noter un jour de travail');
    await person.see('Vous jouez Amina');
    await person.click('On commence');
    await person.see('À lire à cette étape');
    await person.click('Cliquer sur le jour');
    await person.see('Amina va travailler jeudi 12.');
    await look(opened, 'etape');

    // The real player: a wrong act is explained, the right one goes on.
    await person.clickTarget('calendrier/19');
    await person.see('Le 19 est un jeudi, une semaine plus tard.');
    await person.click('J’ai besoin d’aide');
    await person.clickTarget('calendrier/12');
    await person.see('Jeudi, Amina travaille.');
    await person.click('Retour');
    await person.see('Amina va travailler jeudi 12.');

    // Changed: one word, then a sentence that is too long and a rare word, seen where they are read.
    const times = [await save(good.replace(SENTENCE, SENTENCE.replace('Cliquez sur', 'Touchez')), 'Touchez le 12.')];
    const long = SENTENCE.replace('Cliquez sur le 12.', 'Cliquez sur le 12 dans la grande grille du mois pour la subrogation du jour.');
    times.push(await save(good.replace(SENTENCE, long), 'pour la subrogation du jour.'));
    await person.see('La plus longue phrase : 15 / 12 mots, c’est trop');
    await person.see('1 mot rare : subrogation');
    await person.see('Cette phrase a 15 mots');
    await look(opened, 'phrase-trop-longue');

    // Broken: the file and the line are named, the last good version stays and can be played.
    const broken = good.replace(SENTENCE, 'say_practice: "Amina va travailler');
    const line = good.slice(0, good.indexOf(SENTENCE)).split('\n').length;
    times.push(await save(broken, 'L’écran montre la dernière version qui se jouait.'));
    const named = await person.read();
    const [, at] = named.match(/Erreur, procedures\/carte-noter-un-jour\.yaml, ligne (\d+)/) ?? [];
    assert.ok(Number(at) >= line, `the line is said: ${named}`);
    assert.match(await heading(opened), /subrogation/, 'the last good version');
    await look(opened, 'fichier-abime');
    await person.clickTarget('calendrier/19');
    await person.see('Le 19 est un jeudi, une semaine plus tard.');

    const lost = good.replace('act: {click: calendrier/12}', 'act: {click: calendrier/132}');
    await writeFile(file, lost);
    const lineOfAct = good.slice(0, good.indexOf('act: {click: calendrier/12}')).split('\n').length;
    await person.see(`procedures/carte-noter-un-jour.yaml, ligne ${lineOfAct}`);

    times.push(await save(good, 'Cliquez sur le 12.'));
    await person.until(async () => !(await person.read()).includes('la dernière version'), 'the notice goes with the repair');

    // The whole list leads to the step that it speaks of.
    times.push(await save(good.replace(SENTENCE, long), 'pour la subrogation du jour.'));
    await person.click('Contrôle');
    await person.see('Ce que dit le contrôle');
    await look(opened, 'controle');
    await person.click('Aller à l’étape');
    await person.see('À lire à cette étape');
    times.push(await save(good, 'Cliquez sur le 12.'));

    // For real, then prepared; and the strip in the place of the panel.
    await person.click('Pour de vrai');
    await person.see('C’est fait');
    await person.picture('pour-de-vrai');
    await person.click('La bande');
    await person.see('Pour Amal');
    await person.picture('bande');
    await person.click('Arrêter');
    await person.click('On s’arrête');
    await person.see('La démarche est finie');
    await look(opened, 'fin');
    await person.click('Revenir à la dernière étape');
    await person.see('Pour Amal');
    await person.click('Préparer');
    await person.see('On prépare ensemble');
    await look(opened, 'preparer');
    await person.click('Les démarches');
    await person.see('Ici, rien n’est gardé.');

    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
    console.log(`# an author's preview: the screen followed after ${times.join(', ')} ms`);
  } finally {
    await opened.close();
    await rm(home, { recursive: true, force: true });
  }
});

test('a worker reads what the checker said of the installed procedures', async () => {
  const opened = await openChromium({ pictures: process.env['COTE_PICTURES'] });
  const { person } = opened;
  try {
    await firstStart(person);
    await person.click('Valises');
    await person.click('Ce que le contrôle dit de ces démarches');
    await person.see('Aucune erreur');
    await person.see('Personne n’a encore suivi cette démarche sur le vrai site.');
    await look(opened, 'valise-controle');
    await person.click('Les valises');
    await person.see('Installer une valise');
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
