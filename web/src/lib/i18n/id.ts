/** Texts that every page shares. This file is the source: en.ts must satisfy its type. */
export default {
  app: 'Selami',
  demo: 'Kota Contoh – data buatan',
  openSchool: (school: string) => `Buka ${school}`,
  practice: 'LATIHAN – murid rekaan, tidak dihitung di mana pun',
  skip: 'Langsung ke isi',
  back: 'Kembali',
  close: 'Tutup',
  cancel: 'Batal',
  save: 'Simpan',
  numbered: (n: number) => `Nomor ${n}`,
  help: {
    open: 'Bantuan halaman ini',
    title: 'Tentang halaman ini',
    what: 'Untuk apa',
    first: 'Mulai dari mana',
    offline: 'Bila tanpa jaringan',
    missing: 'Bantuan belum ada di HP ini. Sambungkan ke jaringan sekali.'
  },
  guide: {
    title: 'Panduan satu halaman',
    about: 'Dari slip sampai pertemuan pertama dalam delapan langkah, untuk dicetak di kertas F4.',
    what: 'panduan guru'
  },
  retry: 'Coba lagi',
  loading: 'Memuat …',
  menu: 'Menu utama',
  roleMenu: {
    today: 'Hari ini',
    plans: 'Rencana',
    classes: 'Kelas',
    pupils: 'Murid',
    me: 'Saya',
    school: 'Sekolah',
    import: 'Impor',
    city: 'Kota',
    visits: 'Binaan'
  },
  role: {
    office: 'Dinas',
    operator: 'Operator',
    principal: 'Kepala sekolah',
    supervisor: 'Pengawas',
    teacher: 'Guru',
    pupil: 'Murid'
  },
  sync: {
    allSent: 'Semua sudah terkirim',
    sentAt: (clock: string) => `terkirim ${clock}`,
    sending: 'sedang mengirim …',
    onPhone: 'tersimpan di HP ini',
    waiting: (n: number) => `${n} menunggu kirim`,
    signedOut: 'masuk lagi untuk mengirim',
    codeOver: 'kodenya tidak berlaku lagi',
    tooOld: 'menunggu server diperbarui',
    refused: (n: number) => `${n} perlu Bapak/Ibu lihat`,
    notKept: 'Belum tersimpan: ruang di HP ini penuh. Kosongkan sedikit ruang, lalu simpan lagi.',
    tight: 'ruang HP ini hampir penuh: hapus beberapa foto atau video',
    connectBy: (day: string) => `hubungkan ke jaringan sebelum ${day}`,
    unread: 'HP ini belum dapat membaca simpanannya: tutup Selami, lalu buka lagi',
    open: 'Buka daftar kiriman'
  },
  session: {
    ended: 'Sesi berakhir. Yang Bapak/Ibu tulis tetap tersimpan di HP ini.',
    again: 'Masuk lagi'
  },
  offline: {
    title: 'Sedang tanpa jaringan',
    copy: (when: string) => `Yang tampak adalah salinan di HP ini, terakhir diperbarui ${when}.`,
    none: 'Halaman ini belum pernah dibuka di HP ini. Sambungkan ke jaringan sekali, lalu ia tersimpan.'
  },
  chart: { table: 'Lihat sebagai tabel', of: (n: number, total: number) => `${n} dari ${total}` },
  send: {
    sheet: 'Kertas',
    send: 'Kirim',
    title: (what: string) => `Kirim ${what}`,
    kinds: { PDF: 'PDF, untuk dicetak atau tempat fotokopi', PNG: 'Gambar halaman pertama, untuk grup WhatsApp', XLSX: 'XLSX, untuk Excel', DOCX: 'DOCX, untuk Word atau Google Dokumen', TXT: 'Berkas teks, dapat dibaca di mana saja', JSON: 'JSON, untuk dibaca program lain', ZIP: 'ZIP, bersama berkas yang disimpan' },
    names: { PDF: 'PDF', PNG: 'gambar', XLSX: 'XLSX', DOCX: 'DOCX', TXT: 'berkas teks', JSON: 'JSON', ZIP: 'ZIP' },
    picture: 'Gambar, untuk grup WhatsApp',
    text: 'Teks, untuk pesan',
    sendIt: (kind: string) => `Kirim ${kind}`,
    saveIt: (kind: string) => `Simpan ${kind}`,
    words: 'teks',
    copy: 'Salin teks',
    saved: (name: string) => `Tersimpan di perangkat ini: ${name}`,
    copied: 'Teks sudah disalin.',
    again: 'Berkas sudah siap. Ketuk Kirim sekali lagi.',
    notCopied: 'Perangkat ini tidak mengizinkan penyalinan.'
  },
  problem: {
    title: 'Belum berhasil',
    network: 'Server tidak terjangkau. Periksa sambungan, lalu coba lagi.',
    server: 'Server sedang bermasalah. Yang sudah ditulis tetap aman; coba lagi sebentar lagi.',
    answer: 'Jawaban server tidak dapat dibaca.',
    notFound: 'Halaman ini tidak ada, atau bukan untuk akun ini.',
    home: 'Ke halaman awal',
    unexpected: 'Ada yang tidak berjalan sebagaimana mestinya.'
  }
};
