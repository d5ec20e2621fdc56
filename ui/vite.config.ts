// Owns how the interface is built; refuses anything inline, because the content policy allows only files of our own.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const platforms = ['tauri', 'http', 'fake'] as const;
type PlatformName = (typeof platforms)[number];

function chosenPlatform(): PlatformName {
  const asked = process.env['COTE_PLATFORM'] ?? 'tauri';
  const found = platforms.find((name) => name === asked);
  if (found === undefined) {
    throw new Error(`COTE_PLATFORM must be one of ${platforms.join(', ')}, not "${asked}"`);
  }
  return found;
}

/** French ships; the language that nobody speaks is for tests of the interface alone. */
function chosenLanguage(): 'french' | 'pseudo' {
  const asked = process.env['COTE_LANGUAGE'] ?? 'french';
  if (asked === 'pseudo' && process.env['COTE_PLATFORM'] === 'http') {
    return asked;
  }
  if (asked !== 'french') {
    throw new Error(`COTE_LANGUAGE may be "pseudo" with COTE_PLATFORM=http alone, not "${asked}"`);
  }
  return asked;
}

function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

const platform = process.env['VITEST'] === undefined ? chosenPlatform() : 'fake';
const language = process.env['VITEST'] === undefined ? chosenLanguage() : 'french';
const outDir = language === 'pseudo' ? 'dist-pseudo' : { tauri: 'dist', http: 'dist-http', fake: 'dist-fake' }[platform];

export default defineConfig({
  plugins: [svelte()],
  base: './',
  resolve: {
    alias: {
      // One platform per bundle: what ships holds neither the fake nor the test host's client.
      $platform: pathOf(`./src/platform/${platform}.ts`),
      $language: pathOf(`./src/languages/${language}.ts`),
      $assets: pathOf('../assets'),
      $ui: pathOf('./src'),
    },
    // Under vitest, `svelte` must resolve to its client build, or components cannot be mounted in jsdom.
    conditions: process.env['VITEST'] === undefined ? ['module', 'browser', 'development|production'] : ['browser'],
  },
  build: {
    outDir,
    emptyOutDir: true,
    // The policy has no data: source for pictures and fonts, and no inline style or script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    // WebKitGTK 2.50, the oldest engine we meet, is Safari 26; one version of margin.
    target: ['safari18', 'chrome120'],
    sourcemap: false,
    rollupOptions: {
      input: platform === 'fake' ? [pathOf('./index.html'), pathOf('./gallery.html')] : [pathOf('./index.html')],
    },
  },
  server: { fs: { allow: ['..'] } },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test-setup.ts'],
  },
});
