// Owns the drawing of a square code that no telephone reads: it looks like one, and has none of the marks that a reader
// looks for. Those are three corners of dark 1, light 1, dark 3, light 1, dark 1; these are two, of dark 2, light 2, dark 2.

/** How many small squares a side has. */
export const side = 25;

const corner = 6;

function isCorner(x: number, y: number): boolean {
  const fromTheMiddle = Math.max(Math.abs((x < side / 2 ? x : side - 1 - x) - 2.5), Math.abs(y - 2.5));
  return x !== corner && x !== side - 1 - corner && y !== corner && fromTheMiddle > 1;
}

function isNearCorner(x: number, y: number): boolean {
  return y <= corner && (x <= corner || x >= side - corner - 1);
}

/** Whether a small square is dark. The same each time: a drawing that changes would draw the eye. */
export function isDark(x: number, y: number): boolean {
  if (isNearCorner(x, y)) {
    return isCorner(x, y);
  }
  // Two by two, by numbers tried out until no line has the lengths that a reader measures.
  const [bx, by] = [Math.floor((x + 1) / 2), Math.floor((y + 1) / 2)];
  return (bx * 5 + by * 5 + bx * by * 4 + (bx ^ by) * 2) % 7 < 3;
}
