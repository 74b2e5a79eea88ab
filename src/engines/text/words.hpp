#pragma once
/// @file The small words of Indonesian that say how a sentence hangs together, and who may act in a lesson.

#include <cstdint>
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

/// A list that most words are told apart from without looking through it: 512 bits, a few of them set by each word.
class List {
 public:
  constexpr explicit List(std::string_view text) : text_(text) {
    std::size_t from = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      if (i < text.size() && text[i] != ' ') continue;
      const unsigned h = hash(text.substr(from, i - from));
      bits_[h / 64] |= std::uint64_t{1} << (h % 64);
      from = i + 1;
    }
  }
  constexpr bool has(std::string_view word) const {
    if (word.empty()) return false;
    const unsigned h = hash(word);
    return (bits_[h / 64] >> (h % 64) & 1) != 0 && in(word, text_);
  }

 private:
  static constexpr unsigned hash(std::string_view word) {
    const auto letter = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(word[i])); };
    return (letter(0) * 31 + letter(word.size() - 1) * 17 + letter(word.size() / 2) * 13 + static_cast<unsigned>(word.size()) * 7) % 512;
  }

  std::string_view text_;
  std::uint64_t bits_[8] = {};
};

constexpr bool in(std::string_view word, const List& list) { return list.has(word); }

constexpr List teacher{
    "guru pendidik pengajar gurunya fasilitator instruktur tutor pamong pembimbing saya bunda ustaz ustadz ustad ustazah ustadzah ummi"};
constexpr List pupils{
    "murid murid-murid siswa siswa-siswi siswi peserta anak anak-anak ananda pelajar kelompok pasangan santri kamu kalian muridnya mereka pd wb students student pupils tim regu teman temannya pendengar penyaji penantang penanya"};
/// May stand before the one who acts.
constexpr List determiners{
    "para setiap tiap tiap-tiap semua seluruh beberapa masing-masing seorang satu dua tiga empat lima enam kedua ketiga sebagian salah bu pak "
    "ibu bapak perwakilan wakil sang"};
/// Join clauses; the next word may be a new subject.
constexpr List joins{
    "lalu kemudian selanjutnya sedangkan sementara dan serta atau sambil sehingga agar supaya untuk setelah sebelum ketika saat jika kalau bila "
    "apabila maka namun tetapi sembari seraya yaitu dengan"};
/// Join and leave a relative clause or an object.
constexpr List fresh_joins{
    "lalu kemudian selanjutnya sedangkan sementara sehingga namun tetapi sambil sembari seraya"};
/// At the start of a sentence these open a condition, not the demand.
constexpr List conditions{
    "melalui lewat setelah dengan dalam berdasarkan diberikan diberi disajikan dihadapkan ketika saat sebelum usai seusai selama pada bila jika kalau apabila "
    "menggunakan memakai secara di dari sesudah"};
constexpr List that{"agar supaya"};
constexpr List negators{
    "tidak bukan belum jangan tanpa tak tiada"};
/// "tidak hanya …": no denial.
constexpr List not_only{
    "hanya sekadar sekedar saja cuma semata"};
/// What follows is an object or a relative clause.
constexpr List subordinators{
    "yang cara langkah langkah-langkah proses teknik mengapa kenapa bagaimana manfaat pentingnya tentang apa apakah prosedur aturan alat bahan "
    "contoh siapa kapan dimana kegunaan fungsi tempat ingin bahwa"};
/// Prepositions that keep a person from being the subject.
constexpr List prepositions{
    "kepada pada bagi untuk dari terhadap tentang antar antara ke milik seperti oleh dengan bersama bersama-sama di dalam sesama antara tiap-tiap"};
constexpr List modals{
    "dapat mampu bisa akan harus perlu boleh mau sudah telah sedang mulai juga saling langsung kembali masih lagi ikut turut segera diharapkan "
    "secara untuk agar supaya bersama-sama bersama sendiri dalam"};
/// Verbs of the teacher that make others act, by root.
constexpr List inviting{
    "ajak minta bimbing silakan silahkan persilakan pandu dorong fasilitasi tugas arah bantu tantang suruh motivasi damping pancing tanya ajak "
    "libat undang tunggu dengar amati keliling pantau"};
/// These only with what is given or held: "memberi kesempatan", "mengajukan pertanyaan", "melakukan tanya jawab".
constexpr List inviting_with{
    "beri aju lontar sampai laku ada adakan laksana buka"};
constexpr List chances{
    "kesempatan waktu ruang tantangan tugas pertanyaan pilihan giliran tanya diskusi kuis permainan"};
/// Verbs with which one only takes in.
constexpr List receiving{
    "dengar dengarkan simak catat salin perhati perhatikan terima ikut doa duduk diam lihat tonton jawab salam simpan bersiap siap hadir kumpul "
    "pulang istirahat baris"};
/// Doings said as a noun: "Diskusi kelompok tentang …", "Kesimpulan oleh guru".
constexpr List doings{
    "diskusi refleksi presentasi permainan praktik percobaan eksperimen kunjungan pengamatan observasi wawancara curah kuis eksplorasi unjuk "
    "tanya kesimpulan penyimpulan simpulan penguatan penjelasan ceramah penugasan rangkuman ulasan pameran debat simulasi"};
/// Begin like verbs (me-, ber-, di-, ter-) and are none.
constexpr List no_verbs{
    "media medium melalui menurut mengenai menjadi menit meja merah mereka metode metodologi mesin membran memori menu mental mentari merek meter menara "
    "merdeka mewah medan berdasarkan berdurasi bersama bersama-sama berbagai berapa berikut berikutnya berita bersih berat beras berani bermakna berkesadaran bernilai "
    "beragam berbeda dimensi digital diri dirinya diriku dinding diskusi diagram dialog dinas dinamika diam diagnostik dinamis disiplin diferensiasi "
    "direktur dimana distribusi diameter mengapa menengah mendalam menyenangkan menggembirakan menarik memadai merata menyeluruh mendasar meski meskipun "
    "menuju menjelang mandiri terhadap terdekat tertulis terutama termasuk tertentu terus terlalu terbuka teras terang teratur terbimbing tertib "
    "terakhir terapung tersebut tersendiri beranda berkala berlapis berkelompok berpasangan berurutan berempat berdua bertiga berlima bergantian berkelanjutan "
    "berbasis berupa berarti bertahap mengejutkan meluas menakutkan membingungkan memuaskan membanggakan"};

}  // namespace selami::text::words
