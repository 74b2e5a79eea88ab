export default { title: 'Sekolah saya', none: 'Belum ada sekolah', noneHint: 'Sekolah binaan muncul di sini setelah dinas memberikannya.', reports: 'Laporan bulanan' };
