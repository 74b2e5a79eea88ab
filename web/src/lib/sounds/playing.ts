/** One sound at a time: whoever begins stops the one before, also the phone's own voice. */
let stopOther: (() => void) | undefined;

export function begin(stop: () => void): void {
  if (stopOther !== stop) stopOther?.();
  globalThis.speechSynthesis?.cancel();
  stopOther = stop;
}
export function end(stop: () => void): void {
  if (stopOther === stop) stopOther = undefined;
}
