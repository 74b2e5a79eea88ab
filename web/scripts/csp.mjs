import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** `'sha256-…'` of every inline script of the shell. */
export function inlineScriptHashes(build) {
  const html = readFileSync(new URL('200.html', build), 'utf8');
  const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
