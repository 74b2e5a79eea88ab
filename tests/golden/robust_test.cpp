// What must hold for any plan: no crash, the same findings twice, every path and every edit fits the plan.
#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "checker/checker.hpp"
#include "overlay.hpp"

namespace selami::kit {
namespace {

/// The part of a value at a JSON pointer, or nullptr.
json::Value* part(json::Value& value, std::string_view pointer) {
  json::Value* at = &value;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::size_t end = pointer.find('/');
    const std::string name(pointer.substr(0, end));
    pointer.remove_prefix(end == std::string_view::npos ? pointer.size() : end);
    json::Value* next = nullptr;
    if (json::Array* items = at->array()) {
      const std::size_t i = name.empty() || name.find_first_not_of("0123456789") != std::string::npos ? items->size() : std::stoul(name);
      if (i < items->size()) next = &(*items)[i];
    } else if (json::Object* members = at->object()) {
      for (auto& [key, member] : *members) {
        if (key == name) next = &member;
      }
    }
    if (!next) return nullptr;
    at = next;
  }
  return at;
}

bool apply(json::Value& plan, const checker::Edit& edit) {
  const std::size_t slash = edit.path.rfind('/');
  json::Value* parent = part(plan, std::string_view(edit.path).substr(0, slash));
  if (edit.op == "replace") {
    json::Value* there = part(plan, edit.path);
    if (there) *there = edit.value;
    return there != nullptr;
  }
  json::Array* items = parent ? parent->array() : nullptr;
  if (!items) return false;
  const auto i = static_cast<std::ptrdiff_t>(std::stoul(edit.path.substr(slash + 1)));
  const auto size = static_cast<std::ptrdiff_t>(items->size());
  if (edit.op == "add" && i <= size) items->insert(items->begin() + i, edit.value);
  else if (edit.op == "remove" && i < size) items->erase(items->begin() + i);
  else return false;
  return true;
}

std::string text_of(const std::vector<checker::Finding>& findings) {
  std::string out;
  for (const checker::Finding& finding : findings) out += to_json(finding) + "\n";
  return out;
}

rc::Gen<std::string> words() {
  const auto word = rc::gen::elementOf(std::vector<std::string>{
      "Murid", "guru", "menjelaskan", "menyebutkan", "memahami", "mengapa", "tidak", "bersama", "untuk", "diskusi", "[isi]", "…", ".....", "10 menit",
      "\"", ".", "\n", "kelompok", "menyimpulkan", "oleh", "yang", "rob", "bermain", "ٱلسَّلَامُ", "ꦲꦤꦕꦫꦏ", "\xFF", "<b>", "{0}", "xxx"});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(word), [](const std::vector<std::string>& all) {
    std::string out;
    for (const std::string& one : all) out += one + " ";
    return out;
  });
}

template <class T>
T pick(std::vector<T> of) {
  return *rc::gen::elementOf(std::move(of));
}
std::size_t up_to(std::size_t n) { return *rc::gen::inRange<std::size_t>(0, n + 1); }
std::vector<std::string> ids(std::vector<std::string> of) {
  return *rc::gen::container<std::vector<std::string>>(up_to(4), rc::gen::elementOf(std::move(of)));
}

plan::Step any_step() {
  plan::Step step;
  step.meeting = *rc::gen::inRange(1, 4);
  step.stage = pick<plan::Stage>({plan::Stage::none, plan::Stage::awal, plan::Stage::memahami, plan::Stage::mengaplikasi, plan::Stage::merefleksi, plan::Stage::penutup});
  step.minutes = *rc::gen::inRange(0, 60);
  step.principles = ids({"berkesadaran", "bermakna", "menggembirakan", "seru", ""});
  step.objectives = ids({"t1", "t2", "t9"});
  step.text = *words();
  for (std::size_t i = up_to(2); i > 0; --i) {
    plan::Question question;
    question.kind = pick<plan::Kind>({plan::Kind::choice, plan::Kind::text, plan::Kind::scale, plan::Kind::tap});
    question.text = *words();
    question.options.resize(up_to(4));
    step.questions.push_back(question);
  }
  return step;
}

plan::Plan any_plan() {
  plan::Plan plan;
  plan.identity.level = pick<std::string>({"", "tk", "sd", "smp", "sma", "smk", "slb", "pkbm", "ra", "SD"});
  plan.identity.phase = pick<std::string>({"", "fondasi", "A", "D", "z"});
  plan.identity.grade = pick<std::string>({"", "5", "V", "kelas xi", "99999999999", "B2"});
  plan.identity.meetings.resize(up_to(3));
  for (plan::Meeting& meeting : plan.identity.meetings) meeting = {*rc::gen::inRange(0, 5), *rc::gen::inRange(0, 200)};
  plan.identification.dimensions = ids({"kolaborasi", "kesehatan", "gotong-royong", ""});
  for (std::size_t i = up_to(4); i > 0; --i) plan.design.objectives.push_back({pick<std::string>({"", "t1", "t2"}), *words()});
  plan.design.practice = *words();
  for (std::size_t i = up_to(6); i > 0; --i) plan.steps.push_back(any_step());
  for (std::size_t i = up_to(3); i > 0; --i) {
    plan::Assessment assessment;
    assessment.when = pick<plan::When>({plan::When::none, plan::When::awal, plan::When::akhir});
    assessment.text = *words();
    assessment.criteria = *words();
    assessment.objectives = ids({"t1", "t3"});
    plan.assessments.push_back(assessment);
  }
  return plan;
}

RC_GTEST_PROP(AnyPlan, GetsFindingsThatFitIt, ()) {
  const plan::Plan plan = any_plan();
  const auto findings = checker::check(plan, checker::Language::id);
  RC_ASSERT(text_of(findings) == text_of(checker::check(plan, checker::Language::id)));
  // Bytes that are no UTF-8 pass through the checker, but not through JSON: the door refuses them before.
  std::string text = plan::write_plan(plan);
  std::replace(text.begin(), text.end(), '\xFF', '?');
  const json::Value plain = json::parse(text).value();
  json::Value value = plain;
  for (const checker::Finding& finding : findings) {
    RC_ASSERT(part(value, finding.path) != nullptr);
    RC_ASSERT(!finding.message.empty() && !finding.why.empty() && !finding.fix.empty());
    if (!finding.edit) continue;
    json::Value edited = value;
    RC_ASSERT(apply(edited, *finding.edit));
    RC_ASSERT(plan::read_plan(edited).has_value());
  }
}

RC_GTEST_PROP(AnyPlan, IsCheckedTheSameWithAMemory, ()) {
  checker::Checker keeping;
  plan::Plan plan = any_plan();
  for (int change = 0; change < 3; ++change) {
    RC_ASSERT(text_of(keeping.check(plan, checker::Language::en)) == text_of(checker::check(plan, checker::Language::en)));
    if (plan.steps.empty()) plan.steps.push_back(any_step());
    plan.steps[up_to(plan.steps.size() - 1)] = any_step();
  }
}

/// One tap mends what it says it mends.
RC_GTEST_PROP(AnyPlan, LosesTheFindingThatAnEditMends, ()) {
  const plan::Plan plan = any_plan();
  std::string text = plan::write_plan(plan);
  std::replace(text.begin(), text.end(), '\xFF', '?');
  const json::Value value = json::parse(text).value();
  const auto same = plan::read_plan(value).value();
  const auto findings = checker::check(same, checker::Language::id);
  const auto count = [](const std::vector<checker::Finding>& all, const checker::Finding& one) {
    return std::count_if(all.begin(), all.end(), [&](const checker::Finding& f) { return f.code == one.code && f.message == one.message; });
  };
  for (const checker::Finding& finding : findings) {
    if (!finding.edit) continue;
    json::Value edited = value;
    RC_ASSERT(apply(edited, *finding.edit));
    const auto after = checker::check(plan::read_plan(edited).value(), checker::Language::id);
    RC_ASSERT(count(after, finding) < count(findings, finding));
  }
}

}  // namespace
}  // namespace selami::kit
