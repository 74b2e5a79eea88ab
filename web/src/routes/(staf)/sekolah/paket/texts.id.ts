export default {
  title: 'Paket konteks',
  intro: 'Konteks lokal yang ditulis kantor untuk sekolah-sekolahnya. Yang dipakai sekolah muncul di “Susun rencana” dan di rencana setiap guru. Rencana yang sudah ada tetap pada versinya.',
  from: (office: string, n: number) => `${office} · versi ${n}`,
  take: (n: number) => `Pakai versi ${n}`,
  has: (n: number) => `Dipakai sekolah ini: versi ${n}.`,
  hasNewest: 'Dipakai sekolah ini. Ini versi terbaru.',
  differs: (n: number) => `Bedanya dengan versi ${n}`,
  back: 'Jangan pakai lagi',
  said: 'Kata kantor:',
  inside: 'Isi yang dipakai',
  gone: (title: string) => `“${title}” tidak lagi ditawarkan kepada guru. Rencana yang memakainya tetap utuh.`,
  undo: 'Pakai lagi',
  empty: 'Kantor belum menerbitkan paket',
  emptyText: 'Begitu ada, paketnya muncul di sini. Guru tetap bisa menulis konteks sekolah sendiri.',
  other: 'Dari kantor lain'
};
