#include "checker/rule.hpp"
#include "text/stem.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

using text::words::in;

constexpr text::words::List partners{
    "rt rw ketua petugas perajin pengrajin nelayan pembatik penyuluh bidan dokter perawat praktisi teknisi polisi pedagang penjual alumni ustaz kyai "
    "lurah bengkel industri puskesmas kelurahan dinas "
    "universitas kampus komite perpustakaan museum komunitas pelaku umkm dudi dudika perusahaan pabrik koperasi kader petani peternak "
    "montir koki penjahit warga orangtua wali keluarga "
    "pengusaha pemilik mantri bhabinkamtibmas babinsa psikolog terapis seniman dalang penari atlet pelatih mahasiswa pengurus ibu ayah"};
constexpr text::words::List family{"ibu ayah bapak keluarga kakek nenek orangtua wali kakak"};
constexpr text::words::List outsiders{
    "narasumber nelayan petugas perajin pengrajin pembatik penyuluh bidan dokter perawat praktisi teknisi polisi pedagang penjual alumni "
    "ustaz kyai lurah mantri bhabinkamtibmas montir "
    "koki kader dosen mahasiswa pemilik pengelola pengusaha pengurus"};
constexpr text::words::List takes_part{"datang undang hadir kunjung wawancara ikut narasumber"};

bool speaks_of_nothing(const std::string& partnership) {
  const std::string text = text::lower(partnership);
  for (const char* none : {"tidak ada", "belum ada", "tanpa ", "tidak perlu"}) {
    if (text.find(none) != std::string::npos) return true;
  }
  return false;
}

/// "BPBD": a name also at the beginning of a sentence.
bool abbreviation(std::string_view text, const text::Token& token) {
  const std::string_view word = text.substr(token.at, token.size);
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The words that say who the partner is: persons and houses we know, and names.
std::vector<const text::Token*> named(const text::Reading& partnership, std::string_view partnership_text) {
  std::vector<const text::Token*> out;
  for (std::size_t i = 0; i < partnership.tokens.size(); ++i) {
    const text::Token& token = partnership.tokens[i];
    const bool parents = token.lower == "orang" && i + 1 < partnership.tokens.size() && partnership.tokens[i + 1].lower == "tua";
    if (token.lower == "rumah" || token.lower == "daerah") continue;
    if (parents || in(token.lower, partners) || (token.capital && token.size > 2 && (i > 0 || abbreviation(partnership_text, token))))
      out.push_back(&token);
  }
  if (!out.empty()) return out;
  // Nobody of a kind we know ("Fisioterapis rumah sakit"): the first noun says who.
  constexpr text::words::List general{
      "kerja sama kerjasama bekerja dengan pihak bersama melibatkan lingkungan sekitar masyarakat sekolah luar dalam tidak ada para dan atau dari untuk antar guru lain "
      "teman sejawat murid siswa kelas mitra kemitraan pembelajaran antara semua seluruh kolaborasi kolaboratif serta mapel mata pelajaran kepala wakil tim rekan"};
  for (const text::Token& token : partnership.tokens) {
    if (token.kind == text::TokenKind::word && token.size > 5 && !in(token.lower, general)) return {&token};
  }
  return out;
}

bool speaks_of(const Text& text, const text::Token& partner) {
  const bool parents = in(partner.lower, "orang orangtua wali");
  for (const text::Token& token : text->tokens) {
    if (in(token.lower, "narasumber mitra tamu")) return true;
    if (parents ? in(token.lower, family)
                : token.lower == partner.lower || (partner.capital && token.stem.size() > 3 && token.stem == partner.stem))
      return true;
  }
  return false;
}

bool in_use(const Sheet& sheet) {
  const std::vector<const text::Token*> who = named(*sheet.partnership, sheet.plan.design.partnership);
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
  for (const text::Sentence& sentence : step.sentences) {
    bool who = false, there = false;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const text::Token& token = step.tokens[i];
      // "bermain menjadi penjual", "sebagai pedagang" are pupils in a play.
      const bool played = i > sentence.first && in(step.tokens[i - 1].lower, "menjadi sebagai jadi seperti peran");
      who = who || (in(token.lower, outsiders) && !played);
      there = there || (in(token.lower, "narasumber") || in(token.stem, takes_part));
    }
    if (who && there) return true;
  }
  return false;
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
