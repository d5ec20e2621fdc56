// Owns the examples of Choices.
import type { Component, ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import Choices from './Choices.svelte';

type Face = 'good' | 'mixed' | 'hard';
type Props = ComponentProps<typeof Choices<Face>>;

const options: Props['options'] = [
  { value: 'good', label: 'Bien', picture: 'smiley-bien' },
  { value: 'mixed', label: 'Moyen', picture: 'smiley-moyen' },
  { value: 'hard', label: 'Difficile', picture: 'smiley-difficile' },
];

export default {
  component: Choices as Component<Props>,
  examples: [
    { name: 'nothing chosen', props: { name: 'ex-faces', legend: 'Comment ça s’est passé pour vous ?', options, value: null } },
    { name: 'one chosen', props: { name: 'ex-faces-2', legend: 'Comment ça s’est passé pour vous ?', options, value: 'good' } },
  ],
} satisfies ExampleSet<Props>;
