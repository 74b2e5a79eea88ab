/** Choosing PIN or pictures for a class. */
export default {
  title: 'Murid masuk dengan',
  kinds: { pin: 'PIN', pictures: 'Gambar' },
  about: { pin: 'empat angka', pictures: 'tiga gambar, untuk yang belum lancar membaca' },
  tk: 'Anak TK masuk dengan tiga gambar, di tablet sekolah dan hanya bila walinya mengizinkan.'
};
