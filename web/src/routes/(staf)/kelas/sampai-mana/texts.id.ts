export default {
  title: 'Sampai mana tiap kelas',
  about: 'Satu rencana untuk semua kelas paralel: tiap kelas melanjutkan dari tempatnya berhenti.',
  next: (meeting: number, meetings: number) => (meetings > 1 ? `berikutnya pertemuan ${meeting} dari ${meetings}` : 'berikutnya pertemuan ini'),
  again: (meeting: number) => `pertemuan ${meeting} belum selesai`,
  goesOn: (step: string) => `Lanjut: ${step}`,
  finished: 'selesai',
  running: 'sedang berlangsung',
  last: (day: string) => `terakhir ${day}`,
  leftOut: (n: number) => `${n} langkah dilewati`,
  waiting: 'belum mulai',
  untitled: 'Rencana tanpa judul',
  none: 'Belum ada pertemuan dengan rencana',
  noneHint: 'Mulai pertemuan dari Hari ini dengan sebuah rencana. Di sini lalu terlihat sampai mana tiap kelas.'
};
