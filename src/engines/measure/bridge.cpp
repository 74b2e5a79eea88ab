#include "measure/bridge.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace selami::measure {
namespace {

const Facet* facet_of(const Ratings& ratings, Role role) {
  const auto found = std::find_if(ratings.facets.begin(), ratings.facets.end(), [&](const Facet& one) { return one.role == role; });
  return found == ratings.facets.end() ? nullptr : &*found;
}

/// A script with how much it asks of a rater and how far from the middle it was judged.
struct Offer {
  std::uint32_t row = 0;
  std::uint32_t judgements = 0;
  double off_middle = 0;
};

class Search {
 public:
  Search(const Ratings& ratings, const Connections& connections)
      : ratings_(ratings), connections_(connections), rater_(facet_of(ratings, Role::rater)), task_(facet_of(ratings, Role::task)), occasion_(facet_of(ratings, Role::occasion)) {}

  bool possible() const { return rater_ != nullptr && connections_.parts > 1; }

  /// The scripts of a part, the cheapest first.
  std::vector<Offer> offers(int part) const {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < ratings_.person.size(); ++row) {
      if (connections_.person[ratings_.person[row]] == part) rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return std::pair(script(a), ratings_.score[a]) < std::pair(script(b), ratings_.score[b]); });
    const double middle = *std::max_element(ratings_.score.begin(), ratings_.score.end()) / 2.0;
    std::vector<Offer> out;
    for (std::size_t i = 0; i < rows.size();) {
      std::size_t end = i;
      double sum = 0;
      while (end < rows.size() && script(rows[end]) == script(rows[i])) sum += ratings_.score[rows[end++]];
      const auto n = static_cast<std::uint32_t>(end - i);
      out.push_back({rows[i], n, std::fabs(sum / n - middle)});
      i = end;
    }
    std::stable_sort(out.begin(), out.end(), [](const Offer& a, const Offer& b) { return std::pair(a.judgements, a.off_middle) < std::pair(b.judgements, b.off_middle); });
    return out;
  }

  /// Who of a part knows the script's task best: the most judgements of it, then the most of all.
  std::uint32_t judge(int part, std::uint32_t row) const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> known(rater_->levels);
    for (std::uint32_t other = 0; other < ratings_.person.size(); ++other) {
      if (connections_.person[ratings_.person[other]] != part) continue;
      auto& [of_task, all] = known[rater_->of[other]];
      of_task += task_ != nullptr && task_->of[other] == task_->of[row];
      ++all;
    }
    return static_cast<std::uint32_t>(std::max_element(known.begin(), known.end()) - known.begin());
  }

 private:
  std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t> script(std::uint32_t row) const {
    return {ratings_.person[row], task_ ? task_->of[row] : 0, occasion_ ? occasion_->of[row] : 0, rater_->of[row]};
  }

  const Ratings& ratings_;
  const Connections& connections_;
  const Facet* rater_;
  const Facet* task_;
  const Facet* occasion_;
};

}  // namespace

std::vector<Bridge> bridges(const Ratings& ratings, const Connections& connections, std::size_t count) {
  const Search search(ratings, connections);
  std::vector<Bridge> out;
  if (!search.possible()) return out;
  const int last = std::min(connections.parts, static_cast<int>(count) + 1);
  std::vector<std::vector<Offer>> offers;
  for (int part = 2; part <= last; ++part) offers.push_back(search.offers(part));
  for (std::size_t round = 0; out.size() < count; ++round) {
    const std::size_t before = out.size();
    for (std::size_t i = 0; i < offers.size() && out.size() < count; ++i) {
      if (round >= offers[i].size()) continue;
      const Offer& offer = offers[i][round];
      out.push_back({offer.row, search.judge(1, offer.row), offer.judgements, static_cast<int>(i) + 2, 1});
    }
    if (out.size() == before) break;
  }
  return out;
}

}  // namespace selami::measure
