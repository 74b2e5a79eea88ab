#include "reflection_core/profile.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "reflection_core/prompts.hpp"

namespace selami::reflection {

const ProfileAge& profile_age_of(const std::vector<ProfileAge>& ages, std::string_view level, std::string_view phase) {
  const auto found = std::find_if(ages.begin(), ages.end(), [&](const ProfileAge& age) { return fits(age.levels, age.phases, level, phase); });
  return found == ages.end() ? ages.back() : *found;
}

bool has_dimension(const ProfileAge& age, std::string_view id) {
  return std::any_of(age.dimensions.begin(), age.dimensions.end(), [&](const DimensionWords& one) { return one.id == id; });
}

std::optional<ThingKind> kind_of_thing(std::string_view id) {
  constexpr std::pair<const char*, ThingKind> kinds[] = {
      {"response", ThingKind::answer}, {"work", ThingKind::page}, {"journal", ThingKind::journal}, {"goal", ThingKind::goal}};
  for (const auto& [prefix, kind] : kinds) {
    if (is_id(id, prefix)) return kind;
  }
  return std::nullopt;
}

Result<bool> may_choose(const Choosing& choosing) {
  if (choosing.words.empty()) return fail(Fault::invalid, "evidence.empty", "words");
  if (!choosing.already && choosing.chosen >= evidence_max) return fail(Fault::conflict, "evidence.full", "dimension");
  return true;
}

Result<bool> may_keep_talk(const Talking& talking, const Date& today) {
  const std::int64_t ago = day_number(today) - day_number(talking.day);
  if (ago < 0 || ago > talk_days_max) return fail(Fault::invalid, "talk.day", "day");
  if (talking.stage == Stage::none) return true;
  if (!talking.together) return fail(Fault::invalid, "talk.alone", "together");
  if (talking.evidence == 0) return fail(Fault::conflict, "talk.no_evidence", "dimension");
  return true;
}

std::vector<TalkKept> seen_by(std::vector<TalkKept> newest_first, const PersonId& teacher, bool homeroom) {
  std::vector<TalkKept> out;
  std::set<std::pair<std::string, std::string>> known;  // of colleagues, by dimension
  for (TalkKept& one : newest_first) {
    if (one.teacher != teacher) {
      if (!homeroom || !known.emplace(one.dimension, one.teacher.text).second) continue;
      one.words.clear();
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace selami::reflection
