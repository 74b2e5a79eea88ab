export default {
  title: 'Halaman karya dan jurnal',
  what: 'Satu halaman untuk tiap murid, dengan tanda kecil nomornya. Kamera mengenalinya lagi: tidak perlu memilah atau memberi nama foto.',
  steps: ['Cetak, lalu bagikan menurut nomor. Boleh difotokopi.', 'Murid menulis namanya dan bekerja di dalam garis.', 'Sesudahnya: buka pertemuan, ketuk “Foto halaman karya”, lalu foto satu per satu.'],
  kind: 'Untuk apa?',
  kinds: { work: 'Karya', journal: 'Jurnal' },
  kindHints: { work: 'kosong', journal: 'bergaris' },
  size: 'Seberapa besar?',
  sizes: { whole: 'Satu lembar F4', half: 'Setengah lembar' },
  sizeHints: { whole: 'seorang murid satu lembar', half: 'dua murid satu lembar, lalu dipotong' },
  spare: 'Dua halaman terakhir untuk murid baru, dengan nomor berikutnya.',
  file: (group: string) => `halaman karya ${group}`
};
