// Owns the page that shows every example of every component, for eyes and for axe; only the fake build has it.
import { mount } from 'svelte';
import '$ui/styles/index.css';
import Gallery from './Gallery.svelte';

mount(Gallery, { target: document.body });
