export default {
  open: 'Langkah berikutnya',
  title: 'Langkah berikutnya',
  how: 'Satu tugas untuk murid pada tingkat yang sama, siap diucapkan besok. Nama hanya untuk Bapak/Ibu: di depan kelas sebut tugasnya, bukan tingkatnya.',
  noLevel: 'Belum ada tingkat',
  of: (n: number) => `${n} murid`,
  minutes: (n: number) => `${n} menit`,
  evidence: 'Yang dihasilkan:',
  another: 'Tugas lain',
  offline: 'Tugasnya belum ada di HP ini. Buka lagi saat ada jaringan.',
  groups: 'Kelompok untuk besok',
  alike: 'Setingkat',
  mixed: 'Campuran',
  size: 'Murid per kelompok',
  group: (n: number) => `Kelompok ${n}`,
  send: 'kelompok dan tugas besok'
};
