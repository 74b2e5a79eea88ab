import type id from './pictures.id';

export default {
  ikan: 'fish', perahu: 'boat', canting: 'batik pen', kucing: 'cat', pohon: 'tree', matahari: 'sun',
  payung: 'umbrella', sepeda: 'bicycle', bunga: 'flower', ayam: 'hen', rumah: 'house', bintang: 'star'
} satisfies typeof id;
