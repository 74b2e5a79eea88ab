// Which files a page needs, read off Vite's manifest and SvelteKit's dictionary of routes.
import { readFileSync } from 'node:fs';

const kit = new URL('../.svelte-kit/', import.meta.url);
const generated = '.svelte-kit/generated/client-optimized/';

const manifest = () => JSON.parse(readFileSync(new URL('output/client/.vite/manifest.json', kit), 'utf8'));

/** `{ core: [file], routes: { '/masuk': [file] } }`: paths as the browser asks for them; a route's files without the core's. */
export function filesOfRoutes() {
  const parts = manifest();
  const core = closure(parts, ['node_modules/@sveltejs/kit/src/runtime/client/entry.js', `${generated}app.js`, node(0)]);
  const routes = {};
  for (const [route, nodes] of Object.entries(dictionary())) {
    const files = closure(parts, nodes.map(node));
    routes[route] = [...files].filter((file) => !core.has(file));
  }
  // Shown when something is wrong: kept with the core, but no page waits for it.
  return { core: [...core], spare: [...closure(parts, [node(1)])].filter((file) => !core.has(file)), routes };
}

const node = (n) => `${generated}nodes/${n}.js`;

/** Route id -> the numbers of its nodes: the page and its layouts, root and error page apart. */
function dictionary() {
  const text = readFileSync(new URL('generated/client-optimized/app.js', kit), 'utf8');
  const body = /export const dictionary = (\{[\s\S]*?\});/.exec(text)?.[1];
  if (!body) throw new Error('no dictionary of routes in app.js: has SvelteKit changed?');
  const entries = Object.entries(JSON.parse(body.replace(/,(\s*[\]}])/g, '$1').replace(/\[,/g, '[null,').replace(/,(?=,)/g, ',null')));
  return Object.fromEntries(entries.map(([route, [leaf, layouts = []]]) => [route, [leaf < 0 ? ~leaf : leaf, ...layouts].filter((n) => n !== null)]));
}

/** A part, what it imports at once, and their styles; not what it loads later. */
function closure(parts, names) {
  const files = new Set();
  const seen = new Set();
  const visit = (name) => {
    const part = parts[name];
    if (!part) throw new Error(`${name} is not in Vite's manifest`);
    if (seen.has(name)) return;
    seen.add(name);
    files.add(`/${part.file}`);
    for (const style of part.css ?? []) files.add(`/${style}`);
    for (const each of part.imports ?? []) visit(each);
  };
  names.forEach(visit);
  return files;
}

/** Everything a route may load later (a worker, a panel opened on demand) is the room's, too. */
export function laterFiles(immediate) {
  const parts = manifest();
  const byFile = new Map(Object.entries(parts).map(([name, part]) => [`/${part.file}`, name]));
  const files = new Set();
  const walk = (name) => {
    for (const later of parts[name].dynamicImports ?? []) {
      for (const file of closure(parts, [later])) if (!files.has(file)) { files.add(file); if (byFile.has(file)) walk(byFile.get(file)); }
    }
  };
  for (const file of immediate) {
    const name = byFile.get(file);
    if (name && !name.endsWith('client-optimized/app.js')) walk(name);
  }
  return [...files];
}

/** Pages that one phone uses together are kept together: all of staff's; a pupil's phone holds only the pupil's. */
export function roomOf(route) {
  const first = route.split('/')[1] ?? '';
  return first === '' || first === '(staf)' || first === 'masuk' ? 'staf' : first;
}
