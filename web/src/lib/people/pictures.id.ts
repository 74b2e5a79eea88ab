import type { PictureName } from './types';

/** Words for the pictures of a child's key; what a reader says and what stands below them on paper. */
export default {
  ikan: 'ikan', perahu: 'perahu', canting: 'canting', kucing: 'kucing', pohon: 'pohon', matahari: 'matahari',
  payung: 'payung', sepeda: 'sepeda', bunga: 'bunga', ayam: 'ayam', rumah: 'rumah', bintang: 'bintang'
} satisfies Record<PictureName, string>;
