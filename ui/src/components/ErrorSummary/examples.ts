// Owns the examples of ErrorSummary.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import ErrorSummary from './ErrorSummary.svelte';

export default {
  component: ErrorSummary,
  examples: [
    {
      name: 'two fields',
      props: {
        problems: [
          { fieldId: 'ex-error', message: 'Écrivez le nom de l’antenne.' },
          { fieldId: 'ex-text', message: 'Écrivez votre prénom.' },
        ],
      },
    },
  ],
} satisfies ExampleSet<ComponentProps<typeof ErrorSummary>>;
