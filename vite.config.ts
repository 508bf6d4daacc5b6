import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Parts that change at different speeds travel in different files, so that a release costs a returning visitor little. */
const vendor = (name: string, packages: string) => ({ name, test: new RegExp(`node_modules[\\\\/](${packages})[\\\\/]`) });
const groups = [
  vendor('react', 'react|react-dom|scheduler|use-sync-external-store'),
  vendor('mantine', '@mantine[\\\\/](core|hooks|store)|@floating-ui|react-remove-scroll|react-number-format'),
  vendor('tanstack', '@tanstack[\\\\/].+'),
  vendor('i18next', 'i18next|react-i18next'),
  vendor('time', 'temporal-polyfill|temporal-utils'),
  vendor('zod', 'zod'),
];

/** The reader of the API's description, served from our own origin for `/api/docs`. Not part of the app: nobody else loads it. */
const apiReference: Plugin = {
  name: 'api-reference',
  generateBundle() {
    for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
      const source = readFileSync(createRequire(import.meta.url).resolve(`swagger-ui-dist/${file}`));
      this.emitFile({ type: 'asset', fileName: `vendor/${file}`, source });
    }
  },
};

export default defineConfig({
  root: 'web',
  plugins: [react(), apiReference],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Fonts and pictures stay files of their own: inlined, each would be fetched whether shown or not.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
