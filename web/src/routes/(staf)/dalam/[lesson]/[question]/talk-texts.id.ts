export default {
  open: 'Menurut murid sendiri',
  title: 'Menurut murid sendiri',
  how: 'Sampai mana murid merasa paham, di samping tingkat dari Bapak/Ibu. Bahan bicara, bukan nilai: tidak ikut sebaran kelas. Untuk murid tanpa HP, tanyakan lalu ketuk angkanya.',
  differ: (n: number) => (n === 0 ? 'Belum ada yang berbeda.' : `${n} murid melihatnya berbeda: ajak bicara.`),
  talk: 'Ajak bicara',
  own: (level: string) => `Murid: ${level}`,
  teacher: (level: string) => `Bapak/Ibu: ${level}`,
  cards: 'Baca dari kartu',
  cardsHow: 'Yang merasa lebih jauh lagi memegang D; tanyakan, lalu ketuk 4.',
  peer: 'Menurut seorang teman:',
  none: 'belum ada',
  next: 'Supaya lebih paham, aku akan',
  pick: (who: string) => `Tingkat menurut ${who}`
};
