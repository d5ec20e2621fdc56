// Owns the examples of Pictogram.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import Pictogram from './Pictogram.svelte';

export default {
  component: Pictogram,
  examples: [
    { name: 'beside words', props: { name: 'calendrier' } },
    { name: 'alone', props: { name: 'souris', size: 'lg', alt: 'own' } },
    { name: 'alone, with words for this place', props: { name: 'paysage', size: 'xl', alt: 'Un paysage calme' } },
    { name: 'drawn for us', props: { name: 'lecteur-carte', size: 'lg', alt: 'own' } },
  ],
} satisfies ExampleSet<ComponentProps<typeof Pictogram>>;
