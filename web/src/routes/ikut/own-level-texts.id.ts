export default {
  title: 'Sampai mana pemahamanku?',
  how: 'Pilih kalimat yang paling cocok dengan jawabanmu. Ini bukan nilai; gurumu memakainya untuk berbicara denganmu.',
  now: 'Sekarang aku sudah bisa …',
  next: 'Supaya lebih paham, aku akan …',
  send: 'Kirim',
  sent: 'Terkirim. Kamu boleh mengubahnya.',
  kept: 'Tersimpan di HP ini.'
};
