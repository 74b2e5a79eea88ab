/** A plan as many are: filled in everywhere, and still at the surface. Written for this page. */
export const text = `RPP IPAS
Jenjang: SD
Kelas: 5
Fase: C
Mata pelajaran: IPAS
Alokasi waktu: 2 x 35 menit
Topik: Air bersih di sekitar kita
Dimensi profil lulusan: penalaran kritis, kolaborasi
Tujuan pembelajaran:
1. Murid memahami siklus air.
2. Murid menyebutkan sumber air bersih di rumah.
Praktik pedagogis: diskusi kelompok
Lingkungan pembelajaran: meja disusun berkelompok, murid boleh bertanya kapan saja
Langkah pembelajaran
Kegiatan awal (10 menit)
Guru memberi salam, memeriksa kehadiran, dan menyampaikan tujuan.
Memahami (25 menit)
Guru menjelaskan siklus air dengan gambar di papan. Murid mencatat penjelasan guru.
Mengaplikasi (25 menit)
Murid mengerjakan soal tentang siklus air di buku.
Penutup (10 menit)
Guru menyimpulkan pelajaran dan memberi tugas.
Asesmen
Akhir: tes tertulis sepuluh soal pilihan ganda.
`;
