export default {
  title: 'Laporan kota',
  about: 'Tersusun sendiri dari angka bulanan di halaman Kota. Tidak ada yang perlu diisi; kantor membaca, menambah nomor, alamat, dan catatan pada lembarnya, lalu menandatangani.',
  which: 'Laporan',
  semester: (half: string, years: string) => `Semester ${half} tahun ajaran ${years}`,
  contents: 'Isi laporan',
  monthHolds: 'Jawaban seperti di bawah ini, bulan sebelumnya di sampingnya, siapa yang dihitung, dan lampiran: tabel menurut jenjang, kecamatan, negeri dan swasta, besar sekolah, serta cara menghitung.',
  semesterHolds: 'Untuk kepala daerah: tiap bulan satu baris, bulan pertama dan terakhir di samping satu sama lain, dan lampiran menurut kelompok sekolah. Bulan tidak dijumlahkan.',
  told: (months: string) => `Memuat ${months}.`,
  without: (months: string) => `Belum ada angka untuk ${months}.`,
  own: 'Ini angka Selami sendiri, bukan nilai Rapor Pendidikan.',
  none: 'Belum ada bulan yang dihitung',
  noneHint: (day: string) => `Laporan pertama ada paling cepat ${day}: sepekan sesudah bulannya selesai, supaya HP tanpa jaringan sempat mengirim.`,
  report: 'laporan kota',
  offline: 'Tanpa jaringan yang pernah dibuka tetap terbaca; berkasnya dibuat oleh server.'
};
