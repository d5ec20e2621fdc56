// @ts-check
// The whole path in Chromium against the test host, from the first start to the note and back to the door.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { closeAndOpen, firstStart, hideAndComeBack, wholeSession } from './path.mjs';

test('one whole session in Chromium', async () => {
  const opened = await openChromium({ pictures: process.env['COTE_PICTURES'] });
  try {
    await firstStart(opened.person);
    await wholeSession(opened.person);
    await hideAndComeBack(opened.person);
    await closeAndOpen(opened.person);
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
