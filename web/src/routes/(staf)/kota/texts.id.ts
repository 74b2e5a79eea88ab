export default {
  title: 'Kota',
  about: (name: string, from: string) => `${name} · sejak ${from}`,
  setUp: 'Menyiapkan sekolah',
  setUpAbout: (office: string) => `Yang tampak di sini hanya sekolah yang menjadi kewenangan ${office}.`,
  importSchools: 'Impor daftar sekolah',
  ownSchools: 'Sekolah dan operatornya'
};
