// @ts-check
// A second language beside the French, in Chromium: asked for by its own name, written from its own side, on every text of
// the learner's screen that is translated, and gone with the session.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openChromium, packOf } from './chromium.mjs';
import { GALLERY, Visit } from './gallery.mjs';
import { firstStart } from './path.mjs';

// What stands in the other language, with its mark, its side and whether it is under the French it translates.
const SECOND = `
  return [...document.querySelectorAll('.second')].filter((one) => one.checkVisibility()).map((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const words = range.getBoundingClientRect();
    const room = one.getBoundingClientRect();
    return {
      text: one.textContent, lang: one.lang, dir: one.dir,
      isFromItsSide: Math.abs(room.right - words.right) < 2,
      isReadable: parseFloat(getComputedStyle(one).fontSize) >= 16,
    };
  });`;

for (const size of ['100', '200']) {
  test(`a second language beside the French, at ${size} % text`, async () => {
    const pictures = process.env['COTE_PICTURES'];
    const opened = await openChromium({ pictures: pictures && `${pictures}/langue-${size}`, pack: GALLERY });
    const { person, page, address } = opened;
    try {
      const pack = await packOf(address);
      await firstStart(person);
      await page.evaluate((/** @type {string} */ size) => (document.documentElement.dataset['textSize'] = size), size);
      await new Visit(person, pack).begin({ procedure: 'ecrans', device: 'computer' });
      const { step } = await person.ask('step_view');
      const [language] = step.secondLanguages;
      const said = (/** @type {string} */ french) => language.texts.find((/** @type {any} */ one) => one.french === french)?.text;
      const plain = (/** @type {any[]} */ text) => text.map((span) => span.text).join('');
      /** @param {string} where @param {string[]} french */
      const check = async (where, french) => {
        const shown = await person.engine.run(SECOND);
        for (const text of french) {
          assert.ok(said(text), `"${text}" is translated`);
          const one = shown.find((/** @type {any} */ each) => each.text === said(text));
          assert.ok(one, `${where}: "${text}" stands in the other language too`);
        }
        for (const { text, ...marks } of shown) {
          assert.deepEqual(marks, { lang: 'ar-essai', dir: 'rtl', isFromItsSide: true, isReadable: true }, `${where}: ${text}`);
        }
        await person.axe(where);
        await person.picture(where.replaceAll(' ', '-'));
      };
      await person.see('On commence');
      await check('French alone', []);
      assert.deepEqual(await person.engine.run(SECOND), [], 'nobody asked for it');
      await person.click(language.name);
      await check('the situation', step.situation.sentences.map(plain));
      await person.click('On commence');
      await person.see('Étape 1');
      await check('the question', [plain(step.say), ...step.choices.map((/** @type {any} */ one) => one.label)]);
      await person.click('J’ai besoin d’aide');
      await person.until(async () => (await person.ask('step_view')).step.cues.length === 1, 'a cue is given');
      await check('a cue', [plain((await person.ask('step_view')).step.cues[0].say)]);
      await person.click('Cacher l’écran');
      await person.until(async () => (await person.ask('app_status')).stage === 'hidden_session', 'the screen is hidden');
      await page.getByRole('button').first().click();
      await person.see('On commence');
      await check('back from hiding', step.situation.sentences.map(plain));
      await person.click('On commence');
      await person.see('Étape 1');
      await person.click(language.name);
      assert.deepEqual(await person.engine.run(SECOND), [], 'French alone again');
      assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
    } finally {
      await opened.close();
    }
  });
}
