// Owns the examples of Tile.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import Tile from './Tile.svelte';

export default {
  component: Tile,
  examples: [
    { name: 'words beside the picture', props: { label: 'On s’entraîne.', picture: 'souris' } },
    { name: 'with one line more', props: { label: 'Sans nom', detail: 'Rien n’est gardé sur une personne.', picture: 'personne' } },
    { name: 'words under the picture', props: { label: 'Amal', picture: 'personne', layout: 'column' } },
  ],
} satisfies ExampleSet<ComponentProps<typeof Tile>>;
