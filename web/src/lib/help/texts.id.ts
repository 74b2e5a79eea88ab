/**
 * Help for each page: what it is for, what to do first, what happens without a network. Two to five short sentences a page.
 * A key is the route's id without groups; "… operator" is for somebody who looks in that role.
 */
export const copyOnly = 'Tanpa jaringan tampak salinan terakhir di HP ini.';
const list = copyOnly;
const outbox = 'Tanpa jaringan, yang Bapak/Ibu ubah tersimpan di HP ini dan terkirim sendiri nanti.';

export default {
  '/hari-ini': {
    what: 'Hari mengajar Bapak/Ibu: pertemuan yang sedang berjalan, yang sudah lewat, dan tombol untuk memulai.',
    first: 'Ketuk “Mulai pertemuan”, pilih rombel, lalu rencana atau tanpa rencana.',
    offline: 'Memulai pertemuan bisa tanpa jaringan, asal halaman ini pernah dibuka sekali dengan jaringan.'
  },
  '/hari-ini operator': { what: 'Langkah berikutnya untuk menyiapkan sekolah.', first: 'Ketuk “Kerjakan langkah ini”, dan ulangi sampai semua selesai.', offline: list },
  '/hari-ini principal': { what: 'Pekan ini: kunjungan, catatan yang belum dikirim, dan yang diminta guru; lalu rencana yang diserahkan dan ringkasan sekolah.', first: 'Ketuk satu baris untuk mengerjakannya. Rencana yang belum diserahkan tetap milik guru.', offline: list },
  '/hari-ini supervisor': { what: 'Pekan ini: kunjungan berurutan per kecamatan dan yang diminta guru; lalu rencana yang diserahkan dan ringkasan sekolah binaan.', first: 'Ketuk satu baris untuk mengerjakannya. Rencana yang belum diserahkan tetap milik guru.', offline: list },
  '/hari-ini/rob': {
    what: 'Untuk hari rob: satu pertemuan menjadi satu pesan untuk grup kelas.',
    first: 'Pilih rombel dan rencana, periksa pesannya, lalu kirim.',
    offline: 'Pesan dapat dibuat tanpa jaringan; mengirimnya menunggu jaringan.'
  },
  '/rencana': {
    what: 'Rencana mengajar milik Bapak/Ibu.',
    first: 'Ketuk “Buat rencana”. Paling cepat: mulai dari contoh, lalu ubah seperlunya.',
    offline: `${list} Rencana yang dibuka di HP ini tetap bisa diubah.`
  },
  '/rencana/baru': {
    what: 'Tempat memulai rencana: dari contoh, dari berkas, atau dari kosong.',
    first: 'Pilih contoh yang dekat dengan kelas Bapak/Ibu. Contoh menjadi milik Bapak/Ibu dan boleh diubah apa saja.',
    offline: 'Dari berkas dan dari kosong bisa tanpa jaringan; contoh harus pernah dibuka sekali.'
  },
  '/rencana/susun': {
    what: 'Selami menyusun rencana utuh dari tiga jawaban Bapak/Ibu.',
    first: 'Tulis topiknya, jawab tiga pertanyaan, lalu ketuk “Ganti” pada bagian yang kurang cocok. Sesudah dipakai, semuanya boleh diubah.',
    offline: 'Bisa tanpa jaringan. Jawaban yang sama selalu memberi rencana yang sama.'
  },
  '/rencana/konteks': {
    what: 'Yang dekat dengan sekolah dan bisa ditanyakan di kelas, ditulis guru-gurunya sendiri.',
    first: 'Ketuk “Tambah yang dekat”, tulis apa dan satu pertanyaan. “Susun rencana” lalu menawarkannya.',
    offline: outbox
  },
  '/rencana/[plan]': {
    what: 'Isi satu rencana. Semua yang ditulis tersimpan sendiri; yang keliru dapat diurungkan.',
    first: 'Buka satu bagian, tulis, lalu ketuk “Periksa” untuk melihat saran. Saran hanya Bapak/Ibu yang melihat, dan bukan nilai.',
    offline: 'Menulis dan memeriksa bisa tanpa jaringan.'
  },
  '/rencana/[plan]/versi': { what: 'Versi lama rencana ini. Tidak ada tulisan yang hilang.', first: 'Lihat sebuah versi, lalu pakai lagi bila itu yang benar.', offline: list },
  '/rencana/pustaka': { what: 'Rencana yang dibagikan guru di sekolah dan kota.', first: 'Tulis satu atau dua kata topiknya, lalu ketuk “Cari”. Saring bila hasilnya banyak.', offline: 'Mencari perlu jaringan; yang pernah dibuka tetap bisa dibaca.' },
  '/rencana/pustaka/[plan]': { what: 'Satu rencana seperti dibagikan penulisnya. Terima kasih atau pertanyaan kepadanya tidak dibaca orang lain.', first: 'Bila cocok, ketuk “Pakai & sesuaikan”: jadilah rencana Bapak/Ibu sendiri, dan asalnya tetap tercatat.', offline: list },
  '/rencana/perbaikan': { what: 'Perbaikan, terima kasih, dan pertanyaan dari rekan tentang rencana Bapak/Ibu, dan yang Bapak/Ibu kirim.', first: 'Buka satu, lihat isinya, lalu jawab.', offline: list },
  '/rencana/perbaikan/[improvement]': { what: 'Perubahan yang diusulkan, atau pesan yang ditulis seorang rekan.', first: 'Ketuk “Ambil” pada yang cocok, lalu “Selesai dan jawab”. Tidak mengambil pun boleh; rekan tetap menerima terima kasih.', offline: outbox },
  '/rencana/[plan]/bagikan': { what: 'Membagikan rencana ini ke sekolah atau kota.', first: 'Lihat nama yang masih tertulis, pilih untuk siapa dan dengan nama atau tidak, lalu ketuk “Bagikan”. Dapat ditarik kembali kapan saja.', offline: 'Pemeriksaan nama murid perlu jaringan.' },
  '/rencana/[plan]/asal': { what: 'Beda rencana Bapak/Ibu dari rencana asalnya.', first: 'Bila perubahannya berguna bagi penulisnya, ketuk “Kirim perbaikan”.', offline: outbox },
  '/rencana/diserahkan': { what: 'Rencana yang diserahkan guru untuk dibaca.', first: 'Buka satu rencana. Guru dapat menariknya kembali.', offline: list },
  '/rencana/diserahkan/[plan]': { what: 'Satu rencana seperti diserahkan gurunya.', first: 'Bacalah, beri catatan pada satu baris, atau ketuk “Telaah rencana”. Saran dan catatan pribadi guru tidak ikut.', offline: 'Membaca dan memberi catatan bisa tanpa jaringan.' },
  '/rencana/diserahkan/[plan]/telaah': {
    what: 'Instrumen telaah dengan usulan umpan balik dari isi rencana. Angka hanya dari Bapak/Ibu.',
    first: 'Baca tiap usulan, ubah, beri angka bila perlu, lalu ketuk “Kirim ke guru”. Sebelum dikirim hanya Bapak/Ibu yang melihatnya.',
    offline: 'Sesudah dibuka sekali, mengisi dan mengirim bisa tanpa jaringan.'
  },
  '/rencana/[plan]/telaah': { what: 'Telaah yang dikirim kepala sekolah atau pengawas tentang rencana ini.', first: 'Bacalah, lalu beri tanggapan atau ketuk “Sudah saya baca”.', offline: list },
  '/kelas': {
    what: 'Rombel yang Bapak/Ibu ajar, jurnal mengajar, dan jadwal.',
    first: 'Belum yakin? Buka kelas latihan: muridnya rekaan, jadi semuanya boleh dicoba.',
    offline: `${list} Kelas latihan perlu jaringan hanya saat pertama dibuka.`
  },
  '/kelas/[group]': { what: 'Satu rombel: pertemuan terakhir, presensi, dan daftar murid.', first: 'Ketuk “Mulai pertemuan di kelas ini”, atau sebuah pertemuan untuk membukanya lagi.', offline: list },
  '/kelas/[group]/kartu': {
    what: 'Kartu bernomor untuk dicetak: murid menjawab dengan sisi kartu yang di atas, tanpa HP.',
    first: 'Pilih ukuran, ketuk “Kirim”, lalu cetak. Sekali cetak cukup untuk semua kelas.',
    offline: 'Membuat halaman cetak perlu jaringan; membaca kartu di kelas tidak.'
  },
  '/kelas/[group]/lembar': {
    what: 'Satu halaman berisi nama dan kotak, untuk pelajaran tanpa HP di tangan.',
    first: 'Pilih isinya, ketuk “Kirim”, lalu cetak. Sesudah pelajaran, foto dari pertemuannya.',
    offline: 'Membuat halaman cetak perlu jaringan; membaca fotonya tidak.'
  },
  '/kelas/[group]/halaman': {
    what: 'Halaman kertas untuk karya atau jurnal, satu untuk tiap murid, dengan tanda yang dikenali kamera.',
    first: 'Pilih kosong atau bergaris, ketuk “Kirim”, lalu cetak. Sesudahnya foto dari pertemuannya.',
    offline: 'Membuat halaman cetak perlu jaringan; membaca fotonya tidak.'
  },
  '/kelas/[group]/keluarga': {
    what: 'Pertanyaan pekan ini untuk keluarga: slip kertas atau tautan.',
    first: 'Baca pertanyaannya, lalu cetak slipnya.',
    offline: 'Halaman ini memerlukan jaringan.'
  },
  '/kelas/[group]/presensi': {
    what: 'Rekap kehadiran sebulan atau semester, terisi sendiri dari pertemuan. Tanda * berarti dicatat atau diubah terlambat.',
    first: 'Pilih bulan, lalu ketuk “Kirim” untuk PDF, Excel, atau teks.',
    offline: `${list} PDF dan Excel memerlukan jaringan.`
  },
  '/kelas/[group]/ingat-lagi': {
    what: 'Gagasan yang akan ditemui lagi oleh kelas ini, dan kapan. Dipilih untuk kelas, bukan untuk seorang murid.',
    first: 'Lihat yang paling dekat. Ketuk satu gagasan untuk mendahulukan, menunda, atau menghentikannya.',
    offline: outbox
  },
  '/kelas/[group]/rapor': {
    what: 'Kalimat rapor tiap murid, dibuat dari hasil kerja yang sudah ditentukan tingkatnya. Tingkat tidak pernah menjadi angka.',
    first: 'Baca drafnya, ketuk murid yang kalimatnya perlu diubah, lalu ketuk “Simpan … draf” dan “Kirim”.',
    offline: 'Sesudah dibuka sekali, mengubah dan menyimpan bisa tanpa jaringan; PDF dan Excel memerlukan jaringan.'
  },
  '/kelas/jurnal': {
    what: 'Jurnal mengajar, terisi sendiri dari pertemuan; tidak ada yang perlu diketik. Catatan sendiri, bila perlu, ditulis di pertemuan yang sudah diakhiri.',
    first: 'Pilih bulan, lalu ketuk “Kirim” untuk PDF, Excel, atau teks.',
    offline: `${list} PDF dan Excel memerlukan jaringan.`
  },
  '/kelas/jadwal': {
    what: 'Jadwal Bapak/Ibu, supaya Hari ini langsung membuka pertemuan yang sedang berjalan.',
    first: 'Pilih hari, ketuk jam yang kosong, lalu ketuk rombelnya. Cukup sekali.',
    offline: outbox
  },
  '/kelas/sampai-mana': { what: 'Sampai langkah mana tiap rombel dalam tiap rencana.', first: 'Lihat saja; daftar ini mengikuti pertemuan.', offline: list },
  '/kelompok/[group]': {
    what: 'Kelompok belajar: murid dari satu atau beberapa rombel, misalnya agama atau remedial.',
    first: 'Beri nama, buka rombel, centang muridnya, lalu simpan.',
    offline: outbox
  },
  '/murid': { what: 'Murid menurut rombel.', first: 'Pilih rombel, lalu cari namanya.', offline: list },
  '/murid/[group]': { what: 'Murid satu rombel.', first: 'Ketik sebagian nama, lalu ketuk muridnya.', offline: list },
  '/murid/[group]/baca': {
    what: 'Beberapa murid sesudah tiap pelajaran, bergiliran, supaya jurnal semua murid dibaca.',
    first: 'Ketuk “Baca”. Yang ingin Bapak/Ibu lakukan bisa dicatat di bawahnya; hanya Bapak/Ibu yang melihatnya.',
    offline: outbox
  },
  '/murid/[group]/[pupil]': {
    what: 'Hasil kerja dan kalimat satu murid di kelas Bapak/Ibu. Tidak ada angka untuk seorang anak.',
    first: 'Bacalah sebelum berbicara dengan murid atau walinya.',
    offline: list
  },
  '/murid/[group]/[pupil]/profil': {
    what: 'Profil satu murid: bukti pilihannya di delapan dimensi dan tahap yang disepakati dalam obrolan.',
    first: 'Pilih bukti bersama murid tanpa HP atau anak TK. Lalu catat tahap yang disepakati.',
    offline: outbox
  },
  '/pertemuan/[lesson]': {
    what: 'Pertemuan yang sedang berjalan: langkah, kehadiran, pertanyaan, Suara murid. Selama itu HP hanya menampilkan pertemuan; keluar lewat tombol paling bawah.',
    first: 'Mulai langkah pertama; untuk bertanya ketuk “Pertanyaan baru”; tanpa HP murid pakai kartu, hitung tangan, atau ketuk per murid.',
    offline: 'Semuanya bisa tanpa jaringan. Hanya pintu HP murid dan papan di panel yang memerlukan jaringan; HP ini bisa menjadi papan tanpanya.'
  },
  '/pertemuan/[lesson]/lembar': {
    what: 'Lembar kelas bertanda bolpoin menjadi jawaban, tingkat, dan kehadiran di pertemuan ini.',
    first: 'Ketuk “Foto lembar”. Jawab yang ditanyakan, periksa ke mana disimpan, lalu simpan.',
    offline: 'Semuanya bisa tanpa jaringan; foto tidak keluar dari HP ini.'
  },
  '/pertemuan/[lesson]/halaman': {
    what: 'Foto halaman karya dan jurnal: tiap halaman diluruskan dan masuk ke muridnya. Tanpa izin simpan, gambarnya tidak keluar dari layar ini.',
    first: 'Ketuk “Foto halaman” atau pilih beberapa foto, lalu jawab yang ditanyakan. Target di kertas tidak ikut terbaca: ketik lewat “Satu kalimat murid”.',
    offline: 'Semuanya bisa tanpa jaringan; foto dikirim sesudah catatan lain terkirim.'
  },
  '/pertemuan/[lesson]/seri': {
    what: 'Beberapa foto tentang satu kegiatan seorang anak, dengan keterangan singkat. Tampil di halaman anak itu dan ikut dalam salinan untuk wali.',
    first: 'Ketuk satu nama, ambil fotonya satu per satu, keluarkan yang tidak perlu, lalu “Simpan seri”. Anak tanpa izin wali tidak difoto.',
    offline: 'Semuanya bisa tanpa jaringan; fotonya dikirim sesudah catatan lain terkirim.'
  },
  '/dalam/[lesson]': {
    what: 'Melihat seberapa dalam jawaban murid sesudah pertemuan.',
    first: 'Pilih satu pertanyaan, lalu tentukan tingkat pemahaman tiap jawaban.',
    offline: list
  },
  '/dalam/[lesson]/[question]': {
    what: 'Menentukan tingkat pemahaman satu jawaban: kedalaman gagasannya, bukan panjangnya, bukan nilai rapor. Jawaban yang mirip dinilai sekaligus dengan dua ketukan.',
    first: 'Baca, lihat, atau dengarkan, lalu ketuk tingkatnya; berikutnya muncul sendiri, dan bisa diurungkan. “Beri umpan balik” meminta murid mencoba lagi.',
    offline: 'Bisa dilanjutkan tanpa jaringan, asal halaman ini pernah dibuka sekali.'
  },
  '/menilai': { what: 'Putaran tempat guru dari beberapa sekolah menilai karya yang sama, tanpa nama.', first: 'Ketuk “Masuk dengan kode”, atau buka putaran sendiri untuk KKG/MGMP.', offline: outbox },
  '/menilai/[round]': { what: 'Satu putaran: karya dikumpulkan, dibagi, dinilai, lalu ditutup.', first: 'Pilih karya murid selagi dikumpulkan; sesudah dibagi, nilailah karya dari sekolah lain.', offline: outbox },
  '/menilai/contoh': { what: 'Contoh karya tanpa nama yang tingkatnya disepakati tiga guru, untuk semua guru kota ini.', first: 'Pilih mata pelajaran, fase, dan tingkat.', offline: 'Yang pernah dibuka tetap bisa dilihat tanpa jaringan.' },
  '/menilai/[round]/contoh': { what: 'Memilih karya yang disepakati menjadi contoh bersama, dan membaca sekali lagi contoh dari rekan.', first: 'Tanyakan dulu kepada murid dan walinya, lalu tulis mengapa tingkatnya begitu.', offline: outbox },
  '/menilai/[round]/karya': { what: 'Jawaban murid Bapak/Ibu yang boleh ikut, sudah tanpa nama yang ditemukan.', first: 'Ketuk “Berikan karya ini”, baca sekali lagi, lalu kirim. Karya selalu bisa ditarik.', offline: outbox },
  '/menilai/[round]/banding': { what: 'Dua karya tanpa nama dari sekolah lain, bersebelahan.', first: 'Baca keduanya, lalu ketuk yang menunjukkan pemahaman lebih dalam.', offline: 'Bisa tanpa jaringan bila putarannya pernah dibuka; pilihan terkirim sendiri nanti.' },
  '/menilai/[round]/urutan': { what: 'Urutan karya yang ditemukan dari semua pilihan, tanpa nama, dan cermin Bapak/Ibu sendiri.', first: 'Baca dari atas, dan bicarakan: apa yang membuat karya ini lebih dalam?', offline: list },
  '/menilai/[round]/nilai': { what: 'Karya tanpa nama dari sekolah lain, satu demi satu.', first: 'Baca jawabannya, lalu ketuk tingkat yang paling cocok.', offline: 'Bisa tanpa jaringan bila halaman ini pernah dibuka; tingkatnya terkirim sendiri nanti.' },
  '/tumbuh': {
    what: 'Cermin untuk Bapak/Ibu sendiri dari pertemuan ke pertemuan. Tidak ada orang lain yang dapat membukanya.',
    first: 'Lihat satu langkah berikutnya yang diusulkan. Kelas latihan tidak ikut di sini.',
    offline: list
  },
  '/tumbuh/langkah': { what: 'Satu langkah kecil untuk dicoba, diusulkan dari pertemuan Bapak/Ibu sendiri.', first: 'Baca caranya, lalu ketuk “Saya coba langkah ini”, ganti, atau tulis sendiri.', offline: outbox },
  '/tumbuh/proses': { what: 'Penilaian proses semester ini: empat bagian dari yang sudah ada, dan yang masih kurang.', first: 'Kerjakan satu hal yang disebut di atas, lalu cetak lembarnya.', offline: outbox },
  '/tumbuh/tahun': { what: 'Satu halaman tentang setahun mengajar, untuk percakapan kinerja. Hanya Bapak/Ibu yang membukanya.', first: 'Hapus centang baris yang tidak ingin dicetak, lalu cetak.', offline: outbox },
  '/tumbuh/lingkar': { what: 'Lingkar belajar: beberapa guru dengan satu pertanyaan tentang cara murid belajar, selama beberapa pekan.', first: 'Masuk dengan kode dari rekan, atau ketuk “Buka lingkar”.', offline: outbox },
  '/tumbuh/lingkar/[circle]': { what: 'Satu lingkar belajar: fase yang sedang berjalan, kata rekan, dan satu hal untuk dikerjakan sekarang. Hanya anggotanya yang membaca.', first: 'Tulis satu hal di fase ini, tanpa nama murid.', offline: outbox },
  '/tumbuh/kunjungan': { what: 'Kunjungan ke kelas Bapak/Ibu: mengundang, menyetujui, membaca catatannya.', first: 'Ketuk “Undang ke kelas”.', offline: outbox },
  '/tumbuh/kunjungan/[visit]': { what: 'Satu kunjungan milik Bapak/Ibu. Yang lain membacanya hanya bila dibagikan.', first: 'Baca, tanggapi, lalu putuskan apakah dibagikan.', offline: outbox },
  '/kunjungan': { what: 'Kelas yang Bapak/Ibu kunjungi, dan undangan guru.', first: 'Masuk dengan kode, atau usulkan hari.', offline: outbox },
  '/kunjungan/[visit]': { what: 'Catatan kunjungan: bukti lebih dulu, tanpa skor.', first: 'Isi yang terlihat saja, lalu “Kirim ke guru”.', offline: outbox },
  '/kunjungan/proses': { what: 'Penilaian proses yang dibagikan gurunya.', first: 'Baca; guru dapat menariknya kembali.', offline: list },
  '/kunjungan/dibagikan/[visit]': { what: 'Kunjungan yang dibagikan gurunya.', first: 'Baca; guru dapat menariknya kembali.', offline: list },
  '/titipan operator': { what: 'Menitipkan kelas guru yang berhalangan kepada guru piket, dan melihat yang dititipkan hari ini.', first: 'Ketuk “Titipkan kelas”, pilih gurunya, lalu kelasnya.', offline: 'Membuat kode memerlukan jaringan.' },
  '/titipan principal': { what: 'Menitipkan kelas guru yang berhalangan kepada guru piket, dan melihat yang dititipkan hari ini.', first: 'Ketuk “Titipkan kelas”, pilih gurunya, lalu kelasnya.', offline: 'Membuat kode memerlukan jaringan.' },
  '/titipan': {
    what: 'Menitipkan kelas kepada guru pengganti untuk hari ini.',
    first: 'Ketuk “Titipkan kelas”, pilih rombel dan rencana, lalu berikan kodenya, juga sebagai gambar atau teks lewat “Kirim”. Pengganti hanya melihat nomor, tanpa nama.',
    offline: 'Membuat kode memerlukan jaringan; sesudah itu pengganti dapat bekerja tanpa jaringan.'
  },
  '/saya': {
    what: 'Akun Bapak/Ibu: bahasa, tampilan, kiriman yang belum sampai di server, dan HP yang masuk.',
    first: 'Lihat “Kiriman”: bila kosong, semuanya sudah aman di server.',
    offline: 'Kiriman menunggu di HP ini dan terkirim sendiri begitu ada jaringan.'
  },
  '/saya/kata-sandi': {
    what: 'Mengganti kata sandi Bapak/Ibu sendiri. Semua HP dan komputer lain keluar.',
    first: 'Ketik kata sandi yang sekarang, lalu yang baru dua kali.',
    offline: 'Mengganti kata sandi memerlukan jaringan.'
  },
  '/saya/langkah-kedua': {
    what: 'Kode dari HP sendiri saat masuk, di samping kata sandi. Orang yang hanya tahu kata sandinya tidak bisa masuk.',
    first: 'Ketuk “Pasang langkah kedua”, pindai dengan aplikasi pembuat kode, lalu cetak kode cadangannya.',
    offline: 'Memasang dan melepas memerlukan jaringan; membuat kode di HP tidak.'
  },
  '/binaan': { what: 'Ringkasan sekolah. Yang terlalu sedikit tidak ditampilkan, supaya tidak menunjuk orang.', first: 'Buka bagian yang ingin dilihat.', offline: list },
  '/kota/laporan': {
    what: 'Laporan sebuah bulan atau semester, tersusun dari angka yang sudah dihitung. Sekolah, guru, dan murid tidak disebut.',
    first: 'Pilih laporannya, baca, lalu ketuk “Kirim” untuk surat (PDF atau DOCX) atau tabel angkanya (XLSX).',
    offline: 'Yang pernah dibuka tetap terbaca. Berkasnya memerlukan jaringan.'
  },
  '/binaan supervisor': { what: 'Ringkasan sekolah binaan dan di mana bantuan dibutuhkan. Yang terlalu sedikit tidak ditampilkan, supaya tidak menunjuk orang.', first: 'Buka bagian yang ingin dilihat; daftar bantuan ada di bawah.', offline: list },
  '/binaan/laporan': {
    what: 'Laporan sebuah bulan, tersusun dari pertemuan yang tercatat. Guru dan murid tidak disebut.',
    first: 'Pilih bulannya, baca, lalu ketuk “Kirim” untuk surat (PDF atau DOCX) atau tabel angkanya (XLSX).',
    offline: 'Yang pernah dibuka tetap terbaca. Berkasnya memerlukan jaringan.'
  },
  '/kota': {
    what: 'Apakah pembelajaran mendalam sungguh terjadi, dan merata, di kota ini. Tidak ada peringkat sekolah atau guru.',
    first: 'Baca enam pertanyaannya dari atas; yang keenam adalah daftar kerja. “Belum ada catatan” tidak berarti belum melaksanakan.',
    offline: list
  },
  '/impor': { what: 'Memasukkan daftar dari berkas Dapodik.', first: 'Pilih daftarnya, lalu berkasnya. Sebelum disimpan, Selami memperlihatkan dulu apa yang berubah.', offline: 'Membaca berkas memerlukan jaringan. Melihat dan mengubah yang sudah ada di halaman Sekolah tetap bisa.' },
  '/impor/[kind]': {
    what: 'Memeriksa satu berkas sebelum disimpan. Berkas yang sama dua kali tidak mengubah apa pun.',
    first: 'Pilih berkas, baca apa yang akan berubah, lalu simpan. Ada baris yang keliru: tidak ada yang disimpan.',
    offline: 'Membaca berkas memerlukan jaringan; yang sudah ada tetap bisa dilihat dan diubah di halaman Sekolah.'
  },
  '/kota/paket': { what: 'Paket konteks lokal yang diterbitkan kantor ini untuk sekolah-sekolahnya, dengan semua versinya.', first: 'Pilih berkas, lihat isinya dan bedanya, tulis apa yang berubah, lalu terbitkan.', offline: `${list} Melihat dan menerbitkan berkas perlu jaringan.` },
  '/sekolah': { what: 'Menyiapkan sekolah, dari daftar guru sampai PIN murid.', first: 'Kerjakan langkah dari atas ke bawah.', offline: list },
  '/sekolah office': { what: 'Sekolah milik kantor ini dan operatornya.', first: 'Pilih sekolah, tulis nama operator, lalu buat suratnya.', offline: `${list} Membuat surat memerlukan jaringan.` },
  '/sekolah/bantuan': { what: 'Meminta bantuan dinas: perangkat, jaringan, pendampingan, daftar, atau hal lain.', first: 'Pilih jenisnya, tulis satu kalimat bila perlu, lalu ketuk “Minta bantuan”. Tandai “Sudah terbantu” bila sudah.', offline: outbox },
  '/sekolah/bicara': { what: 'Siapa di sekolah yang bisa diajak bicara oleh murid. Tertulis di setiap jurnal, di HP dan di kertas.', first: 'Tulis nama orang yang siap mendengar, di mana atau kapan, lalu simpan.', offline: outbox },
  '/sekolah/cetak': { what: 'Lembar untuk dicetak. Kode hanya terlihat sekarang, sekali saja.', first: 'Cetak atau simpan PDF-nya sebelum menutup halaman ini.', offline: 'Mencetak dari layar bisa tanpa jaringan; PDF memerlukan jaringan.' },
  '/sekolah/guru': { what: 'Guru dan pegawai, dan siapa yang sudah masuk.', first: 'Cetak kartu masuk untuk yang belum masuk. Bila HP seseorang hilang, ketuk “HP hilang”.', offline: `${list} Membuat kartu memerlukan jaringan.` },
  '/sekolah/jadwal': { what: 'Jadwal seluruh sekolah dan yang perlu dilihat.', first: 'Impor dari berkas, atau ketuk isian untuk mengubahnya.', offline: `${outbox} Impor memerlukan jaringan.` },
  '/sekolah/jam': { what: 'Jam masuk, panjang JP, istirahat, hari yang berbeda (libur, rob, hari pendek), dan tanggal semester bila sekolah punya sendiri.', first: 'Isi jam sekolah sekali; hari yang berbeda dicatat bila terjadi.', offline: outbox },
  '/sekolah/mengajar': { what: 'Siapa mengajar rombel mana, untuk seluruh sekolah di satu halaman.', first: 'Pilih guru kelas tiap rombel dan benarkan fasenya; lalu guru mapel.', offline: outbox },
  '/sekolah/naik-kelas': { what: 'Menaikkan semua rombel ke tahun ajaran baru. Dapat dibatalkan selama seminggu.', first: 'Periksa tiap rombel, catat murid yang tidak ikut, lalu naikkan semuanya.', offline: outbox },
  '/sekolah/paket': { what: 'Paket konteks lokal dari kantor. Yang dipakai sekolah muncul di “Susun rencana” dan di rencana guru.', first: 'Ketuk “Pakai versi …”. Rencana yang sudah ada tidak berubah.', offline: outbox },
  '/sekolah/pindahan': { what: 'Murid yang pindah ke atau dari sekolah lain di kota ini.', first: 'Terima atau tolak tawaran; murid baru pindah setelah diterima.', offline: outbox },
  '/sekolah/rombel': { what: 'Rombel sekolah ini dan gurunya.', first: 'Buka rombel yang belum ada gurunya, lalu tambahkan guru.', offline: list },
  '/sekolah/rombel/[group]': { what: 'Satu rombel: guru, kelas dan fase, PIN, izin wali, pindahan.', first: 'Tambahkan guru dan benarkan kelas dan fasenya.', offline: `${outbox} Membuat PIN memerlukan jaringan.` },
  '/sekolah/rombel/[group]/izin': { what: 'Lembar izin yang kembali dari orang tua/wali, dengan urutan seperti lembarnya.', first: 'Untuk tiap lembar ketuk “Semua ya”, “Semua tidak”, atau centang kolomnya.', offline: outbox },
  '/sekolah/rombel/[group]/[pupil]': { what: 'Data satu murid: salinan untuk wali, siapa yang membukanya, penghapusan.', first: 'Lakukan hanya atas permintaan wali. Penghapusan tidak dapat dibatalkan.', offline: 'Membuat salinan memerlukan jaringan. Penghapusan dikirim begitu ada jaringan.' },
  '/sekolah/terlambat': { what: 'Catatan yang datang setelah waktunya, dan semester yang sudah tutup.', first: 'Terima atau kesampingkan tiap catatan. Isinya tidak diperlihatkan.', offline: outbox }
} as Record<string, { what: string; first: string; offline: string }>;
