// Owns the proof that the list of pictures and the folder of pictures say the same.
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import index from '$assets/pictograms/index.json';
import { isPictogramName, pictogramAlt, pictogramUrl } from './pictograms';

const files = readdirSync('../assets/pictograms')
  .filter((name) => name.endsWith('.svg'))
  .map((name) => name.slice(0, -'.svg'.length));

it('every picture of the folder is in the index, and the other way round', () => {
  expect(files.toSorted()).toEqual(Object.keys(index).toSorted());
});

it('every picture has an address and words', () => {
  for (const name of files) {
    expect(isPictogramName(name), name).toBe(true);
    if (isPictogramName(name)) {
      expect(pictogramUrl(name), name).toContain(`${name}`);
      expect(pictogramAlt(name).length, name).toBeGreaterThan(4);
    }
  }
});

it('an unknown or inherited name is not a picture', () => {
  expect(isPictogramName('licorne')).toBe(false);
  expect(isPictogramName('toString')).toBe(false);
});
