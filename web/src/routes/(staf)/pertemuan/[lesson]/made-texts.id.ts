export default {
  madeHint: { photo: 'Murid tanpa HP: ketuk namanya, lalu foto karyanya (tanpa wajah). Fotonya tidak masuk galeri.', drawing: 'Murid tanpa HP menggambar di kertas: ketuk namanya, lalu foto gambarnya.', voice: 'Murid tanpa HP: ketuk namanya, lalu rekam paling lama satu menit.' },
  snapHint: 'Foto karyanya saja, tanpa wajah dan tanpa nama.',
  choose: 'Pilih foto yang ada',
  madeFor: 'Foto',
  madeAgain: 'Foto ulang',
  recordFor: 'Rekam',
  madeBad: 'Foto ini tidak bisa dibaca. Coba ambil lagi.',
  madeFull: 'HP ini kehabisan ruang, jadi tidak tersimpan. Nilailah langsung.',
  notKept: 'belum ada izin wali',
  notKeptHint: 'Murid yang belum ada izin walinya: nilai langsung, atau tulis jawabannya.'
};
