// @ts-check
// The doors of a session in Chromium against the test host: a letter, its day, a device, no Internet, what is not in the list.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { firstStart, nameNewPerson } from './path.mjs';

/** @typedef {Awaited<ReturnType<typeof openChromium>>} Opened */

/**
 * @param {Opened} opened
 * @param {string} way
 */
async function upToDoors({ person }, way) {
  await person.click('Commencer une séance');
  await person.see('Comment');
  await person.click('Vous faites. Amal est à côté.');
  await person.see('Pour quoi');
  await person.click(way);
}

/**
 * What a screen is, for axe, for the eye, and for words beyond an edge.
 * @param {Opened} opened
 * @param {string} name
 */
async function look({ person }, name) {
  await person.axe(name);
  await person.picture(`portes-${name}`);
}

/**
 * A letter that leads to nobody but a telephone; its day is counted, and counted again when it is past.
 * @param {Opened} opened
 */
async function letterWithoutProcedure(opened) {
  const { person, page } = opened;
  await person.click('J’ai une lettre');
  await person.see('Qui a envoyé la lettre ?');
  await look(opened, 'qui-ecrit');
  await person.click('ONEM');
  await person.see('De quoi parle la lettre ?');
  await look(opened, 'de-quoi');
  await person.click('Retour');
  // Who writes about one thing only is asked nothing more.
  await person.click('Le Forem');
  await person.see('Un rendez-vous');
  await person.see('Le jour, l’heure et le lieu sont sur la lettre.');
  await look(opened, 'lettre');
  await page.getByLabel('Jour').selectOption('1');
  await page.getByLabel('Mois').selectOption('décembre');
  await page.getByLabel('Année').selectOption({ index: 2 });
  await person.see('Il reste');
  await look(opened, 'lettre-jours');
  await page.getByLabel('Année').selectOption({ index: 0 });
  await person.see('Cette date est passée.');
  await look(opened, 'lettre-passee');
  await page.getByLabel('Année').selectOption({ index: 2 });
  await person.click('D’où ça vient ?');
  await look(opened, 'lettre-sources');
  await person.click('Revenir à la lettre');
}

test('the doors of a session in Chromium', async () => {
  const opened = await openChromium({ pictures: process.env['COTE_PICTURES'] });
  const { person } = opened;
  try {
    await firstStart(person);
    await upToDoors(opened, 'Pour de vrai');
    await letterWithoutProcedure(opened);
    await person.click('Voir toutes les démarches');
    await person.see('Quelle démarche');
    await person.click('Ce n’est pas dans la liste');
    await person.see('On téléphone ensemble');
    await look(opened, 'pas-dans-la-liste');
    await person.click('Voir toutes les démarches');
    await person.click('Noter un jour de travail');
    await person.see('Sur quoi ?');
    await person.see('Téléphone : L’application eC3 existe.');
    await look(opened, 'sur-quoi');
    await person.click('Ordinateur');
    await person.see('Internet ici, aujourd’hui ?');
    await look(opened, 'internet');
    await person.click('Non');
    await person.see('Sans Internet, on peut');
    await look(opened, 'sans-internet');
    await person.click('Changer de jour');
    await look(opened, 'sans-internet-jour');
    await person.click('S’exercer');
    await person.see('Avec un nom, on garde cette date');
    await look(opened, 'avec-qui');
    await nameNewPerson(person, 'Rim');
    await person.see('Notre accord');
    await person.click('D’accord');
    await person.see('Vous jouez Amina');
    assert.equal((await person.ask('step_view')).step.way, 'practise');
    const stopped = await person.ask('session_stop', { key: crypto.randomUUID() });
    assert.equal(stopped.isClosing, true);
    const { next, nextWords } = await person.ask('closing_view');
    assert.equal(next.procedure, 'carte-noter-un-jour');
    assert.match(nextWords, /^Pour de vrai/u);
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
