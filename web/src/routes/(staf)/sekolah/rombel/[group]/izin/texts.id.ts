export default {
  title: 'Surat izin yang kembali',
  progress: (n: number, all: number) => `${n} dari ${all} kembali`,
  how: 'Urutan kolom sama dengan lembar jawaban. Yang tidak dicentang berarti tidak; lembar yang seluruhnya tidak pun dicatat kembali.',
  /** Word for word as printed. */
  kinds: {
    device: 'anak memakai sendiri HP atau tablet untuk menjawab di kelas',
    sample: 'hasil kerja anak disimpan sebagai foto',
    photo_voice: 'foto dan rekaman suara anak disimpan',
    family: 'hasil belajar anak dibagikan kepada keluarga lewat Selami'
  },
  short: { device: 'HP/tablet sendiri', sample: 'hasil kerja', photo_voice: 'foto dan suara', family: 'berbagi dengan keluarga' },
  givenBy: 'Diberikan oleh',
  givenByHint: 'Dicatat pada setiap lembar.',
  givenByDefault: 'Surat izin wali',
  back: 'kembali',
  out: 'belum kembali',
  allYes: 'Semua ya',
  allNo: 'Semua tidak',
  for: (name: string) => `untuk ${name}`,
  notBack: 'Belum kembali',
  notYet: 'Tanpa izin hasil kerja, foto dan gambar anak tidak disimpan; tanpa izin foto dan suara, rekamannya tidak disimpan. Berbagi dengan keluarga belum ada: jawabannya dicatat, dan berlaku begitu ada.',
  withdrawal: 'Wali menarik izinnya: hapus centangnya. Foto, suara, dan hasil kerja anak yang tersimpan sejak izin itu ikut terhapus. Keliru mencentang: ketuk “Belum kembali”; kekeliruan itu tetap tercatat.',
  askTitle: (name: string) => `Izin ${name} berakhir?`,
  askErases: 'Foto, suara, dan hasil kerja anak yang tersimpan sejak izin itu diberikan akan dihapus dan tidak dapat dikembalikan. Yang tersimpan sebelumnya tetap ada.',
  askDo: 'Akhiri dan hapus',
  askKeep: 'Biarkan tercentang'
};
