// After vite: the hash of SvelteKit's start for the server's Content-Security-Policy, and the service worker.
import { writeFileSync } from 'node:fs';
import { inlineScriptHashes } from './csp.mjs';

const build = new URL('../build/', import.meta.url);

// One line: what to put after `script-src 'self' 'wasm-unsafe-eval'`.
writeFileSync(new URL('csp.txt', build), `${inlineScriptHashes(build).join(' ')}\n`);
