#include "depth/packs.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/letters.hpp"
#include "files/pack.hpp"

namespace selami::depth {
namespace {

constexpr std::size_t sentence_most = 160;  // a level's button on a phone holds three lines
constexpr std::size_t task_most = 320;
constexpr const char* phases[] = {"fondasi", "A", "B", "C", "D", "E", "F"};

using json::Value;

class Reader {
 public:
  explicit Reader(const std::string& path) : pack_(files::read_pack(path)) {}

  const json::Array& list(const char* name) const {
    const Value* found = pack_.yaml.value.find(name);
    if (!found || !found->array()) refuse(std::string("/") + name, std::string("no list ") + name);
    return *found->array();
  }
  Words words(const Value* value, const std::string& at, std::size_t most) const {
    const Words out{value ? std::string(value->text_of("id")) : "", value ? std::string(value->text_of("en")) : ""};
    if (out.id.empty() || out.en.empty()) refuse(at, "a text needs id and en");
    if (letters_in(out.id) > most || letters_in(out.en) > most) refuse(at, "a text is longer than " + std::to_string(most) + " characters");
    return out;
  }
  Fits fits(const Value& entry, const std::string& at, const std::set<std::string>& families) const {
    Fits out;
    const Value* value = entry.find("for");
    if (!value) return out;
    out.subjects = names(value->find("subjects"));
    out.family = std::string(value->text_of("family"));
    out.phases = names(value->find("phases"));
    out.levels = names(value->find("levels"));
    if (!out.family.empty() && !families.count(out.family)) refuse(at + "/for/family", "strategies/questions.yaml has no family " + out.family);
    for (const std::string& phase : out.phases) {
      if (std::find(std::begin(phases), std::end(phases), phase) == std::end(phases)) refuse(at + "/for/phases", "there is no phase " + phase);
    }
    return out;
  }
  int number(const Value& entry, const char* name, const std::string& at, int least, int most) const {
    const Value* found = entry.find(name);
    const std::int64_t value = found && found->integer() ? *found->integer() : -1;
    if (value < least || value > most) refuse(at + "/" + name, std::string(name) + " is not " + std::to_string(least) + " to " + std::to_string(most));
    return static_cast<int>(value);
  }
  [[noreturn]] void refuse(const std::string& at, const std::string& what) const {
    throw std::runtime_error(pack_.path + ":" + std::to_string(files::line_of(pack_.yaml, at)) + ": " + what);
  }

 private:
  static std::vector<std::string> names(const Value* value) {
    std::vector<std::string> out;
    if (!value || !value->array()) return out;
    for (const Value& one : *value->array()) out.push_back(one.string() ? *one.string() : "");
    return out;
  }

  files::Pack pack_;
};

void read_descriptors(DepthPacks& out, const std::string& path, const std::set<std::string>& families) {
  const Reader in(path);
  const json::Array& list = in.list("descriptors");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string at = "/descriptors/" + std::to_string(i);
    Descriptor one{in.fits(list[i], at, families), {}};
    const Value* levels = list[i].find("levels");
    if (!levels || !levels->array() || levels->array()->size() != one.levels.size()) in.refuse(at + "/levels", "levels needs five sentences, SOLO 0 to 4");
    for (std::size_t level = 0; level < one.levels.size(); ++level) {
      one.levels[level] = in.words(&(*levels->array())[level], at + "/levels/" + std::to_string(level), sentence_most);
    }
    out.descriptors.push_back(std::move(one));
  }
  for (const char* phase : phases) {
    if (out.descriptors_for({"", "", phase, ""})[0].id.empty()) in.refuse("/descriptors", std::string("phase ") + phase + " has no entry for all subjects");
  }
}

void read_tasks(DepthPacks& out, const std::string& path, const std::set<std::string>& families) {
  const Reader in(path);
  const json::Array& list = in.list("tasks");
  std::set<std::string> ids;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string at = "/tasks/" + std::to_string(i);
    Task one;
    one.id = std::string(list[i].text_of("id"));
    if (one.id.empty() || !ids.insert(one.id).second) in.refuse(at + "/id", "a task needs an id of its own: " + one.id);
    one.from = in.number(list[i], "from", at, 0, level_max);
    one.fits = in.fits(list[i], at, families);
    one.minutes = in.number(list[i], "minutes", at, 5, 15);
    one.text = in.words(list[i].find("text"), at + "/text", task_most);
    if (one.text.id.rfind("Supaya ", 0) != 0) in.refuse(at + "/text", "a task begins with Supaya …: …");
    one.evidence = in.words(list[i].find("evidence"), at + "/evidence", sentence_most);
    out.tasks.push_back(std::move(one));
  }
  for (const char* phase : phases) {
    for (int level = 0; level <= level_max; ++level) {
      if (out.tasks_for({"", "", phase, ""}, level, 1).empty()) in.refuse("/tasks", "no task for all subjects from level " + std::to_string(level) + " in phase " + phase);
    }
  }
}

}  // namespace

DepthPacks load_packs(const std::string& packs) {
  DepthPacks out;
  std::set<std::string> families;
  const Reader questions(packs + "/strategies/questions.yaml");
  for (const Value& family : questions.list("families")) {
    const std::string id(family.text_of("id"));
    families.insert(id);
    const Value* subjects = family.find("subjects");
    if (!subjects || !subjects->array()) continue;
    for (const Value& subject : *subjects->array()) {
      if (subject.string()) out.family[*subject.string()] = id;
    }
  }
  read_descriptors(out, packs + "/depth/descriptors.yaml", families);
  read_tasks(out, packs + "/depth/next.yaml", families);
  return out;
}

}  // namespace selami::depth
