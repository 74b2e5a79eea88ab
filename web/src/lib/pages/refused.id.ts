export default {
  kinds: { work: 'Halaman karya', journal: 'Halaman jurnal', photo: 'Foto jawaban', drawing: 'Gambar jawaban', voice: 'Suara', question: 'Suara soal', series: 'Foto seri', spoken: 'Suara jurnal' },
  not: (what: string, of: string) => `${what}${of ? ` ${of}` : ''} tidak diterima server.`,
  noConsent: 'Belum ada izin wali, atau izinnya ditarik. Nilailah langsung. Tanpa izin, ini terhapus sendiri setelah 7 hari.',
  onlyHere: 'Hanya ada di HP ini.',
  retake: 'Ambil lagi',
  again: 'Kirim lagi',
  drop: 'Buang'
};
