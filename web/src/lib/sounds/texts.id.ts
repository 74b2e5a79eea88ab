export default {
  listen: 'Dengarkan',
  stop: 'Berhenti',
  instead: 'Rekamannya belum ada di sini: suara HP yang membacakan.',
  missing: 'Rekamannya belum ada di sini. Guru membacakan pertanyaannya.',
  broken: 'Rekaman ini tidak dapat diputar di sini.',
  title: 'Suara Bapak/Ibu',
  why: 'Murid yang belum membaca mengetuk “Dengarkan”. Paling lama 20 detik.',
  heard: 'Dengarkan dulu, lalu simpan.',
  keep: 'Simpan rekaman',
  drop: 'Buang rekaman ini',
  remove: 'Hapus rekaman',
  waits: 'Tersimpan di HP ini. Terkirim sesudah rencananya.',
  waitsHere: 'Tersimpan di HP ini. Terkirim begitu ada jaringan.',
  sent: 'Terkirim.',
  full: 'HP ini kehabisan ruang simpan: rekaman belum tersimpan.',
  cannot: 'Peramban di HP ini belum bisa merekam. Pertanyaan tetap dibacakan suara HP, bila ada.',
  refused: 'Mikrofon belum diizinkan, atau HP ini tidak punya mikrofon. Pertanyaan tetap dibacakan suara HP, bila ada.'
};
