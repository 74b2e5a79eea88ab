export default {
  leads: (lines: string) => `Menuntun ke: ${lines} (bukan nilainya).`,
  chain: 'Angka satu sekolah tidak dibuka dari sini: kepala sekolah dan pengawasnya membacanya di halaman sekolah itu sendiri.',
  title: 'Ke mana angka ini menuntun',
  own: 'Angka di halaman ini milik Selami sendiri: bukan nilai Rapor Pendidikan, bukan nilai SPM, dan bukan ramalannya. Yang dihitung di sini terjadi di kelas sebelum hal serupa ditanyakan dalam survei tahunan.',
  source: 'Nilai Rapor Pendidikan datang dari Asesmen Nasional dan Survei Lingkungan Belajar, setahun sekali. Kode dan nama dapat berubah; yang berlaku adalah yang tertulis di sana.',
  list: { rapor: 'Rapor Pendidikan: D.1 sampai D.4', spm: 'SPM pendidikan' },
  led: (names: string) => `Selami menuntun ke sini dengan: ${names}.`,
  nothing: 'Selami tidak mengatakan apa-apa tentang ini.',
  nothingOf: (count: string) => `Tentang ${count} hal ini Selami tidak mengatakan apa-apa:`
};
