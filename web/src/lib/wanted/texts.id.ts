export default {
  title: 'Di mana bantuan dibutuhkan?',
  none: 'Tidak ada sekolah yang menunggu bantuan.',
  about: 'Daftar kerja, bukan peringkat: nama sekolah ada di sini karena ia sendiri meminta, atau karena sebuah layanan belum sampai. Yang paling lama menunggu ada di atas.',
  first: (n: string, schools: string) => `${n} hal menunggu, di ${schools} sekolah.`,
  groups: {
    asked: 'Diminta sekolah',
    no_visit: 'Belum dikunjungi pengawas',
    unlinked: 'Penilaiannya belum tersambung',
    no_records: 'Belum ada catatan'
  },
  kind: { devices: 'Perangkat kurang', network: 'Jaringan lemah atau tidak ada', mentoring: 'Pendampingan guru', lists: 'Akun dan daftar murid', other: 'Hal lain' },
  weeks: (n: string) => `menunggu ${n} pekan`,
  thisWeek: 'diminta pekan ini',
  never: 'belum pernah',
  visited: (n: string) => `terakhir ${n} pekan yang lalu`,
  next: {
    devices: 'Langkah berikutnya: pinjamkan perangkat, atau kirim paket kartu dan lembar kertas; pertemuan tetap bisa dicatat tanpa perangkat murid.',
    network: 'Langkah berikutnya: pasang jaringan, atau jemput catatannya. Selami menyimpan di HP dan mengirim nanti.',
    mentoring: 'Langkah berikutnya: hubungkan dengan fasilitator atau lingkar belajar sekolah terdekat, dan sepakati harinya.',
    lists: 'Langkah berikutnya: bantu operatornya mengimpor daftar dari Dapodik dan mencetak kartu masuk.',
    other: 'Langkah berikutnya: hubungi kepala sekolahnya.',
    no_visit: 'Langkah berikutnya: minta pengawasnya menjadwalkan kunjungan.',
    no_supervisor: 'Langkah berikutnya: tetapkan pengawas; sekolah ini belum punya pengawas di Selami.',
    own_visit: 'Langkah berikutnya: jadwalkan kunjungan ke sekolah ini.',
    unlinked: 'Langkah berikutnya: ajak guru sekolah ini ke putaran menilai bersama KKG atau MGMP. Sampai itu ada, kedalaman kelasnya tidak dapat dibandingkan.',
    no_records: 'Langkah berikutnya: tanyakan apakah akun, perangkat, dan pengenalan Selami sudah sampai. Ini tidak berarti belum melaksanakan.'
  },
  ended: 'Sekolah sendiri yang menyatakan selesai; baris ini lalu hilang.',
  all: (n: string) => `Semua (${n})`
};
