// Owns the examples of PageHeading.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import PageHeading from './PageHeading.svelte';

export default {
  component: PageHeading,
  examples: [
    { name: 'page', props: { title: 'Bonjour Amal', detail: 'Lundi 23 novembre, antenne de Marche', takesFocus: false } },
  ],
} satisfies ExampleSet<ComponentProps<typeof PageHeading>>;
