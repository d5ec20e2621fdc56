// @ts-check
// Owns the measure of what is pressed: how large it is on the screen. Refuses to judge words within a sentence, which are as
// large as the sentence is.

/** What is smaller than it must be, on what is on top of the screen: 44 pixels each way, 64 high for the learner's actions. */
export const TOO_SMALL = `
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const found = [];
  for (const one of top.querySelectorAll('button, a[href], select, summary, [role=button], input:not([type=hidden])')) {
    if (!isSeen(one) || one.disabled || one.closest('h1, p') !== null) continue;
    const isTick = one.matches('input[type=checkbox], input[type=radio]');
    const box = (isTick ? (one.closest('label') ?? one) : one).getBoundingClientRect();
    if (box.width <= 1 && box.height <= 1) continue;
    const least = one.matches('footer button.learner, dialog button.learner') ? 64 : 44;
    if (box.width < 43.5 || box.height < least - 0.5) {
      found.push((one.getAttribute('aria-label') ?? one.innerText ?? one.id).trim().slice(0, 40) + ': '
        + Math.round(box.width) + ' by ' + Math.round(box.height) + ', at least ' + least);
    }
  }
  return found;`;
