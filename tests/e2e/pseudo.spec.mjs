// @ts-check
// The whole path of a session in a language that nobody speaks, forty per cent longer than French, then from right to left:
// no screen has a sentence of its own, nothing is cut off, and the page turns with the direction of reading.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { closeSession, firstStart, freezeNote, hideAndComeBack, PHRASE, startSession, walkSteps } from './path.mjs';
import { Pseudo, sides } from './pseudo.mjs';

const TYPED = `Marche Amal Rim ${PHRASE} Une autre fois, parler moins et attendre plus.`;

for (const direction of /** @type {const} */ (['ltr', 'rtl'])) {
  test(`a session in another language, ${direction}`, async () => {
    const language = new Pseudo(direction);
    const pictures = process.env['COTE_PICTURES'];
    const opened = await openChromium({ language, pictures: pictures && `${pictures}/pseudo-${direction}` });
    try {
      const { person } = opened;
      language.watch(person, TYPED);
      await firstStart(person);
      await startSession(person);
      await person.click('On commence');
      await person.see('Étape 1');
      const isTurned = direction === 'rtl';
      assert.deepEqual(await sides(person), {
        strip: isTurned ? 'left' : 'right',
        back: isTurned ? 'right' : 'left',
        picture: isTurned ? 'right' : 'left',
        exercise: 'ltr fr',
        isArrowTurned: isTurned,
      });
      await walkSteps(person);
      await freezeNote(person, await closeSession(person));
      await hideAndComeBack(person);
      assert.equal(language.turned > 0, isTurned, `${language.turned} pictures of a side are turned`);
      assert.ok(language.looked >= 20, `${language.looked} screens were looked at`);
      assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
      console.log(`# ${direction}: ${language.looked} screens`);
    } finally {
      await opened.close();
    }
  });
}
