// @ts-check
// Owns Chromium and the test host behind it: a vault of its own for each. Refuses any address but this machine's.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Person } from './person.mjs';

const require = createRequire(new URL('../../ui/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const AXE = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
const pages = (/** @type {string} */ name) => new URL(`../../ui/${name}`, import.meta.url).pathname;
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
const ASK = `const ask = async (command, payload) => (await fetch('/rpc', {
  method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ command, payload }) })).json();`;

/**
 * The test host on a data folder.
 * @param {{ pages: string, data: string, papers: string, pack?: string | undefined, preview?: string | undefined }} places
 */
export async function serve({ pages, data, papers, pack, preview }) {
  const host = process.env['COTE_TEST_HOST'];
  if (!host) {
    throw new Error('COTE_TEST_HOST must name the test host');
  }
  const given = preview ? ['--preview', preview] : pack ? [pack] : [];
  const served = spawn(host, [pages, data, papers, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  /** @type {string} */
  const address = await new Promise((resolve, reject) => {
    served.stdout.once('data', (line) => resolve(String(line).trim()));
    served.once('exit', (code) => reject(new Error(`the test host ended with ${code}`)));
  });
  return { served, address };
}

/**
 * The procedures of the pack that a host was given. While Chromium holds connections that it does not use, the host has been seen
 * to leave a new one without an answer for ever: another one is then tried.
 * @param {string} address
 * @returns {Promise<any[]>}
 */
export async function packOf(address) {
  for (let left = 5; ; left -= 1) {
    try {
      return await (await fetch(`${address}/pack`, { signal: AbortSignal.timeout(10_000) })).json();
    } catch (error) {
      if (left === 0) {
        throw error;
      }
    }
  }
}

/**
 * A page in Chromium, against a host of its own.
 * @param {{ pictures?: string | undefined, size?: { width: number, height: number }, language?: import('./pseudo.mjs').Pseudo, pack?: string, preview?: string }} options
 */
export async function openChromium({ pictures, size = { width: 1366, height: 690 }, language, pack, preview } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'cote-chromium-'));
  const [data, papers] = [join(folder, 'data'), join(folder, 'papers')];
  const { served, address } = await serve({ pages: pages(language ? 'dist-pseudo' : 'dist-http'), data, papers, pack, preview });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  // The axe script is injected by the engine, not by the page: the page's own policy stays as it ships.
  const context = await browser.newContext({ viewport: size, locale: 'fr-BE', bypassCSP: true });
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (/** @type {Error} */ error) => complaints.push(error.message));
  page.on('console', (/** @type {any} */ message) => {
    // A refused command is answered with 422, which Chromium reports as a failed resource; and it asks by itself for an
    // icon that a page in a window does not have.
    const isExpected = message.text().includes('422') || message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isExpected) {
      complaints.push(message.text());
    }
  });
  await page.addInitScript(AXE);
  if (language) {
    await language.prepare(page);
  }
  await page.goto(`${address}${language?.query ?? ''}`);
  if (pictures) {
    await mkdir(pictures, { recursive: true });
  }
  const element = async (/** @type {string} */ body, /** @type {unknown[]} */ args) =>
    (await page.evaluateHandle(`(function () { ${body} }).apply(null, ${JSON.stringify(args)})`)).asElement();
  const engine = {
    run: (/** @type {string} */ body, /** @type {unknown[]} */ ...args) =>
      page.evaluate(`(function () { ${body} }).apply(null, ${JSON.stringify(args)})`),
    runAsync: (/** @type {string} */ body, /** @type {unknown[]} */ ...args) =>
      page.evaluate(`(async (...args) => { ${ASK} ${body} })(...${JSON.stringify(args)})`),
    clickFound: async (/** @type {string} */ body, /** @type {unknown[]} */ ...args) => {
      const found = await element(body, args);
      if (found === null) {
        return false;
      }
      try {
        await found.click({ timeout: 5_000 });
        return true;
      } catch (error) {
        // What took its place is looked for again, as a person would.
        if (error instanceof Error && error.message.includes('not attached')) {
          return false;
        }
        throw error;
      }
    },
    typeInto: async (/** @type {string} */ body, /** @type {string} */ label, /** @type {string} */ text) => {
      const found = await element(body, [label]);
      await found?.fill(text);
      return found !== null;
    },
    press: (/** @type {string} */ key) => page.keyboard.press(key),
    picture: (/** @type {string} */ file) => page.screenshot({ path: file }),
  };
  return {
    person: new Person(engine, pictures),
    page,
    address,
    papers,
    complaints,
    async close() {
      await browser.close();
      served.kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
