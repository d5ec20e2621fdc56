// Owns the examples of ProblemList.
import type { ComponentProps } from 'svelte';
import type { ProblemView } from '$ui/generated/bindings';
import type { ExampleSet } from '../example';
import ProblemList from './ProblemList.svelte';

const long: ProblemView = {
  file: 'procedures/dire-bonjour.yaml',
  line: 64,
  level: 'error',
  message: 'Cette phrase a 15 mots : « Cliquez avec la souris sur le… »',
  advice: 'Faites deux phrases de 12 mots au plus.',
  procedure: 'dire-bonjour',
  steps: ['ecrire'],
};

export default {
  component: ProblemList,
  examples: [
    {
      name: 'of a whole pack',
      props: {
        problems: [
          long,
          {
            file: 'pack.yaml',
            line: 0,
            level: 'warning',
            message: 'Personne n’a relu.',
            advice: 'Ajoutez expert.',
            procedure: null,
            steps: [],
          },
        ],
        onopen: () => undefined,
      },
    },
    { name: 'of one step', props: { problems: [{ ...long, level: 'to_do' }], isFileKnown: true } },
  ],
} satisfies ExampleSet<ComponentProps<typeof ProblemList>>;
