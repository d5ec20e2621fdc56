// Owns the examples of SecretForm.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import { SecretState } from './secret.svelte';
import SecretForm from './SecretForm.svelte';

const onsubmit = () => undefined;

export default {
  component: SecretForm,
  examples: [
    { name: 'the code of the day', props: { id: 'ex-code', secret: new SecretState(true), submit: 'Revenir', hasFocus: false, onsubmit } },
    { name: 'the phrase', props: { id: 'ex-open', secret: new SecretState(false), submit: 'Revenir', hasFocus: false, onsubmit } },
    {
      name: 'in a bar',
      props: { id: 'ex-bar', secret: new SecretState(true), submit: 'Revenir', layout: 'row', hasFocus: false, onsubmit },
    },
  ],
} satisfies ExampleSet<ComponentProps<typeof SecretForm>>;
