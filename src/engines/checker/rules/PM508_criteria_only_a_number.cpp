#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

constexpr text::words::List counting{
    "nilai skor kkm kktp ktp minimal minimum maksimal maksimum benar salah poin persen jawaban soal butir dan atau ke atas di kurang lebih "
    "dari setiap tiap jika bila "
    "kosong tuntas lulus belum tidak sama dengan angka rentang predikat sangat baik cukup kriteria ketuntasan per nomor total jumlah diberi "
    "mendapat untuk adalah tepat sampai dikali dikalikan dibagi sepuluh seratus pada skala hasil murid siswa mampu bisa sudah anak"};

/// Nothing but marks, points and right or wrong.
bool only_counts(const std::vector<text::Token>& tokens) {
  bool counts = false;
  for (const text::Token& token : tokens) {
    if (token.kind == text::TokenKind::number || text::words::in(token.lower, "benar salah tuntas lulus kkm")) counts = true;
    if (token.kind == text::TokenKind::word && token.size > 1 && !text::words::in(token.lower, counting)) return false;
  }
  return counts;
}

}  // namespace

extern const Rule rule_pm508{"PM508", [](const Sheet& sheet, Out& out) {
  for (std::size_t i = 0; i < sheet.plan.assessments.size(); ++i) {
    if (only_counts(text::tokens_of(sheet.plan.assessments[i].criteria))) out.add(at("/assessments", i, "criteria"));
  }
}};

}  // namespace selami::checker
