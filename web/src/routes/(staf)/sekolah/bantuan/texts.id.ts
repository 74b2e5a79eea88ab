export default {
  title: 'Minta bantuan dinas',
  about: 'Dinas dan pengawas sekolah ini melihatnya sebagai daftar kerja, dengan nama sekolah. Bukan penilaian.',
  what: 'Yang dibutuhkan',
  words: 'Satu kalimat, boleh kosong',
  wordsHint: 'Misalnya: dua HP untuk 24 murid. Jangan menulis nama guru atau murid.',
  ask: 'Minta bantuan',
  standing: 'Sedang diminta',
  none: 'Belum ada yang diminta.',
  everything: 'Semua jenis bantuan sudah diminta. Tandai yang sudah selesai untuk memintanya lagi.',
  by: (name: string, day: string) => (name ? `${name}, ${day}` : day),
  waits: 'Tersimpan di HP ini. Dikirim begitu ada jaringan.',
  done: 'Sudah terbantu',
  doneOf: (kind: string) => `Sudah terbantu: ${kind}`,
  past: (n: string) => `Yang sudah selesai (${n})`
};
