/**
 * Pictures for options, so that a child answers without reading. Our own drawings on a square of 64; in a plan each is named by its id.
 * Faces are drawn by Face.svelte.
 */
export interface OptionPicture {
  /** Stroked. */
  lines: string;
  /** Filled. */
  solid?: string;
}

export const faceNames = ['senang', 'biasa', 'bingung'] as const;

const sky = 'M32 8v6M32 50v6M8 32h6M50 32h6M15 15l4 4M45 45l4 4M49 15l-4 4M19 45l-4 4';

export const optionPictures: Record<string, OptionPicture> = {
  ya: { lines: 'M12 34l13 13 27-30' },
  tidak: { lines: 'M15 15l34 34M49 15l-34 34' },
  matahari: { lines: `${sky}M32 21a11 11 0 1 0 .1 0z` },
  hujan: { lines: 'M18 34a9 9 0 0 1 2-18 13 13 0 0 1 25 3 8 8 0 0 1 1 15zM22 42l-3 9M33 42l-3 9M44 42l-3 9' },
  terapung: { lines: 'M6 44q6.5-6 13 0t13 0 13 0 13 0M14 36h36l-6 7H20zM32 36V12l14 18H32' },
  tenggelam: { lines: 'M6 16q6.5-6 13 0t13 0 13 0 13 0M16 42l34 8-8 5-22-5zM32 24v10M27 30l5 5 5-5' },
  besar: { lines: 'M10 10h44v44H10z' },
  kecil: { lines: 'M25 25h14v14H25z' },
  kotak: { lines: 'M14 14h36v36H14z', solid: 'M24 24h16v16H24z' },
  bulat: { lines: 'M32 12a20 20 0 1 0 .1 0z', solid: 'M32 24a8 8 0 1 0 .1 0z' },
  rumah: { lines: 'M10 30L32 11l22 19M16 27v26h32V27M27 53V39h10v14' },
  pohon: { lines: 'M32 56V36M32 38a15 15 0 1 1 .1 0z' },
  ikan: { lines: 'M8 32q16-18 34 0-18 18-34 0zM42 32l14-11v22z', solid: 'M19 28a2.5 2.5 0 1 0 .1 0z' },
  uang: { lines: 'M7 18h50v28H7zM32 25a7 7 0 1 0 .1 0zM14 26v12M50 26v12' },
  tangan: { lines: 'M20 34V20a3 3 0 0 1 6 0v10-16a3 3 0 0 1 6 0v16-14a3 3 0 0 1 6 0v16-9a3 3 0 0 1 6 0v16q0 17-13 17-8 0-12-7l-8-13a3 3 0 0 1 5-3z' },
  buku: { lines: 'M32 18q-9-6-22-4v34q13-2 22 4 9-6 22-4V14q-13-2-22 4zM32 18v34' }
};

export const pictureNames = [...faceNames, ...Object.keys(optionPictures)];
export const isPicture = (name: string | undefined): name is string => name !== undefined && pictureNames.includes(name);
