// With letters of twice the size, as who sees badly sets them.

/** In the page: what is folded is opened, so that it is seen, too. */
export function openFolds() {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
}

/** In the page: what is cut off or hangs over, with letters of this size. */
export async function cutOff() {
  document.documentElement.style.fontSize = '200%';
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const found = [];
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) found.push(`${over} px wider than the screen`);
  for (const element of document.querySelectorAll('body *')) {
    // Not for eyes; waiting outside for the focus; a field's text, which scrolls in it; a folded part's first lines, which stand whole in it.
    if (element.closest('.only-read, svg, #svelte-announcer, a.skip:not(:focus)') || element.getClientRects().length === 0) continue;
    const name = `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    const style = getComputedStyle(element);
    if (element.matches('input, textarea') || style.webkitLineClamp !== 'none') continue;
    const box = element.getBoundingClientRect();
    if (/hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1) found.push(`cut: ${name}`);
    if (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1) found.push(`cut below: ${name}`);
    let scrolls = false;
    for (let parent = element; parent; parent = parent.parentElement) scrolls ||= /auto|scroll/.test(getComputedStyle(parent).overflowX) && parent.scrollWidth > parent.clientWidth;
    if (!scrolls && (box.right > innerWidth + 1 || box.left < -1)) found.push(`outside: ${name} ${Math.round(box.left)}–${Math.round(box.right)}`);
  }
  // A short word that breaks over two lines is hard to read: its box is too narrow for these letters.
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement.closest('.only-read, svg, script, style, #svelte-announcer, a.skip, option')) continue;
    for (const { 0: word, index } of text.data.matchAll(/(?<!\p{L})\p{L}{2,8}(?![\p{L}\p{N}])/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(`broken: ${word} in ${text.parentElement.tagName.toLowerCase()}.${text.parentElement.className}`);
    }
  }
  return found;
}
