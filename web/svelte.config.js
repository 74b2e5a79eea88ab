import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  // Svelte 5's newer manner in every file of ours.
  compilerOptions: { runes: true },
  kit: {
    // One shell for every address: signed-in pages are made on the phone, from its own copy.
    adapter: adapter({ fallback: '200.html', strict: false }),
    // Our own worker is written by scripts/finish-build.mjs, from the files that really were built.
    serviceWorker: { register: false },
    output: { preloadStrategy: 'modulepreload' },
    alias: { $golden: '../tests/golden' },
    version: { name: process.env.SELAMI_VERSION ?? 'dev' }
  }
};
