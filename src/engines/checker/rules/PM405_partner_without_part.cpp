#include "checker/rule.hpp"
#include "text/stem.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

constexpr text::words::List no_name{
    "dengan bersama untuk sebagai dalam dari yang dan atau pihak kerja sama bekerja mitra kemitraan sekolah guru murid siswa kelas narasumber membantu memberi memberikan "
    "menjadi informasi tentang mata pelajaran lain data kota pekalongan setempat sekitar melalui bila perlu para satu dua tiga wali pada oleh akan dapat kegiatan pembelajaran belajar "
    "dukungan mendukung peran berperan kolaborasi lingkungan luar memperkaya wawasan pengetahuan proses hasil sumber ahli"};
constexpr text::words::List family{"ibu ayah bapak keluarga rumah kakek nenek orangtua wali"};
constexpr text::words::List outsiders{
    "narasumber nelayan petugas perajin pengrajin pembatik penyuluh bidan dokter perawat praktisi teknisi polisi pedagang alumni tamu ustaz kyai lurah industri dudi"};
constexpr text::words::List comes{"datang undang hadir kunjung wawancara tamu narasumber"};

bool speaks_of_nothing(const std::string& partnership) {
  const std::string text = text::lower(partnership);
  return text.find("tidak ada") != std::string::npos || text.find("belum ada") != std::string::npos || text.find("tanpa") != std::string::npos;
}

bool in_use(const Sheet& sheet, const text::Reading& reading) {
  bool named = false;
  const auto used_by = [&](const Text& text, const text::Token& token) {
    for (const text::Token& other : text->tokens) {
      if (other.kind == text::TokenKind::word && (other.lower == token.lower || (token.stem.size() > 3 && other.stem == token.stem))) return true;
      if (text::words::in(token.lower, "orang tua orangtua wali") && text::words::in(other.lower, family)) return true;
      if (text::words::in(other.lower, "narasumber mitra tamu")) return true;
    }
    return false;
  };
  for (const text::Token& token : reading.tokens) {
    if (token.kind != text::TokenKind::word || token.size < 3 || text::words::in(token.lower, no_name)) continue;
    named = true;
    for (const auto* texts : {&sheet.steps, &sheet.assessments}) {
      for (const Text& text : *texts) {
        if (used_by(text, token)) return true;
      }
    }
  }
  return !named;
}

/// "Petugas puskesmas datang …": somebody from outside takes part in a step.
bool outsider(const text::Reading& step) {
  bool who = false, there = false;
  for (const text::Token& token : step.tokens) {
    who = who || text::words::in(token.lower, outsiders);
    there = there || text::words::in(token.stem, comes) || text::words::in(token.lower, comes);
  }
  return who && there;
}

}  // namespace

extern const Rule rule_pm405{"PM405", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps)) return;
  const std::string& partnership = sheet.plan.design.partnership;
  if (!blank(partnership)) {
    if (!speaks_of_nothing(partnership) && !in_use(sheet, *sheet.partnership)) out.add("/design/partnership");
    return;
  }
  for (const Text& step : sheet.steps) {
    if (!outsider(*step)) continue;
    out.add("/design/partnership", {}, "reverse");
    return;
  }
}};

}  // namespace selami::checker
