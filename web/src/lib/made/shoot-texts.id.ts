export default {
  view: 'Gambar kamera',
  hint: 'Foto karyanya saja, tanpa wajah dan tanpa nama. Fotonya tidak masuk galeri.',
  take: 'Ambil foto',
  stop: 'Batal',
  own: 'Pakai kamera HP',
  ownHint: 'Foto dari kamera HP bisa tertinggal di galeri. Hapus dari sana sesudah terkirim.',
  trouble: {
    denied: 'Kamera belum diizinkan di halaman ini. Izinkan lewat tanda di samping alamat, atau pakai kamera HP.',
    absent: 'Perangkat ini tidak punya kamera.',
    busy: 'Kamera sedang dipakai aplikasi lain. Tutup aplikasi itu, lalu coba lagi.',
    unsupported: 'Peramban ini tidak dapat membuka kamera di halaman ini.',
    stopped: 'Kamera berhenti. Tutup, lalu buka lagi.'
  }
};
