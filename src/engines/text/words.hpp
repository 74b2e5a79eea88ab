#pragma once
/// @file The small words of Indonesian that say how a sentence hangs together, and who may act in a lesson.

#include <string_view>

namespace selami::text::words {

/// True when `word` is one of the blank-separated `list`.
constexpr bool in(std::string_view word, std::string_view list) {
  while (!list.empty()) {
    const std::size_t blank = list.find(' ');
    if (list.substr(0, blank) == word) return true;
    if (blank == std::string_view::npos) return false;
    list.remove_prefix(blank + 1);
  }
  return false;
}

constexpr std::string_view teacher = "guru pendidik pengajar gurunya fasilitator instruktur tutor pamong pembimbing saya";
constexpr std::string_view pupils =
    "murid murid-murid siswa siswa-siswi siswi peserta anak anak-anak ananda pelajar kelompok pasangan santri kamu kalian muridnya mereka";
/// May stand before the one who acts.
constexpr std::string_view determiners =
    "para setiap tiap tiap-tiap semua seluruh beberapa masing-masing seorang satu dua tiga empat lima enam kedua ketiga sebagian salah bu pak "
    "ibu bapak perwakilan wakil sang";
/// Join clauses; the next word may be a new subject.
constexpr std::string_view joins =
    "lalu kemudian selanjutnya sedangkan sementara dan serta atau sambil sehingga agar supaya untuk setelah sebelum ketika saat jika kalau bila "
    "apabila maka bahwa namun tetapi sembari seraya yaitu dengan";
/// Join and leave a relative clause or an object.
constexpr std::string_view fresh_joins = "lalu kemudian selanjutnya sedangkan sementara sehingga namun tetapi sambil sembari seraya";
/// At the start of a sentence these open a condition, not the demand.
constexpr std::string_view conditions =
    "melalui lewat setelah dengan dalam berdasarkan diberikan disajikan ketika saat sebelum usai seusai selama pada bila jika kalau apabila "
    "menggunakan memakai secara di dari sesudah";
constexpr std::string_view negators = "tidak bukan belum jangan tanpa tak tiada";
/// "tidak hanya …": no denial.
constexpr std::string_view not_only = "hanya sekadar sekedar saja cuma semata";
/// What follows is an object or a relative clause.
constexpr std::string_view subordinators =
    "yang cara langkah langkah-langkah proses teknik mengapa kenapa bagaimana manfaat pentingnya tentang apa apakah prosedur aturan alat bahan "
    "contoh siapa kapan dimana kegunaan fungsi tempat ingin";
/// Prepositions that keep a person from being the subject.
constexpr std::string_view prepositions =
    "kepada pada bagi untuk dari terhadap tentang antar antara ke milik seperti oleh dengan bersama bersama-sama di dalam sesama antara tiap-tiap";
constexpr std::string_view modals =
    "dapat mampu bisa akan harus perlu boleh mau sudah telah sedang mulai juga saling langsung kembali masih lagi ikut turut segera diharapkan "
    "secara untuk agar supaya bersama-sama bersama sendiri dalam";
/// Verbs of the teacher that make others act, by root.
constexpr std::string_view inviting =
    "ajak minta bimbing silakan silahkan persilakan pandu dorong fasilitasi tugas arah bantu tantang suruh motivasi damping pancing tanya ajak "
    "libat undang tunggu dengar amati keliling pantau";
/// These only with what is given or held: "memberi kesempatan", "mengajukan pertanyaan", "melakukan tanya jawab".
constexpr std::string_view inviting_with = "beri aju lontar sampai laku ada adakan laksana buka";
constexpr std::string_view chances = "kesempatan waktu ruang tantangan tugas pertanyaan pilihan giliran tanya diskusi kuis permainan";
/// Verbs with which one only takes in.
constexpr std::string_view receiving =
    "dengar dengarkan simak catat salin perhati perhatikan terima ikut doa duduk diam lihat tonton jawab salam simpan bersiap siap hadir kumpul "
    "pulang istirahat baris";
/// Doings said as a noun: "Diskusi kelompok tentang …", "Kesimpulan oleh guru".
constexpr std::string_view doings =
    "diskusi refleksi presentasi permainan praktik percobaan eksperimen kunjungan pengamatan observasi wawancara curah kuis eksplorasi unjuk "
    "tanya kesimpulan penyimpulan simpulan penguatan penjelasan ceramah penugasan rangkuman ulasan pameran debat simulasi";
/// Begin like verbs (me-, ber-, di-, ter-) and are none.
constexpr std::string_view no_verbs =
    "media medium melalui menurut mengenai menjadi menit meja merah mereka metode metodologi mesin membran memori menu mental mentari merek meter menara "
    "merdeka mewah medan berdasarkan bersama bersama-sama berbagai berapa berikut berikutnya berita bersih berat beras berani bermakna berkesadaran bernilai "
    "beragam berbeda dimensi digital diri dirinya diriku dinding diskusi diagram dialog dinas dinamika diam diagnostik dinamis disiplin diferensiasi "
    "direktur dimana distribusi diameter mengapa menengah mendalam menyenangkan menggembirakan menarik memadai merata menyeluruh mendasar meski meskipun "
    "menuju menjelang mandiri terhadap terdekat tertulis terutama termasuk tertentu terus terlalu terbuka teras terang teratur terbimbing tertib "
    "terakhir terapung tersebut tersendiri beranda berkala berlapis berkelompok berpasangan berurutan berempat berdua bertiga berlima bergantian berkelanjutan "
    "berbasis berupa berarti bertahap mengejutkan meluas menakutkan membingungkan memuaskan membanggakan";

}  // namespace selami::text::words
