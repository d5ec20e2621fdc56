// Owns how French becomes the language that nobody speaks, letter by letter, so that a test can read it back.

const plain = 'acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ';
const accented = 'āċđēġħīĵķłňőŕšţűŵŷžĀĊĐĒĠĦĪĴĶŁŇŐŔŠŢŰŴŶŽ';

const letters = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));

/** How much longer other languages may be. */
const longer = 0.4;
const word = 7;

/** Wraps the words of one piece of a sentence; spaces around it, and pieces without words, stay as they are. */
export function mask(text: string, isRightToLeft: boolean): string {
  const found = /^(?<before>\s*)(?<words>[\s\S]*?)(?<after>\s*)$/u.exec(text)?.groups;
  const words = found?.['words'] ?? '';
  if (!/\p{L}/u.test(words)) {
    return text;
  }
  const changed = [...words].map((letter) => letters.get(letter) ?? letter).join('');
  const more = Math.ceil(words.length * longer);
  const filler = Array.from({ length: Math.ceil(more / word) }, (_, index) => '~'.repeat(Math.min(word, more - index * word))).join(' ');
  // As a script from right to left would have it, shown from the right and in one direction.
  const [open, close] = isRightToLeft ? ['\u202e', '\u202c'] : ['', ''];
  return `${found?.['before'] ?? ''}⟦${open}${changed} ${filler}${close}⟧${found?.['after'] ?? ''}`;
}

/** Reads it back. */
export function unmask(text: string): string {
  return [...text.replaceAll(/[⟦⟧\u202e\u202c\u2066-\u2069]/gu, '').replaceAll(/\s*~+/gu, '')]
    .map((letter) => {
      const index = [...accented].indexOf(letter);
      return index === -1 ? letter : (plain[index] ?? letter);
    })
    .join('');
}
