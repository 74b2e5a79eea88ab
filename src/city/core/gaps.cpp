#include "city_core/gaps.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "city_core/estimates.hpp"
#include "city_core/verdict.hpp"

namespace selami::city {
namespace {

const Said what_is_compared{"bagian rangkaian dengan ketiga pengalaman belajar", "the part of sequences with all three learning experiences"};

Reckoning<Users> reckoning_of(const MonthData& data) {
  std::map<std::string, std::uint32_t> districts, levels;
  std::vector<Listed> listed;
  for (const MonthSchool& s : data.schools) {
    const auto place = [](auto& in, const std::string& name) { return in.emplace(name, static_cast<std::uint32_t>(in.size())).first->second; };
    Listed one;
    one.district = place(districts, s.district);
    one.stratum = place(levels, s.level);
    one.size = std::max(1, s.pupils);
    one.groups = 0;
    listed.push_back(one);
  }
  Data out;
  out.kind = Kind::share;
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> teachers;
  for (const EndedPlan& plan : data.plans) {
    const auto [found, fresh] = teachers.emplace(std::pair(plan.school, plan.teacher), static_cast<std::uint32_t>(out.groups.size()));
    if (fresh) {
      Group teacher;
      teacher.school = plan.school;
      teacher.key = found->second;
      out.groups.push_back(teacher);
      out.counts.push_back({found->second, 0, 0});
      ++listed[plan.school].groups;
    }
    out.counts[found->second].of += 1;
    out.counts[found->second].yes += all_seen(plan) ? 1 : 0;
  }
  for (Listed& one : listed) one.groups = std::max(std::uint32_t{1}, one.groups);
  return {std::move(listed), out};
}

int points(double share) { return static_cast<int>(std::lround(100 * share)); }

}  // namespace

ToldGap gap_between(const MonthData& data, const TwoGroups& groups) {
  const Reckoning<Users> reckoning = reckoning_of(data);
  const Answer<Users> answer = reckoning.gap(groups.first, groups.second);
  if (!answer) return {std::nullopt, reason(answer.error())};
  const Figures& f = answer->figures();
  const Said sentence = comparison(*answer, what_is_compared, {groups.where_first, groups.where_second}, {}), about = basis(answer->about());
  return {Gap{points(f.value), points(f.low), points(f.high)}, {sentence.id + " " + about.id, sentence.en + " " + about.en}};
}

}  // namespace selami::city
