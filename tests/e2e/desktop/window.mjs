// @ts-check
// Owns the driving of the real window through WebKitWebDriver; refuses to share anything between two windows:
// each gets a home, and folders for its data, its cache and its settings, of its own.
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The key under which WebDriver hands out elements (W3C WebDriver, section 12). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * The folders a window of a test lives in.
 * @returns {Promise<{ folder: string, environment: NodeJS.ProcessEnv }>}
 */
export async function makeHome() {
  const folder = await mkdtemp(join(tmpdir(), 'cote-window-'));
  const environment = { ...process.env, HOME: folder, TMPDIR: join(folder, 'tmp') };
  for (const [name, place] of [
    ['XDG_DATA_HOME', 'data'],
    ['XDG_CACHE_HOME', 'cache'],
    ['XDG_CONFIG_HOME', 'config'],
    ['XDG_STATE_HOME', 'state'],
    ['TMPDIR', 'tmp'],
  ]) {
    environment[name] = join(folder, place);
    await mkdir(environment[name], { recursive: true, mode: 0o700 });
  }
  return { folder, environment };
}

/** @returns {Promise<number>} A port that nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** A window under WebDriver. */
export class Window {
  /**
   * @param {{ driver: import('node:child_process').ChildProcess, session: string, home: string, keepsHome: boolean }} parts
   */
  constructor(parts) {
    this.driver = parts.driver;
    this.session = parts.session;
    this.home = parts.home;
    this.keepsHome = parts.keepsHome;
  }

  /**
   * Opens the window, in a fresh home or in one that an earlier window left.
   * @param {{ folder: string, environment: NodeJS.ProcessEnv }} [home]
   * @param {string[]} [args] what the program is started with
   */
  static async open(home, args = []) {
    const binary = process.env['COTE_WINDOW'];
    if (!binary) {
      throw new Error('COTE_WINDOW must name the shell built with the feature automation');
    }
    const { folder, environment } = home ?? (await makeHome());
    const port = await freePort();
    // Without the variable the shell allows no automation, and the session is never answered.
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      env: { ...environment, TAURI_WEBVIEW_AUTOMATION: 'true' },
      stdio: 'ignore',
      // A group of its own, so that the window it starts ends with it: see `end`.
      detached: true,
    });
    try {
      const base = `http://127.0.0.1:${port}/session`;
      const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } };
      const { sessionId } = await untilAnswered(() => ask(base, 'POST', { capabilities }));
      return new Window({ driver, session: `${base}/${sessionId}`, home: folder, keepsHome: home !== undefined });
    } catch (error) {
      end(driver);
      throw error;
    }
  }

  /**
   * Runs the body of a function in the page.
   * @param {string} body
   * @param {unknown[]} args
   */
  execute(body, ...args) {
    return ask(`${this.session}/execute/sync`, 'POST', { script: body, args });
  }

  /**
   * Runs the body of an async function in the page: what it returns, or an error with what it threw.
   * @param {string} body
   * @param {unknown[]} args
   */
  async executeAsync(body, ...args) {
    const script = `
      const done = arguments[arguments.length - 1];
      (async (...args) => { ${body} })(...[...arguments].slice(0, -1))
        .then((value) => done({ value: value ?? null }), (thrown) => done({ thrown: thrown?.code ?? String(thrown) }));`;
    const answer = await ask(`${this.session}/execute/async`, 'POST', { script, args });
    if ('thrown' in answer) {
      throw new Error(answer.thrown);
    }
    return answer.value;
  }

  /** @param {string} selector */
  async find(selector) {
    const found = await ask(`${this.session}/element`, 'POST', { using: 'css selector', value: selector });
    return found[ELEMENT];
  }

  /**
   * The element a person would call by this name: a button, a link, a field.
   * @param {string} name
   * @param {string} [selector]
   */
  async findByName(name, selector = 'button, a, input, textarea, summary, [role]') {
    const found = await ask(`${this.session}/elements`, 'POST', { using: 'css selector', value: selector });
    for (const element of found) {
      const label = await ask(`${this.session}/element/${element[ELEMENT]}/computedlabel`, 'GET');
      if (label === name) {
        return element[ELEMENT];
      }
    }
    throw new Error(`nothing is called "${name}"`);
  }

  /** @param {string} element */
  click(element) {
    return ask(`${this.session}/element/${element}/click`, 'POST', {});
  }

  /**
   * @param {string} element
   * @param {string} text
   */
  type(element, text) {
    return ask(`${this.session}/element/${element}/value`, 'POST', { text });
  }

  /**
   * Presses keys wherever the focus is: one character each, or a code point of the WebDriver table (U+E0xx).
   * @param {string[]} keys pressed in turn, then released in reverse
   */
  press(...keys) {
    const actions = [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    return ask(`${this.session}/actions`, 'POST', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** @returns {Promise<string>} The address of the page. */
  address() {
    return ask(`${this.session}/url`, 'GET');
  }

  /** @param {string} file */
  async picture(file) {
    // Of the screen, as a person sees it: WebDriver asks WebKit for its layers, and a page drawn in memory has none (decision 17).
    await run('import', ['-silent', '-window', 'root', file], { timeout: 15_000 });
  }

  /**
   * Waits until the body of a function returns something true in the page.
   * @param {string} body
   * @param {{ what: string, withinMs?: number }} about
   */
  async until(body, { what, withinMs = 10_000 }) {
    const end = Date.now() + withinMs;
    for (;;) {
      const answer = await this.execute(body);
      if (answer) {
        return answer;
      }
      if (Date.now() > end) {
        throw new Error(`not within ${withinMs} ms: ${what}`);
      }
      await pause(25);
    }
  }

  /** Closes the window, and forgets its home unless it was lent. */
  async close() {
    // A window that the test itself closed has no session any more.
    await ask(this.session, 'DELETE').catch(() => undefined);
    end(this.driver);
    if (!this.keepsHome) {
      await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/**
 * Ends the driver and the window it started. A driver that is stopped right after its last answer can leave the window
 * behind, and the next one would then be a second start of the same program.
 * @param {import('node:child_process').ChildProcess} driver
 */
function end(driver) {
  if (driver.pid === undefined) {
    return;
  }
  try {
    process.kill(-driver.pid, 'SIGTERM');
  } catch {
    // Nobody of the group is left.
  }
}

/**
 * @param {string} url
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
async function ask(url, method, body) {
  const request = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch(url, request);
  const { value } = await response.json();
  if (!response.ok) {
    throw new Error(`${value.error}: ${value.message}`);
  }
  return value;
}

/**
 * The driver takes a moment before it listens.
 * @template T
 * @param {() => Promise<T>} attempt
 * @returns {Promise<T>}
 */
async function untilAnswered(attempt) {
  for (let left = 100; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      const isNotYetThere = error instanceof TypeError;
      if (!isNotYetThere || left === 0) {
        throw error;
      }
      await pause(50);
    }
  }
}
