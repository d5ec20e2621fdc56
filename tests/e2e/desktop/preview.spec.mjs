// @ts-check
// An author's window beside the antenna's, on one desk: it follows the folder, and leaves the antenna's files as they are.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { makeHome, Window } from './window.mjs';

const run = promisify(execFile);
const SHIPPED = new URL('../../../assets/packs/be-wallonie', import.meta.url).pathname;
const SENTENCE = 'say_practice: "Amina va travailler {jeudi 12}. Cliquez sur le 12."';
const READ = `return document.body.innerText.normalize('NFC').replace(/[\\s\\u00a0\\u202f]+/g, ' ')`;

/**
 * Every file below a folder: what it holds, and when it was written.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function picture(folder) {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(
    names.sort().map(async (name) => {
      const file = join(folder, name);
      const about = await stat(file);
      const held = about.isFile() ? createHash('sha256').update(await readFile(file)).digest('hex') : 'folder';
      return `${name} ${held} ${about.isFile() ? about.mtimeMs : ''}`;
    }),
  );
  return files;
}

/** @returns {string} */
function cote() {
  const program = process.env['COTE_CLI'];
  assert.ok(program, 'COTE_CLI must name cote');
  return program;
}

describe('an author’s window', () => {
  /** @type {Awaited<ReturnType<typeof makeHome>>} */
  let home;
  /** @type {Window | undefined} */
  let antenna;
  /** @type {string} */
  let pack;
  /** @type {string} */
  let data;

  before(async () => {
    home = await makeHome();
    data = join(home.folder, 'data');
    pack = join(home.folder, 'mes-valises', 'be-wallonie');
    await cp(SHIPPED, pack, { recursive: true });
    await run(cote(), ['vault', 'create', '--antenna', 'Marche', '--worker', 'Amal'], { env: home.environment });
    antenna = await Window.open(home);
    await antenna.until(`${READ}.includes('Amal')`, { what: 'the antenna’s window asks who opens' });
  });
  after(async () => {
    await antenna?.close();
    await rm(home.folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('follows what is saved, while the antenna’s stays open and its files stay as they are', async () => {
    const file = join(pack, 'procedures', 'carte-noter-un-jour.yaml');
    const good = await readFile(file, 'utf8');
    const left = await picture(data);
    assert.ok(left.some((name) => name.includes('vault')), 'there is a vault to leave alone');
    const author = await Window.open(home, ['--preview', pack, '--procedure', 'carte-noter-un-jour']);
    /** @param {string} words */
    const sees = (words) => author.until(`${READ}.includes(${JSON.stringify(words)})`, { what: words });
    try {
      await sees('Vous jouez Amina');
      await author.click(await author.findByName('On commence'));
      await sees('À lire à cette étape');
      const step = 'return [...document.querySelectorAll("aside ol button")].find((one) => one.innerText.startsWith("Cliquer sur le jour"))';
      await author.execute(`${step}.click()`);
      await sees('Amina va travailler jeudi 12. Cliquez sur le 12.');

      const saved = Date.now();
      await writeFile(file, good.replace(SENTENCE, SENTENCE.replace('Cliquez sur', 'Touchez')));
      await sees('Amina va travailler jeudi 12. Touchez le 12.');
      const followed = Date.now() - saved;
      await writeFile(file, good.replace(SENTENCE, 'say_practice: "Amina va travailler'));
      const line = good.slice(0, good.indexOf(SENTENCE)).split('\n').length;
      await sees(`procedures/carte-noter-un-jour.yaml, ligne ${line}`);
      await sees('Touchez le 12.');
      if (process.env['COTE_PICTURES']) {
        await author.picture(join(process.env['COTE_PICTURES'], 'fenetre-auteur.png'));
      }
      await writeFile(file, good);
      await sees('Amina va travailler jeudi 12. Cliquez sur le 12.');
      await author.until(`${READ}.includes('dernière version') === false`, { what: 'repaired' });

      assert.match(await antenna?.execute(READ), /Amal/, 'the antenna’s window is where it was');
      console.log(`# an author's window followed after ${followed} ms`);
    } finally {
      await author.close();
    }
    assert.deepEqual(await picture(data), left, 'no file of the antenna was made, changed or touched');
  });

  test('is opened by cote, which waits for it and names the program that it misses', async () => {
    const alone = join(home.folder, 'seule');
    await mkdir(alone);
    await copyFile(cote(), join(alone, 'cote'));
    const failed = await run(join(alone, 'cote'), ['pack', 'preview', pack], { env: home.environment }).then(
      () => assert.fail('there is no window to open'),
      (error) => error,
    );
    assert.equal(failed.code, 10);
    assert.match(failed.stderr, /Le programme de la fenêtre n’est pas là\s?: .*cote-a-cote/u);

    const shipped = process.env['COTE_WINDOW_SHIPPED'];
    assert.ok(shipped, 'COTE_WINDOW_SHIPPED must name the shell as it ships');
    await copyFile(shipped, join(alone, 'cote-a-cote'));
    // What WebDriver drove was killed, not closed, and is not ephemeral: its folder is no measure.
    const killed = await readdir(join(home.folder, 'tmp'));
    const opened = spawn(join(alone, 'cote'), ['pack', 'preview', pack, '--json'], { env: home.environment });
    let said = '';
    opened.stdout.on('data', (text) => (said += text));
    /** @type {number | null | undefined} */
    let code;
    opened.once('exit', (given) => (code = given));
    for (let left = 60; code === undefined; left -= 1) {
      assert.ok(left > 0, `no window that can be closed: ${said}`);
      await pause(500);
      const found = await run('xdotool', ['search', '--name', '^Côte à côte, aperçu$']).catch(() => ({ stdout: '' }));
      const [window] = found.stdout.trim().split('\n');
      if (window) {
        // Closed by the window manager, as by its cross: nothing is asked. It may be gone before the key is let go.
        await run('xdotool', ['windowactivate', '--sync', window, 'key', 'alt+F4']).catch(() => undefined);
      }
    }
    assert.equal(code, 0);
    const scratch = await readdir(join(home.folder, 'tmp'));
    assert.deepEqual(scratch.filter((name) => name.includes('preview') && !killed.includes(name)), [], 'nothing of it is left');
    assert.deepEqual(JSON.parse(said), { previewed: true });
  });
});
