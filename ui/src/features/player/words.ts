// Owns how the words of a step are read: as one sentence for a voice, and compared when they were typed.
import type { RichText } from '$ui/generated/bindings';

/** A sentence as it is said aloud. */
export function plain(text: RichText): string {
  return text.map((span) => span.text).join('');
}

/** What is left of typed words once case, accents and spaces no longer count. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s/gu, '')
    // 31/01/2026 and 31-01-2026, 0470 12 34 56 and 0470/12.34.56 are one.
    .replace(/(?<=\d)[./-](?=\d)/gu, '')
    .toLocaleLowerCase('fr');
}

/** Whether the words typed are the words expected. */
export function isSameText(typed: string, expected: string): boolean {
  return bare(typed) === bare(expected);
}
