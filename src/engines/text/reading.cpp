#include "text/reading.hpp"

#include "text/parser.hpp"
#include "text/stem.hpp"
#include "text/words.hpp"

namespace selami::text {

Reading read(std::string_view text, const Lexicon& lexicon) {
  Reading reading;
  reading.tokens = tokens_of(text);
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    Token& token = reading.tokens[i];
    if (token.kind != TokenKind::word) continue;
    token.stem = stem(token.lower, lexicon.roots);
    token.signs = signs_of(lexicon.sign_stems, token.stem) | signs_of(lexicon.sign_stems, token.lower);
    token.begins = signs_of(lexicon.sign_starts, token.lower);
    // "Warga belajar" are the pupils of a PKBM, no neighbours.
    if (token.lower == "warga" && i + 1 < reading.tokens.size() && reading.tokens[i + 1].lower == "belajar") token.signs = 0;
    // "Pilihan ganda" lets nobody choose.
    if (token.lower == "pilihan" && i + 1 < reading.tokens.size() && reading.tokens[i + 1].lower == "ganda") token.signs = 0;
    ++reading.words;
  }
  reading.sentences = sentences_of(reading.tokens);
  reading.times = times_of(reading.tokens);
  parse_acts(reading, lexicon);
  return reading;
}

Demand demand_of(const Reading& reading) {
  Demand demand;
  for (const Act& act : reading.acts) {
    if (act.condition || act.subordinate || act.negated || !act.verb) continue;
    demand.asked = true;
    if (!act.verb->observable) {
      if (!demand.unobservable) demand.unobservable = &act;
      continue;
    }
    demand.observable = true;
    demand.thinking = demand.thinking || act.verb->domain == 'C';
    if (!demand.deepest || act.depth > demand.depth) {
      demand.depth = act.depth;
      demand.deepest = &act;
    }
  }
  return demand;
}

bool phrase_at(const std::vector<Token>& tokens, std::size_t at, std::string_view phrase) {
  constexpr std::size_t gap_max = 4;
  std::size_t i = at;
  bool gap = false;
  while (!phrase.empty()) {
    const std::size_t blank = phrase.find(' ');
    const std::string_view word = phrase.substr(0, blank);
    phrase.remove_prefix(blank == std::string_view::npos ? phrase.size() : blank + 1);
    if (word == "…") {
      gap = true;
      continue;
    }
    const std::size_t end = gap ? i + gap_max : i;
    while (i < tokens.size() && i < end && tokens[i].lower != word) ++i;
    if (i >= tokens.size() || tokens[i].lower != word) return false;
    ++i;
    gap = false;
  }
  return true;
}

namespace {

bool denied(const std::vector<Token>& tokens, std::size_t at) {
  for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
    const Token& token = tokens[at - back];
    if (token.kind != TokenKind::word) return false;
    if (words::in(token.lower, words::negators)) {
      return !(back == 2 && words::in(tokens[at - 1].lower, words::not_only));
    }
  }
  return false;
}

/// In a sentence where somebody acts and it is only the teacher, without making others act.
bool teacher_only(const Reading& reading, std::size_t token) {
  for (std::size_t s = 0; s < reading.sentences.size(); ++s) {
    if (token < reading.sentences[s].first || token >= reading.sentences[s].last) continue;
    bool teacher = false;
    for (const Act& act : reading.acts) {
      if (act.sentence != s || act.subordinate || act.condition) continue;
      if (act.actor != Actor::teacher || act.invites) return false;
      teacher = true;
    }
    return teacher;
  }
  return false;
}

}  // namespace

bool shows_word(const Token& token, const Sign& sign) {
  if (sign.bit != Sign::no_bit) return (token.signs >> sign.bit & 1) != 0;
  return any_part(sign.stems, [&](std::string_view stem) { return token.lower == stem || token.stem == stem; });
}

bool shows_phrase(const std::vector<Token>& tokens, std::size_t at, const Sign& sign) {
  if (sign.bit != Sign::no_bit && (tokens[at].begins >> sign.bit & 1) == 0) return false;
  return any_part(sign.phrases, [&](std::string_view phrase) { return phrase_at(tokens, at, phrase); });
}

int find_sign(const Reading& reading, const Sign& sign, bool by_pupils, const Sign* but) {
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    const Token& token = reading.tokens[i];
    if (token.kind != TokenKind::word) continue;
    const bool found = shows_word(token, sign) || shows_phrase(reading.tokens, i, sign);
    if (found && !(but && shows_word(token, *but)) && !denied(reading.tokens, i) && !(by_pupils && teacher_only(reading, i))) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace selami::text
