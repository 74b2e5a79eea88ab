export default {
  title: 'Laporan bulanan',
  about: 'Tersusun sendiri dari pertemuan yang tercatat. Tidak ada yang perlu diisi; Bapak/Ibu membaca, menambah catatan pada lembarnya, dan menandatangani.',
  none: 'Belum ada sekolah',
  noneHint: 'Dinas memberi tahu sekolah mana yang Bapak/Ibu pimpin atau dampingi.',
  noMonth: 'Belum ada bulan yang selesai',
  noMonthHint: 'Laporan sebuah bulan ada sepekan sesudah bulannya berakhir, supaya ponsel tanpa jaringan sempat mengirim.',
  school: 'Sekolah',
  month: 'Bulan',
  teachers: (all: string) => `Guru yang mempunyai kelas bulan itu: ${all}.`,
  report: 'laporan bulanan',
  offline: 'Tanpa jaringan laporan yang pernah dibuka tetap terbaca; berkasnya dibuat oleh server.'
};
