/** Texts of bringing a plan in. This file is the source: texts.en.ts must satisfy its type. */
export default {
  open: 'Buka berkas RPP (DOCX)',
  openHint: 'Juga ODT atau teks.',
  paste: 'Tempel teks',
  pasteLabel: 'Teks RPP',
  pasteHint: 'Salin dari pesan atau dokumen, lalu tempel di sini.',
  read: 'Baca teks ini',
  reading: 'Sedang membaca …',
  refused: {
    old_doc: 'Ini berkas Word lama (.doc). Buka dengan Word atau WPS, pilih Simpan sebagai, lalu pilih DOCX.',
    locked: 'Berkas ini dikunci kata sandi. Buka dengan Word atau WPS, hapus kata sandinya, lalu simpan lagi.',
    pdf: 'Ini PDF; susunan tulisannya tidak dapat dibaca dengan pasti. Mintalah berkas DOCX-nya, atau salin teksnya lalu tempel.',
    picture: 'Ini foto. Selami belum membaca tulisan dari foto: mintalah berkas DOCX-nya, atau ketik bagian yang penting lalu tempel.',
    rtf: 'Ini berkas RTF. Buka dengan Word atau WPS, pilih Simpan sebagai, lalu pilih DOCX.',
    sheet: 'Ini lembar Excel. Salin bagian rencananya, lalu tempel sebagai teks.',
    slides: 'Ini salindia presentasi. Salin bagian rencananya, lalu tempel sebagai teks.',
    web: 'Ini halaman web. Buka halamannya, salin teksnya, lalu tempel.',
    unknown: 'Berkas ini bukan dokumen yang dapat dibaca. Pilih DOCX, ODT, atau teks.',
    damaged: 'Berkas ini rusak atau belum selesai diunduh. Unduh lagi, lalu buka lagi.',
    too_large: 'Berkas ini terlalu besar untuk HP. Simpan hanya rencananya, tanpa lampiran, lalu buka lagi.',
    empty: 'Tidak ada tulisan di dalamnya. Bila isinya gambar, ketik bagian yang penting lalu tempel.',
    unreadable: 'Berkas ini tidak dapat dibuka dari tempatnya. Simpan dulu ke HP, lalu pilih dari sana.',
    engine: 'Pembaca dokumen belum ada di HP ini. Sambungkan ke jaringan sekali, lalu ia bekerja tanpa jaringan.'
  },
  place: {
    paragraph: (n: number) => `dari paragraf ${n}`,
    line: (n: number) => `dari baris ${n}`,
    table: (n: number, row: number) => `dari tabel ${n}, baris ${row}`,
    margin: 'dari kepala halaman'
  },
  by: { label: '', words: 'dikira dari isinya', order: 'dikira dari urutannya', none: 'tahapnya belum diketahui' },
  label: {
    objective: (n: number) => `Tujuan ${n}`,
    newObjective: 'Tujuan baru',
    newStep: (stage: string) => `Langkah baru: ${stage}`,
    newAssessment: (when: string) => `Asesmen baru: ${when}`,
    meetingMinutes: (n: number) => `Menit seluruh pertemuan ${n}`,
    stepMinutes: (step: string) => `Menit · ${step}`,
    unplaced: (n: number) => `Tulisan tanpa tempat ${n}`,
    which: 'Bagian yang diubah'
  },
  more: { identity: 'Identitas', meeting: 'Pertemuan ke-', option: 'Pilihan' },
  unplacedTitle: (n: number) => `Belum ditempatkan (${n})`,
  unplacedText: 'Tidak ada yang dibuang. Pindahkan ke tempatnya, atau biarkan.',
  moveTo: 'Pindahkan ke',
  move: 'Pindahkan',
  away: 'Singkirkan'
};
