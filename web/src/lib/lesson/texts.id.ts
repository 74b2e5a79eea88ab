const animals: Record<string, string> = { A: 'Ayam', B: 'Bebek', C: 'Cicak', D: 'Domba', E: 'Elang', F: 'Flamingo', G: 'Gajah', H: 'Harimau', I: 'Ikan', J: 'Jerapah', K: 'Kuda', L: 'Lebah' };

export default {
  parts: (done: number, of: number) => `${done} dari ${of} langkah`,
  team: (letter: string) => `Kelompok ${letter} · ${animals[letter] ?? ''}`,
  pictures: { senang: 'Wajah senang', biasa: 'Wajah biasa', bingung: 'Wajah bingung', ya: 'Ya (centang)', tidak: 'Tidak (silang)', matahari: 'Matahari', hujan: 'Hujan', terapung: 'Terapung', tenggelam: 'Tenggelam', besar: 'Besar', kecil: 'Kecil', kotak: 'Kotak', bulat: 'Bulat', rumah: 'Rumah', pohon: 'Pohon', ikan: 'Ikan', uang: 'Uang', tangan: 'Tangan', buku: 'Buku' } as Record<string, string>,
  ticksHint: 'Boleh lebih dari satu.',
  arrangeHint: 'Ketuk satu per satu, mulai dari yang pertama. Ketuk lagi untuk membatalkannya.',
  placeOf: (n: number) => `urutan ke-${n}`,
  placed: (n: number, of: number) => `${n} dari ${of} sudah diurutkan`,
  again: 'Urutkan dari awal',
  exact: (n: number, of: number) => `Tepat semua: ${n} dari ${of} jawaban`,
  commonTicks: 'Jawaban yang paling banyak',
  commonOrders: 'Urutan yang paling banyak',
  rightOrder: (letters: string) => `Urutan yang tepat: ${letters}`,
  meanPlace: (place: string) => `rata-rata ke-${place}`,
  whereEach: 'Tiap hal ada di urutan berapa',
  noOrders: 'Belum ada urutan yang dicatat.',
  pupils: (n: number) => `${n} murid`
};
