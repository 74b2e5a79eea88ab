#include "checker/rule.hpp"
#include "text/stem.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

using text::words::in;

constexpr text::words::List partners{
    "petugas perajin pengrajin nelayan pembatik penyuluh bidan dokter perawat praktisi teknisi polisi pedagang penjual alumni ustaz kyai lurah bengkel industri puskesmas kelurahan dinas "
    "universitas kampus komite perpustakaan museum komunitas pelaku umkm dudi dudika perusahaan pabrik koperasi kader petani peternak montir koki penjahit warga orangtua wali keluarga "
    "pengusaha pemilik mantri bhabinkamtibmas babinsa psikolog terapis seniman dalang penari atlet pelatih"};
constexpr text::words::List family{"ibu ayah bapak keluarga kakek nenek orangtua wali kakak"};
constexpr text::words::List outsiders{
    "narasumber nelayan petugas perajin pengrajin pembatik penyuluh bidan dokter perawat praktisi teknisi polisi pedagang penjual alumni tamu ustaz kyai lurah mantri bhabinkamtibmas montir "
    "koki kader dosen"};
constexpr text::words::List takes_part{"datang undang hadir kunjung wawancara tamu narasumber"};

bool speaks_of_nothing(const std::string& partnership) {
  const std::string text = text::lower(partnership);
  for (const char* none : {"tidak ada", "belum ada", "tanpa ", "tidak perlu"}) {
    if (text.find(none) != std::string::npos) return true;
  }
  return false;
}

/// The words that say who the partner is: persons and houses we know, and names.
std::vector<const text::Token*> named(const text::Reading& partnership) {
  std::vector<const text::Token*> out;
  for (std::size_t i = 0; i < partnership.tokens.size(); ++i) {
    const text::Token& token = partnership.tokens[i];
    const bool parents = token.lower == "orang" && i + 1 < partnership.tokens.size() && partnership.tokens[i + 1].lower == "tua";
    if (parents || in(token.lower, partners) || (i > 0 && token.capital && token.size > 2)) out.push_back(&token);
  }
  return out;
}

bool speaks_of(const Text& text, const text::Token& partner) {
  const bool parents = in(partner.lower, "orang orangtua wali");
  for (const text::Token& token : text->tokens) {
    if (in(token.lower, "narasumber mitra tamu")) return true;
    if (parents ? in(token.lower, family) : token.lower == partner.lower || (token.kind == text::TokenKind::word && token.stem.size() > 3 && token.stem == partner.stem)) return true;
  }
  return false;
}

bool in_use(const Sheet& sheet) {
  const std::vector<const text::Token*> who = named(*sheet.partnership);
  if (who.empty()) return true;  // nobody we could look for
  for (const auto* texts : {&sheet.steps, &sheet.assessments}) {
    for (const Text& text : *texts) {
      if (std::any_of(who.begin(), who.end(), [&](const text::Token* partner) { return speaks_of(text, *partner); })) return true;
      for (std::size_t i = 0; i < text->tokens.size(); ++i) {
        // "orang tuanya", too
        const bool parents = text->tokens[i].lower == "orang" && i + 1 < text->tokens.size() && text->tokens[i + 1].stem == "tua";
        if (parents && who.front()->lower == "orang") return true;
      }
    }
  }
  return false;
}

/// "Petugas puskesmas datang …": somebody from outside takes part in a step.
bool outsider(const text::Reading& step) {
  bool who = false, there = false;
  for (const text::Token& token : step.tokens) {
    who = who || in(token.lower, outsiders);
    there = there || in(token.stem, takes_part) || in(token.lower, takes_part);
  }
  return who && there;
}

}  // namespace

extern const Rule rule_pm405{"PM405", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps)) return;
  const std::string& partnership = sheet.plan.design.partnership;
  if (!blank(partnership)) {
    if (!speaks_of_nothing(partnership) && !in_use(sheet)) out.add("/design/partnership");
    return;
  }
  for (const Text& step : sheet.steps) {
    if (!outsider(*step)) continue;
    out.add("/design/partnership", {}, "reverse");
    return;
  }
}};

}  // namespace selami::checker
