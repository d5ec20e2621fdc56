// Owns the examples of Icon.
import type { ExampleSet } from '../example';
import Icon, { type IconName } from './Icon.svelte';

const names: IconName[] = ['back', 'forward', 'check', 'cross', 'down', 'warning', 'info'];

export default {
  component: Icon,
  examples: names.map((name) => ({ name, props: { name } })),
} satisfies ExampleSet<{ name: IconName }>;
