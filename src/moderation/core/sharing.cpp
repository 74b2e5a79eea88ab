#include "moderation_core/sharing.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "measure/linking.hpp"
#include "measure/union_find.hpp"

namespace selami::moderation {
namespace {

/// A part of the way towards nothing: what a rater's own spread says before there are pieces (variance of a level's difference over
/// that of raters' severities).
constexpr double prior_pieces = 3;
constexpr double side_min = 0.25;
constexpr double errors_min = 1.5;

/// Everything by place: a round of sixty teachers is planned inside the writer.
class Planner {
 public:
  Planner(const std::vector<SharedPiece>& pieces, const std::vector<Rater>& raters) : pieces_(pieces), raters_(raters), load_(raters.size()), taken_(pieces.size() * raters.size()) {
    for (const Rater& rater : raters) rater_school_.push_back(number(rater.school));
    several_ = schools_.size() > 1;
    for (const SharedPiece& piece : pieces) piece_school_.push_back(number(piece.school));
    met_.resize(schools_.size() * schools_.size());
  }

  Sharing plan() {
    Sharing out;
    std::vector<int> has(pieces_.size());
    for (int turn = 0; turn < raters_wanted; ++turn) {
      for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
        const auto rater = best_for(piece);
        if (!rater) {
          ++out.missing;
          continue;
        }
        ++has[piece];
        ++load_[*rater];
        ++met(*rater, piece);
        taken_[piece * raters_.size() + *rater] = true;
        out.tasks.push_back({pieces_[piece].id, raters_[*rater].id});
      }
    }
    std::set<std::string> waiting;
    for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
      if (has[piece] < raters_wanted) waiting.insert(pieces_[piece].school);
    }
    out.waiting = {waiting.begin(), waiting.end()};
    return out;
  }

 private:
  std::size_t number(const std::string& school) { return schools_.emplace(school, schools_.size()).first->second; }
  int& met(std::size_t rater, std::size_t piece) { return met_[rater_school_[rater] * schools_.size() + piece_school_[piece]]; }
  bool may(std::size_t rater, std::size_t piece) const {
    return load_[rater] < raters_[rater].room && raters_[rater].id != pieces_[piece].giver && !(several_ && rater_school_[rater] == piece_school_[piece]) &&
           !taken_[piece * raters_.size() + rater];
  }
  std::optional<std::size_t> best_for(std::size_t piece) {
    std::optional<std::size_t> best;
    std::pair<int, int> least;
    for (std::size_t rater = 0; rater < raters_.size(); ++rater) {
      if (!may(rater, piece)) continue;
      const std::pair<int, int> cost{load_[rater], met(rater, piece)};
      if (!best || cost < least) best = rater, least = cost;
    }
    return best;
  }

  const std::vector<SharedPiece>& pieces_;
  const std::vector<Rater>& raters_;
  std::map<std::string, std::size_t> schools_;
  std::vector<std::size_t> rater_school_;
  std::vector<std::size_t> piece_school_;
  bool several_ = false;
  std::vector<int> load_;
  std::vector<int> met_;     ///< judgements by rater's and piece's school
  std::vector<bool> taken_;  ///< by piece and rater
};

std::map<std::string, std::vector<const Level*>> by_piece(const std::vector<Level>& levels) {
  std::map<std::string, std::vector<const Level*>> out;
  for (const Level& one : levels) out[one.piece].push_back(&one);
  return out;
}

/// A piece that somebody and at least two others judged.
struct Compared {
  std::string piece;
  double apart = 0;
};
std::vector<Compared> compared(const std::vector<Level>& levels, const std::string& rater) {
  std::vector<Compared> out;
  for (const auto& [piece, all] : by_piece(levels)) {
    int others = 0;
    int sum = 0;
    const Level* own = nullptr;
    for (const Level* one : all) {
      if (one->rater == rater) own = one;
      else ++others, sum += one->level;
    }
    if (own && others >= 2) out.push_back({piece, own->level - static_cast<double>(sum) / others});
  }
  return out;
}

}  // namespace

Sharing share_out(std::vector<SharedPiece> pieces, std::vector<Rater> raters) {
  std::sort(pieces.begin(), pieces.end(), [](const SharedPiece& a, const SharedPiece& b) { return a.id < b.id; });
  std::sort(raters.begin(), raters.end(), [](const Rater& a, const Rater& b) { return a.id < b.id; });
  return Planner(pieces, raters).plan();
}

Reach reach(const std::vector<Assigned>& tasks, const std::vector<SharedPiece>& pieces, const std::vector<Rater>& raters) {
  std::map<std::string, std::uint32_t> schools, rows;
  std::vector<measure::LinkTeacher> teachers;
  for (const Rater& rater : raters) {
    const auto row = static_cast<std::uint32_t>(teachers.size());
    rows.emplace(rater.id, row);
    teachers.push_back({row, schools.emplace(rater.school, static_cast<std::uint32_t>(schools.size())).first->second, 0, 0});
  }
  std::map<std::string, std::uint32_t> author;
  std::map<std::string, std::uint32_t> number;
  for (const SharedPiece& piece : pieces) {
    const auto giver = rows.find(piece.giver);
    if (giver == rows.end()) continue;
    author.emplace(piece.id, giver->second);
    number.emplace(piece.id, static_cast<std::uint32_t>(number.size()));
  }
  std::vector<measure::LinkTask> given;
  for (const Assigned& task : tasks) {
    const auto from = author.find(task.piece);
    const auto judge = rows.find(task.rater);
    if (from != author.end() && judge != rows.end()) given.push_back({judge->second, from->second, number.at(task.piece), false});
  }
  measure::LinkWish wish;
  wish.target_se = measure::known_severity_se;
  wish.piece_se = measure::one_level_piece_se;
  Reach out;
  const auto standing = measure::standing_of(teachers, std::move(given), wish);
  if (!standing) return out;  // nobody came in
  for (const measure::LinkStanding& one : standing->teachers) {
    out.se = std::max(out.se, one.se);
    ++(one.withheld ? out.withheld : out.known);
    out.lacking = std::max(out.lacking, static_cast<int>(one.missing));
  }
  return out;
}

int parts(const std::vector<Level>& levels) {
  std::map<std::string, std::uint32_t> raters;
  for (const Level& one : levels) raters.emplace(one.rater, static_cast<std::uint32_t>(raters.size()));
  measure::UnionFind joined(raters.size());
  std::map<std::string, std::uint32_t> first;  // of each piece, one of its raters
  for (const Level& one : levels) {
    const std::uint32_t rater = raters.at(one.rater);
    joined.join(rater, first.emplace(one.piece, rater).first->second);
  }
  return static_cast<int>(joined.parts());
}

Difference difference(const std::vector<Level>& levels, const std::string& rater) {
  std::vector<Compared> all = compared(levels, rater);
  Difference out;
  out.compared = static_cast<int>(all.size());
  if (out.compared < compared_min) return out;
  const double n = static_cast<double>(all.size());
  const double plain = std::accumulate(all.begin(), all.end(), 0.0, [](double sum, const Compared& one) { return sum + one.apart; }) / n;
  const double squares = std::accumulate(all.begin(), all.end(), 0.0, [&](double sum, const Compared& one) { return sum + (one.apart - plain) * (one.apart - plain); });
  out.mean = plain * n / (n + prior_pieces);
  // Levels are coarse: five equal differences are no proof of none. A third of a level is the least spread that is believed.
  const double error = std::sqrt(std::max(squares / (n - 1), 1.0 / 9) / n);
  if (std::abs(out.mean) < side_min || std::abs(out.mean) < errors_min * error) return out;
  out.side = out.mean > 0 ? 1 : -1;
  std::stable_sort(all.begin(), all.end(), [&](const Compared& a, const Compared& b) { return a.apart * out.side > b.apart * out.side; });
  for (const Compared& one : all) {
    if (out.examples.size() < 2 && one.apart * out.side > 0) out.examples.push_back(one.piece);
  }
  return out;
}

}  // namespace selami::moderation
