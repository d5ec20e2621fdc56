// @ts-check
// Owns what the real window refuses the page, whatever the page tries; refuses to know any screen.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { Window } from './window.mjs';

describe('the window and its page', () => {
  /** @type {Window} */
  let window;
  before(async () => {
    window = await Window.open();
    await window.until('return document.body.innerText.trim().length > 0', { what: 'the page says something' });
  });
  after(() => window?.close());

  test('shows our page, from our own address', async () => {
    assert.match(await window.address(), /^tauri:\/\/localhost(\/|\/index\.html)?$/);
    assert.equal(await window.execute('return document.documentElement.lang'), 'fr');
  });

  test('gives the page one command and nothing of Tauri’s own', async () => {
    assert.equal(await window.execute('return typeof window.__TAURI__'), 'undefined');
    const call = 'return await window.__TAURI_INTERNALS__.invoke(...args)';
    for (const command of [
      'plugin:event|listen',
      'plugin:event|emit',
      'plugin:window|close',
      'plugin:webview|create_webview_window',
      'plugin:path|resolve_directory',
      'plugin:app|version',
      'plugin:dialog|save',
      'plugin:fs|read_file',
      'no_such_command',
    ]) {
      await assert.rejects(window.executeAsync(call, command, {}), /not allowed|not found/, `${command} must be refused`);
    }
    const status = await window.executeAsync(call, 'rpc', { command: 'app_status', payload: {} });
    assert.equal(typeof status, 'object', 'the one command answers');
    await assert.rejects(window.executeAsync(call, 'rpc', { command: 'no_such_command', payload: {} }), /bad_request/);
  });

  test('hands events to the page without a permission to listen', async () => {
    // Asked through the window manager, answered by the page; here only that the page is told.
    const told = window.executeAsync(
      `return await new Promise((resolve) => addEventListener('app-event', (event) => resolve(event.detail), { once: true }))`,
    );
    await window.executeAsync(`return await window.__TAURI_INTERNALS__.invoke('rpc', { command: 'vault_close', payload: {} })`);
    assert.deepEqual(await told, { kind: 'locked' });
  });

  test('keeps prototypes frozen', async () => {
    assert.equal(await window.execute('return Object.isFrozen(Object.prototype)'), true);
  });

  test('runs no script and loads nothing that is not ours', async () => {
    const ran = await window.executeAsync(`
      globalThis.ran = false;
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.head.append(script);
      script.remove();
      return globalThis.ran;`);
    assert.equal(ran, false, 'an inline script does not run');
    const blocked = await window.executeAsync(`
      const seen = [];
      addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      const answers = await Promise.allSettled([
        fetch('https://example.org/'), fetch('http://127.0.0.1:9/'), fetch('tauri://localhost/index.html'),
      ]);
      const picture = new Image();
      await new Promise((resolve) => { picture.onerror = resolve; picture.onload = resolve; picture.src = 'https://example.org/a.png'; });
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 200));
      frame.remove();
      return { failed: answers.every((answer) => answer.status === 'rejected'), seen: [...new Set(seen)].sort() };`);
    assert.deepEqual(blocked, { failed: true, seen: ['connect-src', 'frame-src', 'img-src'] });
  });

  test('goes nowhere and opens nothing', async () => {
    const home = await window.address();
    for (const address of ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'data:text/html,x', 'about:blank']) {
      await window.execute('location.href = arguments[0]', address);
      await window.until('return document.readyState === "complete"', { what: 'the page stays' });
      assert.equal(await window.address(), home, `${address} must be refused`);
    }
    assert.equal(await window.execute(`return window.open('https://example.org/') === null`), true);
  });

  test('shows no browser menu', async () => {
    const prevented = await window.execute(
      `return !document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))`,
    );
    assert.equal(prevented, true);
  });
});
