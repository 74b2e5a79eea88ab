#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "portable/bundle.hpp"
#include "portable/bundle_format.hpp"
#include "portable/school_rows.hpp"

namespace selami::portable {
namespace {

/// What a table holds, for whoever opens the folder. A test misses none.
constexpr std::array words_of_tables{
    std::pair{"authority", "Kantor yang menaungi sekolah (dinas kota, dinas provinsi, atau Kemenag)"},
    std::pair{"school", "Sekolah itu sendiri: NPSN, nama, jenjang, kecamatan"},
    std::pair{"person", "Orang dewasa yang disebut data sekolah ini: nama dan bahasa saja"},
    std::pair{"account", "Nama masuk mereka yang bertugas di sekolah ini, tanpa kata sandi"},
    std::pair{"role_grant", "Siapa bertugas sebagai apa di sekolah ini, sejak dan sampai kapan"},
    std::pair{"staff", "Guru dan tenaga kependidikan"},
    std::pair{"class_group", "Rombel dan kelompok belajar setiap tahun ajaran"},
    std::pair{"pupil", "Murid: nama, NISN, NIPD, jenis kelamin; tanpa PIN"},
    std::pair{"membership", "Murid dalam rombel: nomor, kelas, fase, sejak dan sampai kapan"},
    std::pair{"assignment", "Penugasan guru: kelas dan mata pelajaran"},
    std::pair{"consent", "Izin orang tua atau wali, dengan riwayatnya"},
    std::pair{"school_semester", "Tanggal semester yang ditetapkan sekolah sendiri"},
    std::pair{"semester_state", "Semester yang ditutup atau dibuka operator"},
    std::pair{"transfer", "Murid yang ditawarkan ke sekolah lain"},
    std::pair{"promotion", "Kenaikan kelas yang pernah dijalankan"},
    std::pair{"media", "Daftar berkas: foto karya, gambar, rekaman suara; isinya di folder berkas"},
    std::pair{"record_opening", "Siapa membuka catatan murid, dan kapan"},
    std::pair{"calendar_day", "Hari libur dan hari yang lain dari biasanya"},
    std::pair{"school_hours", "Jam sekolah: bel pertama, banyaknya JP, istirahat"},
    std::pair{"past_hours", "Jam sekolah yang dulu berlaku"},
    std::pair{"timetable_slot", "Jadwal pelajaran"},
    std::pair{"plan", "Rencana mengajar, naskah terbaru"},
    std::pair{"plan_version", "Setiap naskah rencana yang pernah disimpan"},
    std::pair{"plan_sound", "Rekaman pertanyaan yang dipakai sebuah rencana"},
    std::pair{"plan_submission", "Rencana yang sudah diserahkan"},
    std::pair{"school_context", "Konteks lokal yang ditulis guru sekolah ini"},
    std::pair{"plan_comment", "Catatan pembaca pada rencana"},
    std::pair{"plan_reply", "Balasan atas catatan itu"},
    std::pair{"plan_review", "Lembar telaah rencana"},
    std::pair{"published_plan", "Rencana yang dibagikan di pustaka kota"},
    std::pair{"published_version", "Naskah yang dibagikan itu"},
    std::pair{"improvement", "Usulan perbaikan dari rekan atas rencana yang dibagikan"},
    std::pair{"circle", "Lingkar belajar yang dibuka guru sekolah ini"},
    std::pair{"circle_member", "Lingkar belajar: siapa dari sekolah ini yang ikut"},
    std::pair{"circle_note", "Lingkar belajar: catatan guru sekolah ini, yang hanya dibaca anggotanya"},
    std::pair{"moderation_remark", "Bedah karya: komentar guru sekolah ini tentang apa yang membuat beda"},
    std::pair{"moderation_round", "Putaran menilai bersama yang dibuka guru sekolah ini"},
    std::pair{"moderation_rater", "Guru sekolah ini yang ikut menilai bersama"},
    std::pair{"moderation_piece", "Karya murid sekolah ini, tanpa nama, yang dinilai bersama"},
    std::pair{"moderation_level", "Tingkat yang diberikan penilai pada karya itu"},
    std::pair{"exemplar", "Karya murid sekolah ini di bank contoh kota"},
    std::pair{"lesson", "Pertemuan: kelas, guru, hari, mulai dan selesai"},
    std::pair{"lesson_step", "Langkah pertemuan: menit yang direncanakan dan yang terjadi"},
    std::pair{"lesson_home", "Pertemuan yang dikerjakan di rumah"},
    std::pair{"class_choice", "Satu hal yang dipilih kelas untuk diubah"},
    std::pair{"lesson_note", "Catatan guru tentang sebuah pertemuan"},
    std::pair{"attendance", "Kehadiran"},
    std::pair{"question", "Pertanyaan yang diajukan di kelas, dengan pilihannya"},
    std::pair{"response", "Jawaban murid"},
    std::pair{"answer_part", "Foto setiap langkah dalam sebuah jawaban"},
    std::pair{"photo_series", "Foto seri seorang murid dalam satu pertemuan"},
    std::pair{"series_photo", "Foto dan keterangan dalam foto seri"},
    std::pair{"picked_answer", "Jawaban yang dipilih guru untuk dibahas"},
    std::pair{"own_goal", "Target khusus seorang murid"},
    std::pair{"lesson_team", "Kelompok murid dalam sebuah pertemuan"},
    std::pair{"tally", "Hitung tangan: banyaknya pilihan, tanpa nama"},
    std::pair{"voice_round", "Suara murid: kapan dibuka dan berapa yang menjawab"},
    std::pair{"voice", "Suara murid: hanya jumlah, tidak ada suara perorangan"},
    std::pair{"lesson_substitute", "Siapa menggantikan guru dalam sebuah pertemuan"},
    std::pair{"partner", "Mitra yang diminta ikut menilai, tanpa kunci tautannya"},
    std::pair{"partner_judgement", "Tingkat yang diberikan mitra"},
    std::pair{"descriptor", "Kata-kata guru sendiri untuk setiap tingkat pemahaman"},
    std::pair{"peer_look", "Jawaban teman: apa yang ditulis murid tentang jawaban temannya"},
    std::pair{"revisit_wish", "Ingat lagi: gagasan yang ditunda, dihentikan, atau didahulukan guru di sebuah kelas"},
    std::pair{"feedback", "Umpan balik guru pada jawaban murid: yang sudah baik dan langkah berikutnya"},
    std::pair{"next_try", "Percobaan lagi murid sesudah umpan balik"},
    std::pair{"own_level", "Tingkat menurut murid sendiri"},
    std::pair{"judgement", "Tingkat pemahaman yang ditentukan guru: 0 sampai 4"},
    std::pair{"visit", "Kunjungan kelas: milik guru yang kelasnya dikunjungi"},
    std::pair{"help_request", "Bantuan yang diminta sekolah kepada dinasnya"},
    std::pair{"process_review", "Penilaian proses: kata guru sendiri tentang satu semester atau satu tahun"},
    std::pair{"growth_step", "Satu langkah berikutnya yang dicoba guru"},
    std::pair{"anecdote", "Catatan anekdot"},
    std::pair{"journal", "Jurnal murid"},
    std::pair{"family_question", "Pertanyaan pekan ini untuk keluarga, yang ditulis guru sendiri"},
    std::pair{"portfolio_piece", "Karya yang dipilih murid untuk portofolionya, dan mengapa"},
    std::pair{"goal", "Target murid sendiri"},
    std::pair{"goal_look", "Target murid: apa yang terjadi dengannya"},
    std::pair{"profile_evidence", "Profil saya: bukti yang dipilih murid untuk sebuah dimensi"},
    std::pair{"profile_talk", "Profil saya: tahap yang disepakati murid dan guru dalam obrolan"},
    std::pair{"talk_contact", "Butuh bicara: siapa di sekolah yang bisa dihubungi murid"},
    std::pair{"report_line", "Kalimat rapor yang dibaca dan diubah guru"},
};

std::string line_of(const TableRule& rule, const char* folder) {
  return std::string("| `") + folder + "/" + file_name(rule) + "` | " + table_words(rule.table) + " |\n";
}

std::string lines(bool among, const char* folder) {
  std::string out = "| berkas | isi |\n| --- | --- |\n";
  for (const TableRule& rule : table_rules()) {
    if (goes_with_school(rule) && rule.among_schools == among) out += line_of(rule, folder);
  }
  return out;
}

std::string filled(const char* text, const std::vector<long long>& numbers) {
  std::string out;
  std::size_t next = 0;
  for (const char* c = text; *c != '\0'; ++c) {
    if (*c == '#' && next < numbers.size()) out += std::to_string(numbers[next++]);
    else out += *c;
  }
  return out;
}

}  // namespace

std::string table_words(const std::string& table) {
  const auto found = std::find_if(words_of_tables.begin(), words_of_tables.end(), [&](const auto& one) { return table == one.first; });
  return found == words_of_tables.end() ? std::string() : found->second;
}

std::string bundle_readme(const BundleReport& report, const Date& day) {
  return "# Data " + report.name + " (NPSN " + report.npsn + ")\n\n" +
         "Dibuat oleh Selami pada " + day.text + " dengan `selami export --school " + report.npsn + "`.\n\n" +
         "**Isinya data pribadi anak dan guru.** Simpan terkunci, jangan dikirim lewat obrolan atau surel, dan hapus bila tidak diperlukan lagi. "
         "Bila jatuh ke tangan orang lain, laporkan seperti kebocoran data (`selami breach`).\n\n"
         "## Cara membaca\n\n"
         "- Berkas `.csv` dibuka dengan LibreOffice Calc atau Excel: pengodean UTF-8, pemisah koma. Baris pertama memuat nama kolom. "
         "Sel kosong berarti tidak ada; `\"\"` berarti teks kosong. Pilih semua kolom sebagai teks agar nol di depan NISN tidak hilang.\n"
         "- Berkas `.json` memuat daftar, satu baris satu isian, karena di dalamnya ada bagian yang bertingkat.\n"
         "- Kolom `…_at` dan `at` adalah milidetik sejak 1 Januari 1970 UTC; hari ditulis tahun-bulan-tanggal. Kolom `…_id` merujuk kolom `id` berkas lain.\n"
         "- Folder `berkas` memuat foto dan rekaman; namanya sama dengan kolom `sha256` dalam `tabel/media.csv`.\n"
         "- `selami-sekolah.json` mencatat banyaknya baris dan jumlah periksa setiap berkas. Jangan mengubah apa pun bila akan diimpor lagi.\n\n"
         "## Yang diambil Selami lain (`selami import --school`)\n\n" +
         lines(false, tables_folder) + "\n## Antarsekolah: hanya untuk dibaca\n\n" +
         "Baris ini menyangkut sekolah lain juga, jadi tidak ikut diimpor. Rencana yang dibagikan dibagikan lagi oleh gurunya sendiri di tempat baru.\n\n" +
         lines(true, among_folder) + "\n## Yang tidak ada di sini\n\n" +
         "Kata sandi, PIN murid, kunci tautan, sesi masuk, kartu masuk, suara murid yang belum ditutup, perintah yang menunggu di *Terlambat*, "
         "ukuran guru dan kelas pada skala bersama, dan catatan perubahan. Sesudah diimpor, setiap orang mendapat kartu masuk baru dan setiap murid PIN baru.\n";
}

std::string export_words(const BundleReport& report, const std::string& language, const std::string& place) {
  const bool english = language == "en";
  std::string out = report.name + ": " +
                    filled(english ? "# tables, # rows, # photos and recordings are in " : "# tabel, # baris, # foto dan rekaman tersimpan di ",
                           {report.tables, report.rows, report.files}) + place + ".\n";
  if (report.files_missing > 0) {
    out += filled(english ? "# files that the data name are not on this machine (DATA/media): they are missing in the copy.\n"
                          : "# berkas yang disebut data tidak ada di mesin ini (DATA/media): salinannya tanpa berkas itu.\n", {report.files_missing});
  }
  if (report.late > 0) {
    out += filled(english ? "# commands wait under Terlambat and are not in it: release or discard them, then export anew.\n"
                          : "# perintah menunggu di Terlambat dan tidak ikut: lepaskan atau buang dahulu, lalu ekspor lagi.\n", {report.late});
  }
  return out + (english ? "It holds children's data: keep it locked. Recorded as an opening of each pupil's record by whoever runs the server.\n"
                        : "Isinya data anak: simpan terkunci. Tercatat sebagai pembukaan catatan setiap murid oleh pengelola server.\n");
}

std::string import_words(const BundleReport& report, const std::string& language) {
  const bool english = language == "en";
  return report.name + ": " +
         filled(english ? "# tables, # rows, # photos and recordings taken in.\n" : "# tabel, # baris, # foto dan rekaman diterima.\n",
                {report.tables, report.rows, report.files}) +
         filled(english ? "# accounts came without a password and pupils without a PIN: the office prints a slip for the school's operator (Sekolah), the "
                          "operator prints slips for the staff and cards for the pupils.\n"
                        : "# akun datang tanpa kata sandi dan murid tanpa PIN: kantor mencetak kartu masuk untuk operator sekolah (halaman Sekolah), lalu "
                          "operator mencetak kartu masuk guru dan kartu murid.\n",
                {report.accounts});
}

}  // namespace selami::portable
