export default {
  title: 'Kunjungan kelas saya',
  about: 'Undang rekan, kepala sekolah, atau pengawas melihat satu pelajaran. Catatannya sampai ke Bapak/Ibu lebih dulu; orang lain hanya membacanya bila Bapak/Ibu membagikannya.',
  none: 'Belum ada kunjungan',
  noneHint: 'Mulailah dengan satu rekan KKG atau MGMP yang Bapak/Ibu percaya.',
  list: 'Kunjungan',
  invite: 'Undang ke kelas',
  who: 'Siapa yang diundang?',
  whoNotes: { colleague: 'masuk dengan kode, lalu Bapak/Ibu setujui', principal: 'kepala sekolah ini', supervisor: 'pengawas sekolah ini' },
  school: 'Sekolah',
  indicator: 'Indikator kinerja yang saya pilih',
  noIndicator: 'Tanpa indikator',
  showStep: 'Tunjukkan langkah yang sedang saya coba',
  inviteNow: 'Undang',
  states: {
    code: 'menunggu rekan masuk dengan kode',
    open: 'menunggu diambil',
    joined: 'perlu persetujuan Bapak/Ibu',
    agreed: 'akan datang',
    sent: 'catatan sudah datang',
    answered: 'sudah ditanggapi'
  },
  shared: 'dibagikan',
  noLine: 'Tanpa garis naik-turun',
  noLineWhy: (n: number) =>
    `Ada ${n} catatan kunjungan. Di bawah delapan kunjungan, naik-turunnya lebih banyak ditentukan siapa yang datang dan pelajaran apa yang dilihat daripada mengajarnya sendiri; delapan kunjungan dalam dua tahun pun baru memberi keandalan sekitar 0,39. Karena itu Selami tidak menarik garis antar-kunjungan.`,
  other: 'Berkunjung ke kelas rekan'
};
