// @ts-check
// Owns the timing of a click until the next step is painted, for `cargo xtask bench`: sessions gone through in the real
// window, the page itself saying when. Refuses to judge a time.
//
//   node click-to-step.mjs FILE LEAST     at least so many samples, in milliseconds, as JSON in FILE
import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import { PHRASE } from '../path.mjs';
import { makeHome, Window } from './window.mjs';

const PROCEDURE = 'carte-noter-un-jour';
const [file, least] = process.argv.slice(2);
if (!file || !least) {
  throw new Error('usage: node click-to-step.mjs FILE LEAST');
}

/**
 * In the page: from a click to the second frame that finds a new heading. In the callback of the first the page is about to
 * be painted; in that of the second it has been.
 */
const WATCH = `
  const heading = () => document.querySelector('main h1')?.textContent ?? '';
  window.painted = [];
  let clicks = 0;
  addEventListener('click', (event) => {
    const [began, before, mine] = [event.timeStamp, heading(), ++clicks];
    const look = () => {
      if (mine !== clicks) {
        return;
      }
      if (heading() === before || heading() === '') {
        requestAnimationFrame(look);
        return;
      }
      requestAnimationFrame(() => window.painted.push(performance.now() - began));
    };
    requestAnimationFrame(look);
  }, true);`;

/**
 * @param {Window} window
 * @param {string} command
 * @param {object} payload
 */
const ask = (window, command, payload = {}) =>
  window.executeAsync('return await window.__TAURI_INTERNALS__.invoke("rpc", { command: args[0], payload: args[1] })', command, payload);

/**
 * Begins a session and shows its first step.
 * @param {Window} window
 */
async function begin(window) {
  const agreement = await ask(window, 'agreement_view', { mode: 'accompany', learner: null, procedure: PROCEDURE });
  await ask(window, 'session_start', {
    mode: 'accompany',
    way: 'practise',
    device: 'computer',
    procedure: PROCEDURE,
    learner: null,
    isAgreed: true,
    agreementHash: agreement.hash,
  });
  await reload(window);
}

/** @param {Window} window */
async function reload(window) {
  await window.execute('window.isOld = true; location.reload();');
  await window.until('return window.isOld === undefined && document.querySelector("main h1") !== null', { what: 'the step after a reload' });
  await window.execute(WATCH);
}

/**
 * Does the right act of a step on the screen.
 * @param {Window} window
 * @param {any} step
 */
async function doRight(window, step) {
  const { kind, target, expect } = step.act;
  const inScene = (/** @type {string} */ rest) => window.find(`.scene [data-target="${target}"]${rest}`);
  if (kind === 'click') {
    await window.click(await inScene(''));
  } else if (kind === 'enter_code') {
    for (const digit of codeOf(step.scene.elements) ?? '') {
      await window.click(await window.findByName(digit, '.scene button'));
    }
    await window.click(await window.findByName('OK', '.scene button'));
  } else if (kind === 'type') {
    await window.type(await inScene(' input'), `${expect}\uE007`);
  } else if (kind === 'choose') {
    await window.click(await window.findByName(step.choices[0].label, 'main button'));
  } else {
    await window.click(await window.findByName('C’est fait', 'button'));
  }
}

/**
 * The code of the keys on a practice screen, however deep they stand in it.
 * @param {any[]} elements
 * @returns {string | undefined}
 */
function codeOf(elements) {
  const codes = elements.map((one) => (one.kind === 'pin_pad' ? one.code : codeOf(one.elements ?? [])));
  return codes.find((code) => code !== undefined);
}

/**
 * Goes through every step of the session on the screen.
 * @param {Window} window
 * @returns {Promise<number[]>} From click to step, in milliseconds.
 */
async function walk(window) {
  for (;;) {
    const { step, isClosing } = await ask(window, 'step_view');
    if (isClosing) {
      return window.execute('return window.painted');
    }
    await window.until(`return document.querySelector('main h1')?.textContent.includes(${JSON.stringify(`Étape ${step.number}`)})`, {
      what: `step ${step.number}`,
    });
    // Where a procedure begins, a card says who one plays.
    if (await window.execute('return document.querySelector("dialog[open]") !== null')) {
      await window.click(await window.findByName('On commence', 'dialog button'));
      await pause(550);
    }
    await doRight(window, step);
    // The screen takes no second activation within half a second.
    await pause(600);
  }
}

const home = await makeHome();
const window = await Window.open(home);
/** @type {number[]} */
const painted = [];
try {
  await window.until('return document.querySelector("h1, h2") !== null', { what: 'the first screen' });
  await ask(window, 'vault_create', { antenna: 'Marche', worker: 'Amal', phrase: PHRASE });
  while (painted.length < Number(least)) {
    await begin(window);
    painted.push(...(await walk(window)));
    await ask(window, 'session_end', { key: crypto.randomUUID() });
    await ask(window, 'session_leave', { pin: null, phrase: PHRASE });
    console.log(`# ${painted.length} clicks`);
  }
} finally {
  await window.close();
}
await writeFile(file, JSON.stringify({ painted }));
