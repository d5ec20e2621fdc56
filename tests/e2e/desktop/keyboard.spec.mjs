// @ts-check
// T14 on the window that ships, and the whole path by keyboard alone in it: what was typed is then searched in every place
// where a program leaves something, also after it was killed. Refuses the automation variant, and a search that was never
// seen to find.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { deflateSync, gzipSync } from 'node:zlib';

import { allBelow, canary, ENCODINGS, needlesFor, search } from './canaries.mjs';
import { Desk } from './desk.mjs';
import * as path from './keyboard-path.mjs';
import { Seat } from './seat.mjs';

const run = promisify(execFile);

/** A number that no note may hold: its last two figures are 97 less the rest of the others by 97. */
function nationalNumber() {
  const two = (/** @type {number} */ from, /** @type {number} */ to) => String(randomInt(from, to)).padStart(2, '0');
  const [year, month, day, serial] = [two(40, 100), two(1, 13), two(1, 29), String(randomInt(1, 998)).padStart(3, '0')];
  const check = 97 - (Number(`${year}${month}${day}${serial}`) % 97);
  return `${year}.${month}.${day}-${serial}.${String(check).padStart(2, '0')}`;
}

/** Says each of its words for the first time; no two runs say the same. */
function speech() {
  const name = () => canary().replace(/^./, (first) => first.toUpperCase());
  const words = Array.from({ length: 12 }, canary);
  const said = {
    antenna: name(),
    worker: name(),
    phrase: `${words[0]} dansent sous ${words[1]} et ${words[2]}`,
    wrongPhrase: `${words[3]} ouvre autre chose`,
    pin: String(randomInt(100_000, 1_000_000)),
    learner: name(),
    reason: `pour ${words[4]}`,
    jot: `elle a lu ${words[5]}`,
    refused: nationalNumber(),
    next: `relire ${words[6]}`,
    shared: `ensemble, ${words[7]}`,
    own: `mon élan, ${words[8]}`,
    addendum: `ensuite ${words[9]}`,
    laterJot: `encore ${words[10]}`,
    halfTyped: `pas encore ${words[11]}`,
  };
  return { said, canaries: [...words, said.antenna, said.worker, said.learner, said.refused] };
}

/**
 * Where something may lie: the folders of this session, and what anybody changed elsewhere since it began.
 * @param {Desk} desk
 * @param {number} since
 */
async function everywhere(desk, since) {
  const home = homedir();
  const elsewhere = [
    tmpdir(),
    '/tmp',
    '/var/tmp',
    '/dev/shm',
    `/run/user/${userInfo().uid}`,
    process.env['XDG_RUNTIME_DIR'] ?? '',
    ...['.cache', '.config', '.dbus', '.gnupg', '.local', '.recently-used', '.recently-used.xbel', '.thumbnails'].map((name) => join(home, name)),
    '/var/crash',
    '/var/lib/systemd/coredump',
    '/var/log/journal',
    '/run/log/journal',
  ].filter((place) => place !== '');
  const own = await allBelow(desk.folder);
  const others = (await Promise.all([...new Set(elsewhere)].map((place) => allBelow(place, since)))).flat();
  const isOwn = (/** @type {string} */ one) => one === desk.folder || one.startsWith(`${desk.folder}/`);
  return { own, others: [...new Set(others)].filter((one) => !isOwn(one)) };
}

/** What the person asked to be saved holds what it says; only its name must say nothing. */
const SAVED = /^(fiche|note)-\d{4}-\d{2}-\d{2}( \(\d+\))?\.(pdf|md)$/;

/**
 * The antenna and the names of workers stand on the closed vault, in clear, for whoever is to open it: docs/security.md says
 * so. Only there, and only as they are.
 * @param {import('./canaries.mjs').Hit} hit
 */
function isOnTheDoor(hit) {
  return /\/vault\/slots\.json(\.prev)?$/.test(hit.file) && hit.where === 'the contents' && hit.encoding === 'UTF-8' && /^\p{Lu}\p{Ll}+$/u.test(hit.canary);
}

/**
 * @param {Desk} desk
 * @param {number} since
 * @param {string[]} canaries
 * @param {string[]} figures six digits stand in many files of others: they are searched where this program can write
 * @param {string} when
 */
async function searchEverywhere(desk, since, canaries, figures, when) {
  const started = Date.now();
  const { own, others } = await everywhere(desk, since);
  const saved = own.filter((file) => SAVED.test(basename(file)));
  const ours = await search(own.filter((file) => !saved.includes(file)), needlesFor([...canaries, ...figures]));
  const theirs = await search(others, needlesFor(canaries));
  const sum = (/** @type {'names' | 'files' | 'bytes' | 'streams' | 'gone'} */ what) => ours.figures[what] + theirs.figures[what];
  console.log(
    `# T14, ${when}: ${canaries.length + figures.length} canaries, ${Object.keys(ENCODINGS).length} encodings; ` +
      `${sum('names')} names (${ours.figures.names} of the session), ${sum('files')} files, ` +
      `${(sum('bytes') / 1e6).toFixed(1)} MB, ${sum('streams')} streams inflated, ${sum('gone')} gone meanwhile; ` +
      `${[...ours.hits, ...theirs.hits].filter((hit) => !isOnTheDoor(hit)).length} hits; ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  const hits = [...ours.hits, ...theirs.hits];
  return { own, saved, hits: hits.filter((hit) => !isOnTheDoor(hit)), onTheDoor: hits.filter(isOnTheDoor) };
}

/** @param {string[]} files */
function assertCovered(files) {
  const names = new Set(files.map((file) => basename(file)));
  for (const name of ['vault-1.db', 'slots.json', 'app.lock', 'recently-used.xbel', 'program.txt', 'desktop.txt', 'dconf']) {
    assert.ok(names.has(name), `the search did not come to ${name}`);
  }
}

describe('T14 on the window that ships, by keyboard alone', () => {
  const since = Date.now() - 1_000;
  const { said, canaries } = speech();
  /** @type {string[]} */
  const asked = [];
  const figures = [said.pin];
  /** @type {Desk} */
  let desk;
  /** @type {Seat} */
  let seat;
  before(async () => {
    // The keyboard of a Belgian laptop, accents and all.
    await run('setxkbmap', ['be']);
    desk = await Desk.open();
    seat = await Seat.take(desk);
  });
  after(async () => {
    await desk?.close();
    await run('setxkbmap', ['us']);
  });

  test('a whole session, from the first start to the closed vault', async () => {
    const slip = await path.firstStart(seat, said);
    canaries.push(...slip, ...slip.map((line) => line.replaceAll(' ', '')));
    await path.startSession(seat, said, { isKnown: false });
    const steps = await path.walkSteps(seat, said);
    asked.push(await path.closeSession(seat, said));
    asked.push(...(await path.finishNote(seat, said)));
    await path.hideAndClose(seat, said);
    assert.deepEqual(seat.lost, [], 'the keyboard is always somewhere on the screen');
    console.log(
      `# by keyboard: ${steps} steps, ${seat.presses} key presses, ${seat.tabs} of them Tab (${seat.edges} past the edge of a page); ` +
        `gone round: ${seat.toured.join(', ')} stops`,
    );
  });

  test('nothing that was typed lies anywhere, and the files that were asked for have neutral names', async () => {
    const { own, saved, hits, onTheDoor } = await searchEverywhere(desk, since, canaries, figures, 'the vault closed');
    assert.deepEqual(hits, []);
    assert.deepEqual(new Set(onTheDoor.map((hit) => hit.canary)), new Set([said.antenna, said.worker]), 'the names on the door');
    assertCovered(own);
    assert.deepEqual(saved.map((file) => basename(file)).sort(), asked.sort(), 'what was saved, and nothing else');
    // The note as text holds the words: the same search, over the same folders, finds them there.
    const inNote = await search(saved, needlesFor(canaries));
    const found = new Set(inNote.hits.map((hit) => hit.canary));
    for (const word of [said.worker, said.learner, said.shared]) {
      assert.ok([...found].some((one) => word.includes(one)), `the search finds "${word}" in what the person chose to save`);
    }
    assert.ok(inNote.figures.streams > 0, 'the search looks into the streams of the PDF files');
  });

  test('nothing lies anywhere after the program is killed in the middle of a session', async () => {
    await path.reopen(seat, said);
    await path.startSession(seat, said, { isKnown: true });
    await path.jot(seat, said.laterJot);
    await seat.see('C’est noté.');
    await seat.press('n');
    await seat.see('Noter, en une ligne');
    await seat.type(said.halfTyped);
    const gone = once(seat.program, 'exit');
    seat.program.kill('SIGKILL');
    assert.deepEqual(await gone, [null, 'SIGKILL']);
    const { own, hits } = await searchEverywhere(desk, since, canaries, figures, 'killed');
    assert.deepEqual(hits, []);
    assertCovered(own);
    assert.ok(own.some((file) => file.endsWith('vault-1.db-wal')), 'it was killed with work in the write-ahead log');
  });

  test('after the kill the vault opens again, and the window closes, by keyboard', async () => {
    seat = await Seat.take(desk);
    await path.reopen(seat, said);
    await seat.see('Séance interrompue');
    await path.quit(seat);
    assert.deepEqual(seat.lost, [], 'the keyboard is always somewhere on the screen');
    const { hits } = await searchEverywhere(desk, since, canaries, figures, 'the program gone');
    assert.deepEqual(hits, []);
  });
});

describe('the search of T14', () => {
  /** @type {string} */
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cote-planted-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test('finds what is planted in each encoding, in streams and in names', async () => {
    const word = canary();
    const needles = needlesFor([word]);
    for (const [index, { needle }] of needles.entries()) {
      await writeFile(join(folder, `plain-${index}`), Buffer.concat([Buffer.from('x'.repeat(index)), needle, Buffer.from('y')]));
      await writeFile(join(folder, `zlib-${index}`), Buffer.concat([Buffer.from('before'), deflateSync(needle), Buffer.from('after')]));
    }
    // Three texts around it, so that each alignment of base64 is one that a program really wrote.
    for (const around of ['', 'a', 'ab']) {
      await writeFile(join(folder, `base64-${around.length}`), Buffer.from(`${around}${word}, fin`).toString('base64'));
    }
    await writeFile(join(folder, 'gzip'), gzipSync(`avant ${word} après`));
    await writeFile(join(folder, 'cut'), deflateSync(`${word}${'longtemps '.repeat(5_000)}`).subarray(0, 60));
    await mkdir(join(folder, word));
    await writeFile(join(folder, word.normalize('NFD')), '');
    const names = [...needles.flatMap((_, index) => [`plain-${index}`, `zlib-${index}`]), 'base64-0', 'base64-1', 'base64-2', 'gzip', 'cut', word, word.normalize('NFD')];
    const { hits, figures } = await search(await allBelow(folder), needles);
    const found = new Set(hits.map((hit) => basename(hit.file)));
    assert.deepEqual(names.filter((name) => !found.has(name)), [], 'what was planted and not found');
    assert.deepEqual(
      needles.map(({ encoding }) => encoding).filter((encoding) => !hits.some((hit) => hit.encoding === encoding)),
      [],
      'an encoding that found nothing',
    );
    console.log(`# T14, controls: ${needles.length} encodings, ${names.length} planted, ${names.length} found; ${figures.streams} streams inflated`);
  });

  test('does not find what was not planted', async () => {
    const { hits } = await search(await allBelow(folder), needlesFor([canary(), canary()]));
    assert.deepEqual(hits, []);
  });
});
