/** Texts of the plans' pages. This file is the source: texts.en.ts must satisfy its type. */
export default {
  title: 'Rencana',
  make: 'Buat rencana',
  untitled: 'Rencana tanpa judul',
  empty: { title: 'Belum ada rencana', text: 'Contoh yang sudah jadi paling cepat: ubah seperlunya, selesai.', action: 'Mulai dari contoh' },
  submittedOn: (when: string) => `Diserahkan ${when}`,
  draft: 'Belum diserahkan',
  grade: (grade: string) => `Kelas ${grade}`,
  meetings: (n: number) => `${n} pertemuan`,
  minutes: (n: number) => `${n} menit`,
  near: 'Di dekat sekolah kita',
  share: 'Bagikan ke rekan',
  library: 'Pustaka: cari rencana rekan',
  adapted: 'Diadaptasi',
  improvements: 'Perbaikan dan pesan',
  seeSubmitted: 'Rencana yang diserahkan guru',
  fresh: {
    title: 'Rencana baru',
    compose: 'Susun bersama',
    composeText: 'Tiga pertanyaan, lalu usulan rencana yang utuh.',
    composeStart: 'Susun rencana',
    from: 'Mulai dari contoh',
    fromText: 'Contoh menjadi milik Bapak/Ibu; asalnya tetap tercatat.',
    bring: 'Dari berkas atau teks',
    bringText: 'RPP yang sudah ada menjadi rencana di Selami. Yang belum ditempatkan tetap ada.',
    fromTrial: (name: string) => `Dari halaman Periksa RPP: ${name}`,
    takeTrial: 'Buat rencana dari RPP ini',
    blank: 'Mulai dari kosong',
    blankText: 'Hanya bagian yang wajib dibuka.',
    level: 'Jenjang',
    school: 'Untuk sekolah',
    use: 'Pakai contoh ini',
    start: 'Mulai kosong',
    noSchool: 'Akun ini belum tercatat sebagai guru di sebuah sekolah.',
    needsNetwork: 'Contoh ini belum ada di HP ini. Sambungkan ke jaringan sekali.'
  },
  level: { tk: 'TK', sd: 'SD', smp: 'SMP', sma: 'SMA', smk: 'SMK', slb: 'SLB', pkbm: 'PKBM' },
  subject: {
    paud: 'Kegiatan bermain', 'guru-kelas': 'Guru kelas', 'agama-islam': 'PAI', pancasila: 'Pendidikan Pancasila', 'bahasa-indonesia': 'Bahasa Indonesia',
    matematika: 'Matematika', ipas: 'IPAS', ipa: 'IPA', ips: 'IPS', 'bahasa-inggris': 'Bahasa Inggris', pjok: 'PJOK', seni: 'Seni', informatika: 'Informatika',
    kka: 'KKA', 'bahasa-jawa': 'Bahasa Jawa', 'mulok-batik': 'Mulok Batik', geografi: 'Geografi', ekonomi: 'Ekonomi', sejarah: 'Sejarah', fisika: 'Fisika',
    kimia: 'Kimia', biologi: 'Biologi', sosiologi: 'Sosiologi', 'kejuruan-aphpi': 'Pengolahan Hasil Perikanan', fikih: 'Fikih', 'kejuruan-akuntansi': 'Akuntansi', 'kejuruan-kuliner': 'Kuliner', 'kejuruan-tkj': 'TKJ', 'kejuruan-busana': 'Busana',
    'kejuruan-kriya-batik': 'Kriya Batik', 'kejuruan-tbsm': 'Sepeda Motor', 'program-khusus': 'Program khusus', kokurikuler: 'Kokurikuler'
  },
  optional: 'boleh dilewati',
  part: { identity: 'Identitas', identification: 'Identifikasi', design: 'Desain pembelajaran', steps: 'Pengalaman belajar', assessments: 'Asesmen' },
  identity: {
    level: 'Jenjang', phase: 'Fase', grade: 'Kelas', subject: 'Mata pelajaran', classSize: 'Banyak murid', schoolYear: 'Tahun ajaran', meetings: 'Pertemuan',
    meeting: (n: number) => `Pertemuan ${n}`, jp: 'JP', minutes: 'Menit', addMeeting: 'Tambah pertemuan', removeMeeting: (n: number) => `Hapus pertemuan ${n}`
  },
  field: {
    readiness: 'Kesiapan murid', readinessHint: 'Yang sudah mereka tahu, minati, dan butuhkan.',
    material: 'Materi pelajaran', materialHint: 'Gagasan intinya, dan gunanya dalam hidup.',
    dimensions: 'Dimensi profil lulusan', dimensionsHint: 'Pilih dua atau tiga yang sungguh dilatih.',
    outcome: 'Capaian pembelajaran', cross: 'Lintas disiplin ilmu',
    objectives: 'Tujuan pembelajaran', objective: (n: number) => `Tujuan ${n}`, objectiveHint: 'Murid melakukan apa, dengan isi apa, seberapa baik.',
    addObjective: 'Tambah tujuan', removeObjective: (n: number) => `Hapus tujuan ${n}`,
    topic: 'Topik', topicHint: 'Menjadi judul rencana ini.',
    practice: 'Praktik pedagogis', practiceHint: 'Misalnya inkuiri, projek, berbasis masalah.',
    partnership: 'Kemitraan', environment: 'Lingkungan pembelajaran', culture: 'Budaya belajar', physical: 'Ruang fisik', virtual: 'Ruang virtual',
    digital: 'Pemanfaatan teknologi', contexts: 'Konteks lokal'
  },
  dimension: {
    keimanan: 'Keimanan dan ketakwaan terhadap Tuhan Yang Maha Esa', kewargaan: 'Kewargaan', 'penalaran-kritis': 'Penalaran kritis', kreativitas: 'Kreativitas',
    kolaborasi: 'Kolaborasi', kemandirian: 'Kemandirian', kesehatan: 'Kesehatan', komunikasi: 'Komunikasi'
  },
  principle: { berkesadaran: 'Berkesadaran', bermakna: 'Bermakna', menggembirakan: 'Menggembirakan' },
  stage: { awal: 'Awal', memahami: 'Memahami', mengaplikasi: 'Mengaplikasi', merefleksi: 'Merefleksi', penutup: 'Penutup', none: 'Belum dipilih' },
  step: {
    stage: 'Tahap', minutes: 'Menit', meeting: 'Pertemuan', principles: 'Prinsip', text: 'Kegiatan', textHint: 'Siapa melakukan apa. Tulis apa yang dilakukan murid.',
    objectives: 'Melatih tujuan', empty: 'Belum diisi', name: (n: number, stage: string) => `Langkah ${n}: ${stage}`, add: 'Tambah langkah', up: 'Naikkan', down: 'Turunkan',
    remove: 'Hapus langkah', questions: 'Pertanyaan', noPrinciple: 'prinsip belum dipilih',
    bar: (meeting: number, used: number, whole: number) => `Pertemuan ${meeting}: ${used} dari ${whole} menit`, barOpen: (meeting: number, used: number) => `Pertemuan ${meeting}: ${used} menit`
  },
  question: {
    stepsHint: 'Untuk pekerjaan bertahap: 2 sampai 8 langkah, satu foto tiap langkah. Tanpa langkah, cukup satu foto.', photoStep: (n: number) => `Langkah foto ${n}`, removeStep: (n: number) => `Hapus langkah foto ${n}`, addStep: 'Tambah langkah foto',
    add: 'Tambah pertanyaan', remove: 'Hapus pertanyaan', kind: 'Cara menjawab', kinds: { choice: 'Pilihan', multi: 'Boleh pilih beberapa', order: 'Mengurutkan', scale: 'Skala', text: 'Jawaban pendek', photo: 'Foto karya', drawing: 'Gambar', voice: 'Suara', tap: 'Guru mengetuk', check: 'Ceklis' },
    by: 'Dijawab oleh', byPupil: 'Tiap murid', byGroup: 'Kelompok, satu jawaban',
    text: 'Pertanyaan', objective: 'Untuk tujuan', aims: 'Membidik tingkat', anyObjective: 'Belum dipilih', anyLevel: 'Belum dipilih', twin: 'Pertanyaan kembar (gagasan sama, keadaan baru)', noTwin: 'Tidak ada',
    levels: ['Belum tepat', 'Satu gagasan', 'Beberapa gagasan', 'Saling terhubung', 'Meluas'].join('|'),
    option: (n: number) => `Pilihan ${n}`, right: 'Jawaban tepat', reason: 'Mengapa murid memilih ini', next: 'Langkah bila banyak yang memilih', addOption: 'Tambah pilihan', removeOption: (n: number) => `Hapus pilihan ${n}`,
    thing: (n: number) => `Hal ${n}`, addThing: 'Tambah hal', picture: 'Gambar', noPicture: 'Tanpa gambar', removeThing: (n: number) => `Hapus hal ${n}`, place: (n: number) => `Tempatnya yang tepat: ke-${n}`,
    orderHint: 'Tulis 3 sampai 6 hal menurut urutan yang tepat, lalu acak untuk murid. Tanpa diacak, urutan ini hanya pendapat: tidak ada yang tepat.', shuffle: 'Acak untuk murid', unshuffle: 'Kembalikan ke urutan yang tepat'
  },
  assessment: {
    name: (n: number) => `Asesmen ${n}`, when: 'Kapan', whens: { awal: 'Awal', proses: 'Proses', akhir: 'Akhir' }, purpose: 'Untuk apa',
    purposes: { as: 'as: murid menilai dirinya', for: 'for: memperbaiki pembelajaran', of: 'of: melihat capaian' }, technique: 'Teknik', techniqueHint: 'Observasi, sejawat, produk, lisan, tertulis …',
    text: 'Yang ditunjukkan murid', criteria: 'Kriteria', criteriaHint: 'Dari apa terlihat seberapa baik.', objectives: 'Menilai tujuan', add: 'Tambah asesmen', remove: (n: number) => `Hapus asesmen ${n}`
  },
  advice: {
    check: 'Periksa', again: 'Periksa lagi', title: 'Saran', checking: 'Sedang membaca rencana …', count: (n: number) => `${n} saran`,
    severity: { error: 'Perlu dilengkapi', warning: 'Masih di permukaan', hint: 'Bisa diperdalam' },
    none: 'Tidak ada saran lagi. Rencana ini siap dipakai.', notYet: 'Tekan Periksa, atau tinggalkan sebuah isian: saran muncul di sini.',
    unavailable: 'Pemeriksa belum ada di HP ini. Sambungkan ke jaringan sekali, lalu ia bekerja tanpa jaringan.',
    fewer: 'Lihat tiga teratas', goTo: 'Ke tempatnya', fix: 'Perbaiki', why: 'Mengapa?', notFit: 'Tidak cocok', notFitTitle: 'Saran ini tidak cocok?',
    notFitText: 'Saran ini tidak tampil lagi untuk tempat ini. Hanya Bapak/Ibu yang melihatnya.', notFitWhy: 'Mengapa? (boleh dikosongkan)', hide: 'Sembunyikan saran ini',
    hidden: (n: number) => `${n} saran disembunyikan`, show: 'Tampilkan lagi', stale: 'Rencananya sudah berubah. Periksa lagi.'
  },
  more: 'Lainnya',
  submit: { title: 'Serahkan', text: 'Kepala sekolah dan pengawas melihat isi rencana versi ini. Saran dan yang Bapak/Ibu sembunyikan tidak ikut.', action: 'Serahkan', again: 'Serahkan versi terbaru', done: (when: string) => `Sudah diserahkan ${when}.`, back: 'Tarik kembali', left: (n: number) => `Masih ada ${n} saran. Rencana tetap boleh diserahkan.` },
  form: { what: 'rencana dalam bentuk resmi', waiting: 'Perubahan terakhir belum terkirim dan belum ikut di berkas ini.' },
  versions: { title: 'Versi', open: 'Lihat versi', one: (n: number) => `Versi ${n}`, merged: 'digabung ke versi berikutnya', restore: 'Pakai versi ini', restored: 'Versi ini menjadi versi terbaru. Yang sekarang tetap tersimpan.', empty: 'Belum ada versi yang terkirim.' },
  remove: { action: 'Hapus rencana', title: 'Hapus rencana ini?', text: 'Rencana hilang dari daftar. Pertemuan yang sudah memakainya tidak berubah.', sure: 'Hapus' },
  conflict: { title: 'Dua perangkat menulis di tempat yang sama', text: 'Tulisan dari perangkat lain yang berlaku. Tulisan Bapak/Ibu dari perangkat ini:', mine: 'Pakai tulisan ini', keep: 'Biarkan', other: 'Bagian ini berubah di dua perangkat dan tetap ada.', all: 'Semuanya ada di Versi.' },
  submitted: { title: 'Rencana yang diserahkan', empty: 'Belum ada guru yang menyerahkan rencana.', by: (name: string, when: string) => `${name} · ${when}` },
  brought: { from: (name: string) => `Dibawa dari ${name}. Di bawah tiap isian tertulis asalnya.`, pasted: 'teks yang ditempel', looked: 'Sudah saya lihat' },
  missing: 'Rencana ini belum ada di HP ini.',
  notWritten: 'Belum ditulis'
};
