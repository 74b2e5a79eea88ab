export default {
  title: 'Kelompok',
  who: (n: number) => `${n} murid hadir`,
  board: 'Di papan hanya nomor murid, tanpa nama.',
  size: 'Berapa murid sekelompok? Ketuk, langsung terbentuk.',
  again: 'Acak lagi: berapa murid sekelompok?',
  each: 'murid sekelompok',
  ready: (n: number) => `Pakai ${n} kelompok yang sudah disiapkan`,
  before: 'Seperti kelompok terakhir',
  left: (n: number) => `Belum masuk kelompok: ${n}`,
  pupils: (n: number) => `${n} murid`,
  moveTo: (name: string) => `${name} ke kelompok mana?`,
  out: 'Tanpa kelompok',
  hint: 'Ketuk murid untuk memindahkannya. Jawaban yang sudah masuk tetap milik yang menjawabnya.',
  done: 'Selesai',
  none: 'Kelompok belum dibentuk.',
  make: 'Bentuk kelompok',
  change: 'Ubah kelompok'
};
