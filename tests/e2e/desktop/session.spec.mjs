// @ts-check
// The whole path in the real window: the vault on disk, the page in WebKitGTK, the keys of a keyboard.
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';

import { wholeSession } from '../path.mjs';
import { Person } from '../person.mjs';
import { makeHome, Window } from './window.mjs';

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
 */
function personAt(window, pictures) {
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
    },
    pictures,
  );
}

test('one whole session in the real window', async () => {
  const pictures = process.env['COTE_PICTURES'] && join(process.env['COTE_PICTURES'], 'window');
  if (pictures) {
    await mkdir(pictures, { recursive: true });
  }
  const home = await makeHome();
  const window = await Window.open(home);
  try {
    await window.execute(AXE);
    await wholeSession(personAt(window, pictures));
    assert.match(await window.address(), /^tauri:/, 'it was our own page all along');
  } finally {
    await window.close();
  }
});
