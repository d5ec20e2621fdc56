// Owns the examples of Button.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import Button from './Button.svelte';

export default {
  component: Button,
  examples: [
    { name: 'the one main action', props: { variant: 'filled' }, text: 'Commencer' },
    { name: 'another action', props: { variant: 'outline' }, text: 'Reprendre' },
    { name: 'a quiet action', props: { variant: 'quiet' }, text: 'En proposer d’autres' },
    { name: 'learner, main', props: { variant: 'filled', size: 'learner', icon: 'forward' }, text: 'C’est fait' },
    { name: 'learner, back', props: { size: 'learner', icon: 'back' }, text: 'Retour' },
    { name: 'learner, with a picture', props: { size: 'learner', picture: 'main' }, text: 'J’ai besoin d’aide' },
    { name: 'top bar', props: { variant: 'pill', size: 'learner', picture: 'haut-parleur' }, text: 'Écouter' },
    { name: 'chosen', props: { 'aria-pressed': 'true' }, text: 'Contraste fort' },
    { name: 'not possible now', props: { disabled: true }, text: 'Terminer' },
    { name: 'under way', props: { variant: 'filled', isBusy: true }, text: 'Ouverture…' },
  ],
} satisfies ExampleSet<ComponentProps<typeof Button>>;
