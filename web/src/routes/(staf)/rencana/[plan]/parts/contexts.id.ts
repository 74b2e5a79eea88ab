export default {
  title: 'Konteks lokal',
  badge: 'Ada versi baru',
  preview: 'Hal di dekat sekolah yang dipakai rencana ini.',
  from: (office: string, n: number) => `${office}, versi ${n}`,
  of: (name: string, whose: string) => `${name} (${whose})`,
  own: 'dari guru sekolah ini',
  built: 'dari Selami',
  unread: 'Kata-katanya terbaca lagi begitu ada jaringan.',
  newer: (title: string, n: number) => `Sekolah punya “${title}” versi ${n}. Rencana ini tetap pada versi yang dipakainya.`,
  gone: 'tidak ada lagi di versi itu; di sini tetap terbaca',
  goneIn: (n: number) => `Tidak ada lagi di versi ${n} yang dipakai sekolah; di rencana ini tetap terbaca.`,
  changed: (parts: string) => `berubah: ${parts}`,
  same: 'sama saja',
  move: (n: number) => `Pakai kata-kata versi ${n}`,
  remove: 'Keluarkan dari rencana',
  add: 'Tambah konteks',
  addIt: 'Tambahkan'
};
