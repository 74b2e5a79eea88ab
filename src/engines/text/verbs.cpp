#include "text/verbs.hpp"

#include <algorithm>
#include <string>

#include "text/reading.hpp"
#include "text/stem.hpp"
#include "text/words.hpp"

namespace selami::text {
namespace {

/// The longest entry that begins with `first` (in its active form) and goes on with the tokens after `at`.
VerbHit longest(std::string_view first, const std::vector<Token>& tokens, std::size_t at, std::size_t end, const Lexicon& lexicon) {
  VerbHit best;
  const auto from = std::lower_bound(lexicon.verbs.begin(), lexicon.verbs.end(), first,
                                     [](const Verb& verb, std::string_view text) { return verb.text < text; });
  for (auto it = from; it != lexicon.verbs.end() && it->text.starts_with(first); ++it) {
    std::string_view rest = it->text.substr(first.size());
    if (!rest.empty() && rest[0] != ' ') continue;
    const std::size_t n = 1 + static_cast<std::size_t>(std::count(rest.begin(), rest.end(), ' '));
    if (at + n > end || n <= best.tokens) continue;
    if (!rest.empty() && !phrase_at(tokens, at + 1, rest.substr(1))) continue;
    best = {&*it, n, false};
  }
  return best;
}

struct Search {
  const std::vector<Token>* tokens;
  std::size_t at;
  std::size_t end;
  const Lexicon* lexicon;
  mutable VerbHit hit;
};

/// Tries the active forms of a bare or passive one.
VerbHit by_active_form(std::string_view base, const std::vector<Token>& tokens, std::size_t at, std::size_t end, const Lexicon& lexicon) {
  Search search{&tokens, at, end, &lexicon, {}};
  const auto look = [](std::string_view form, const void* with) {
    const auto* s = static_cast<const Search*>(with);
    s->hit = longest(form, *s->tokens, s->at, s->end, *s->lexicon);
    return s->hit.tokens > 0;
  };
  any_active_form(base, look, &search);
  return search.hit;
}

std::string_view without(std::string_view word, std::string_view end) {
  const bool has = word.size() > end.size() + 3 && word.substr(word.size() - end.size()) == end;
  return has ? word.substr(0, word.size() - end.size()) : word;
}

bool looks_like_verb(const Token& token) {
  const std::string& w = token.lower;
  if (w.size() < 5 || words::in(w, words::no_verbs) || w.find('-') != std::string::npos) return false;
  if (w.starts_with("menye") || w.starts_with("meng") || w.starts_with("meny") || w.starts_with("mem") || w.starts_with("men")) return true;
  if (w.starts_with("me") && (w[2] == 'l' || w[2] == 'r' || w[2] == 'w' || w[2] == 'm' || w[2] == 'n')) return w.size() > 5;
  if (w.starts_with("ber") || w.starts_with("di")) return token.stem.size() < w.size() && w.size() > 5;
  return false;
}

constexpr words::List plain_verbs{
    "makan minum duduk maju pulang datang masuk mandi tidur lari tahu coba lihat dengar"};

/// Roots that stand alone as a request; most others would be nouns there ("Nilai 75", "Alat ukur").
constexpr words::List bare_verbs{
    "susun tulis pilih buat gambar hitung ukur tebak baca amati uji cari cermati lengkapi selidiki temui ikuti periksa"};

}  // namespace

VerbHit verb_at(const std::vector<Token>& tokens, std::size_t at, std::size_t end, bool bare, const Lexicon& lexicon) {
  const Token& token = tokens[at];
  const std::string_view word = without(without(token.lower, "lah"), "nya");
  if (VerbHit hit = longest(token.lower, tokens, at, end, lexicon); hit.tokens) return hit;
  if (VerbHit hit = longest(word, tokens, at, end, lexicon); hit.tokens) return hit;
  if (words::in(token.lower, words::no_verbs)) return {};
  if (word.size() > 5 && word.starts_with("di")) {
    if (VerbHit hit = by_active_form(word.substr(2), tokens, at, end, lexicon); hit.tokens) {
      hit.passive = true;
      return hit;
    }
  }
  const bool imperative = word.size() > 4 && (word.substr(word.size() - 3) == "kan" || word.size() < token.lower.size());
  if (bare && (imperative || words::in(word, bare_verbs))) {
    if (VerbHit hit = by_active_form(word, tokens, at, end, lexicon); hit.tokens) return hit;
  }
  if (looks_like_verb(token)) return {nullptr, 1, token.lower.starts_with("di")};
  if (!bare && words::in(word, plain_verbs)) return {nullptr, 1, false};
  return {};
}

}  // namespace selami::text
