import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';

/** `'sha256-…'` of every inline script of the shell. */
export function inlineScriptHashes(build) {
  const html = readFileSync(new URL('200.html', build), 'utf8');
  const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** Files whose templates carry a style attribute: `style-src 'self'` would drop it on the phone without a word. */
export function styleAttributes(build) {
  const app = new URL('_app/immutable/', build);
  const scripts = readdirSync(app, { recursive: true }).filter((name) => name.endsWith('.js'));
  return scripts.filter((name) => /<[a-z][^>]*\sstyle=\\?["']/.test(readFileSync(new URL(name, app), 'utf8')));
}
