// Owns the examples of PhraseField.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import PhraseField from './PhraseField.svelte';

export default {
  component: PhraseField,
  examples: [
    { name: 'plain', props: { id: 'ex-phrase', label: 'Votre phrase', value: '' } },
    {
      name: 'refused',
      props: { id: 'ex-phrase-error', label: 'Votre phrase', value: 'abc', error: 'Ce n’est pas la bonne phrase.' },
    },
  ],
} satisfies ExampleSet<ComponentProps<typeof PhraseField>>;
