/** Thirty-two made-up answers to "Mengapa rob sampai di jalan kampung kita?", as pupils of grade 9 write: how deep each is, and what. */
export const answers = [
  [1, 'karena air laut naik'], [1, 'Karena air laut naik.'], [1, 'krn air laut naik'], [1, 'air laut naik'], [1, 'Karena tanahnya turun'], [1, 'karena tanah turun'], [1, 'karna tanahnya turun'],
  [0, 'tidak tahu'], [0, 'Tidak tahu'], [0, 'gak tau bu'], [0, 'karena musim hujan'], [0, 'Karena hujan'], [0, 'Karena banyak sampah di pantai'],
  [2, 'Karena air laut naik dan tanahnya turun'], [2, 'air laut naik, tanah turun'], [2, 'Tanahnya turun dan lautnya pasang.'], [2, 'Laut pasang, tanah turun, selokan tersumbat'], [2, 'karena pasang dan selokannya mampet'],
  [2, 'Karena orang mengambil air tanah dan laut pasang'], [2, 'Rob karena laut pasang. Tanah kita juga turun.'],
  [3, 'Air tanah disedot terus sehingga tanah turun, jadi laut pasang sedikit saja sudah masuk'], [3, 'Karena tanah turun tiap tahun, pasang yang dulu tidak sampai sekarang sampai ke jalan'],
  [3, 'Kalau air tanah diambil pabrik, tanahnya ambles, lalu saat pasang air laut masuk lewat selokan'], [3, 'Selokan lebih rendah dari laut saat pasang sehingga airnya balik ke kampung'],
  [3, 'Tanah turun membuat kampung lebih rendah dari laut, maka air tidak bisa mengalir keluar'], [3, 'Laut naik karena pasang dan tanggul kita rendah karena tanahnya ikut turun'],
  [1, 'bulan purnama'], [1, 'Karena bulan purnama'], [1, 'tanggulnya jebol'],
  [4, 'Seperti di Semarang: tanah turun lebih cepat dari laut naik, jadi membangun tanggul saja tidak cukup kalau air tanah tetap disedot'],
  [4, 'Rob akan bertambah walaupun hujan berhenti, karena sebabnya tanah turun; di kota yang tanahnya tidak turun, pasang yang sama tidak masuk'],
  [2, 'air pasang dan angin barat']
];
