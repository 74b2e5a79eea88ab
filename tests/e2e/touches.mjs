// What a person's fingers do on a page, counted in the page itself, and how long that takes somebody who is not in a hurry.

/**
 * Seconds; generous against the finger-stroke models (a tap ~0.3 s, to find and decide ~1.35 s): looking is counted with each. `field`: a
 * tap into a field for text, which a script that fills it in does not make.
 */
const seconds = { touch: 3, letter: 0.5, page: 3, field: 3 };

/** Counts on each page of this context from now on. */
export async function countTouches(context) {
  const counts = nothing();
  await context.exposeFunction('selamiCounts', (what, n) => void (counts[what] += n));
  await context.addInitScript(() => {
    const count = (what, n = 1) => globalThis.selamiCounts(what, n);
    let under; // the finger, or the field that is written in
    addEventListener('pointerdown', (event) => {
      if (!event.isTrusted) return;
      count('touch');
      under = event.target;
    }, true);
    addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) count('touch', 2); // opens the list, takes one of it
      if (event.target instanceof HTMLInputElement && event.target.type === 'file') count('touch', 3); // opens, finds, takes a file
    }, true);
    addEventListener('input', (event) => {
      const { target } = event;
      const written = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && /^(text|password|search)$/.test(target.type));
      if (!written) return;
      count('letter', target.value.length);
      if (target !== under) count('field');
      under = target;
    }, true);
    globalThis.print = () => count('touch', 3); // the phone's own print sheet: printer, print, back
    let at = location.pathname;
    count('page');
    new MutationObserver(() => {
      if (location.pathname !== at) count('page');
      at = location.pathname;
    }).observe(document, { subtree: true, childList: true });
  });
  return counts;
}

/** Scans a printed code with the phone's camera: three touches and the address opens. */
export async function scan(page, counts, address) {
  counts.touch += 3;
  await page.goto(address);
}

export const sum = (all) => all.reduce((out, one) => Object.fromEntries(Object.keys(seconds).map((what) => [what, out[what] + one[what]])));
export const nothing = () => Object.fromEntries(Object.keys(seconds).map((what) => [what, 0]));
/** A story opens pages by their address; a hand comes to each by the menu and a list. */
export const byHand = (counts) => ({ ...counts, touch: counts.touch + 2 * counts.page });
export const told = (counts) => `${counts.touch} touches, ${counts.field} fields, ${counts.letter} letters, ${counts.page} pages, ${minutes(counts).toFixed(1)} minutes`;
export const minutes = (counts) => Object.keys(seconds).reduce((out, what) => out + counts[what] * seconds[what], 0) / 60;
