// Owns the examples of Tick.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import Tick from './Tick.svelte';

export default {
  component: Tick,
  examples: [
    { name: 'to do', props: { label: 'Carte retirée', isChecked: false } },
    { name: 'done', props: { label: 'Rien dans l’imprimante', isChecked: true } },
  ],
} satisfies ExampleSet<ComponentProps<typeof Tick>>;
