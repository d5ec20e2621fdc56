// Owns the examples of KeyCap.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import KeyCap from './KeyCap.svelte';

export default {
  component: KeyCap,
  examples: [
    { name: 'a function key', props: { label: 'F9' } },
    { name: 'a letter', props: { label: 'm' } },
    { name: 'a word', props: { label: 'Échap' } },
    { name: 'on the dark strip', props: { label: 'F2', tone: 'coach' } },
  ],
} satisfies ExampleSet<ComponentProps<typeof KeyCap>>;
