export default {
  title: 'Jawaban teman',
  how: 'Ini jawaban temanmu, tanpa nama. Baca pelan-pelan, lalu tulis seperti kamu ingin jawabanmu sendiri ditanggapi.',
  which: (n: number, all: number) => (all > 1 ? `Jawaban teman ${n} dari ${all}` : 'Jawaban teman'),
  level: 'Menurutku, kalimat yang paling cocok:',
  good: 'Yang sudah baik: … karena …',
  next: 'Supaya lebih dalam, coba …',
  send: 'Kirim',
  sent: 'Terkirim. Gurumu membacanya dulu.',
  kept: 'Tersimpan di HP ini.',
  change: 'Ubah',
  closed: 'Gurumu sudah membacanya, jadi tidak bisa diubah lagi. Tulisanmu masih ada di sini.',
  stopped: 'Gurumu sudah menghentikan ini. Tulisanmu masih ada di sini.',
  refused: 'Tanggapanmu belum bisa diterima. Tulisanmu masih ada di sini.',
  yours: 'Tulisanmu tentang jawaban teman',
  clear: 'Hapus tulisan ini'
};
