// @ts-check
// Owns a person in front of the real window, and the vaults made for them. Refuses to know what is played.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { serve } from '../chromium.mjs';
import { GALLERY } from '../gallery.mjs';
import { PHRASE } from '../path.mjs';
import { Person } from '../person.mjs';
import { makeHome, Window } from './window.mjs';

export const run = promisify(execFile);
const require = createRequire(new URL('../../../ui/package.json', import.meta.url));
const AXE = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const ASK = `const ask = (command, payload) => window.__TAURI_INTERNALS__.invoke('rpc', { command, payload });`;
/** @type {Record<string, string>} Code points of the WebDriver table of keys. */
const KEYS = { Enter: '\uE007', Escape: '\uE00C', F2: '\uE032', F9: '\uE039' };

/**
 * A person in front of the real window.
 * @param {Window} window
 * @param {string | undefined} pictures
 * @param {string} papers
 */
function personAt(window, pictures, papers) {
  const found = async (/** @type {string} */ body, /** @type {unknown[]} */ args) =>
    (await window.execute(body, ...args))?.[ELEMENT] ?? null;
  return new Person(
    {
      run: (body, ...args) => window.execute(body, ...args),
      runAsync: (body, ...args) =>
        window.executeAsync(`const axe = window.axe; { ${ASK} return await (async (...args) => { ${body} })(...args); }`, ...args),
      clickFound: async (body, ...args) => {
        const element = await found(body, args);
        if (element !== null) {
          await window.execute('arguments[0].scrollIntoView({ block: "nearest" })', { [ELEMENT]: element });
          await window.click(element);
        }
        return element !== null;
      },
      typeInto: async (body, label, text) => {
        const element = await found(body, [label]);
        if (element !== null) {
          await window.execute('arguments[0].focus(); arguments[0].select();', { [ELEMENT]: element });
          await window.type(element, text);
        }
        return element !== null;
      },
      press: (key) => window.press(KEYS[key] ?? key),
      picture: (file) => window.picture(file),
      answerSaveDialog,
    },
    pictures,
    papers,
  );
}

/**
 * Answers the dialog by which the desktop asks where to save; `null` gives it up.
 * @param {string | null} file
 */
const answerSaveDialog = (file) => answerDialog('Enregistrer', 'ctrl+a', file);

/**
 * Answers the dialog by which the desktop asks for a valise; `null` gives it up.
 * @param {string | null} file
 */
export const chooseValise = (file) => answerDialog('Choisir une valise', 'ctrl+l', file);

/**
 * Answers a dialog of the desktop as a keyboard does.
 * @param {string} title
 * @param {string} toName the keys that lead to where the name is typed
 * @param {string | null} file
 */
async function answerDialog(title, toName, file) {
  const search = ['search', '--onlyvisible', '--name', `^${title}$`];
  const { stdout } = await run('xdotool', ['search', '--sync', ...search.slice(1)], { timeout: 10_000 });
  const dialog = stdout.trim().split('\n').at(-1) ?? '';
  await run('xdotool', ['windowfocus', '--sync', dialog]);
  // The name is selected once the dialog has drawn its folder.
  await pause(500);
  if (file === null) {
    await run('xdotool', ['key', 'Escape']);
  } else {
    await run('xdotool', ['key', toName, 'type', '--delay', '5', file]);
    await run('xdotool', ['key', 'Return']);
  }
  for (let left = 50; left > 0; left -= 1) {
    const gone = await run('xdotool', search).then(() => false, () => true);
    if (gone) {
      return;
    }
    await pause(100);
  }
  throw new Error('the dialog stayed open');
}

/** @typedef {Awaited<ReturnType<typeof makeHome>>} Home */

/** @param {Home} home */
const dataOf = (home) => join(home.environment['XDG_DATA_HOME'] ?? '', 'be.coteacote.CoteACote');

/**
 * A home with a vault, as an IT volunteer makes one in a terminal.
 * @param {{ name: string, phrase: string }[]} workers
 * @param {Home} [lent] a home that is there already
 */
export async function homeWithVault(workers, lent) {
  const cote = process.env['COTE_CLI'];
  assert.ok(cote, 'COTE_CLI must name cote');
  const home = lent ?? (await makeHome());
  const data = dataOf(home);
  const args = ['vault', 'create', '--antenna', 'Marche', '--folder', data];
  for (const { name, phrase } of workers) {
    const file = join(home.folder, `${name}.txt`);
    await writeFile(file, phrase, { mode: 0o600 });
    args.push('--worker', name, '--passphrase-file', `${name}=${file}`);
  }
  await run(cote, args);
  return home;
}

/**
 * Puts the gallery in a vault, as a program that brings another pack does; the window then adds its own beside it.
 * @param {Home} home
 * @param {{ phrase: string }} worker the first of the vault
 * @returns {Promise<any[]>} The procedures of the gallery.
 */
export async function giveGallery(home, { phrase }) {
  const papers = join(home.folder, 'papers-of-the-host');
  const { served, address } = await serve({ pages: home.folder, data: dataOf(home), papers, pack: GALLERY });
  const gone = once(served, 'exit');
  try {
    const ask = async (/** @type {string} */ command, /** @type {object} */ payload) => {
      const answer = await fetch(`${address}/rpc`, { method: 'POST', body: JSON.stringify({ command, payload }) });
      assert.ok(answer.ok, `${command} is answered`);
      return answer.json();
    };
    const { workers } = await ask('app_status', {});
    await ask('vault_unlock', { worker: workers[0].id, phrase });
    await ask('vault_close', {});
    return await (await fetch(`${address}/pack`)).json();
  } finally {
    // Its folder is locked for as long as it lives.
    served.kill();
    await gone;
  }
}

export const AMAL = { name: 'Amal', phrase: PHRASE };
export const SARAH = { name: 'Sarah', phrase: 'neuf tortues pressées traversent la Meuse en chantant' };

/**
 * Plays in a window of its own.
 * @param {Awaited<ReturnType<typeof makeHome>>} home
 * @param {(person: Person, window: Window) => Promise<void>} play
 */
export async function inWindow(home, play) {
  const out = process.env['COTE_OUT'];
  const window = await Window.open(home);
  try {
    await window.execute(AXE);
    await play(personAt(window, out, out ?? home.folder), window);
    assert.match(await window.address(), /^tauri:/, 'it was our own page all along');
  } finally {
    await window.close();
    await rm(home.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
