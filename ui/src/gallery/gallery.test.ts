// @vitest-environment jsdom
// Owns the proof that no example of any component offends axe. Colours are not its matter: they are computed from the tokens.
import axe from 'axe-core';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import Gallery from './Gallery.svelte';

let mounted: Record<string, unknown> | null = null;

afterEach(async () => {
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
});

it('axe finds nothing on the examples', async () => {
  document.documentElement.lang = 'fr';
  document.title = 'Côte à côte';
  mounted = mount(Gallery, { target: document.body });
  flushSync();
  expect(document.querySelectorAll('.example').length, 'the examples are there').toBeGreaterThan(30);
  const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } }, resultTypes: ['violations'] });
  expect(found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}, 120_000);

it('axe would find something', async () => {
  document.body.append(document.createElement('button'));
  const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(found.violations.map((violation) => violation.id)).toContain('button-name');
});
