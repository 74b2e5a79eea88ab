#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

/// Words that any plan has: they say nothing about this one.
constexpr text::words::List anywhere{
    "murid siswa anak peserta didik guru kelompok belajar pelajaran pembelajaran materi topik tujuan hasil kegiatan diskusi tugas soal "
    "jawaban pertanyaan jawab tanya kelas dengan dapat mampu "
    "melalui berdasarkan tentang dalam pada yang untuk dari dan atau oleh secara akan telah sudah sebagai serta agar lalu kemudian setelah "
    "sebelum ketika bila jika tepat benar baik lembar kerja "
    "buku bersama sendiri mandiri satu dua tiga empat lima contoh cara bagian pengertian fungsi jenis konsep paham alasan sebab akibat "
    "nyata hidup sehari-hari lingkungan sekitar sekolah "
    "penting manfaat guna beberapa berbagai setiap semua lain hal apa mengapa bagaimana wujud"};

std::vector<std::string> topic_words(const Sheet& sheet) {
  std::vector<std::string> out;
  std::vector<const Text*> fields{&sheet.topic, &sheet.material};
  for (const Text& objective : sheet.objectives) fields.push_back(&objective);
  for (const Text* field : fields) {
    for (std::size_t i = 0; i < (*field)->tokens.size(); ++i) {
      const text::Token& token = (*field)->tokens[i];
      const bool verb =
          std::any_of((*field)->acts.begin(), (*field)->acts.end(), [&](const text::Act& act) { return act.first <= i && i < act.last; });
      if (token.kind != text::TokenKind::word || verb || token.stem.size() < 3) continue;
      if (!text::words::in(token.lower, anywhere) && !text::words::in(token.stem, anywhere)) out.push_back(token.stem);
    }
  }
  return out;
}

bool speaks_of(const Text& text, const std::vector<std::string>& stems) {
  return std::any_of(text->tokens.begin(), text->tokens.end(),
                     [&](const text::Token& token) { return std::find(stems.begin(), stems.end(), token.stem) != stems.end(); });
}

/// Words of plans that any lesson could have; a step of work in plain words ("mengerjakan latihan 2.1") is poor, but no such plan.
bool hollow(const Sheet& sheet) {
  constexpr text::words::List grand{
      "beragam berbagai relevan kolaboratif konsep sumber sumber-sumber informasi pemahaman mendalam bermakna konteks kontekstual produk menggali mengeksplorasi eksplorasi "
      "penting kredibel utuh reflektif konstruktif kreatif inovatif holistik minatnya minat autentik komprehensif temuan gagasan penyajian karya topik materi"};
  constexpr int enough = 2;  // inner: grand words
  int found = 0;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    if (!sheet.experience(i)) continue;
    for (const text::Token& token : sheet.steps[i]->tokens) found += text::words::in(token.lower, grand) ? 1 : 0;
  }
  return found >= enough;
}

}  // namespace

extern const Rule rule_pm806{"PM806", [](const Sheet& sheet, Out& out) {
  constexpr std::size_t words_min = 12;  // of less nothing can be said
  const std::vector<std::string> stems = topic_words(sheet);
  if (stems.empty()) return;
  std::size_t words = 0;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    if (!sheet.experience(i)) continue;
    words += sheet.steps[i]->words;
    if (speaks_of(sheet.steps[i], stems)) return;
    for (const Text& question : sheet.questions[i]) {
      if (speaks_of(question, stems)) return;
    }
  }
  if (words >= words_min && hollow(sheet)) out.add("/steps");
}};

}  // namespace selami::checker
