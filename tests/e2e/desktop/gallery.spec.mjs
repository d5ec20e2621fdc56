// @ts-check
// The gallery in the real window: everything that the format of a procedure has, in WebKitGTK, at both ends of the text sizes.
import { test } from 'node:test';

import { SESSIONS, Visit } from '../gallery.mjs';
import { PHRASE, PIN } from '../path.mjs';
import { AMAL, giveGallery, homeWithVault, inWindow } from './at-window.mjs';

/**
 * @param {import('./window.mjs').Window} window
 * @param {string} name
 * @param {string} theme
 * @param {string} size
 */
function look(window, name, theme, size) {
  const put = () => window.execute('Object.assign(document.documentElement.dataset, arguments[0]);', { theme, textSize: size });
  return { name, put };
}

test('the whole gallery in the real window', async () => {
  const home = await homeWithVault([AMAL]);
  const pack = await giveGallery(home, AMAL);
  await inWindow(home, async (person, window) => {
    await person.see('Bonjour Amal');
    await person.type('Votre phrase', PHRASE);
    await person.click('Ouvrir le coffre');
    await person.see('Un code pour la journée');
    await person.type('Six chiffres', PIN);
    await person.click('Choisir ce code');
    const visit = new Visit(person, pack, [look(window, 'calm', 'calm', '100'), look(window, 'large-dark', 'dark', '200')]);
    for (const session of SESSIONS) {
      await visit.play(session);
    }
    const whole = visit.assertWhole();
    console.log(`# the gallery in the real window: ${JSON.stringify({ ...visit.figures, ...whole })}`);
  });
});
