#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

constexpr text::words::List things{
    "kertas gunting lem spons pasir karton kartu gelas penggaris timbangan batu daun kain canting malam lilin botol air tanah kayu bambu "
    "benang jarum kelereng dadu bola peta globe "
    "foto gambar balok sedotan piring sendok cermin lampu baterai kabel magnet stopwatch meteran mistar busur jangka spidol krayon cat "
    "kuas plastisin biji buah sayur garam gula kopi "
    "termometer termos ember pipet kotak kompas tali paku palu obeng multimeter mesin solder laptop buku koran majalah kalender jam uang "
    "koin nota struk brosur label kemasan"};

bool introduced(const std::vector<text::Token>& tokens, std::size_t from) {
  constexpr std::size_t reach = 9;  // inner: in words
  for (std::size_t i = from; i < tokens.size() && i < from + reach && tokens[i].kind != text::TokenKind::stop; ++i) {
    if (text::words::in(tokens[i].lower, ": ( berupa yaitu berisi meliputi") || text::words::in(tokens[i].lower, things)) return true;
  }
  return false;
}

/// In the sentence of a word, or before it.
bool names_a_thing(const text::Reading& reading, std::size_t word) {
  const auto sentence = std::find_if(reading.sentences.begin(), reading.sentences.end(), [&](const text::Sentence& one) { return word < one.last; });
  const auto end = sentence == reading.sentences.end() ? reading.tokens.size() : static_cast<std::size_t>(sentence->last);
  return std::any_of(reading.tokens.begin(), reading.tokens.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const text::Token& token) { return text::words::in(token.lower, things) || text::words::in(token.stem, things); });
}

bool names_a_thing(const Text& text) {
  return std::any_of(text->tokens.begin(), text->tokens.end(),
                     [](const text::Token& token) { return text::words::in(token.lower, things) || text::words::in(token.stem, things); });
}

}  // namespace

extern const Rule rule_pm608{"PM608", [](const Sheet& sheet, Out& out) {
  const text::Sign& sign = sheet.mark("unnamed_things");
  std::size_t place = sheet.steps.size();
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    const int found = text::find_sign(*sheet.steps[i], sign, false);
    if (found < 0 || names_a_thing(*sheet.steps[i], static_cast<std::size_t>(found)) || place < sheet.steps.size()) continue;
    if (!introduced(sheet.steps[i]->tokens, static_cast<std::size_t>(found))) place = i;
  }
  if (place == sheet.steps.size() || names_a_thing(sheet.physical) || names_a_thing(sheet.digital)) return;
  out.add(at("/steps", place, "text"));
}};

}  // namespace selami::checker
