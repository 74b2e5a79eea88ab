import type { Answer } from '$lib/api/types';

/** What a file is (src/teaching/works_wire.hpp), and a copy that went out without names. */
export type Page = Answer<'WorkView'>['page'] | 'shared';

export default {
  title: 'Data satu murid',
  copy: 'Salinan untuk wali',
  copyAbout: 'Semua yang disimpan sekolah tentang murid ini. Buat bila wali memintanya; siapa yang membuatnya dicatat. Baca bersama guru kelas sebelum diserahkan: di dalamnya ada kata-kata murid sendiri, juga jurnalnya.',
  makeCopy: 'Buat salinan',
  print: 'Cetak',
  file: (name: string, day: string) => `Data ${name} ${day}`,
  madeBy: (controller: string, school: string, npsn: string) => `Yang bertanggung jawab atas data ini: ${controller ? `${controller}, melalui ` : ''}${school} (NPSN ${npsn}).`,
  identity: 'Identitas',
  nisn: 'NISN', nipd: 'NIPD', sex: 'Jenis kelamin',
  none: 'tidak ada',
  memberships: 'Rombel', consents: 'Izin wali', attendance: 'Kehadiran', answers: 'Jawaban', levels: 'Tingkat pemahaman', exemplars: 'Contoh bersama, dan wali yang membolehkan', sentences: 'Kalimat sesudah pelajaran', anecdotes: 'Catatan anekdot', profile: 'Profil saya: bukti pilihan murid dan tahap dari obrolan', series: 'Foto seri', portfolio: 'Karya yang dipilih, dan alasannya', familyLinks: 'Tautan keluarga', files: 'Berkas', openings: 'Siapa membuka catatannya',
  number: (n: number) => `nomor ${n}`,
  since: (from: string) => `sejak ${from}`,
  fromTo: (from: string, to: string) => `${from} sampai ${to}`,
  goals: 'Target di samping tujuan kelas',
  reports: 'Kalimat rapor',
  ofTeam: 'jawaban kelompok',
  by: { phone: 'lewat HP', tap: 'dicatat guru' } as Record<string, string>,
  given: 'diizinkan', refused: 'tidak diizinkan', unanswered: 'tercatat keliru, belum dijawab',
  made: { photo: 'dengan foto (lihat Berkas)', drawing: 'dengan gambar (lihat Berkas)', voice: 'dengan suara (lihat Berkas)' },
  pages: { work: 'halaman karya', journal: 'halaman jurnal', photo: 'foto jawaban', drawing: 'gambar jawaban', voice: 'suara jawaban', series: 'foto seri', spoken: 'jurnal suara', shared: 'salinan tanpa nama untuk menilai bersama' } satisfies Record<Page, string> as Record<string, string>,
  size: (kb: string) => `${kb} kB`,
  what: { work: 'hasil kerja', journals: 'kalimat', anecdotes: 'catatan anekdot', profile: 'profil', portfolio: 'karya pilihan', copy: 'salinan data' } as Record<string, string>,
  nobody: 'Belum ada yang membukanya.',
  keeps: 'Disimpan selama murid bersekolah di sini dan 12 bulan sesudahnya, lalu dihapus. Suara murid tidak ada di sini: tidak pernah disimpan dengan nama.',
  erase: 'Hapus data murid ini',
  eraseAbout: 'Semua yang disimpan tentang murid ini dihapus sekarang, juga dari HP guru saat terhubung lagi. Tidak dapat dikembalikan.',
  eraseOnline: 'Untuk menghapus perlu jaringan: sesaat sebelumnya server memeriksa siapa yang menghapus. Coba lagi begitu tersambung.',
  eraseTyped: (name: string) => `Ketik nama murid: ${name}`,
  eraseDo: 'Hapus untuk selamanya',
  eraseWaits: 'Tersimpan di HP ini; dihapus begitu terkirim.',
  erased: (until: string) => `Sudah dihapus. Cadangan masih memuatnya paling lambat sampai ${until}.`
};
