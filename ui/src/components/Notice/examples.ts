// Owns the examples of Notice.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import Notice from './Notice.svelte';

export default {
  component: Notice,
  examples: [
    { name: 'info', props: { kind: 'info', title: 'Pas encore vérifié sur le vrai site.' } },
    { name: 'good', props: { kind: 'good', title: 'La note est gardée.' } },
    { name: 'warning', props: { kind: 'warning', title: 'Le coffre va se fermer.', safe: 'Rien ne sera perdu.' } },
    {
      name: 'error, in three parts',
      props: {
        kind: 'error',
        title: 'La fiche n’a pas pu être imprimée.',
        safe: 'La séance est gardée.',
        todo: 'Allumez l’imprimante, ou enregistrez la fiche.',
      },
    },
  ],
} satisfies ExampleSet<ComponentProps<typeof Notice>>;
