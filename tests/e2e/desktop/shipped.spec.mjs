// @ts-check
// Owns what is proved on the window that ships, which no WebDriver can enter: it opens, shows something, is
// alone, keeps nothing, and closes. Refuses the automation variant.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { makeHome } from './window.mjs';

const run = promisify(execFile);

/** @param {NodeJS.ProcessEnv} environment */
function start(environment) {
  const binary = process.env['COTE_WINDOW_SHIPPED'];
  assert.ok(binary, 'COTE_WINDOW_SHIPPED must name the shell as it ships');
  return spawn(binary, [], { env: environment, stdio: 'inherit' });
}

/** @returns {Promise<string>} The X window of the program. */
async function windowOf(/** @type {number} */ pid) {
  const search = ['search', '--onlyvisible', '--pid', String(pid), '--name', 'Côte à côte'];
  for (let left = 200; left > 0; left -= 1) {
    // It finds nothing at first, and stumbles over windows that go while it looks (xdotool 3.20160805).
    const found = await run('xdotool', search).catch(() => ({ stdout: '' }));
    const window = found.stdout.trim().split('\n').at(-1);
    if (window) {
      return window;
    }
    await pause(100);
  }
  throw new Error('no window within twenty seconds');
}

/** @returns {Promise<number>} How many colours the window shows; a blank one shows one. */
async function coloursOf(/** @type {string} */ window) {
  const { stdout } = await run('import', ['-window', window, '-format', '%k', 'info:']);
  return Number(stdout);
}

/** @returns {Promise<string>} What the window shows, as a digest. */
async function pictureOf(/** @type {string} */ window) {
  const { stdout } = await run('import', ['-window', window, '-format', '%#', 'info:']);
  return stdout.trim();
}

/** The keys of the desktop. They go astray while the window manager still moves the focus: whoever sends them looks after. */
async function pressClose(/** @type {string} */ window) {
  // Gone already is what was wanted.
  await run('xdotool', ['windowfocus', window, 'key', 'alt+F4']).catch(() => {});
}

/** @returns {Promise<void>} */
async function untilTrue(/** @type {() => Promise<boolean>} */ attempt, /** @type {string} */ what) {
  for (let left = 8; left > 0; left -= 1) {
    if (await attempt()) {
      return;
    }
  }
  throw new Error(`eight attempts without ${what}`);
}

/** @returns {Promise<string[]>} Every file below a folder. */
async function filesBelow(/** @type {string} */ folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

describe('the window that ships', () => {
  /** @type {Awaited<ReturnType<typeof makeHome>>} */
  let home;
  /** @type {import('node:child_process').ChildProcess} */
  let program;
  /** @type {string} */
  let window;
  before(async () => {
    home = await makeHome();
    program = start(home.environment);
    window = await windowOf(program.pid ?? 0);
  });
  after(async () => {
    program?.kill('SIGKILL');
    await rm(home.folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('paints the page', async () => {
    for (let left = 100; (await coloursOf(window)) < 20; left -= 1) {
      assert.ok(left > 0, 'the window stayed blank');
      await pause(100);
    }
  });

  test('leaves no core dump', async () => {
    const limits = await readFile(`/proc/${program.pid}/limits`, 'utf8');
    assert.match(limits, /Max core file size\s+0\s+0/);
  });

  test('sends a second start away, to the first', async () => {
    const second = start(home.environment);
    const [code] = await once(second, 'exit');
    assert.equal(code, 0);
    assert.equal(program.exitCode, null, 'the first is still there');
  });

  test('keeps nothing of the page on the disk', async () => {
    // Beside the ephemeral context that the page lives in, Tauri makes an ordinary one that nothing uses; this is
    // what it leaves. The rest belongs to the system: fonts, shaders, the desktop's settings.
    const empty = /^cache\/be\.coteacote\.CoteACote\/(hsts-storage\.sqlite|.*\/salt)$/;
    const ofTheSystem = /^cache\/(mesa_shader_cache|fontconfig|dconf|gstreamer-1\.0)\b/;
    const ours = /^data\/be\.coteacote\.CoteACote\/(app\.lock|log\/app\.log)$/;
    const names = (await filesBelow(home.folder)).map((file) => file.slice(home.folder.length + 1));
    assert.deepEqual(names.filter((name) => ![empty, ofTheSystem, ours].some((known) => known.test(name))), []);
  });

  test('asks before it closes, and closes for whoever insists', async () => {
    const gone = once(program, 'exit');
    const page = await pictureOf(window);
    await untilTrue(async () => {
      await pressClose(window);
      // Two presses that both arrive would close it: each is given the time to show.
      for (let left = 20; left > 0 && (await pictureOf(window)) === page; left -= 1) {
        await pause(150);
      }
      return (await pictureOf(window)) !== page;
    }, 'the question of the page');
    assert.equal(program.exitCode, null, 'asked once, it stays');
    await untilTrue(async () => {
      // Within a second the shell takes it for the same gesture.
      await pause(1_100);
      await pressClose(window);
      return Promise.race([gone.then(() => true), pause(1_000).then(() => false)]);
    }, 'the end of the program');
    assert.deepEqual(await gone, [0, null]);
  });
});
