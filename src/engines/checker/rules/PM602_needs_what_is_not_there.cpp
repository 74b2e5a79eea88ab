#include "checker/rule.hpp"
#include "text/stem.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

using text::words::in;

/// What cannot be used where something is missing.
struct Needs {
  std::string_view missing;
  std::string_view then;
};
constexpr Needs needs[] = {{"proyektor", "proyektor video salindia tayangan layar"},
                           {"layar", "layar tayangan"},
                           {"internet", "internet kuis-daring formulir canva padlet"},
                           {"komputer", "komputer lembar-hitung"},
                           {"hp", "hp kuis-daring"},
                           {"tablet", "tablet"},
                           {"listrik", "proyektor layar video tayangan salindia komputer internet"}};

/// "Bila listrik padam, …" says what is done then, not that there is none.
bool supposed(const text::Reading& reading, std::size_t token) {
  for (std::size_t i = token; i-- > 0 && reading.tokens[i].kind != text::TokenKind::stop;) {
    if (in(reading.tokens[i].lower, "bila jika kalau apabila seandainya ketika saat")) return true;
  }
  return false;
}

/// "tanpa internet", "tidak punya proyektor", "proyektor belum ada", "proyektor sedang rusak".
bool denies(const text::Reading& reading, const text::Sign& tool) {
  constexpr std::size_t reach = 3;  // inner: in words
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    if (!text::shows_word(reading.tokens[i], tool) || supposed(reading, i)) continue;
    for (std::size_t back = 1; back <= reach && back <= i; ++back) {
      if (reading.tokens[i - back].kind != text::TokenKind::word) break;
      if (in(reading.tokens[i - back].lower, "tanpa tidak belum tiada")) return true;
    }
    for (std::size_t k = i + 1; k < reading.tokens.size() && k <= i + reach; ++k) {
      if (reading.tokens[k].kind != text::TokenKind::word) break;
      if (in(reading.tokens[k].lower, "rusak hilang padam")) return true;
      if (in(reading.tokens[k].lower, "tidak belum") && k + 1 < reading.tokens.size() &&
          in(reading.tokens[k + 1].lower, "ada tersedia dimiliki boleh diizinkan berfungsi menyala tersambung terpasang"))
        return true;
    }
  }
  return false;
}

/// "bila tidak ada …", "atau dicetak": another way is said.
bool other_way(const std::string& text) {
  const std::string lowered = text::lower(text);
  for (const char* word :
       {"bila tidak", "jika tidak", "kalau tidak", "apabila tidak", "dicetak", "cetak", "tanpa ", "luring", "sebagai ganti", "guru saja"}) {
    if (lowered.find(word) != std::string::npos) return true;
  }
  return false;
}

bool step_uses(const Sheet& sheet, std::size_t step, std::string_view tools) {
  for (const text::Sign& tool : sheet.lexicon.tools) {
    if (in(tool.id, tools) && text::find_sign(*sheet.steps[step], tool, false) >= 0) return true;
  }
  return false;
}

/// A thing by one or two words: "tongkat putih".
using Thing = std::vector<const text::Token*>;

bool names(const text::Token& token) {
  return token.kind == text::TokenKind::word && token.size > 2 &&
         !in(token.lower,
             "yang dan atau satu dua tiga ada juga lagi masih sedang memang semua setiap saja pun lain lagi sama murid siswa anak guru orang peserta kelas sekolah "
             "ruang ruangan pengetahuan pengalaman pemahaman kemampuan kesulitan gambaran konsep kosakata bekal masalah keberanian minat waktu kami kita untuk dari pada dengan cukup hanya lebih kurang boleh jadi sampai");
}

/// "Tongkat putih belum ada", "meteran gulung tidak tersedia", "pengeras suara sedang tidak ada"; "tanpa meja di tengah" is how a room is set.
std::vector<Thing> missing_things(const text::Reading& field, bool of_pupils) {
  const auto& tokens = field.tokens;
  std::vector<Thing> out;
  const auto doing = [&](std::size_t i) {
    return std::any_of(field.acts.begin(), field.acts.end(), [&](const text::Act& act) { return act.first <= i && i < act.last; });
  };
  const auto word = [&](std::size_t i) { return i < tokens.size() ? std::string_view(tokens[i].lower) : std::string_view(); };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool none = in(word(i), "tidak belum") && in(word(i + 1), "ada tersedia punya mempunyai memiliki dimiliki berfungsi");
    if (of_pupils && !(none && in(word(i + 1), "memiliki tersedia"))) continue;  // what pupils cannot yet do is no thing
    if ((!none && !in(word(i), "rusak hilang habis")) || supposed(field, i)) continue;
    Thing before;
    std::size_t k = i;
    while (k > 0 && in(word(k - 1), "sedang masih memang juga lagi")) --k;
    while (k > 0 && before.size() < 2 && names(tokens[k - 1]) && !doing(k - 1)) before.insert(before.begin(), &tokens[--k]);
    Thing after;
    for (std::size_t n = none ? i + 2 : i + 1; !in(word(i), "rusak hilang habis") && n < tokens.size() && after.size() < 2 && names(tokens[n]) && !doing(n); ++n) after.push_back(&tokens[n]);
    if (!before.empty() && !in(word(i + 1), "punya mempunyai memiliki")) out.push_back(std::move(before));
    else if (!after.empty()) out.push_back(std::move(after));
  }
  return out;
}

bool uses(const text::Reading& step, const Thing& thing) {
  for (std::size_t i = 0; i + thing.size() <= step.tokens.size(); ++i) {
    bool all = true;
    for (std::size_t k = 0; k < thing.size(); ++k) all = all && step.tokens[i + k].lower == thing[k]->lower;
    if (all && !(i > 0 && in(step.tokens[i - 1].lower, "tanpa bukan tidak pengganti"))) return true;
  }
  return false;
}

std::string name_of(const Thing& thing) {
  std::string out;
  for (const text::Token* token : thing) out += (out.empty() ? "" : " ") + token->lower;
  return out;
}

void say_thing_missing(const Sheet& sheet, Out& out) {
  for (const Text* field : {&sheet.physical, &sheet.digital, &sheet.readiness}) {
    for (const Thing& thing : missing_things(**field, field == &sheet.readiness)) {
      for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
        if (!uses(*sheet.steps[i], thing) || other_way(sheet.plan.steps[i].text)) continue;
        out.add(at("/steps", i, "text"), {name_of(thing)});
        return;
      }
    }
  }
}

}  // namespace

extern const Rule rule_pm602{"PM602", [](const Sheet& sheet, Out& out) {
  const auto tool_of = [&](std::string_view id) {
    return std::find_if(sheet.lexicon.tools.begin(), sheet.lexicon.tools.end(), [&](const text::Sign& tool) { return tool.id == id; });
  };
  for (const Needs& one : needs) {
    const auto missing = tool_of(one.missing);
    if (missing == sheet.lexicon.tools.end()) continue;
    bool denied = false;
    for (const Text* field : {&sheet.readiness, &sheet.physical, &sheet.digital}) denied = denied || denies(**field, *missing);
    if (!denied) continue;
    for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
      if (!step_uses(sheet, i, one.then) || other_way(sheet.plan.steps[i].text)) continue;
      out.add(at("/steps", i, "text"), {Said(std::string(missing->name_id), std::string(missing->name_en))});
      return;
    }
  }
  say_thing_missing(sheet, out);
}};

}  // namespace selami::checker
