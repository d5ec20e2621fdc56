// @ts-check
// The whole path in the real window: the vault on disk, the page in WebKitGTK, the keys of a keyboard.
import { join } from 'node:path';
import { test } from 'node:test';

import { everything } from '../everything.mjs';
import { closeAndOpen, firstStart, hideAndComeBack, largestText, openAs, secondWorker, wholeSession } from '../path.mjs';
import { AMAL, homeWithVault, inWindow, run, SARAH } from './at-window.mjs';
import { makeHome } from './window.mjs';

test('the first start in the real window, then closed and opened again', async () => {
  await inWindow(await makeHome(), async (person) => {
    await firstStart(person);
    await closeAndOpen(person);
  });
});

test('one whole session in the real window, and the second worker after it', async () => {
  await inWindow(await homeWithVault([AMAL, SARAH]), async (person) => {
    await openAs(person, AMAL);
    await wholeSession(person);
    for (const paper of ['fiche.pdf', 'note.pdf']) {
      await run('qpdf', ['--check', join(person.papers ?? '', paper)]);
    }
    await hideAndComeBack(person);
    await secondWorker(person, SARAH);
  });
});

test('one whole session in the real window at 200 % text', async () => {
  await inWindow(await homeWithVault([AMAL, SARAH]), async (person) => {
    await person.see('Qui ouvre le coffre');
    await largestText(person);
    await openAs(person, AMAL);
    await wholeSession(person);
  });
});

test('a session with everything in it in the real window', async () => {
  await inWindow(await homeWithVault([AMAL, SARAH]), async (person) => {
    await openAs(person, AMAL);
    await everything(person);
  });
});
