// Owns the examples of TextField.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import TextField from './TextField.svelte';

export default {
  component: TextField,
  examples: [
    { name: 'plain', props: { id: 'ex-text', label: 'Votre prénom ou surnom', value: '' } },
    {
      name: 'with help',
      props: { id: 'ex-help', label: 'Nom de l’antenne', help: 'Par exemple la ville.', value: 'Marche', width: 'medium' },
    },
    {
      name: 'with an error',
      props: { id: 'ex-error', label: 'Nom de l’antenne', error: 'Écrivez le nom de l’antenne.', value: '' },
    },
    { name: 'several lines', props: { id: 'ex-lines', label: 'Ce que nous avons fait', value: 'Un jour noté.', lines: 4 } },
  ],
} satisfies ExampleSet<ComponentProps<typeof TextField>>;
