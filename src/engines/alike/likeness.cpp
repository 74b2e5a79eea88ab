#include "likeness.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "alike/profile.hpp"

namespace selami::alike {
namespace {

// BM25's usual constants: how fast a repeated piece saturates, and how much a long answer is held against.
constexpr float saturation = 1.2F;
constexpr float length_part = 0.75F;
constexpr float question_weight = 0.25F;  ///< of a word that the question has given
constexpr float pair_weight = 0.5F;       ///< of two words beside each other, against a piece of a word

using Pieces = std::vector<std::pair<std::uint32_t, float>>;  // number of a piece -> weight, sorted

/// Pieces of three to five letters of " stem " and the stem itself; two neighbours as one piece, so that order counts.
Pieces pieces_of(const std::vector<Word>& words, const std::vector<std::string>& question, Codes& codes) {
  std::map<std::uint32_t, float> tally;
  std::string before;
  for (const Word& w : words) {
    if (w.small || w.reason) continue;
    const std::string marked = (w.denials > 0 ? "!" : " ") + w.stem + " ";
    const float weight = w.denials == 0 && std::binary_search(question.begin(), question.end(), w.stem) ? question_weight : 1.0F;
    if (w.number) tally[codes.of(marked)] += 3 * weight;
    for (std::size_t size = 3; size <= 5 && !w.number; ++size) {
      for (std::size_t i = 0; i + size <= marked.size(); ++i) tally[codes.of(marked.substr(i, size))] += weight;
      if (size >= marked.size()) break;
    }
    if (!before.empty()) tally[codes.of(before + "+" + marked)] += weight * pair_weight;
    before = marked;
  }
  return {tally.begin(), tally.end()};
}

/// Weights of BM25, scaled to length 1.
void weigh(std::vector<Pieces>& all, std::size_t kinds) {
  std::vector<int> seen(kinds, 0);
  double total = 0;
  const auto length = [](const Pieces& pieces) {
    float sum = 0;
    for (const auto& [code, tally] : pieces) sum += tally;
    return sum;
  };
  for (const Pieces& pieces : all) {
    for (const auto& [code, tally] : pieces) ++seen[code];
    total += length(pieces);
  }
  const float n = static_cast<float>(all.size());
  const float mean = std::max(1.0F, static_cast<float>(total) / std::max(1.0F, n));
  for (Pieces& pieces : all) {
    const float hold = saturation * (1 - length_part + length_part * length(pieces) / mean);
    float norm = 0;
    for (auto& [code, tally] : pieces) {
      const float times = static_cast<float>(seen[code]);
      const float rare = std::log(1 + (n - times + 0.5F) / (times + 0.5F));
      tally = rare * tally * (saturation + 1) / (tally + hold);
      norm += tally * tally;
    }
    if (norm <= 0) continue;
    for (auto& [code, tally] : pieces) tally /= std::sqrt(norm);
  }
}

}  // namespace

Table likenesses(const std::vector<std::vector<Word>>& answers, const std::vector<std::string>& question) {
  Codes codes;
  std::vector<Pieces> all;
  for (const auto& words : answers) all.push_back(pieces_of(words, question, codes));
  weigh(all, codes.size());
  struct Place {
    std::uint32_t answer;
    float weight;
  };
  std::vector<std::vector<Place>> places(codes.size());
  Table out(answers.size());
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    float* row = out.row(i);
    for (const auto& [code, weight] : all[i]) {
      for (const Place& p : places[code]) row[p.answer] += weight * p.weight;
      places[code].push_back({i, weight});
    }
    for (std::uint32_t j = 0; j < i; ++j) out.at(j, i) = row[j] = std::min(row[j], 1.0F);
    row[i] = 1;
  }
  return out;
}

}  // namespace selami::alike
