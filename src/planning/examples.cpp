#include "planning/examples.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/school_levels.hpp"
#include "files/pack.hpp"
#include "planning_core/name.hpp"

namespace selami::planning {
namespace {

std::size_t rank(const std::string& level) {
  return static_cast<std::size_t>(std::find(school_levels.begin(), school_levels.end(), level) - school_levels.begin());
}

BothLanguages both(const json::Value* value) {
  if (!value) return {};
  return {std::string(value->text_of("id")), std::string(value->text_of("en"))};
}

ExampleView example_of(const files::Pack& pack) {
  auto body = plan::read_plan(pack.yaml.value);
  if (!body) throw std::runtime_error(pack.path + ": " + body.error().code + " " + body.error().field);
  fill_ids(*body);
  const json::Value* header = pack.yaml.value.find("pack");
  ExampleView out;
  out.example.id = pack.name;
  out.example.title = both(header ? header->find("title") : nullptr);
  out.example.summary = both(header ? header->find("summary") : nullptr);
  out.example.level = body->identity.level;
  out.example.phase = body->identity.phase;
  out.example.grade = body->identity.grade;
  out.example.subject = body->identity.subject;
  out.example.meetings = static_cast<int>(body->identity.meetings.size());
  for (const plan::Meeting& meeting : body->identity.meetings) out.example.minutes += meeting.minutes;
  out.body = *std::move(body);
  return out;
}

}  // namespace

std::vector<ExampleView> load_examples(const std::string& packs) {
  std::vector<ExampleView> out;
  for (const files::Pack& pack : files::read_packs(packs + "/examples")) out.push_back(example_of(pack));
  std::stable_sort(out.begin(), out.end(), [](const ExampleView& a, const ExampleView& b) {
    return rank(a.example.level) < rank(b.example.level);
  });
  return out;
}

}  // namespace selami::planning
