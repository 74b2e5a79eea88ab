export default {
  title: 'Lembar kelas',
  what: 'Untuk pelajaran tanpa HP: tandai kotaknya dengan bolpoin, lalu foto sesudah pelajaran.',
  steps: ['Cetak dan bawa ke kelas. Boleh difotokopi.', 'Beri satu tanda tebal di tiap kotak yang dimaksud. Salah? Coret sampai hitam dan tandai yang benar; nanti ditanyakan.', 'Sesudah pelajaran: buka pertemuannya, ketuk “Lembar kelas”, lalu foto.'],
  questions: 'Berapa soal pilihan?',
  options: 'Berapa pilihan tiap soal?',
  levels: 'Berapa soal dengan tingkat pemahaman (0 sampai 4)?',
  more: 'Juga di lembar',
  attendance: 'Tidak hadir (S, I, A)',
  spoke: 'Bicara (siapa sudah bicara)',
  nothing: 'Pilih paling sedikit satu soal, kehadiran, atau bicara.',
  names: 'Lembar memuat nama murid: simpan bersama buku nilai, dan hancurkan bila sudah tidak dipakai.',
  file: (group: string) => `lembar kelas ${group}`
};
