#include "scale_core/judgements.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/hash.hpp"

namespace selami::scale {
namespace {

std::string words_of(const Judgements& all, const Judged& one) {
  const Question& question = all.questions[one.question];
  std::string out;
  for (const std::string_view part : {std::string_view(question.school), std::string_view(question.group), std::string_view(question.subject),
                                      std::string_view(question.task), std::string_view(all.pupils[one.pupil]), std::string_view(all.raters[one.rater]), std::string_view(one.team)}) {
    out += part;
    out += '\n';
  }
  return out + static_cast<char>('0' + one.level) + static_cast<char>('0' + static_cast<int>(one.by));
}

}  // namespace

std::uint32_t Places::of(const std::string& text) {
  const auto [found, fresh] = places_.emplace(text, static_cast<std::uint32_t>(texts_.size()));
  if (fresh) texts_.push_back(text);
  return found->second;
}

std::string task_of(std::string_view root, std::string_view origin, std::string_view words, std::string_view question) {
  if (root.empty() || origin.empty()) return std::string(question);
  return std::string(root) + "/" + std::string(origin) + "/" + hex_text(hash_of(words));
}

std::vector<Judged> counted(const Judgements& all) {
  const auto name = [&](const Judged& one) {
    return std::tie(all.pupils[one.pupil], all.questions[one.question].task, all.raters[one.rater], one.level);
  };
  std::vector<Judged> rows = all.rows;
  std::sort(rows.begin(), rows.end(), [&](const Judged& a, const Judged& b) { return std::tuple_cat(name(a), std::tie(a.by, a.question)) < std::tuple_cat(name(b), std::tie(b.by, b.question)); });
  std::set<std::pair<std::uint32_t, std::uint32_t>> shared;  // answers that went out
  for (const Judged& one : rows) {
    if (one.by == By::moderated) shared.emplace(one.question, one.pupil);
  }
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint8_t>, bool> second;  // of one question, rater and level
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::string>> teams;
  std::vector<Judged> out;
  for (const Judged& one : rows) {
    if (one.by == By::team && !teams.emplace(one.question, one.rater, one.team).second) continue;
    if (one.by == By::together && shared.count({one.question, one.pupil}) == 0) {
      bool& odd = second[{one.question, one.rater, one.level}];
      odd = !odd;
      if (!odd) continue;
    }
    out.push_back(one);
  }
  return out;
}

std::string mark_of(const Judgements& all) {
  std::vector<std::uint64_t> numbers;
  numbers.reserve(all.rows.size());
  for (const Judged& one : all.rows) numbers.push_back(hash_of(words_of(all, one)));
  std::sort(numbers.begin(), numbers.end());
  std::string bytes;
  for (const std::uint64_t one : numbers) bytes += hex_text(one);
  return hex_text(hash_of(bytes)) + hex_text(numbers.size());
}

}  // namespace selami::scale
