// Owns the examples of PinField.
import type { ComponentProps } from 'svelte';
import type { ExampleSet } from '../example';
import PinField from './PinField.svelte';

export default {
  component: PinField,
  examples: [
    { name: 'plain', props: { id: 'ex-pin', label: 'Votre code du jour', help: 'Six chiffres.', value: '' } },
    { name: 'refused', props: { id: 'ex-pin-error', label: 'Votre code du jour', value: '123', error: 'Ce n’est pas le bon code.' } },
  ],
} satisfies ExampleSet<ComponentProps<typeof PinField>>;
