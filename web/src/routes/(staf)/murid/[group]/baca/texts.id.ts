export default {
  title: 'Baca jurnal',
  none: 'Belum ada giliran',
  noneHint: (n: number) => `Begitu satu pelajaran selesai, ${n} murid muncul di sini untuk dibaca jurnalnya, bergiliran, supaya tidak ada yang terlewat.`,
  after: (title: string, day: string) => `Setelah “${title}”, ${day}.`,
  how: (each: number, members: number) => `Setiap pelajaran ${each} dari ${members} murid, yang paling lama belum dibaca lebih dulu. Membuka berarti sudah membaca.`,
  count: (done: number, all: number) => `${done} dari ${all} sudah dibaca.`,
  read: 'Sudah dibaca.',
  unread: (n: number) => (n === 0 ? 'Di Selami belum ada yang baru. Bila ia menulis di kertas, baca lembarnya; bila tidak, tanyakan langsung.' : `${n} jurnal belum dibaca.`),
  open: 'Baca',
  again: 'Baca lagi',
  nothing: 'Di Selami belum ada jurnalnya.',
  onPaper: 'Bila ia menulis di kertas, baca lembarnya.',
  notKept: 'Tanpa izin wali, jurnal di kertas tidak disimpan di Selami. Bila ia menulis di kertas, baca lembarnya.',
  pageOf: 'Halaman jurnal',
  goals: 'Target murid',
  all: 'Semua tentang murid ini',
  faces: { senang: 'senang', biasa: 'biasa saja', bingung: 'masih bingung' } as Record<string, string>
};
