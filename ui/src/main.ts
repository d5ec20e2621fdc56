// Owns the start of the page.
import { mount } from 'svelte';
import './styles/index.css';
import App from './App.svelte';
import { applyLanguage } from '$ui/i18n';

applyLanguage(document);
mount(App, { target: document.body });
