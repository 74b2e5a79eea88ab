export default {
  month: 'Bulan',
  told: (month: string, day: string) => `${month}, dihitung pada ${day}. Yang datang sesudahnya tidak mengubah angka ini.`,
  notYet: (day: string) => `Cerita bulan pertama muncul paling cepat ${day}: seminggu sesudah bulannya selesai, supaya HP yang lama tanpa jaringan ikut terhitung.`,
  one: 'Apakah benar terjadi?',
  two: 'Apakah merata?',
  three: 'Apakah menggembirakan, bermakna, berkesadaran?',
  ended: (plans: string, month: string) => `Di sekolah yang memakai Selami, ${plans} rangkaian belajar selesai pada ${month}.`,
  experience: (name: string, share: string) => `${name} terjadi di ${share}.`,
  noPlans: {
    none_yet: (month: string) => `Belum ada catatan rangkaian belajar yang selesai pada ${month}.`,
    hidden: (month: string) => `Rangkaian belajar yang selesai pada ${month} tidak dapat ditampilkan: terlalu sedikit, atau menunjuk kelompok kecil.`
  },
  covered: (active: string, all: string, month: string) => `${active} dari ${all} sekolah mencatat pertemuan pada ${month}.`,
  whole: (share: string) => `Ketiga pengalaman belajar terjadi di ${share} rangkaian yang selesai.`,
  gap: (said: string, value: string, low: string, high: string) => `${said} Jaraknya ${value} poin dari 100, dengan selang 95% dari ${low} sampai ${high}.`,
  /** What is named, and what can or cannot be said of it. */
  without: (name: string, why: string) => `${name}: ${why}.`,
  because: (name: string, sentence: string) => `${name}: ${sentence}`,
  pair: { 'public-private': 'Negeri dan swasta', 'large-small': 'Sekolah besar dan kecil' } as Record<string, string>,
  four: 'Apakah pemahaman makin dalam?',
  depthNot: 'Datanya belum cukup untuk mengatakan naik atau turun.',
  depthWhy: [
    'Belum bisa dibandingkan. Karya yang dinilai bersama di Selami dipilih oleh gurunya sendiri. Karya yang dipilih tidak mewakili semua karya, jadi angka darinya akan menyesatkan.',
    'Pertanyaan ini dijawab bila karya diambil secara acak, dinilai guru dari sekolah lain, dan penilainya tersambung ke skala yang sama: dari paling sedikit 3 sekolah, 5 guru, dan 10 murid.',
    'Yang sudah dapat dilakukan kantor ini: ajak KKG dan MGMP membuka putaran menilai bersama, supaya ketat-longgarnya penilai dapat diperhitungkan lebih dahulu.'
  ] as readonly string[],
  five: 'Apakah guru bertumbuh?',
  grown: {
    pilihan: (part: string, whole: string, share: string) => `Di sekolah yang memakai Selami, ${part} dari ${whole} pilihan kelas untuk pertemuan berikutnya sudah dicoba gurunya (${share}).`,
    'coba-lagi': (part: string, whole: string, share: string) => `${part} dari ${whole} jawaban yang diminta dicoba lagi oleh umpan balik sudah dicoba lagi muridnya (${share}).`
  },
  grownAbout: 'Dihitung dari pilihan kelas dan jawaban, bukan dari guru: tidak ada guru yang dapat ditemukan di sini. Hasil kunjungan tidak ikut, karena kunjungan milik gurunya.',
  notCounted: (month: string) => `Untuk ${month} pertanyaan ini belum dihitung.`,
  tried: 'dicoba',
  untried: 'belum tercatat dicoba',
  growing: 'Yang dicoba di kelas',
  answer: { ya: 'ya', biasa: 'biasa saja', tidak: 'tidak' },
  answered: (parts: string, all: string) => `${parts}; dari ${all} jawaban`,
  share: (percent: string, part: string, whole: string) => `${percent} (${part} dari ${whole})`,
  hidden: {
    no: '',
    none_yet: 'belum ada catatan',
    too_few: 'disembunyikan, terlalu sedikit sekolah, guru, atau murid',
    complement: 'disembunyikan, supaya kelompok kecil tidak dapat dihitung'
  },
  yes: 'terjadi',
  rest: 'tidak tercatat',
  recorded: 'mencatat',
  coverage: 'Sekolah yang mencatat pertemuan',
  experiences: 'Pengalaman belajar pada rangkaian yang selesai',
  voices: 'Jawaban murid',
  table: 'Angka dalam tabel',
  by: { level: 'Menurut jenjang', district: 'Menurut kecamatan', owner: 'Negeri dan swasta', size: 'Menurut besar sekolah' },
  key: { public: 'Negeri', private: 'Swasta', small: 'Kecil', middle: 'Sedang', large: 'Besar', unlisted: 'Belum ada daftar murid' } as Record<string, string>,
  how: 'Bagaimana ini dihitung?',
  formula: 'Rumus',
  denominator: 'Pembagi',
  source: 'Sumber',
  since: (month: string) => `Berlaku sejak ${month}.`,
  guard: 'Angka ditampilkan bila di belakangnya paling sedikit 3 sekolah, 5 guru, dan 10 murid, dan bila tidak ada kelompok yang lebih kecil yang dapat dihitung darinya.'
};
