// Owns where the light stands in a sentence while a voice says it; refuses to change a letter of it.
import type { RichText, SpokenPart } from '$ui/generated/bindings';

/** A piece of a sentence, lit or not. */
export interface Piece {
  text: string;
  isSaid: boolean;
}

/** The pieces of each span of a sentence, in order; without a part being said, each span is one piece. */
export function pieces(text: RichText, part: SpokenPart | null): Piece[][] {
  let before = 0;
  return text.map((span) => {
    const start = before;
    before += span.text.length;
    if (part === null) {
      return [{ text: span.text, isSaid: false }];
    }
    const from = Math.max(0, Math.min(span.text.length, part.start - start));
    const to = Math.max(from, Math.min(span.text.length, part.end - start));
    return [
      { text: span.text.slice(0, from), isSaid: false },
      { text: span.text.slice(from, to), isSaid: true },
      { text: span.text.slice(to), isSaid: false },
    ].filter((piece) => piece.text !== '');
  });
}

/** What stays on one line, and the rest, in order. */
export interface Run {
  text: string;
  isWhole: boolean;
}

/** Longer ones may be broken: at twice the size they would not fit. */
const LONGEST_WHOLE = 16;

/**
 * "Ouvrez-le" cut after its hyphen leaves "le." alone on a line, which somebody who spells reads as another word; a code or a
 * telephone cut in two is copied wrong.
 */
export function runs(text: string): Run[] {
  return text
    .split(/([^\s-]+(?:-[^\s-]+)+|\d+(?:[ \u00a0]\d+)+)/)
    .map((run, index) => ({ text: run, isWhole: index % 2 === 1 && run.length <= LONGEST_WHOLE }))
    .filter((run) => run.text !== '');
}

/** Spans that stand together, and how many come before them. */
export interface Group {
  spans: RichText;
  from: number;
}

/** A hard word is a button, which a line may end before or after: it is kept with what touches it, "l’" and "?" too. */
export function groups(text: RichText): Group[] {
  const all: RichText[] = [];
  let touching: RichText = [];
  text.forEach((span, index) => {
    if (span.kind === 'term') {
      touching.push(span);
      return;
    }
    const head = index > 0 ? (/^[^ ]*/.exec(span.text)?.[0] ?? '') : '';
    const isLast = index === text.length - 1;
    const rest = span.text.slice(head.length);
    const tail = isLast ? '' : (/[^ ]*$/.exec(rest)?.[0] ?? '');
    const middle = rest.slice(0, rest.length - tail.length);
    touching.push({ kind: 'text', text: head });
    if (rest !== '' || isLast) {
      all.push(touching, [{ kind: 'text', text: middle }]);
      touching = [{ kind: 'text', text: tail }];
    }
  });
  all.push(touching);
  let from = 0;
  return all
    .map((spans) => spans.filter((span) => span.text !== ''))
    .filter((spans) => spans.length > 0)
    .map((spans) => {
      const group = { spans, from };
      from += spans.length;
      return group;
    });
}

/** Whether a group has room on any line. */
export function isShort(spans: RichText): boolean {
  return spans.reduce((length, span) => length + span.text.length, 0) <= LONGEST_WHOLE;
}

/** The part that falls within one line of a text that is said as a whole; the line begins at `from`. */
export function within(part: SpokenPart | null, from: number, length: number): SpokenPart | null {
  if (part === null || part.end <= from || part.start >= from + length) {
    return null;
  }
  return { ...part, start: Math.max(0, part.start - from), end: Math.min(length, part.end - from) };
}
