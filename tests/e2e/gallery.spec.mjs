// @ts-check
// The gallery in Chromium against the test host: everything that the format of a procedure has, in every look of the screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openChromium, packOf } from './chromium.mjs';
import { GALLERY, SESSIONS, Visit } from './gallery.mjs';
import { firstStart } from './path.mjs';

/**
 * @param {any} page
 * @param {string} name
 * @param {{ theme?: string, size?: string, forced?: boolean }} about
 */
function look(page, name, { theme = 'calm', size = '100', forced = false } = {}) {
  return {
    name,
    // There axe takes the colour of the text from a property that the desktop's colours do not reach (axe-core 4.14).
    without: forced ? ['color-contrast'] : [],
    put: async () => {
      await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' });
      await page.evaluate(([theme, size]) => Object.assign(document.documentElement.dataset, { theme, textSize: size }), [theme, size]);
    },
  };
}

test('the whole gallery in Chromium, in every look', async () => {
  const opened = await openChromium({ pictures: process.env['COTE_PICTURES'], pack: GALLERY });
  const { person, page, address } = opened;
  /** @type {Visit | null} */
  let visit = null;
  try {
    const pack = await packOf(address);
    await firstStart(person);
    visit = new Visit(person, pack, [
      look(page, 'calm'),
      look(page, 'contrast', { theme: 'contrast' }),
      look(page, 'dark', { theme: 'dark' }),
      look(page, 'forced', { forced: true }),
      look(page, 'large', { size: '200' }),
    ]);
    for (const session of SESSIONS) {
      await visit.play(session);
    }
    const whole = visit.assertWhole();
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
    console.log(`# the gallery in Chromium: ${JSON.stringify({ ...visit.figures, ...whole })}`);
  } catch (error) {
    console.log(visit?.faults.join('\n'));
    throw error;
  } finally {
    await opened.close();
  }
});
