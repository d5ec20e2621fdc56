// Owns which key asks for what; refuses to act on it.
//
// Digits and function keys are read by their place, so that a Belgian keyboard needs no Shift. Letters are read by what is
// printed on them: on that keyboard the key of the letter m stands where others have a semicolon.
import type { DeclaredHelp } from '$ui/generated/bindings';

/** What a key asks for. */
export type KeyWish =
  | { kind: 'declare'; level: DeclaredHelp }
  | { kind: 'digit'; digit: number }
  | { kind: 'strip' | 'strip_hide' | 'screen_hide' | 'all_keys' | 'leave' }
  | { kind: 'hand' | 'jot' | 'obstacle' | 'dilemma' | 'talk' }
  | { kind: 'subject_before' | 'subject_now' };

/** Who is listening to the keyboard. */
export interface Listening {
  /** The strip has it: single keys are for the worker. */
  hasStrip: boolean;
  /** A list waits for a digit. */
  waitsForDigit: boolean;
  /** Somebody is typing, in a field or on the pad of a code. */
  isTyping: boolean;
  /** The worker has the hand: `m` gives it back. */
  hasHand: boolean;
}

const levels: readonly DeclaredHelp[] = ['cue', 'words', 'pointing', 'demonstration'];

const letters: Readonly<Record<string, KeyWish>> = {
  m: { kind: 'hand' },
  n: { kind: 'jot' },
  o: { kind: 'obstacle' },
  d: { kind: 'dilemma' },
  p: { kind: 'talk' },
  h: { kind: 'strip_hide' },
};

function digitOf(code: string): number | null {
  const found = /^(?:Digit|Numpad)(?<digit>[1-9])$/.exec(code)?.groups?.['digit'];
  return found === undefined ? null : Number(found);
}

function letterOf(event: KeyboardEvent): string {
  const printed = event.key.toLowerCase();
  // A keyboard that does not write Latin letters still has the key at its usual place.
  return /^[a-z]$/.test(printed) || event.key.length > 1 || /[!-~]/.test(event.key)
    ? printed
    : event.code.replace(/^Key/, '').toLowerCase();
}

function declared(digit: number | null): KeyWish | null {
  const level = digit === null ? undefined : levels[digit - 1];
  return level === undefined ? null : { kind: 'declare', level };
}

function functionKey(code: string): KeyWish | null {
  switch (code) {
    case 'F1':
      return { kind: 'all_keys' };
    case 'F2':
      return { kind: 'strip' };
    case 'F9':
      return { kind: 'screen_hide' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return null;
  }
}

function stripKey(event: KeyboardEvent, listening: Listening): KeyWish | null {
  if (event.code === 'ArrowLeft') {
    return { kind: 'subject_before' };
  }
  if (event.code === 'ArrowRight') {
    return { kind: 'subject_now' };
  }
  const digit = digitOf(event.code);
  if (digit !== null && listening.waitsForDigit) {
    return { kind: 'digit', digit };
  }
  return declared(digit) ?? letters[letterOf(event)] ?? null;
}

/** What a key asks for here, if anything. */
export function wishOf(event: KeyboardEvent, listening: Listening): KeyWish | null {
  if (event.repeat || event.isComposing || event.ctrlKey || event.metaKey) {
    return null;
  }
  if (event.altKey) {
    return event.code.startsWith('Digit') ? declared(digitOf(event.code)) : null;
  }
  const known = functionKey(event.code);
  if (known !== null) {
    return known;
  }
  if (listening.isTyping) {
    return null;
  }
  if (listening.hasStrip || listening.waitsForDigit) {
    return stripKey(event, listening);
  }
  if (listening.hasHand && letterOf(event) === 'm') {
    return { kind: 'hand' };
  }
  return event.code.startsWith('Numpad') ? declared(digitOf(event.code)) : null;
}
