// @ts-check
// Owns a session of the desktop that shares nothing with the one around it: its bus, its folders, its screen reader. Refuses
// to know what is on the screen.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { makeHome } from './window.mjs';

const READER = fileURLToPath(new URL('screen_reader.py', import.meta.url));

/** Windows come and go in it. */
export class Desk {
  /**
   * @param {{ folder: string, environment: NodeJS.ProcessEnv, children: import('node:child_process').ChildProcess[],
   *   reader: import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, null>, lines: AsyncIterator<string> }} parts
   */
  constructor(parts) {
    this.folder = parts.folder;
    this.environment = parts.environment;
    this.children = parts.children;
    this.reader = parts.reader;
    this.lines = parts.lines;
  }

  /** Services of the desktop start from this bus, and so they write in these folders and nowhere else. */
  static async open() {
    const { folder, environment } = await makeHome();
    environment['XDG_RUNTIME_DIR'] = join(folder, 'run');
    await mkdir(environment['XDG_RUNTIME_DIR'], { mode: 0o700 });
    const said = await open(join(folder, 'desktop.txt'), 'a');
    const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
      env: environment,
      stdio: ['ignore', 'pipe', said.fd],
    });
    const told = /** @type {import('node:stream').Readable} */ (bus.stdout);
    const [address] = await once(createInterface({ input: told }), 'line');
    environment['DBUS_SESSION_BUS_ADDRESS'] = address;
    const reader = spawn('/usr/bin/python3', ['-I', '-B', READER], { env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: reader.stdout })[Symbol.asyncIterator]();
    await said.close();
    const desk = new Desk({ folder, environment, children: [reader, bus], reader, lines });
    // The display may still name the bus of a session before this one.
    environment['AT_SPI_BUS_ADDRESS'] = await desk.ask({ ask: 'bus' });
    return desk;
  }

  /** @param {object} question */
  async ask(question) {
    this.reader.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await this.lines.next();
    assert.ok(!done, 'the screen reader is gone');
    const said = JSON.parse(value);
    if ('error' in said) {
      throw new Error(`the screen reader: ${said.error}`);
    }
    return said.answer;
  }

  /** Ends what was started, in reverse; the folders go when asked. */
  async close() {
    for (const child of this.children.toReversed()) {
      child.kill('SIGKILL');
    }
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
