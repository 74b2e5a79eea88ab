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
  closed: 'Gurumu sudah membacanya, jadi tidak bisa diubah lagi. Tulisanmu masih di sini.',
  told: 'Kata teman tentang jawabanmu',
  toldHow: 'Bukan nilai. Pakai yang berguna bagimu.',
  their: 'Menurut seorang teman:',
  theirGood: 'Yang sudah baik:',
  theirNext: 'Supaya lebih dalam, coba:'
};
