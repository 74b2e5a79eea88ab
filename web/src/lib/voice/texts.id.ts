export default {
  record: 'Rekam suara',
  again: 'Rekam ulang',
  stop: 'Selesai merekam',
  asking: 'Izinkan mikrofon pada pertanyaan di layar.',
  recording: (seconds: number, most: number) => `Sedang merekam: ${seconds} dari ${most} detik`,
  refused: 'Mikrofon belum diizinkan, atau HP ini tidak punya mikrofon. Tidak apa-apa: tulis saja jawabannya.',
  cannot: 'Peramban di HP ini belum bisa merekam. Tidak apa-apa: tulis saja jawabannya.',
  play: 'Dengarkan rekaman',
  pause: 'Jeda',
  at: (seconds: number) => `${seconds} detik`,
  broken: 'Rekaman ini tidak dapat diputar di sini.'
};
