/** Texts of Pustaka: published plans, their differences, improvements. This file is the source: texts.en.ts must satisfy its type. */
export default {
  title: 'Pustaka',
  open: 'Cari di Pustaka',
  words: 'Cari rencana',
  wordsHint: 'Topik, tujuan, atau konteks. Misalnya: rob, menyaring air, pecahan.',
  search: 'Cari',
  filters: (n: number) => (n > 0 ? `Saring (${n})` : 'Saring'),
  any: 'Semua',
  level: 'Jenjang', grade: 'Kelas atau fase', subject: 'Mata pelajaran', context: 'Konteks lokal', depth: 'Pertanyaan membidik', reach: 'Dibagikan di',
  gradeOf: (grade: string) => `Kelas ${grade}`, phaseOf: (phase: string) => `Fase ${phase}`,
  depths: { 3: 'Saling terhubung, atau lebih dalam', 4: 'Meluas' },
  reaches: { school: 'Sekolah saya', city: 'Kota' },
  clear: 'Lepas semua saringan',
  found: 'Hasil', newest: 'Yang terbaru',
  none: { title: 'Belum ada yang cocok', text: 'Coba kata yang lain, atau lepas saringannya.' },
  empty: { title: 'Pustaka masih kosong', text: 'Rencana yang dibagikan guru tampil di sini. Bagikan milik Bapak/Ibu dari halaman rencananya.' },
  more: 'Lihat lagi',
  kept: 'Yang pernah dibuka di HP ini',
  keptNone: 'Mencari perlu jaringan. Rencana yang pernah dibuka akan tampil di sini.',
  by: (author: string, school: string) => `${author}, ${school}`,
  nameless: 'Tanpa nama',
  own: 'Milik Bapak/Ibu',
  aims: (level: string) => `membidik ${level}`,
  use: 'Pakai & sesuaikan',
  usedSchool: 'Untuk sekolah',
  noSchool: 'Yang dapat memakainya: guru. Bapak/Ibu dapat membacanya.',
  missing: 'Rencana ini tidak dibagikan lagi, atau belum pernah dibuka di HP ini.',
  toOwn: 'Buka rencana saya',
  takeDown: { action: 'Turunkan dari Pustaka', title: 'Turunkan rencana ini?', text: 'Rencana hilang dari Pustaka. Milik gurunya, dan yang sudah dibuat darinya, tidak berubah.', sure: 'Turunkan', done: 'Rencana ini diturunkan.' },
  origin: {
    from: (title: string) => `Diadaptasi dari “${title}”`, version: (n: number) => `versi ${n}`, by: (name: string) => `oleh ${name}`, example: 'Diadaptasi dari contoh Selami', gone: 'Diadaptasi dari rencana yang sudah ditarik penulisnya',
    short: 'Diadaptasi dari Pustaka', see: 'Lihat bedanya', earlier: 'Sebelumnya:'
  },
  led: {
    title: 'Pernah dipakai',
    text: (lessons: number, teachers: number, schools: number) => `${lessons} pertemuan oleh ${teachers} guru di ${schools} sekolah, dengan rencana ini atau adaptasinya.`,
    until: (day: string) => `Sampai ${day}. Jumlah hanya tampil bila cukup banyak guru, murid, dan sekolah.`,
    voices: 'Suara murid', statements: 'Menyenangkan|Bermanfaat|Tahu untuk apa', answers: 'ya|biasa|tidak',
    levels: 'Tingkat pemahaman menurut gurunya masing-masing', count: (n: number) => `${n} hasil kerja`
  },
  share: {
    title: 'Bagikan', open: 'Bagikan ke rekan', about: 'Rekan dapat membaca, memakai, dan mengirim perbaikan. Saran dan pertemuan tidak ikut; nama yang tertulis di dalamnya ikut.',
    reach: 'Untuk siapa', school: 'Sekolah saya', schoolNote: 'Guru dan staf di sekolah ini', city: 'Se-kota', cityNote: 'Guru dan staf semua sekolah',
    named: 'Nama', withName: 'Dengan nama saya', withoutName: 'Tanpa nama', withoutNote: 'Nama sekolah juga tidak tampil',
    names: 'Nama yang masih tertulis', namesText: 'Ganti dengan “seorang murid” atau “sekolah kami” bila perlu.', namesNone: 'Tidak ada nama murid kelas Bapak/Ibu atau nama sekolah di dalamnya.',
    seen: 'Nama murid', seenLabel: 'Nama ini boleh ikut',
    namesWait: 'Nama murid diperiksa dahulu. Itu perlu jaringan.', checking: 'Sedang memeriksa nama …', pupil: 'nama murid', schoolName: 'nama sekolah', honesty: 'Masih perlu dilihat',
    action: 'Bagikan', again: 'Bagikan versi terbaru', sent: 'Dibagikan. Terkirim sendiri bila ada jaringan.', now: (reach: string, version: number, when: string) => `Dibagikan ke ${reach}, versi ${version}, ${when}.`,
    toSchool: 'sekolah', toCity: 'kota', back: 'Tarik kembali', backTitle: 'Tarik kembali dari Pustaka?', backText: 'Rencana hilang dari Pustaka. Yang sudah dibuat rekan darinya tetap milik mereka.', backSure: 'Tarik kembali', backSent: 'Ditarik kembali.',
    edit: 'Buka rencana'
  },
  diff: {
    title: 'Bedanya', about: (title: string) => `Dibanding “${title}”`, none: 'Tidak ada bedanya.', count: (n: number) => `${n} perubahan`,
    before: 'Semula', after: 'Menjadi', added: 'Ditambahkan', removed: 'Dihapus', empty: 'kosong', gone: 'Rencana asalnya sudah ditarik penulisnya, jadi bedanya tidak dapat dilihat lagi.', offline: 'Rencana asalnya belum ada di HP ini. Sambungkan ke jaringan sekali.',
    step: (n: number) => `Langkah ${n}`, question: (n: number) => `Pertanyaan di langkah ${n}`, objective: (n: number) => `Tujuan ${n}`, assessment: (n: number) => `Asesmen ${n}`, newPart: 'baru'
  },
  improve: {
    list: 'Perbaikan dan pesan', empty: { title: 'Belum ada perbaikan atau pesan', text: 'Rekan yang membaca atau memakai rencana Bapak/Ibu dapat mengirim perbaikan, terima kasih, atau pertanyaan ke sini.' },
    got: (name: string) => `dari ${name}`, gave: 'dikirim Bapak/Ibu', waiting: 'Belum dijawab', taken: (n: number) => (n > 0 ? `${n} perubahan diambil` : 'Dijawab dengan terima kasih'),
    send: 'Kirim perbaikan', sendTitle: 'Kirim perbaikan ke penulisnya?', sendText: 'Penulisnya melihat perubahan ini bersama nama Bapak/Ibu, lalu memilih yang diambil.', words: 'Pesan (boleh dikosongkan)', sent: 'Terkirim ke penulisnya. Jawabannya tampil di Perbaikan dan pesan.', sure: 'Kirim',
    take: 'Ambil', took: 'Diambil', lost: 'Tempatnya sudah tidak ada di rencana Bapak/Ibu.', finish: 'Selesai dan jawab', finishTitle: 'Jawab rekan', finishText: (n: number) => (n > 0 ? `${n} perubahan diambil ke rencana Bapak/Ibu.` : 'Tidak ada yang diambil. Rekan tetap menerima terima kasih.'),
    thanks: 'Terima kasih', answer: 'Jawaban', said: (words: string) => `“${words}”`, answered: 'Terjawab.', toPlan: 'Buka rencana', offline: 'Perbaikan ini belum ada di HP ini. Sambungkan ke jaringan sekali.'
  },
  say: {
    action: 'Terima kasih atau tanya', text: 'Hanya penulisnya yang membaca pesan ini, bersama nama Bapak/Ibu. Tulis tanpa nama murid.', words: 'Pesan untuk penulisnya', send: 'Kirim pesan', sent: 'Pesan ini terkirim sendiri bila ada jaringan. Jawabannya tampil di Perbaikan dan pesan.', starters: 'Awali dengan',
    thank: { name: 'Terima kasih', begins: 'Terima kasih sudah membagikan rencana ini.' }, ask: { name: 'Pertanyaan', begins: 'Saya ingin bertanya:' },
    reply: 'Jawab', sendReply: 'Kirim jawaban', replied: 'Dijawab', got: 'Pesan untuk rencana ini. Tidak ada perubahan yang diusulkan.', gave: 'Pesan Bapak/Ibu kepada penulisnya.'
  }
};
