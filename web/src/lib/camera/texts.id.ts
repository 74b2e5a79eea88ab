export default {
  view: 'Gambar kamera, arahkan ke kertas',
  take: 'Ambil foto',
  taken: (n: number) => `${n} foto diambil.`,
  done: 'Selesai',
  private: 'Foto langsung ke Selami: tidak masuk galeri HP.',
  work: 'Foto karyanya saja, tanpa wajah dan tanpa nama.',
  own: 'Pilih atau ambil foto di HP',
  ownHint: 'Foto dari kamera HP bisa tertinggal di galeri. Hapus dari sana sesudah terkirim.',
  otherWay: 'Tutup, lalu pilih foto yang sudah ada.'
};
