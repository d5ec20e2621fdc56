// Owns the examples of Said.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import Said from './Said.svelte';

export default {
  component: Said,
  examples: [
    { name: 'seen', props: { words: 'C’est noté.' } },
    { name: 'heard alone', props: { words: 'Deux chiffres tapés.', look: 'heard' } },
    { name: 'nothing to say', props: { words: '' } },
  ],
} satisfies ExampleSet<ComponentProps<typeof Said>>;
