// What a person's fingers do on a page, counted in the page itself, and how long that takes somebody who is not in a hurry.

/** Seconds; generous against the finger-stroke models (a tap ~0.3 s, to find and decide ~1.35 s): looking is counted with each. */
const seconds = { touch: 3, letter: 0.5, page: 3 };

/** Counts on each page of this context from now on. */
export async function countTouches(context) {
  const counts = { touch: 0, letter: 0, page: 0 };
  await context.exposeFunction('selamiCounts', (what, n) => void (counts[what] += n));
  await context.addInitScript(() => {
    const count = (what, n = 1) => globalThis.selamiCounts(what, n);
    addEventListener('pointerdown', (event) => event.isTrusted && count('touch'), true);
    addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) count('touch', 2); // opens the list, takes one of it
      if (event.target instanceof HTMLInputElement && event.target.type === 'file') count('touch', 3); // opens, finds, takes a file
    }, true);
    addEventListener('input', (event) => {
      const { target } = event;
      if (target instanceof HTMLInputElement && /^(text|password|search)$/.test(target.type)) count('letter', target.value.length);
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

export const sum = (all) => all.reduce((out, one) => ({ touch: out.touch + one.touch, letter: out.letter + one.letter, page: out.page + one.page }));
export const minutes = (counts) => Object.keys(seconds).reduce((out, what) => out + counts[what] * seconds[what], 0) / 60;
