export default {
  title: 'Target tiap anak',
  count: (n: number) => (n === 0 ? 'belum ada' : `${n} anak`),
  hint: 'Satu kalimat pendek, di samping tujuan kelas. Berlaku sampai diubah, dan tampak saat jawabannya dilihat. Jangan menulis diagnosis.',
  about: (name: string) => `Target ${name}`,
  example: 'Misalnya: menunjuk uang yang cukup, dengan dua pilihan.',
  save: 'Simpan target',
  drop: 'Hapus target',
  other: 'Pilih anak lain'
};
