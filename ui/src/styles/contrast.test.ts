// Owns the proof that the words and the controls can be seen in every theme, computed from the tokens themselves.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Tokens = Map<string, string>;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const themes = ['calm', 'contrast', 'dark'] as const;

function declarationsOf(selector: RegExp): Tokens {
  const found: Tokens = new Map();
  for (const block of css.matchAll(/(?<selectors>[^{}]+)\{(?<body>[^{}]*)\}/g)) {
    const selectors = (block.groups?.['selectors'] ?? '').replace(/\/\*[\s\S]*?\*\//g, '').split(',');
    if (!selectors.some((each) => selector.test(each.trim()))) {
      continue;
    }
    for (const line of (block.groups?.['body'] ?? '').matchAll(/(?<name>--[\w-]+):\s*(?<value>[^;]+);/g)) {
      found.set(line.groups?.['name'] ?? '', line.groups?.['value'] ?? '');
    }
  }
  return found;
}

function tokensOf(theme: string): Tokens {
  return new Map([...declarationsOf(/^:root$/), ...declarationsOf(new RegExp(`data-theme='${theme}'`))]);
}

function resolve(tokens: Tokens, name: string): string {
  const value = tokens.get(name);
  if (value === undefined) {
    throw new Error(`${name} is not defined`);
  }
  const alias = /^var\((?<name>--[\w-]+)\)$/.exec(value.trim())?.groups?.['name'];
  return alias === undefined ? value.trim() : resolve(tokens, alias);
}

function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) {
    throw new Error(`"${hex}" is not a six-digit colour`);
  }
  const channels = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, front: string, back: string): number {
  const [a, b] = [luminance(resolve(tokens, front)), luminance(resolve(tokens, back))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const textPairs: [front: string, back: string][] = [
  ...['--color-page', '--color-surface', '--color-sunken', '--color-accent-soft'].flatMap((back): [string, string][] => [
    ['--color-text', back],
    ['--color-text-soft', back],
  ]),
  ['--color-accent', '--color-surface'],
  ['--color-accent', '--color-page'],
  ['--color-accent', '--color-accent-soft'],
  ['--color-on-accent', '--color-accent'],
  ['--color-on-accent', '--color-accent-strong'],
  ['--color-hand', '--color-hand-soft'],
  ['--color-text', '--color-hand-soft'],
  ['--color-hand', '--color-page'],
  ['--color-info', '--color-info-soft'],
  ['--color-text', '--color-info-soft'],
  ['--color-error', '--color-surface'],
  ['--color-error', '--color-page'],
  ['--color-error', '--color-error-soft'],
  ['--color-text', '--color-error-soft'],
  ['--color-good', '--color-good-soft'],
  ['--color-good', '--color-surface'],
  ['--color-text', '--color-good-soft'],
  ['--color-on-practice', '--color-practice'],
  ['--color-coach-text', '--color-coach'],
  ['--color-coach-text', '--color-coach-raised'],
  ['--color-coach-text-soft', '--color-coach'],
  ['--color-coach-text-soft', '--color-coach-raised'],
  ['--color-coach-accent', '--color-coach'],
];

const controlPairs: [front: string, back: string][] = [
  ...['--color-page', '--color-surface'].flatMap((back): [string, string][] => [
    ['--color-edge', back],
    ['--color-accent', back],
    ['--color-focus', back],
    ['--color-error', back],
    ['--color-practice', back],
    ['--color-hand-edge', back],
    ['--color-info', back],
  ]),
  ['--color-hand-edge', '--color-hand-soft'],
  ['--color-coach-line', '--color-coach'],
  ['--color-coach-focus', '--color-coach'],
  ['--color-focus-gap', '--color-focus'],
];

describe.each(themes)('theme %s', (theme) => {
  const tokens = tokensOf(theme);

  it.each(textPairs)('%s on %s reads at 4.5:1', (front, back) => {
    expect(contrast(tokens, front, back), `${front} on ${back} is too pale for text`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(controlPairs)('%s on %s is seen at 3:1', (front, back) => {
    expect(contrast(tokens, front, back), `${front} on ${back} is too pale for a control`).toBeGreaterThanOrEqual(3);
  });
});

it('the contrast computation knows black on white', () => {
  const known: Tokens = new Map([
    ['--a', '#000000'],
    ['--b', '#ffffff'],
  ]);
  expect(contrast(known, '--a', '--b')).toBeCloseTo(21);
});
