/** From a saran to its field: opens what is folded on the way, then puts the cursor there. */

export function placeOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-place]')?.dataset.place ?? undefined) : undefined;
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** The place itself, or the nearest part around it that is on the page. */
export function nearest(form: HTMLElement, place: string): HTMLElement | undefined {
  for (let path = place; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const found = form.querySelector<HTMLElement>(`[data-place="${CSS.escape(path)}"]`);
    if (found) return found;
  }
  return undefined;
}

export async function goTo(form: HTMLElement, place: string): Promise<void> {
  // Folded parts are drawn when they open, so each round may find a nearer part.
  let found = nearest(form, place);
  for (let round = 0; round < 4 && found; round++) {
    const folds = [found, ...ancestors(found)].filter((node): node is HTMLDetailsElement => node instanceof HTMLDetailsElement && !node.open);
    for (const fold of folds) fold.open = true;
    await drawn();
    const nearer = nearest(form, place);
    if (nearer === found && folds.length === 0) break;
    found = nearer;
  }
  if (!found) return;
  found.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' });
  const field = found.matches('input, textarea, select') ? found : found.querySelector<HTMLElement>('input, textarea, select, button, summary');
  field?.focus({ preventScroll: true });
}

function ancestors(node: Element): Element[] {
  const out: Element[] = [];
  for (let each = node.parentElement; each; each = each.parentElement) out.push(each);
  return out;
}

/** On a laptop: to the card that stands beside the line. */
export const cardId = (n: number) => `saran-${n}`;

export function goToCard(n: number): void {
  const card = document.getElementById(cardId(n));
  card?.scrollIntoView({ block: 'nearest', behavior: calm() ? 'auto' : 'smooth' });
  card?.focus({ preventScroll: true });
}

/** How far below `top` the place stands on the page, or undefined when it is not there. */
export function heightOf(form: HTMLElement, place: string, top: number): number | undefined {
  const found = nearest(form, place);
  return found && found.getBoundingClientRect().top - top;
}
