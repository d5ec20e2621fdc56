// Owns the proof that keys are where a Belgian keyboard has them, and that they wait for their turn.
import { describe, expect, it } from 'vitest';
import { wishOf, type Listening } from './keys';

const nobody: Listening = { hasStrip: false, waitsForDigit: false, isTyping: false, hasHand: false };
const strip: Listening = { ...nobody, hasStrip: true };

function press(code: string, key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return { code, key, repeat: false, altKey: false, ctrlKey: false, metaKey: false, isComposing: false, ...more } as KeyboardEvent;
}

describe('on a Belgian keyboard', () => {
  it('the key of the digit 1 needs no Shift', () => {
    expect(wishOf(press('Digit1', '&'), strip)).toEqual({ kind: 'declare', level: 'cue' });
    expect(wishOf(press('Digit4', "'"), strip)).toEqual({ kind: 'declare', level: 'demonstration' });
  });

  it('the letter m is where it is printed, not where others have it', () => {
    expect(wishOf(press('Semicolon', 'm'), strip)).toEqual({ kind: 'hand' });
    expect(wishOf(press('KeyM', ','), strip)).toBeNull();
    expect(wishOf(press('KeyM', 'M'), strip), 'capitals locked').toEqual({ kind: 'hand' });
  });

  it('a keyboard without Latin letters has them at their usual place', () => {
    expect(wishOf(press('KeyN', 'т'), strip)).toEqual({ kind: 'jot' });
  });
});

describe('without the strip', () => {
  it('letters and digits are the learner’s', () => {
    expect(wishOf(press('Digit1', '1'), nobody)).toBeNull();
    expect(wishOf(press('KeyN', 'n'), nobody)).toBeNull();
  });

  it('Alt and a digit, or the bare numeric pad, say the help given', () => {
    expect(wishOf(press('Digit2', 'é', { altKey: true }), nobody)).toEqual({ kind: 'declare', level: 'words' });
    expect(wishOf(press('Numpad3', '3'), nobody)).toEqual({ kind: 'declare', level: 'pointing' });
    expect(wishOf(press('Numpad5', '5'), nobody)).toBeNull();
  });

  it('the numeric pad types when somebody types', () => {
    expect(wishOf(press('Numpad3', '3'), { ...nobody, isTyping: true })).toBeNull();
    expect(wishOf(press('Digit3', '3', { altKey: true }), { ...nobody, isTyping: true })).toEqual({
      kind: 'declare',
      level: 'pointing',
    });
  });

  it('m gives the hand back once it was taken', () => {
    expect(wishOf(press('Semicolon', 'm'), { ...nobody, hasHand: true })).toEqual({ kind: 'hand' });
    expect(wishOf(press('Semicolon', 'm'), { ...nobody, hasHand: true, isTyping: true })).toBeNull();
  });
});

it('function keys always answer, browser combinations never', () => {
  expect(wishOf(press('F9', 'F9'), { ...nobody, isTyping: true })).toEqual({ kind: 'screen_hide' });
  expect(wishOf(press('F2', 'F2'), nobody)).toEqual({ kind: 'strip' });
  expect(wishOf(press('KeyP', 'p', { ctrlKey: true }), strip)).toBeNull();
  expect(wishOf(press('F4', 'F4', { altKey: true }), strip)).toBeNull();
  expect(wishOf(press('Digit1', '1', { repeat: true }), strip), 'a key held down').toBeNull();
});

it('a list that waits takes the digits, up to nine', () => {
  const waiting = { ...strip, waitsForDigit: true };
  expect(wishOf(press('Digit8', '!'), waiting)).toEqual({ kind: 'digit', digit: 8 });
  expect(wishOf(press('Numpad1', '1'), waiting)).toEqual({ kind: 'digit', digit: 1 });
});
