import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const api = process.env.SELAMI_API ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [sveltekit()],
  build: { target: 'chrome109', cssTarget: 'chrome109', manifest: true, reportCompressedSize: false },
  worker: { format: 'es' },
  server: { proxy: { '/api': { target: api, changeOrigin: false } }, fs: { allow: ['..'] } },
  // Runes need the browser's half of Svelte, in tests too.
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  test: { include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'], environment: 'node' }
});
