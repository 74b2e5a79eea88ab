export default {
  noGroup: 'Pertemuan',
  ownWaits: (n: number) => `Catatan ${n} pertemuan menunggu operator`,
  ownWaitsAbout: 'Tersimpan di server, tidak ada yang hilang. Operator sekolah memasukkannya.'
};
