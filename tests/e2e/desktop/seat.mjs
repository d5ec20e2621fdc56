// @ts-check
// Owns somebody who sits at the window that ships with a keyboard and a screen reader, and nothing else. Refuses a mouse,
// a driver of pages, and a keyboard focus that cannot be found and seen.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** @typedef {import('./desk.mjs').Desk} Desk */

const run = promisify(execFile);
const WIDTH = 1366;
const HEIGHT = 768;
/** How far a ring stands from what it surrounds, at most. */
const RING = 8;
const USABLE = new Set(['button', 'link', 'field', 'secret', 'check box', 'list to choose from']);

/**
 * What a screen reader is told of one thing on the screen.
 * @typedef {{ role: string, name: string, text: string, states: string[], isShowing: boolean,
 *   place: [number, number, number, number], depth: number }} Told
 */

/** @typedef {Told & { isActive: boolean }} Stop What may have the keyboard, and whether its window has it. */

/** @typedef {{ stops: Stop[], focused: Stop | null }} Stops */

/** @typedef {{ by: 'focus' | 'live region' | 'announcement', role: string, name: string, text: string }} Heard What is said aloud. */

/**
 * What the screen showed, one byte a point, and where a ring was seen on it.
 * @typedef {{ pixels: Buffer, ring: [number, number, number, number] | null }} Seen
 */

/** @param {string} text */
export function fold(text) {
  return text.normalize('NFC').replace(/[\s\u00a0\u202f\ufffc]+/g, ' ').trim();
}

/** One person at one window. */
export class Seat {
  /**
   * @param {Desk} desk
   * @param {import('node:child_process').ChildProcess} program
   * @param {string} window
   */
  constructor(desk, program, window) {
    this.desk = desk;
    this.program = program;
    this.window = window;
    this.presses = 0;
    this.tabs = 0;
    this.edges = 0;
    /** @type {string[]} Where the keyboard was nowhere. */
    this.lost = [];
    /** @type {string[]} The screens gone round, each with how many stops. */
    this.toured = [];
    this.actedAt = 0;
  }

  /**
   * Starts the program; what it says is kept beside its folders.
   * @param {Desk} desk
   */
  static async take(desk) {
    const binary = process.env['COTE_WINDOW_SHIPPED'];
    assert.ok(binary, 'COTE_WINDOW_SHIPPED must name the shell as it ships');
    const said = await open(join(desk.folder, 'program.txt'), 'a');
    const program = spawn(binary, [], { env: desk.environment, cwd: desk.folder, stdio: ['ignore', said.fd, said.fd] });
    await said.close();
    desk.children.push(program);
    const seat = new Seat(desk, program, await windowOf(program.pid ?? 0));
    await seat.until(async () => (await seat.read()).some((one) => one.role === 'page'), 'the page');
    return seat;
  }

  /** @returns {Promise<Told[]>} Everything on the screen, in the order in which it is read. */
  async read() {
    return this.desk.ask({ ask: 'screen', pid: this.program.pid });
  }

  /** @returns {Promise<Stop[]>} Its windows, and what may have the keyboard: much less than everything. */
  async readStops() {
    return this.desk.ask({ ask: 'stops', pid: this.program.pid });
  }

  /** Everything that can be read on the screen, as one text. */
  async words() {
    return fold(await this.desk.ask({ ask: 'words', pid: this.program.pid }));
  }

  /**
   * @template T
   * @param {() => Promise<T>} attempt
   * @param {string} what
   */
  async until(attempt, what, withinMs = 15_000) {
    const end = Date.now() + withinMs;
    for (;;) {
      const answer = await attempt();
      if (answer) {
        return answer;
      }
      if (Date.now() > end) {
        throw new Error(`not within ${withinMs} ms: ${what}. On the screen:\n${await this.outline()}`);
      }
      await pause(40);
    }
  }

  /** From now on, what the screen reader would say by itself is kept. */
  async listen() {
    await this.desk.ask({ ask: 'listen', pid: this.program.pid });
  }

  /**
   * What the screen reader said by itself since it was asked last, in its order.
   * @returns {Promise<Heard[]>}
   */
  async heard() {
    return this.desk.ask({ ask: 'heard', pid: this.program.pid });
  }

  /**
   * Waits until it has said something of this kind; everything it said until then.
   * @param {(one: Heard) => boolean} isMeant
   * @param {string} what
   */
  async hears(isMeant, what) {
    /** @type {Heard[]} */
    const all = [];
    await this.until(async () => {
      all.push(...(await this.heard()));
      return all.some(isMeant);
    }, `hearing ${what}`).catch((error) => {
      throw new Error(`${error.message}\nHeard: ${JSON.stringify(all)}`);
    });
    return all;
  }

  /** What is on the screen, for whoever reads a failure. */
  async outline() {
    const shown = (await this.read()).filter((one) => one.isShowing && (one.name || one.text || one.states.includes('focused')));
    return shown.map((one) => `${' '.repeat(one.depth)}${one.role} ${one.name || one.text} [${one.states}] ${one.place}`).join('\n');
  }

  /** @param {string} words */
  async see(words) {
    await this.until(() => this.sees(words), `seeing "${words}"`);
    await this.findKeyboard(`where "${words}" is shown`);
  }

  /**
   * Whatever is shown, somebody without a mouse must find the keyboard on it.
   * @param {string} where
   */
  async findKeyboard(where) {
    const end = Date.now() + 1_000;
    for (;;) {
      const focused = await this.focus();
      if (focused !== null) {
        assertSeen(focused);
        return;
      }
      if (Date.now() > end) {
        this.lost.push(where);
        return;
      }
      await pause(50);
    }
  }

  /** @param {string} words */
  async sees(words) {
    return (await this.words()).includes(fold(words));
  }

  /** What has the keyboard now. */
  async focus() {
    return this.focusAmong(await this.readStops());
  }

  /**
   * What has the keyboard, in the window that has it. The page itself does not count: nobody finds it again.
   * @param {Stop[]} stops
   */
  focusAmong(stops) {
    const focused = stops.filter((one) => one.isActive && one.states.includes('focused'));
    const innermost = focused.at(-1) ?? null;
    return innermost === null || innermost.role === 'page' ? null : innermost;
  }

  /** The focus, once it is somewhere; on a page that changes it may be nowhere for a moment. */
  async settledFocus() {
    const found = await this.until(() => this.focus(), 'the keyboard focus is somewhere', 2_000);
    assertSeen(found);
    return found;
  }

  /**
   * Presses keys by their names, one after the other; with `+` together. A number of two figures is the place of a key.
   * @param {string[]} keys
   */
  async press(...keys) {
    this.presses += keys.length;
    await run('xdotool', ['key', '--delay', '12', ...keys]);
  }

  /**
   * Goes by Tab, the shorter way round, until what has this name has the keyboard. Every stop must be seen.
   * @param {string} name
   * @param {'first' | 'last'} which of several that are called so, in the order in which they are read
   */
  goTo(name, which = 'first') {
    return this.goToAny((one, all) => isCalled(one, fold(name), all), `"${name}"`, which);
  }

  /**
   * @param {(one: Stop, all: Stop[]) => boolean} isMeant
   * @param {string} what
   * @param {'first' | 'last' | 'any'} which
   */
  async goToAny(isMeant, what, which = 'first') {
    await this.findKeyboard(`before ${what}`);
    const place = (/** @type {Stops} */ { stops, focused }) => {
      const meant = stops.map((one) => isMeant(one, stops));
      const there = which === 'last' ? meant.lastIndexOf(true) : meant.indexOf(true);
      const here = stops.findLastIndex((one) => one === focused);
      return { there, here, isThere: here >= 0 && (which === 'any' ? meant[here] : here === there) };
    };
    let now = await this.until(async () => {
      const found = await this.stops();
      return place(found).there >= 0 ? found : null;
    }, what);
    const { there, here } = place(now);
    const key = there < here ? 'shift+Tab' : 'Tab';
    const seen = [];
    for (let left = 60; left > 0; left -= 1) {
      if (now.focused !== null && place(now).isThere) {
        return now.focused;
      }
      seen.push(now.focused === null ? '(nowhere)' : `${now.focused.role} ${nameOf(now.focused)}`);
      now = await this.tab(key, now);
    }
    throw new Error(`no Tab comes to ${what}; it went to ${seen.join(' | ')}. On the screen:\n${await this.outline()}`);
  }

  /** Where the keyboard may go, and where it is, in the order in which it is read. */
  async stops() {
    const screen = await this.readStops();
    const focused = this.focusAmong(screen);
    return { stops: screen.filter((one) => one.states.includes('focusable') && one.role !== 'page'), focused };
  }

  /** @param {string} name */
  async canGoTo(name) {
    return (await this.stops()).stops.some((one, _, all) => isCalled(one, fold(name), all));
  }

  /** Whether the desktop asks something in a window of its own. */
  async isAsked() {
    return (await this.readStops()).some((one) => one.role === 'file chooser');
  }

  /**
   * One press of Tab, and where it led. At the end of the page the keyboard is nowhere for one press, as in any browser.
   * @param {string} key
   * @param {Stops} from
   * @returns {Promise<Stops>}
   */
  async tab(key, from) {
    this.tabs += 1;
    await this.press(key);
    const before = JSON.stringify(from.focused);
    let now = await this.stops();
    for (let left = 12; left > 0 && JSON.stringify(now.focused) === before; left -= 1) {
      await pause(20);
      now = await this.stops();
    }
    if (now.focused !== null) {
      assertSeen(now.focused);
      return now;
    }
    this.edges += 1;
    if (from.focused === null) {
      this.lost.push(`twice nowhere on a page that says ${(await this.words()).slice(0, 80)}`);
    }
    return now;
  }

  /**
   * Goes by Tab through the whole page until it is round. Whatever can be used is passed once, what has the keyboard looks
   * otherwise than without it, and nothing holds it back.
   * @param {string} where
   * @param {(one: Stop) => boolean} isOneOfMany what a group shows to Tab as one stop
   */
  async tour(where, isOneOfMany = () => false) {
    let now = await this.stops();
    const passed = new Set();
    /** @type {Seen} */
    let before = { pixels: await this.pixels(), ring: null };
    /** @type {string | null} */
    let first = null;
    for (let left = 80; ; left -= 1) {
      assert.ok(left > 0, `${where}: eighty presses of Tab, and not yet round: missed ${missedIn(now)}`);
      now = await this.tab('Tab', now);
      if (now.focused === null) {
        continue;
      }
      const name = nameOf(now.focused);
      // Some things on a page bear the same name: it is round when nothing is left.
      if (name === first && missedIn(now).length === 0) {
        break;
      }
      first ??= name;
      passed.add(name);
      before = await this.ringOf(where, before, name);
    }
    /** @param {Stops} seen */
    function missedIn(seen) {
      const usable = seen.stops.filter((one) => USABLE.has(one.role) && one.isShowing && !isOneOfMany(one));
      return usable.map(nameOf).filter((one) => !passed.has(one));
    }
    this.toured.push(`${where} ${passed.size}`);
  }

  /**
   * Waits until what has the keyboard looks otherwise, above and below: a ring half under a bar is not seen. In a list the
   * page scrolls by a whole line, and the next ring then stands exactly where the last one was seen.
   * @param {string} where
   * @param {Seen} before
   * @param {string} name
   * @returns {Promise<Seen>}
   */
  async ringOf(where, before, name) {
    for (let left = 30; ; left -= 1) {
      const pixels = await this.pixels();
      // The page may still be on its way to it.
      const focused = await this.focus();
      const isWhereItWas = String(focused?.place) === String(before.ring);
      if (focused !== null && (isWhereItWas || differs(before.pixels, pixels, focused.place))) {
        return { pixels, ring: focused.place };
      }
      assert.ok(left > 0, `${where}: nothing shows that "${name}" has the keyboard, at ${focused?.place}`);
      await pause(30);
    }
  }

  /** @returns {Promise<Buffer>} What the screen shows, one byte a point. */
  async pixels() {
    const grey = await run('import', ['-silent', '-window', 'root', '-depth', '8', 'gray:-'], { encoding: 'buffer', maxBuffer: 1 << 24 });
    assert.equal(grey.stdout.length, WIDTH * HEIGHT, 'the size of the screen');
    return grey.stdout;
  }

  /**
   * Goes there, and presses Enter or Space.
   * @param {string} name
   * @param {'Return' | 'space'} key
   * @param {'first' | 'last'} which
   */
  async activate(name, key = 'Return', which = 'first') {
    await this.goTo(name, which);
    await this.confirm(key);
  }

  /**
   * Enter or Space, here. The screen takes no second activation within half a second.
   * @param {'Return' | 'space'} key
   */
  async confirm(key = 'Return') {
    await pause(Math.max(0, this.actedAt + 550 - Date.now()));
    await this.press(key);
    this.actedAt = Date.now();
  }

  /**
   * One press of an arrow, and its effect on the focus.
   * @param {string} key
   */
  async move(key) {
    const before = JSON.stringify(await this.focus());
    await this.press(key);
    await this.until(async () => JSON.stringify(await this.focus()) !== before, `the key ${key} moves the focus`, 2_000);
  }

  /**
   * Goes to a field and writes in it; what it then holds is what was typed.
   * @param {string} label
   * @param {string} text
   */
  async fill(label, text) {
    const field = await this.goTo(label);
    if (field.text !== '') {
      await this.press('ctrl+a', 'BackSpace');
    }
    await this.type(text);
    await this.until(async () => {
      const now = await this.focus();
      return now === null || !now.states.includes('editable') || now.role === 'secret' || fold(now.text) === fold(text);
    }, `the field "${label}" holds what was typed`, 3_000);
  }

  /**
   * Types as on a Belgian keyboard: what has its own key, or two for a circumflex.
   * @param {string} text
   */
  async type(text) {
    for (const part of text.match(/[êâôîû]|[^êâôîû]+/g) ?? []) {
      const letter = part.normalize('NFD')[0] ?? '';
      if (part.length === 1 && part !== letter) {
        await this.press('dead_circumflex', letter);
      } else {
        this.presses += part.length;
        await run('xdotool', ['type', '--delay', '12', part]);
      }
    }
  }

  /** @param {string} file */
  async picture(file) {
    await run('import', ['-window', 'root', file]);
  }
}

/**
 * Whether two pictures differ along the upper and the lower edge of a place.
 * @param {Buffer} before
 * @param {Buffer} after
 * @param {Told['place']} place
 */
function differs(before, after, [x, y, width, height]) {
  const points = (/** @type {number} */ edge) => {
    let different = 0;
    for (let row = Math.max(0, edge - RING); row < Math.min(HEIGHT, edge + RING); row += 1) {
      const end = row * WIDTH + Math.min(WIDTH, x + width + RING);
      for (let at = row * WIDTH + Math.max(0, x - RING); at < end; at += 1) {
        different += Math.abs((before[at] ?? 0) - (after[at] ?? 0)) > 40 ? 1 : 0;
      }
    }
    return different;
  };
  return points(y) > 20 && points(y + height) > 20;
}

/** @param {Told} one */
function assertSeen(one) {
  const [x, y, width, height] = one.place;
  const isOnScreen = x + width > 0 && y + height > 0 && x < WIDTH && y < HEIGHT && width > 0 && height > 0;
  assert.ok(one.isShowing && isOnScreen, `the focus cannot be seen: ${JSON.stringify(one)}`);
}

/**
 * Whether this is its name, or how its name begins where nothing bears the whole of it.
 * @param {Told} one
 * @param {string} wanted
 * @param {Told[]} all
 */
function isCalled(one, wanted, all) {
  const isWhole = (/** @type {Told} */ each) => nameOf(each) === wanted && each.role !== 'heading';
  return isWhole(one) || (nameOf(one).startsWith(wanted) && one.role !== 'heading' && !all.some(isWhole));
}

/** @param {Told} one */
function nameOf(one) {
  return fold(one.name === '' ? one.text : one.name);
}

/** @returns {Promise<string>} The X window of the program. */
async function windowOf(/** @type {number} */ pid) {
  const search = ['search', '--onlyvisible', '--pid', String(pid), '--name', 'Côte à côte'];
  for (let left = 200; left > 0; left -= 1) {
    const found = await run('xdotool', search).catch(() => ({ stdout: '' }));
    const window = found.stdout.trim().split('\n').at(-1);
    if (window) {
      return window;
    }
    await pause(100);
  }
  throw new Error('no window within twenty seconds');
}
