/**
 * Long answers on a panel: what stands below them, the question to talk about, must not be pushed off. First their letters get smaller,
 * but not so small that the last row cannot read them; then whole words at the end give way to a sign that says so.
 */

/** Words with the space before them; what no line would hold comes in pieces. */
export const piecesOf = (text: string): string[] => text.match(/\s*\S{1,24}/g) ?? [];

/** The most of `all` that fits, at least one. `fits` says it of a number, and of every smaller one when of a larger. */
export function most(all: number, fits: (n: number) => boolean): number {
  let [good, bad] = [Math.min(1, all), all + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

interface Given {
  text: string;
  /** What says that something is left out. */
  sign: string;
  /** Class of the smaller letters. */
  smaller: string;
}

/** A screen this narrow is held in a hand, and may be scrolled. */
const panel = '(min-width: 60rem)';
const marginPx = 16;

/** An action: the element, in a frame in a grid in a section, shows as much of the text as leaves the rest of the section on the screen. */
export function fit(node: HTMLElement, given: Given) {
  const wide = matchMedia(panel);
  const bottom = (one: Element | null | undefined) => (one?.getBoundingClientRect().bottom ?? 0) + scrollY;
  const frame = node.parentElement;
  const grid = frame?.parentElement;
  const section = grid?.parentElement;
  function fits(): boolean {
    const below = bottom(section) - bottom(grid) + (frame ? parseFloat(getComputedStyle(frame).paddingBottom) : 0);
    return bottom(node) + below <= innerHeight - marginPx;
  }
  function lay() {
    const { text, sign, smaller } = given;
    const pieces = piecesOf(text);
    const show = (n: number) => (node.textContent = n === pieces.length ? text : `${pieces.slice(0, n).join('')} … (${sign})`);
    node.classList.remove(smaller);
    show(pieces.length);
    if (!wide.matches || fits()) return;
    node.classList.add(smaller);
    show(most(pieces.length, (n) => (show(n), fits())));
  }
  const watch = new ResizeObserver(lay);
  if (section) watch.observe(section);
  addEventListener('resize', lay); // its height alone may change
  lay();
  return {
    update(next: Given) {
      given = next;
      lay();
    },
    destroy() {
      watch.disconnect();
      removeEventListener('resize', lay);
    }
  };
}
