// Owns the examples of Card.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import Card from './Card.svelte';

export default {
  component: Card,
  examples: [
    { name: 'plain', props: { title: 'Coffre' }, text: 'Ouvert par Amal.' },
    { name: 'asks for attention', props: { title: 'Séance interrompue', tone: 'info' }, text: 'Commencée à 10 h 40.' },
  ],
} satisfies ExampleSet<ComponentProps<typeof Card>>;
