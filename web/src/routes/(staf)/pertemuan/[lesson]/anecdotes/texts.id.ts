export default {
  title: 'Catatan anekdot',
  count: (n: number) => (n === 0 ? 'belum ada' : `${n} catatan`),
  hint: 'Yang terlihat dan terdengar, apa adanya: siapa, di mana, katanya apa. Waktu tercatat sendiri.',
  who: 'Tentang siapa?',
  about: (name: string) => `Catatan tentang ${name}`,
  save: 'Simpan catatan',
  edit: 'Ubah',
  drop: 'Hapus',
  other: 'Pilih anak lain',
  half: 'belum disimpan'
};
