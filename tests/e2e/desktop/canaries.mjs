// @ts-check
// Owns words that nobody else says, and the search for them: in contents, in names and in compressed streams, in every
// encoding in which a program might have written them. Refuses to leave out a file without saying so.
import { randomInt } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

const CONSONANTS = 'bdfglmnprtvz';
const PLAIN = 'aiou';
const ACCENTS = 'éèàùçê';

/**
 * A word of five syllables that no other run says, with accents, so that each encoding writes it differently. All of its
 * letters exist in Latin-1.
 */
export function canary() {
  const pick = (/** @type {string} */ letters) => letters[randomInt(letters.length)] ?? '';
  const syllable = () => pick(CONSONANTS) + pick(PLAIN);
  return `${syllable()}${pick(CONSONANTS)}${pick(ACCENTS)}${syllable()}${pick(CONSONANTS)}é${syllable()}`;
}

/**
 * What base64 makes of a text, wherever it stands among the bytes around it: the characters that no neighbour changes.
 * @param {Buffer} bytes
 * @param {number} before how many bytes stand before it, modulo three
 */
function base64At(bytes, before) {
  const whole = Buffer.concat([Buffer.alloc(before), bytes]);
  const first = Math.ceil((before * 4) / 3);
  return whole.toString('base64').slice(first, Math.floor((whole.length * 4) / 3));
}

/** @type {Record<string, (text: string) => Buffer>} Every encoding in which a canary is searched. */
export const ENCODINGS = {
  'UTF-8': (text) => Buffer.from(text, 'utf8'),
  'UTF-8, decomposed': (text) => Buffer.from(text.normalize('NFD'), 'utf8'),
  'UTF-8, lower case': (text) => Buffer.from(text.toLowerCase(), 'utf8'),
  'UTF-8, upper case': (text) => Buffer.from(text.toUpperCase(), 'utf8'),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(text, 'utf16le').swap16(),
  'UTF-32LE': (text) => Buffer.concat([...text].map((one) => Buffer.from(Uint32Array.of(one.codePointAt(0) ?? 0).buffer))),
  'Latin-1': (text) => Buffer.from(text, 'latin1'),
  'base64, aligned': (text) => Buffer.from(base64At(Buffer.from(text), 0)),
  'base64, after one byte': (text) => Buffer.from(base64At(Buffer.from(text), 1)),
  'base64, after two bytes': (text) => Buffer.from(base64At(Buffer.from(text), 2)),
  hex: (text) => Buffer.from(Buffer.from(text).toString('hex')),
  'upper hex': (text) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase()),
  URL: (text) => Buffer.from(encodeURIComponent(text)),
  'URL, lower hex': (text) => Buffer.from(encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (one) => one.toLowerCase())),
  'URL, every byte': (text) => Buffer.from([...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('')),
  JSON: (text) => Buffer.from(escaped(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`)),
  XML: (text) => Buffer.from(escaped(text, (code) => `&#${code};`)),
};

/**
 * @param {string} text
 * @param {(code: number) => string} write
 */
function escaped(text, write) {
  return [...text].map((one) => ((one.codePointAt(0) ?? 0) > 126 ? write(one.codePointAt(0) ?? 0) : one)).join('');
}

/**
 * @typedef {{ canary: string, encoding: string, needle: Buffer }} Needle
 * @typedef {{ file: string, where: string, canary: string, encoding: string }} Hit
 */

/**
 * @param {string[]} canaries
 * @returns {Needle[]} One for each way of writing each of them; ways that come out the same are searched once.
 */
export function needlesFor(canaries) {
  return canaries.flatMap((canary) => {
    const seen = new Set();
    return Object.entries(ENCODINGS).flatMap(([encoding, write]) => {
      const needle = write(canary);
      const isNew = !seen.has(needle.toString('hex'));
      seen.add(needle.toString('hex'));
      return isNew ? [{ canary, encoding, needle }] : [];
    });
  });
}

/** How a compressed stream begins, and what undoes it. */
const STREAMS = [
  ...[0x01, 0x5e, 0x9c, 0xda].map((level) => ({ magic: Buffer.from([0x78, level]), undo: inflateSync, skip: () => 0 })),
  { magic: Buffer.from([0x1f, 0x8b, 0x08]), undo: gunzipSync, skip: () => 0 },
  // A file in a zip archive: its header is thirty bytes, its name and what is added to it.
  {
    magic: Buffer.from('PK\x03\x04', 'latin1'),
    undo: inflateRawSync,
    skip: (/** @type {Buffer} */ bytes, /** @type {number} */ at) =>
      at + 30 <= bytes.length ? 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28) : 0,
  },
];

/**
 * Every stream that can be undone, even one that is cut short.
 * @param {Buffer} bytes
 */
export function* inflated(bytes) {
  for (const { magic, undo, skip } of STREAMS) {
    for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) {
      try {
        const stream = undo(bytes.subarray(at + skip(bytes, at)), { finishFlush: 2, maxOutputLength: 1 << 26 });
        if (stream.length > 0) {
          yield { at, stream };
        }
      } catch {
        // Two bytes that only look like a beginning: encrypted files hold many of them.
      }
    }
  }
}

/**
 * Finds any of many needles in one pass: almost everywhere three bytes are enough to know that none begins there.
 * @param {Needle[]} needles
 * @returns {(bytes: Buffer) => Needle[]}
 */
function finder(needles) {
  const begins = new Uint8Array(1 << 21);
  /** @type {Map<number, Needle[]>} */
  const byBeginning = new Map();
  for (const one of needles) {
    const beginning = one.needle.readUIntBE(0, 3);
    begins[beginning >> 3] = (begins[beginning >> 3] ?? 0) | (1 << (beginning & 7));
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), one]);
  }
  return (bytes) => {
    /** @type {Set<Needle>} */
    const found = new Set();
    let last = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      last = ((last << 8) | (bytes[at] ?? 0)) & 0xffffff;
      if (((begins[last >> 3] ?? 0) >> (last & 7)) & 1) {
        for (const one of byBeginning.get(last) ?? []) {
          const start = at - 2;
          if (start >= 0 && bytes.subarray(start, start + one.needle.length).equals(one.needle)) {
            found.add(one);
          }
        }
      }
    }
    return [...found];
  };
}

/**
 * Searches files for needles, and the names of everything.
 * @param {string[]} paths
 * @param {Needle[]} needles
 */
export async function search(paths, needles) {
  /** @type {Hit[]} */
  const hits = [];
  const figures = { names: 0, files: 0, bytes: 0, streams: 0, gone: 0 };
  const find = finder(needles);
  const look = (/** @type {Buffer} */ bytes, /** @type {string} */ file, /** @type {string} */ where) => {
    hits.push(...find(bytes).map(({ canary, encoding }) => ({ file, where, canary, encoding })));
  };
  for (const path of paths) {
    figures.names += 1;
    look(Buffer.from(path), path, 'the name');
    const about = await lstat(path).catch(() => null);
    if (about?.isSymbolicLink()) {
      look(Buffer.from(await readlink(path)), path, 'the link');
    }
    const bytes = about?.isFile() ? await readFile(path).catch(() => null) : null;
    if (bytes === null) {
      // What other programs remove while it is searched; folders, links and sockets have no contents.
      figures.gone += about === null || about.isFile() ? 1 : 0;
      continue;
    }
    figures.files += 1;
    figures.bytes += bytes.length;
    look(bytes, path, 'the contents');
    for (const { at, stream } of inflated(bytes)) {
      figures.streams += 1;
      look(stream, path, `a stream at ${at}`);
    }
  }
  return { hits, figures };
}

/**
 * Everything below a place, itself included.
 * @param {string} place
 * @param {number} since leaves out what has not changed since then, in milliseconds; folders always lead further
 * @returns {Promise<string[]>}
 */
export async function allBelow(place, since = 0) {
  const about = await lstat(place).catch(() => null);
  if (about === null) {
    return [];
  }
  const own = about.ctimeMs >= since ? [place] : [];
  if (!about.isDirectory()) {
    return own;
  }
  const entries = await readdir(place).catch(() => /** @type {string[]} */ ([]));
  const below = await Promise.all(entries.map((entry) => allBelow(join(place, entry), since)));
  return [...own, ...below.flat()];
}
