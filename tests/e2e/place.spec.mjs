// @ts-check
// *Ce poste* in Chromium against the test host: the addresses of the team, and the warning where one is typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { look } from './look.mjs';
import { firstStart } from './path.mjs';

const WARNING = 'C’est une adresse de votre équipe.';

/** @typedef {Awaited<ReturnType<typeof openChromium>>} Opened */

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

test('an address of the team is warned of, and stops nobody', async () => {
  const opened = await openChromium({ pictures: process.env['COTE_PICTURES'] });
  try {
    await firstStart(opened.person);
    await warnOfOwnAddress(opened);
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
