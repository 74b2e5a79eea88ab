export default {
  goals: 'Target murid',
  until: (day: string) => `dilihat lagi ${day}`,
  over: 'selesai',
  states: { tercapai: 'tercapai', berjalan: 'masih berjalan', ganti: 'diganti' },
  note: 'Tindak lanjut saya',
  noteHint: 'Hanya Bapak/Ibu yang melihatnya. Muncul di Hari ini sampai selesai.',
  noteNew: 'Catat tindak lanjut',
  noteSave: 'Simpan',
  noteDone: 'Selesai',
  noteOpen: 'Buka lagi',
  noteDrop: 'Hapus',
  doneMark: 'selesai'
};
