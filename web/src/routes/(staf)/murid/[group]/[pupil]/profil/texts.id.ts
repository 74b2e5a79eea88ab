export default {
  title: 'Profil murid',
  how: 'Bukti dipilih murid. Tahapnya dibicarakan bersama murid, tidak pernah dihitung. Tidak ada angka dan tidak ada peringkat.',
  together: 'Untuk anak TK: pilih bersama anak, lalu tulis alasannya dengan kata anak itu sendiri.',
  sees: 'Di sini tampak bukti dari pelajaran Bapak/Ibu saja. Guru kelas melihat tahap terbaru dari guru lain, tanpa kata-katanya.',
  why: (name: string) => `Mengapa ini menunjukkan ${name}? Tulis dengan kata murid.`,
  whyHint: 'Satu kalimat, seperti yang dikatakan murid.',
  picture: (title: string) => `Karya di ${title}`,
  talk: 'Catat tahap dari obrolan',
  talkOf: (name: string) => `Obrolan tentang ${name}`,
  stage: 'Tahap yang disepakati hari ini',
  words: 'Yang disepakati untuk dicoba berikutnya',
  wordsHint: 'Boleh kosong. Hanya murid dan Bapak/Ibu yang membacanya.',
  agreed: 'Kami melihat buktinya bersama dan menyepakati ini.',
  save: 'Simpan',
  takeBack: 'Hapus catatan hari ini'
};
