#include "files/pack.hpp"
#include "people_core/fold.hpp"
#include "timetable/import.hpp"

namespace selami::timetable {
namespace {

void add(std::map<std::string, std::string>& out, std::string_view spelling, const std::string& id) {
  const std::string tight = people::fold_tight(spelling);
  if (!tight.empty()) out.emplace(tight, id);  // the first subject with a spelling has it
}

}  // namespace

std::map<std::string, std::string> load_subjects(const std::string& packs) {
  const files::Pack pack = files::read_pack(packs + "/curriculum/subjects.yaml");
  std::map<std::string, std::string> out;
  const json::Value* list = pack.yaml.value.find("subjects");
  if (!list || !list->array()) return out;
  for (const json::Value& subject : *list->array()) {
    const std::string id(subject.text_of("id"));
    add(out, id, id);
    for (const char* name : {"name", "short"}) {
      if (const json::Value* text = subject.find(name)) add(out, text->text_of("id"), id);
    }
    const json::Value* also = subject.find("also");
    if (!also || !also->array()) continue;
    for (const json::Value& one : *also->array()) {
      if (one.string()) add(out, *one.string(), id);
    }
  }
  return out;
}

}  // namespace selami::timetable
