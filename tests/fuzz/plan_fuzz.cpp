/// Any plan that is read: it is written and read back as the same, and each finding is about a part that it has.
#include "checker/checker.hpp"
#include "fuzz.hpp"

namespace {

using namespace selami;

const json::Value* step(const json::Value& at, const std::string& name) {
  const json::Array* items = at.array();
  if (!items) return at.find(name);
  if (name.empty() || name.size() > 6 || name.find_first_not_of("0123456789") != std::string::npos) return nullptr;
  const std::size_t i = std::stoul(name);
  return i < items->size() ? &(*items)[i] : nullptr;
}

bool has(const json::Value& plan, std::string_view pointer) {
  const json::Value* at = &plan;
  while (at && !pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string name(pointer.substr(0, pointer.find('/')));
    pointer.remove_prefix(name.size());
    at = step(*at, name);
  }
  return at != nullptr;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto value = json::parse(fuzz::text_of(data, size));
  if (!value) return 0;
  const auto plan = plan::read_plan(*value);
  if (!plan) return 0;
  const std::string text = plan::write_plan(*plan);
  const auto written = json::parse(text);
  fuzz::holds(written.has_value(), "a plan is written as JSON");
  const auto again = plan::read_plan(*written);
  fuzz::holds(again.has_value() && plan::write_plan(*again) == text, "and read back as the same");
  static checker::Checker checker;
  for (const checker::Finding& finding : checker.check(*plan, checker::Language::id)) {
    fuzz::holds(has(*written, finding.path), "a finding is about a part of the plan");
    fuzz::holds(!finding.message.empty() && json::is_utf8(finding.message), "and says something");
  }
  return 0;
}
