#include "depth/descriptors.hpp"

#include <algorithm>
#include <map>

#include "depth/read.hpp"
#include "depth_sql.hpp"
#include "planning/access.hpp"
#include "teaching_core/join.hpp"

namespace selami::depth {
namespace {

using storage::Row;

/// The text of the lesson's plan, where it is the actor's own: what a colleague planned stays the colleague's.
std::optional<plan::Plan> plan_of(Call& call, const teaching::LessonNow& lesson) {
  if (!lesson.plan || !lesson.plan_version) return std::nullopt;
  auto found = planning::own_plan_at(call, *lesson.plan, *lesson.plan_version, true);
  if (!found) return std::nullopt;
  return std::move(found->body);
}

/// The phase of most of the class.
std::string phase_of(Call& call, const people::GroupNow& group) {
  std::map<std::string, int> counts;
  for (const people::MemberNow& one : people::members(call, group)) ++counts[one.phase];
  const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? std::string() : most->first;
}

Setting setting_in(Call& call, const DepthPacks& packs, const teaching::LessonNow& lesson, const people::GroupNow& group, const std::optional<plan::Plan>& plan) {
  std::string subject = lesson.subject.empty() && plan ? plan->identity.subject : lesson.subject;
  std::string phase = plan ? plan->identity.phase : std::string();
  if (phase.empty()) phase = phase_of(call, group);
  return packs.setting(std::move(subject), std::move(phase), group.level);
}

/// The last criteria of the objective that are a ladder: what closes a lesson says best what is aimed at.
std::optional<std::array<std::string, level_max + 1>> ladder_of(const plan::Plan& plan, const std::string& objective) {
  std::optional<std::array<std::string, level_max + 1>> out;
  for (const plan::Assessment& one : plan.assessments) {
    const auto& about = one.objectives;
    if (std::find(about.begin(), about.end(), objective) == about.end()) continue;
    if (auto found = ladder(one.criteria)) out = std::move(found);
  }
  return out;
}

}  // namespace

Setting setting_of(Call& call, const DepthPacks& packs, const teaching::LessonNow& lesson, const people::GroupNow& group) {
  return setting_in(call, packs, lesson, group, plan_of(call, lesson));
}

std::vector<DescriptorView> descriptors_of(Call& call, const DepthPacks& packs, const teaching::LessonNow& lesson, const people::GroupNow& group,
                                           const QuestionWork& question, const PersonId& whose) {
  const auto plan = plan_of(call, lesson);
  std::vector<DescriptorView> out;
  for (const Words& words : packs.descriptors_for(setting_in(call, packs, lesson, group, plan))) out.push_back({words.id, words.en, DescriptorFrom::pack});
  const auto say = [&](std::size_t level, const std::string& words, DescriptorFrom from) {
    if (!words.empty()) out[level] = {words, words, from};
  };
  if (const auto steps = plan ? ladder_of(*plan, question.objective) : std::nullopt) {
    for (std::size_t level = 0; level < steps->size(); ++level) say(level, (*steps)[level], DescriptorFrom::plan);
  }
  call.tx.each(sql::descriptors_of_objective{.school = lesson.school, .teacher = whose, .objective = question.objective_text},
               [&](const Row& row) { say(static_cast<std::size_t>(row.number(0)), row.text(1), DescriptorFrom::own); });
  return out;
}

Result<Done> put_descriptor(Call& call, const LessonId& id, const QuestionId& question_id, const std::string& level, const DescriptorIn& in) {
  if (level.size() != 1 || level[0] < '0' || level[0] > '0' + level_max) return fail(Fault::invalid, "descriptor.level", "level");
  const int number = level[0] - '0';
  TRY(const teaching::LessonNow lesson, teaching::shared_to_write(call, id));
  TRY(const QuestionWork question, find_question(call, lesson, question_id));
  if (question.objective_text.empty()) return fail(Fault::invalid, "descriptor.no_objective", "question");
  const std::string words = teaching::tidy_name(in.text);
  if (words.empty()) {
    call.tx.run(sql::drop_descriptor{.school = lesson.school, .teacher = call.actor.person, .objective = question.objective_text, .level = number});
  } else {
    call.tx.run(sql::put_descriptor{.school = lesson.school, .teacher = call.actor.person, .objective = question.objective_text, .level = number, .words = words, .at = call.now});
  }
  return Done{};
}

}  // namespace selami::depth
