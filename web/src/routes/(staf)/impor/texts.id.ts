export default {
  title: 'Impor',
  about: 'Dari berkas yang sudah ada; tidak ada yang diketik ulang.',
  kinds: { schools: 'Daftar sekolah', staff: 'Daftar guru', pupils: 'Daftar murid' },
  hints: {
    schools: 'XLSX atau CSV dengan NPSN, nama, bentuk pendidikan, status, kecamatan.',
    staff: 'Dapodik: menu GTK, unduh “daftar-guru”.',
    pupils: 'Dapodik: menu Peserta Didik, unduh “Daftar PD”. Satu rombel saja juga boleh.'
  },
  kept: { schools: 'Yang disimpan hanya:', staff: 'Yang disimpan hanya:', pupils: 'Yang disimpan hanya:' },
  keptColumns: {
    schools: 'NPSN, nama, bentuk pendidikan, status, kecamatan, kelurahan, kewenangan.',
    staff: 'nama, NUPTK, NIP, JK, jenis PTK, tugas tambahan.',
    pupils: 'nama, NISN, NIPD, JK, rombel. NIK, nama orang tua, alamat, dan kolom lain tidak pernah disimpan.'
  },
  schools: 'Sekolah kita',
  schoolsAbout: 'Seberapa jauh tiap sekolah, dan surat untuk operatornya.',
  pick: 'Pilih berkas',
  pickAgain: 'Pilih berkas lain',
  file: 'Berkas XLSX atau CSV',
  reading: 'Memeriksa berkas…',
  apply: (n: number) => (n === 0 ? 'Tidak ada perubahan' : `Simpan ${n} perubahan`),
  applying: 'Menyimpan…',
  look: 'Belum ada yang disimpan. Periksa dulu:',
  done: 'Tersimpan.',
  doneAbout: (added: number, changed: number, left: number) => `${added} baru, ${changed} berubah, ${left} keluar.`,
  added: (n: number) => `${n} baru`,
  changed: (n: number) => `${n} berubah`,
  unchanged: (n: number) => `${n} tetap sama`,
  others: (n: number) => `${n} sekolah milik instansi lain dibiarkan apa adanya`,
  dropped: (n: number) => `${n} kolom lain diabaikan dan tidak disimpan`,
  problems: (n: number) => `${n} baris perlu diperbaiki`,
  problemsAbout: 'Selama masih ada, tidak satu pun disimpan. Perbaiki di berkas, atau lewati barisnya.',
  row: (n: number) => `Baris ${n}`,
  sameAs: (n: number) => `sama dengan baris ${n}`,
  skip: 'Lewati baris ini',
  skipped: (n: number) => `${n} baris dilewati`,
  asked: (n: number) => `${n} baris: siapa yang dimaksud?`,
  askedAbout: 'Selami tidak menebak. Pilih yang benar.',
  isNew: 'Orang baru',
  isNewHere: 'Masukkan juga di sini',
  elsewhere: (name: string) => `${name}: murid dengan nama dan NISN ini masih aktif di sekolah lain di kota ini. Minta sekolah lamanya menawarkan lewat Pindahan, lalu lewati baris ini.`,
  groups: 'Rombel di berkas ini',
  groupLine: (pupils: number, grade: string, phase: string) =>
    [`${pupils} murid`, grade && `kelas ${grade}`, phase && (phase === 'fondasi' ? 'fase fondasi' : `fase ${phase}`)].filter(Boolean).join(' · '),
  unsure: 'kelas dan fase diisi nanti',
  gradesAbout: 'Kelas dan fase di atas dibaca dari nama rombel. Dengan menyimpan, Bapak/Ibu membenarkannya; dapat diubah nanti.',
  missing: (n: number) => `${n} orang tidak ada di berkas`,
  missingAbout: 'Selami tidak menganggap siapa pun keluar. Selama tidak dipilih lain, semuanya tetap di sini.',
  gone: {
    pupils: { stays: 'Tetap di sini', moved: 'Pindah sekolah', left: 'Keluar' },
    staff: { stays: 'Tetap di sini', moved: 'Pindah tugas', left: 'Berhenti' }
  },
  next: 'Lanjut ke sekolah',
  offline: 'Impor membutuhkan jaringan.',
  more: (n: number) => `… dan ${n} lagi`,
  year: (year: string) => `Tahun ajaran ${year}`,
  fields: {
    name: 'nama', nisn: 'NISN', nipd: 'NIPD', sex: 'JK', group: 'rombel', nuptk: 'NUPTK', nip: 'NIP', kind: 'jenis PTK', duty: 'tugas',
    principal: 'kepala sekolah', operator: 'operator', npsn: 'NPSN', form: 'bentuk', level: 'jenjang', status: 'status', district: 'kecamatan',
    village: 'kelurahan', authority: 'kewenangan'
  } as Record<string, string>
};
