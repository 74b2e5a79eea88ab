/** How light each dot of four bytes looks to an eye (luma of BT.601); as many as `grey` holds. */
export function toGrey(rgba: Uint8ClampedArray, grey: Uint8Array): void {
  for (let i = 0, from = 0; i < grey.length; i += 1, from += 4) grey[i] = (77 * rgba[from]! + 150 * rgba[from + 1]! + 29 * rgba[from + 2]! + 128) >> 8;
}
