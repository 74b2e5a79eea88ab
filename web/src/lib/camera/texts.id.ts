export default {
  view: 'Gambar kamera, arahkan ke kertas',
  take: 'Ambil foto',
  taken: (n: number) => `${n} foto diambil.`,
  done: 'Selesai',
  private: 'Foto langsung ke Selami: tidak masuk galeri HP.',
  otherWay: 'Tutup, lalu pilih foto yang sudah ada.'
};
