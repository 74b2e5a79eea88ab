export default {
  title: 'Kota',
  about: (name: string, from: string) => `${name} · sejak ${from}`,
  none: 'Belum ada sekolah',
  noneHint: (office: string) => `Mulai dengan mengimpor daftar sekolah ${office}. Sesudah itu surat untuk operator tiap sekolah dapat dicetak, dan sekolah menyiapkan dirinya sendiri.`,
  reports: 'Laporan bulan dan semester',
  moreByLevel: 'Rincian menurut jenjang',
  moreByDistrict: 'Rincian menurut kecamatan',
  setUp: 'Menyiapkan sekolah',
  setUpAbout: (office: string) => `Yang tampak di sini hanya sekolah yang menjadi kewenangan ${office}.`,
  importSchools: 'Impor daftar sekolah',
  packs: 'Paket konteks',
  ownSchools: 'Sekolah dan operatornya'
};
