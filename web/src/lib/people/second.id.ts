/** The second step of somebody else, taken off when their phone is lost. */
export default {
  off: 'Lepas langkah kedua',
  ask: (name: string) => `Lepas langkah kedua ${name}?`,
  about: 'Lakukan ini hanya bila orangnya sendiri datang dan HP-nya hilang atau berganti. Sesudah dilepas, untuk masuk cukup kata sandi, sampai ia memasangnya lagi.',
  seen: 'Ia akan melihat siapa yang melepas dan kapan.',
  yes: 'Ya, lepas',
  no: 'Tidak jadi',
  doneOf: (name: string) => `Langkah kedua ${name} sudah dilepas.`
};
