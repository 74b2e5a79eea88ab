export default {
  title: 'Kota',
  about: (name: string, from: string) => `${name} · sejak ${from}`,
  moreByLevel: 'Rincian menurut jenjang',
  moreByDistrict: 'Rincian menurut kecamatan',
  setUp: 'Menyiapkan sekolah',
  setUpAbout: (office: string) => `Yang tampak di sini hanya sekolah yang menjadi kewenangan ${office}.`,
  importSchools: 'Impor daftar sekolah',
  ownSchools: 'Sekolah dan operatornya'
};
