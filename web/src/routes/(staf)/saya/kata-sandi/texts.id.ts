export default {
  title: 'Ganti kata sandi',
  what: 'Sesudah diganti, HP dan komputer lain keluar. Masuklah lagi di sana dengan kata sandi yang baru; kiriman yang belum terkirim di sana tetap tersimpan.',
  current: 'Kata sandi yang sekarang',
  change: 'Ganti kata sandi',
  wrongCurrent: 'Kata sandi ini tidak cocok.',
  done: 'Kata sandi sudah diganti. HP dan komputer lain sudah keluar.',
  back: 'Kembali ke Saya',
  cutOff: 'Jaringan terputus sebelum server menjawab. Mungkin kata sandinya sudah berganti: bila diminta masuk, coba dahulu kata sandi yang baru.',
  forgotten: 'Lupa kata sandi yang sekarang? Minta kartu masuk baru kepada operator sekolah.'
};
