import { expect, test } from 'vitest';
import type { SecondLanguageView } from '$ui/generated/bindings';
import { secondLanguage } from './second-language.svelte';

const arabic: SecondLanguageView = {
  tag: 'ar',
  name: 'العربية',
  isRightToLeft: true,
  texts: [{ french: 'Cliquez ici.', text: 'انقر هنا.' }],
};

test('a text is shown in the chosen language only, and only when it is translated', () => {
  secondLanguage.arrive('one', [arabic]);
  expect(secondLanguage.of('Cliquez ici.'), 'French alone until somebody asks').toBeNull();
  secondLanguage.choose('ar');
  expect(secondLanguage.of('Cliquez ici.')).toEqual({ text: 'انقر هنا.', lang: 'ar', dir: 'rtl' });
  expect(secondLanguage.of('Lisez.')).toBeNull();
  secondLanguage.choose(null);
  expect(secondLanguage.of('Cliquez ici.')).toBeNull();
});

test('the choice lasts from step to step and not from session to session', () => {
  secondLanguage.arrive('one', [arabic]);
  secondLanguage.choose('ar');
  secondLanguage.arrive('one', []);
  expect(secondLanguage.chosen, 'a step without it').toBeNull();
  secondLanguage.arrive('one', [arabic]);
  expect(secondLanguage.chosen).toBe(arabic);
  secondLanguage.arrive('two', [arabic]);
  expect(secondLanguage.chosen, 'the next person begins in French alone').toBeNull();
});
