// @ts-check
// Preparing in Chromium against the test host: what is here, what is missing, the list on paper, and the closing.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { chooseProcedure, firstStart, nameNewPerson } from './path.mjs';

test('what is needed, ticked together in Chromium', async () => {
  const { person, page, complaints, close } = await openChromium({ pictures: process.env['COTE_PICTURES'] });
  try {
    await firstStart(person);
    await person.click('Commencer une séance');
    await person.see('Comment');
    await person.click('Vous faites. Amal est à côté.');
    await person.see('Pour quoi');
    await person.click('Préparer');
    await chooseProcedure(person, 'Noter un jour de travail');
    await person.see('Avec qui');
    await nameNewPerson(person, 'Rim');
    await person.see('Notre accord');
    await person.click('D’accord');
    await person.see('On prépare ensemble');
    await person.see('Regardez chaque image.');
    await person.axe('the list of what is needed');
    await person.picture('preparer');
    const { preparation } = await person.ask('step_view');
    assert.ok(preparation.documents.length >= 2, 'there is something to look for');
    const rows = page.getByRole('group', { name: 'l’avez-vous' });
    for (let at = 0; at < preparation.documents.length; at += 1) {
      // One hand on one screen: what comes within half a second is not a second answer.
      await page.waitForTimeout(600);
      await rows.nth(at).getByRole('button', { name: at === 0 ? 'Je ne l’ai pas' : 'Je l’ai' }).click();
      await person.until(
        async () => (await person.ask('step_view')).preparation.documents[at].answer === (at === 0 ? 'missing' : 'here'),
        `answer ${at + 1} is kept`,
      );
    }
    await person.see('Tout est regardé.');
    await person.axe('the list, with something missing');
    await person.picture('preparer-manque');
    await person.click('Imprimer ma liste');
    await person.see('Votre liste est partie à l’imprimante.');
    await person.click('Continuer');
    await person.see('Terminer la séance');
    await person.axe('the closing of a preparation');
    await person.picture('preparer-cloture');
    await person.click('Retour');
    await person.see('On prépare ensemble');
    const kept = (await person.ask('step_view')).preparation.documents.map((/** @type {any} */ one) => one.answer);
    assert.equal(kept[0], 'missing', 'going back changes no answer');
    assert.deepEqual(complaints, [], 'the page complained of nothing');
  } finally {
    await close();
  }
});
