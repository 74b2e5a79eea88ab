export default {
  title: 'Kartu jawaban',
  what: 'Satu kartu untuk tiap nomor. Kartu tidak memuat nama, jadi satu set bisa dipakai bergantian oleh semua kelas.',
  steps: ['Cetak hitam pekat di kertas putih, jangan diperkecil.', 'Potong di garis putus-putus; tepi putihnya jangan dipotong.', 'Di kelas: buka satu pertanyaan, ketuk “Kartu”, lalu arahkan kamera.'],
  learning: 'Di kelompok belajar, murid memakai kartu rombelnya. Yang dicetak di sini hanya kartu murid yang nomornya lain, karena nomor rombelnya sudah dipakai murid rombel lain.',
  size: 'Ukuran kartu',
  sizes: { a5: 'A5', a4: 'A4' },
  sizeHints: { a5: 'dua di satu lembar, untuk ruang kelas biasa', a4: 'satu di satu lembar, untuk ruang yang panjang' },
  more: 'Tambahan',
  pictures: 'Gambar di samping huruf, untuk yang belum membaca',
  back: 'Motif di balik kartu (cetak bolak-balik)',
  spare: 'Kartu cadangan',
  file: (group: string) => `kartu jawaban ${group}`
};
