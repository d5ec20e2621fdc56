// @ts-check
// Owns the look at a screen in Chromium as most people see it and with the largest text: judged and pictured both times.

/** @typedef {Awaited<ReturnType<typeof import('./chromium.mjs').openChromium>>} Opened */

/**
 * @param {Opened} opened
 * @param {string} name
 */
export async function look({ person, page }, name) {
  await person.axe(name);
  await person.picture(name);
  const size = await page.evaluate(() => document.documentElement.dataset['textSize']);
  await page.evaluate(() => (document.documentElement.dataset['textSize'] = '200'));
  await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(150);
  await person.axe(`${name}, twice as large`);
  await person.picture(`${name}-200`);
  await page.evaluate((/** @type {string} */ before) => (document.documentElement.dataset['textSize'] = before), size);
}
