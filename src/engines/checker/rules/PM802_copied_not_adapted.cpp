#include "base/parts.hpp"
#include "checker/rule.hpp"

namespace selami::checker {
namespace {

/// "langkah 1, 3" for those parts of a list whose text is still one of the copied.
template <class T>
void name_still_copied(const std::vector<T>& list, const Copied& copied, std::string_view id, std::string_view en, std::vector<Said>& said) {
  std::vector<std::string> numbers;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const bool there = std::find(copied.texts.begin(), copied.texts.end(), list[i].text) != copied.texts.end();
    if (there) numbers.push_back(std::to_string(i + 1));
  }
  if (numbers.empty()) return;
  const std::string shown = join(numbers, ", ");
  said.emplace_back(std::string(id) + " " + shown, std::string(en) + " " + shown);
}

}  // namespace

// Who looks among the published plans and what is exempt: likeness.hpp and the library.
extern const Rule rule_pm802{"PM802", [](const Sheet& sheet, Out& out) {
  if (!sheet.copied) return;
  const Copied& copied = *sheet.copied;
  std::vector<Said> parts;
  name_still_copied(sheet.plan.design.objectives, copied, "tujuan", "objective", parts);
  name_still_copied(sheet.plan.steps, copied, "langkah", "step", parts);
  name_still_copied(sheet.plan.assessments, copied, "asesmen", "assessment", parts);
  if (parts.empty()) return;  // what was the same has been changed since
  Said list("", "");
  for (const Said& part : parts) {
    list.id += (list.id.empty() ? "" : "; ") + part.id;
    list.en += (list.en.empty() ? "" : "; ") + part.en;
  }
  const Said of = copied.author.empty() ? Said("", "") : Said(" dari " + copied.author, " by " + copied.author);
  out.add("/steps", {std::to_string(copied.percent), copied.title, of, list});
}};

}  // namespace selami::checker
