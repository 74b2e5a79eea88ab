export default {
  photo: (label: string) => `Foto jawaban: ${label}`,
  drawing: (label: string) => `Gambar jawaban: ${label}`,
  larger: (label: string) => `Besarkan: ${label}`,
  smaller: (label: string) => `Kecilkan: ${label}`,
  coming: 'Sudah menjawab. Berkasnya belum sampai, atau tidak disimpan karena belum ada izin wali.',
  offline: 'Berkas ini belum ada di HP ini. Tampak lagi bila ada jaringan.',
  gone: 'Gambar ini tidak ada lagi. Mungkin ditarik kembali.'
};
