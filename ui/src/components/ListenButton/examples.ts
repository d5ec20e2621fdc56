// Owns the examples of ListenButton.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import ListenButton from './ListenButton.svelte';

export default {
  component: ListenButton,
  examples: [{ name: 'in the top bar', props: { text: 'Cliquez sur le 12.' } }],
} satisfies ExampleSet<ComponentProps<typeof ListenButton>>;
