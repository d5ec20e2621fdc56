// @ts-check
// The window beside a real browser, under a window manager: where it stands, what has the keyboard, and that it comes back.
import assert from 'node:assert/strict';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { chooseProcedure, openAs } from '../path.mjs';
import { AMAL, homeWithVault, inWindow, run, SARAH } from './at-window.mjs';

/** @typedef {import('../person.mjs').Person} Person */

const WIDTH = 1366;
const HEIGHT = 768;
/** What the window takes of the screen: see `window.rs`. */
const BESIDE = 440;
/** What a window manager draws around a window, at most: its title left out. */
const FRAME = 4;

/**
 * Where the programs of this home are looked for first: Chromium, which refuses its sandbox to the superuser of a container,
 * and is given a profile that goes away with the home.
 * @param {Awaited<ReturnType<typeof homeWithVault>>} home
 */
async function giveBrowser(home) {
  const programs = join(home.folder, 'bin');
  await mkdir(programs);
  const options = ['--no-sandbox', '--no-first-run', '--disable-gpu', '--window-position=0,0', `--window-size=${WIDTH - BESIDE},${HEIGHT}`];
  const script = `#!/bin/sh\nexec /usr/bin/chromium ${options.join(' ')} --user-data-dir="${home.folder}/profile" "$@"\n`;
  await writeFile(join(programs, 'chromium'), script);
  await chmod(join(programs, 'chromium'), 0o755);
  home.environment['PATH'] = `${programs}:/usr/bin:/bin`;
}

/** @param {string[]} args */
async function asked(...args) {
  const { stdout } = await run('xdotool', args, { timeout: 15_000 });
  return stdout.trim();
}

/**
 * The visible window whose title holds these words.
 * @param {string} words
 */
async function windowCalled(words) {
  for (let left = 100; left > 0; left -= 1) {
    const found = await asked('search', '--onlyvisible', '--name', words).catch(() => '');
    const id = found.split('\n').at(-1);
    if (id) {
      return id;
    }
    await pause(100);
  }
  throw new Error(`no window is called ${words}`);
}

/** @param {string} window */
async function placeOf(window) {
  const shell = await asked('getwindowgeometry', '--shell', window);
  const number = (/** @type {string} */ name) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(shell)?.[1]);
  return { x: number('X'), y: number('Y'), width: number('WIDTH'), height: number('HEIGHT') };
}

/** @param {string} window */
async function statesOf(window) {
  return (await run('xprop', ['-id', window, '_NET_WM_STATE'])).stdout;
}

/** What has the keyboard of the desktop. */
function keyboard() {
  return run('xprop', ['-root', '_NET_ACTIVE_WINDOW']).then(({ stdout }) => Number(/0x[0-9a-f]+/.exec(stdout)?.[0] ?? 0));
}

/**
 * Waits until a window has the keyboard.
 * @param {string} window
 * @param {string} what
 */
async function untilKeyboardIsIn(window, what) {
  for (let left = 100; left > 0; left -= 1) {
    if ((await keyboard()) === Number(window)) {
      return;
    }
    await pause(50);
  }
  throw new Error(`the keyboard never came to ${what}`);
}

/** @param {Person} person */
async function startForReal(person) {
  await person.click('Commencer une séance');
  await person.see('Comment');
  await person.click('Vous faites. Amal est à côté.');
  await person.see('Pour quoi');
  await person.click('Pour de vrai');
  await chooseProcedure(person, 'Me connecter avec ma carte d’identité', 'Se connecter');
  await person.see('Internet ici');
  await person.click('Oui');
  await person.see('Avec qui');
  await person.click('Sans nom');
  await person.see('Notre accord');
  await person.click('D’accord');
  await person.until(async () => (await person.ask('step_view')).step !== undefined, 'the first step');
}

/**
 * A click of the mouse of the desktop on something in our window, as a hand does it: the window manager sees it.
 * @param {import('./window.mjs').Window} window
 * @param {string} ours
 * @param {string} name
 */
async function clickByHand(window, ours, name) {
  const box = await window.execute(
    `const one = [...document.querySelectorAll('button')].find((button) => button.textContent.trim().startsWith(arguments[0]));
     const { x, y, width, height } = one.getBoundingClientRect();
     return { x: x + width / 2, y: y + height / 2 };`,
    name,
  );
  await asked('mousemove', '--window', ours, String(Math.round(box.x)), String(Math.round(box.y)), 'click', '1');
}

test('a step for real, beside a private window of the browser', async () => {
  const home = await homeWithVault([AMAL, SARAH]);
  await giveBrowser(home);
  await inWindow(home, async (person, window) => {
    await openAs(person, AMAL);
    const ours = await windowCalled('^Côte à côte$');
    await startForReal(person);
    for (let walked = 0; (await person.ask('step_view')).step.site === null; walked += 1) {
      assert.ok(walked < 20, 'a step with a page');
      const { step } = await person.ask('step_view');
      await person.picture(`companion-${step.number}`);
      await person.click(step.choices[0]?.label ?? 'C’est fait');
      await person.until(async () => (await person.ask('step_view')).step.number !== step.number, `leaving step ${step.number}`);
    }
    await person.until(async () => (await placeOf(ours)).width === BESIDE, 'the window beside');
    const place = await placeOf(ours);
    assert.ok(Math.abs(place.x + place.width - WIDTH) <= FRAME, `at the right edge: ${JSON.stringify(place)}`);
    assert.match(await statesOf(ours), /_NET_WM_STATE_ABOVE/, 'always on top');
    assert.equal(await window.execute('return document.documentElement.scrollWidth > innerWidth'), false, 'nothing is cut off at 440 px');
    await person.axe('the step beside the browser');

    await person.click('Ouvrir la page');
    const browser = await windowCalled('Chromium');
    await person.see('La page s’ouvre dans une fenêtre privée.');
    await untilKeyboardIsIn(browser, 'the browser');
    await pause(1_500);
    if (person.pictures) {
      await run('import', ['-window', 'root', join(person.pictures, 'companion-beside.png')]);
    }
    const { step } = await person.ask('step_view');
    await clickByHand(window, ours, 'C’est fait');
    await untilKeyboardIsIn(ours, 'our window, by the click on "C’est fait"');
    await person.until(async () => (await person.ask('step_view')).step.number !== step.number, 'the next step');
    await asked('mousemove', '400', '500', 'click', '1');
    await untilKeyboardIsIn(browser, 'the browser, by a click in it');
    assert.match(await statesOf(ours), /_NET_WM_STATE_ABOVE/, 'seen while the browser has the keyboard');
    if (person.pictures) {
      await run('import', ['-window', 'root', join(person.pictures, 'companion-next.png')]);
    }

    await asked('windowactivate', '--sync', ours);
    await person.press('F9');
    await person.see('Écran caché');
    await person.until(async () => (await placeOf(ours)).width === WIDTH, 'the whole screen, when it is hidden');
    await untilKeyboardIsIn(ours, 'our window, over the browser');
    assert.doesNotMatch(await statesOf(ours), /_NET_WM_STATE_ABOVE/);
  });
});
