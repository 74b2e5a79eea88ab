#include "alike.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "alike/profile.hpp"
#include "alike/tree.hpp"

namespace selami::alike {
namespace {

using Members = std::vector<std::uint32_t>;

constexpr float worth_asking = 0.5F;  ///< less alike than that is nowhere near a group, whatever the words
constexpr float apart = 0.5F;         ///< what is left of the likeness of answers that must not be mixed up: they join late
constexpr float as_near = 0.03F;       ///< judged answers that are nearly as alike as the nearest have a say too

/// Answers to one question that say something.
struct Answers {
  Members places;                     ///< in the list that was given
  std::vector<Profile> profiles;
  std::vector<std::string> surfaces;  ///< as written
  std::vector<int> levels;            ///< of the judged ones, else -1
  Table likeness{0};

  std::size_t size() const { return places.size(); }
  bool together(std::uint32_t i, std::uint32_t j) const {
    if (levels[i] >= 0 && levels[j] >= 0 && levels[i] != levels[j]) return false;
    return may_be_alike(profiles[i], profiles[j]);
  }
  /// For groups and suggestions: 1 where the same words are said, little where something tells the two apart.
  float nearness(std::uint32_t i, std::uint32_t j) const {
    if (likeness.at(i, j) < worth_asking && profiles[i].own != profiles[j].own) return likeness.at(i, j) * apart;
    if (!together(i, j)) return likeness.at(i, j) * apart;
    return same_words(profiles[i], profiles[j]) ? 1.0F : likeness.at(i, j);
  }
};

Answers read(const std::string& question, const std::vector<Answer>& answers, const std::vector<Judged>& judged) {
  std::unordered_map<std::string, int> level_of;
  for (const Judged& j : judged) level_of[j.id] = j.level;
  const std::vector<Word> asked = words_of(question);
  std::vector<std::string> given;
  for (const Word& w : asked) {
    if (!w.small) given.push_back(w.stem);
  }
  std::sort(given.begin(), given.end());
  std::vector<std::vector<Word>> words;
  for (const Answer& a : answers) words.push_back(words_of(a.text));
  mend(asked, words);

  Answers out;
  Codes codes;
  std::vector<std::vector<Word>> saying;
  for (std::uint32_t i = 0; i < answers.size(); ++i) {
    Profile profile = profile_of(words[i], given, codes);
    if (profile.content.empty()) continue;
    out.places.push_back(i);
    out.profiles.push_back(std::move(profile));
    out.surfaces.push_back(answers[i].text);
    const auto level = level_of.find(answers[i].id);
    out.levels.push_back(level == level_of.end() ? -1 : level->second);
    saying.push_back(std::move(words[i]));
  }
  out.likeness = likenesses(saying, given);
  return out;
}

/// The clusters of the tree that may be proposed one level: the largest in which all are alike enough and no two must be kept apart.
struct Cluster {
  Members members;
  float likeness = 0;
};
std::vector<Cluster> clusters_of(const Answers& answers, const std::vector<Joint>& joints, float bound) {
  const std::size_t n = answers.size();
  std::vector<Cluster> nodes(n + joints.size());
  for (std::uint32_t i = 0; i < n; ++i) nodes[i].members = {i};
  for (std::size_t k = 0; k < joints.size(); ++k) {
    Members& left = nodes[joints[k].left].members;
    Members& right = nodes[joints[k].right].members;
    bool one = joints[k].likeness >= bound && !left.empty() && !right.empty();
    for (std::size_t i = 0; one && i < left.size(); ++i) {
      one = std::all_of(right.begin(), right.end(), [&](std::uint32_t r) { return answers.together(left[i], r); });
    }
    if (!one) continue;
    Cluster& joint = nodes[n + k];
    joint.likeness = joints[k].likeness;
    joint.members = std::move(left);
    joint.members.insert(joint.members.end(), right.begin(), right.end());
    left.clear();
    right.clear();
  }
  std::vector<Cluster> out;
  for (Cluster& c : nodes) {
    if (c.members.size() > 1) out.push_back(std::move(c));
  }
  return out;
}

/// The commonest wording, of these the commonest way to write it, of these the one most like all others; at last the first in the list.
std::uint32_t medoid_of(const Answers& answers, const Members& members) {
  std::map<std::vector<std::uint32_t>, int> wordings;
  std::map<std::string_view, int> surfaces;
  for (const std::uint32_t m : members) {
    ++wordings[answers.profiles[m].content];
    ++surfaces[answers.surfaces[m]];
  }
  std::uint32_t best = members.front();
  std::tuple<int, int, double> most{};
  for (const std::uint32_t m : members) {
    double sum = 0;
    for (const std::uint32_t other : members) sum += static_cast<double>(answers.likeness.at(m, other));
    // Sums of the same wording differ in the last bits only.
    const std::tuple rank{wordings[answers.profiles[m].content], surfaces[answers.surfaces[m]], std::round(sum * 1000)};
    if (rank > most || (rank == most && answers.places[m] < answers.places[best])) most = rank, best = m;
  }
  return best;
}

/// What the judged answers nearest to one say: nothing unless two of three agree.
std::optional<std::uint32_t> nearest_judged(const Answers& answers, std::uint32_t i, float bound) {
  std::vector<std::pair<float, std::uint32_t>> near;
  float nearest = bound;
  for (std::uint32_t j = 0; j < answers.size(); ++j) {
    if (answers.levels[j] < 0) continue;
    const float alike = answers.nearness(i, j);
    if (alike < bound) continue;
    near.emplace_back(alike, j);
    nearest = std::max(nearest, alike);
  }
  std::map<int, std::pair<int, std::pair<float, std::uint32_t>>> votes;  // by level: how many, and the nearest of them
  int all = 0;
  for (const auto& one : near) {
    if (one.first < nearest - as_near) continue;
    auto& [count, first] = votes[answers.levels[one.second]];
    if (count == 0 || one.first > first.first) first = one;
    ++count;
    ++all;
  }
  for (const auto& [level, vote] : votes) {
    if (vote.first * 3 >= all * 2) return vote.second.second;
  }
  return std::nullopt;
}

std::vector<Suggestion> suggestions_of(const Answers& answers, const std::vector<Answer>& all, float bound) {
  std::vector<Suggestion> out;
  for (std::uint32_t i = 0; i < answers.size(); ++i) {
    if (answers.levels[i] >= 0) continue;
    const auto like = nearest_judged(answers, i, bound);
    if (like) out.push_back({all[answers.places[i]].id, all[answers.places[*like]].id, answers.levels[*like]});
  }
  return out;
}

}  // namespace

Alike alike(const std::string& question, const std::vector<Answer>& answers, const std::vector<Judged>& judged, const Bounds& bounds) {
  const Answers said = read(question, answers, judged);
  const auto n = static_cast<std::uint32_t>(said.size());
  Table near(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    for (std::uint32_t j = 0; j < i; ++j) near.at(i, j) = near.at(j, i) = said.nearness(i, j);
  }
  const std::vector<Joint> joints = joints_of(near);

  Alike out;
  std::vector<bool> placed(answers.size());
  for (const std::uint32_t leaf : order_of(joints, said.likeness)) {
    placed[said.places[leaf]] = true;
    out.order.push_back(answers[said.places[leaf]].id);
  }
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (!placed[i]) out.order.push_back(answers[i].id);
  }
  for (const Cluster& cluster : clusters_of(said, joints, bounds.group)) {
    Group group{{}, answers[said.places[medoid_of(said, cluster.members)]].id, static_cast<double>(cluster.likeness)};
    Members places;
    for (const std::uint32_t m : cluster.members) places.push_back(said.places[m]);
    std::sort(places.begin(), places.end());
    for (const std::uint32_t place : places) group.ids.push_back(answers[place].id);
    out.groups.push_back(std::move(group));
  }
  out.suggestions = suggestions_of(said, answers, bounds.suggest);
  return out;
}

}  // namespace selami::alike
