export default {
  title: 'Waktu untuk Selami',
  week: (minutes: string) => `Selami memakai ${minutes} menit minggu ini.`,
  none: 'Minggu ini belum ada satu menit pun.',
  goal: (minutes: number) => `Di luar pertemuan. Selami dibuat supaya cukup ${minutes} menit seminggu.`,
  kinds: { preparing: 'Menyiapkan dan menilai', paperwork: 'Administrasi', teaching: 'Mengajar, hanya di HP ini' },
  minutes: (n: string) => `${n} menit`,
  before: (minutes: string) => `Minggu lalu ${minutes} menit.`,
  here: 'Baru hitungan di HP ini; dari HP lain tampak saat ada jaringan.',
  off: 'Waktu tidak dihitung.',
  turnOff: 'Berhenti menghitung',
  turnOn: 'Hitung lagi',
  how: 'Bagaimana ini dihitung?',
  rule: 'Selami menghitung selama layar terlihat dan ada sentuhan, ketikan, atau geseran dalam setengah menit terakhir. Mengajar (saat pertemuan berjalan) dihitung sendiri dan tidak pernah keluar dari HP ini. Membuka rencana, melihat dan menilai hasil kerja, serta Tumbuh termasuk menyiapkan dan menilai; yang lain administrasi.',
  who: 'Sekali sehari jumlah minggu ini dikirim ke server: hanya menitnya, tanpa halaman, jam, kelas, atau murid. Hanya Bapak/Ibu yang dapat melihat angka ini. Kepala sekolah dan dinas membaca satu kalimat tentang banyak guru sekaligus, paling sedikit lima, untuk empat minggu yang sudah lewat. Baris di server dihapus sesudah sepuluh minggu.',
  forget: 'Kalau berhenti, hitungan di HP ini dan di server dihapus. Empat minggu yang sedang dibaca bersama tetap ikut sampai diganti, supaya bedanya tidak menunjuk satu guru.'
};
