export default {
  fresh: 'Kelompok belajar baru',
  change: 'Ubah kelompok belajar',
  what: 'Kelompok dari satu rombel atau lebih: agama, pilihan, remedial, kelas rangkap. Yang dicatat hanya nama kelompok, mata pelajaran, dan anggotanya; alasannya tidak.',
  name: 'Nama kelompok',
  nameHint: 'Misalnya “Pilihan IPA X” atau “Remedial Senin”.',
  subject: 'Mata pelajaran',
  noSubject: 'Tanpa mata pelajaran tertentu',
  who: 'Anggota',
  ofRombel: (n: number, of: number) => (n > 0 ? `${n} dari ${of} dipilih` : `${of} murid`),
  picked: (n: number) => (n > 0 ? `${n} murid dipilih` : ''),
  save: (n: number) => (n > 0 ? `Simpan kelompok, ${n} murid` : 'Simpan kelompok'),
  none: 'Belum ada rombel',
  noneHint: 'Kelompok diambil dari rombel. Rombel muncul di sini setelah operator mencatat penugasan Bapak/Ibu.'
};
