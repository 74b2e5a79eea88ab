import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const api = process.env.SELAMI_API ?? 'http://127.0.0.1:8080';

/** SvelteKit's announcer carries a style attribute, which `style-src 'self'` forbids; base.css has its rules instead. */
const announcerWithoutStyle: Plugin = {
  name: 'selami:announcer-without-style',
  enforce: 'pre',
  transform(code, id) {
    return id.split('?')[0]?.endsWith('generated/root.svelte') ? code.replace(/(id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1') : undefined;
  }
};

/**
 * Each page's first load carries the list of every page with the scripts to fetch ahead of it. The staff's, which their
 * phones keep after the first visit, are left out of that list: a pupil's phone would carry it for nothing.
 */
const staffPages = new Set<string>();
const staffPagesKnown: Plugin = {
  name: 'selami:staff-pages-known',
  enforce: 'pre',
  generateBundle(_, bundle) {
    for (const made of Object.values(bundle)) {
      if (made.type === 'chunk' && made.fileName.includes('/nodes/') && made.moduleIds.some((id) => id.includes('/routes/(staf)/'))) staffPages.add(made.fileName);
    }
  }
};
const fetchedAhead = (page: string, scripts: string[]) => (staffPages.has(page) ? [] : scripts);

export default defineConfig({
  plugins: [announcerWithoutStyle, staffPagesKnown, sveltekit()],
  build: { target: 'chrome109', cssTarget: 'chrome109', manifest: true, reportCompressedSize: false, modulePreload: { resolveDependencies: fetchedAhead } },
  worker: { format: 'es' },
  server: { proxy: { '/api': { target: api, changeOrigin: false } }, fs: { allow: ['..'] } },
  // Runes need the browser's half of Svelte, in tests too.
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  test: { include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'], environment: 'node' }
});
