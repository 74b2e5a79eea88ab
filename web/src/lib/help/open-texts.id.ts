/** Help on the pages of whoever has no account here, and of signing in: as in texts.id.ts. */
export default {
  '/masuk': {
    what: 'Masuk ke Selami dengan kode di slip, atau dengan nama masuk dan kata sandi.',
    first: 'Pertama kali: ketik kode di slip, lalu buat kata sandi. Sesudahnya HP ini mengingat Bapak/Ibu.',
    offline: 'Masuk memerlukan jaringan; sesudah itu Selami bisa dipakai tanpa jaringan.'
  },
  '/ikut': {
    what: 'Halaman untuk murid: menjawab pertanyaan guru dari HP.',
    first: 'Ketik kode di papan, nomormu, dan PIN-mu. Lalu tunggu pertanyaannya: dijawab dengan ketukan, kata, foto, gambar, atau suara.',
    offline: 'Masuk perlu jaringan. Sesudah itu jawabanmu aman di HP ini dan terkirim nanti.'
  },
  '/ikut/profil': {
    what: 'Profilmu: delapan dimensi, dengan bukti yang kamu pilih sendiri.',
    first: 'Ketuk “Pilih bukti”, pilih satu hasilmu, lalu tulis mengapa. Tahapnya kamu tentukan bersama gurumu.',
    offline: 'Pertama kali perlu jaringan. Sesudah itu pilihanmu aman di HP ini dan terkirim nanti.'
  },
  '/layar': { what: 'Papan untuk seluruh kelas: langkah dan pertanyaan, tanpa nama murid.', first: 'Ketik enam angka di HP guru.', offline: 'Papan memerlukan jaringan, dan menyambung lagi sendiri.' },
  '/coba': {
    what: 'Memeriksa RPP yang sudah ada, tanpa akun. Berkas dan tulisan tetap di HP ini.',
    first: 'Buka berkas DOCX atau tempel teksnya, perbaiki tiga saran, lalu unduh DOCX-nya.',
    offline: 'Sekali terbuka, halaman ini bekerja tanpa jaringan.'
  },
  '/keluarga': {
    what: 'Satu pertanyaan setiap pekan untuk diobrolkan di rumah.',
    first: 'Ketik PIN dari kertas guru.',
    offline: 'Halaman ini memerlukan jaringan.'
  },
  '/mitra': {
    what: 'Untuk mitra sekolah: menilai jawaban murid tanpa nama sebagai penilai kedua. Tidak perlu akun.',
    first: 'Baca jawabannya atau lihat foto langkah kerjanya, lalu ketuk satu tingkat. Boleh berhenti dan membuka tautannya lagi nanti.',
    offline: 'Halaman ini memerlukan jaringan; ketukan yang belum terkirim dicoba lagi sendiri.'
  },
  '/titip': { what: 'Untuk guru pengganti: membuka kelas yang dititipkan hari ini. Tidak perlu akun.', first: 'Ketik kode dari guru kelas atau operator, lalu nama Bapak/Ibu.', offline: 'Membuka memerlukan jaringan sekali; sesudah itu bisa tanpa jaringan.' },
  '/titip/[lesson]': {
    what: 'Pertemuan yang dititipkan: langkah, kehadiran, dan pertanyaan, dengan nomor saja.',
    first: 'Mulai langkah pertama. Yang dicatat masuk ke pertemuan guru yang digantikan.',
    offline: 'Semuanya bisa tanpa jaringan dan terkirim nanti.'
  }
} as Record<string, { what: string; first: string; offline: string }>;
