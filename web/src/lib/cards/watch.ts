/** A camera's pictures, one after the other, to whoever reads them. */

/** Faster brings nothing: the next picture shows the same, and the phone grows warm. */
const leastMs = 120;

/** Until `alive` says no. `see` resolves when the next one may come, with how long to wait before it; a bitmap becomes its own. */
export async function watch(from: HTMLVideoElement, alive: () => boolean, see: (picture: ImageBitmap) => Promise<number | void>): Promise<void> {
  while (alive()) {
    const since = performance.now();
    await nextPicture(from);
    if (!alive()) return;
    const bitmap = from.videoWidth > 0 ? await createImageBitmap(from).catch(() => undefined) : undefined;
    let wait: number | void = undefined;
    if (bitmap && alive()) wait = await see(bitmap);
    else bitmap?.close();
    await pause(wait ?? Math.max(0, leastMs - (performance.now() - since)));
  }
}

/** The same picture twice would count as two that saw a card alike. */
function nextPicture(from: HTMLVideoElement): Promise<void> {
  if ('requestVideoFrameCallback' in from) return new Promise((resolve) => from.requestVideoFrameCallback(() => resolve()));
  const before = (from as HTMLVideoElement).currentTime;
  return new Promise((resolve) => {
    const look = () => ((from as HTMLVideoElement).currentTime === before ? requestAnimationFrame(look) : resolve());
    look();
  });
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
