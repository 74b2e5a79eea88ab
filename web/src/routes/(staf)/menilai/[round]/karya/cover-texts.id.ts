export default {
  title: 'Tutup yang menunjukkan siapa muridnya',
  about: 'Tutup dengan kotak hitam: nama, wajah, nama sekolah, seragam, dan hal lain yang membuat murid dikenali. Foto aslinya tidak keluar dari sekolah.',
  how: 'Gambar kotak dengan jari, geser kotaknya bila perlu. Dengan papan ketik: panah menggeser, Shift dan panah mengubah ukuran, Delete menghapus.',
  full: 'Kotaknya sudah sebanyak yang bisa. Hapus satu untuk menambah.',
  picture: 'Gambar dengan kotak hitam',
  original: 'Gambar asli, hanya di HP ini',
  box: (n: number, all: number) => `Kotak hitam ${n} dari ${all}`,
  add: 'Tambah kotak',
  drop: 'Hapus kotak ini',
  see: 'Lihat hasilnya',
  lookTitle: 'Lihat sekali lagi',
  look: 'Inilah gambar yang akan dilihat guru sekolah lain. Masih ada nama, wajah, sekolah, atau hal lain yang membuat murid dikenali?',
  copy: 'Gambar yang akan dikirim',
  again: 'Masih ada, ubah kotak',
  give: 'Tidak ada, berikan',
  missing: 'Gambar aslinya belum ada di HP ini. Buka sekali dengan jaringan.',
  bad: 'Gambar ini tidak bisa dibaca.'
};
