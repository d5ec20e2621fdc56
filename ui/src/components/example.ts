// Owns the shape of a component's examples, which the gallery shows and axe reads.
import type { Component } from 'svelte';

/** One way to use a component. */
export interface Example<Props extends object> {
  name: string;
  props: Omit<Props, 'children'>;
  /** Words put where the component takes content. */
  text?: string;
}

/** All examples of one component. */
export interface ExampleSet<Props extends object = Record<string, unknown>> {
  component: Component<Props>;
  examples: Example<Props>[];
}
