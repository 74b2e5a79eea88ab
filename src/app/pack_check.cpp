#include "app/pack_check.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include "depth/packs.hpp"
#include "family/pack.hpp"
#include "files/yaml.hpp"
#include "growth/packs.hpp"
#include "plan/plan.hpp"
#include "planning/instruments.hpp"
#include "reflection/packs.hpp"
#include "reports/signs.hpp"

namespace selami::app {
namespace {

namespace fs = std::filesystem;
using json::Value;

struct Pack {
  std::string file;
  files::Yaml yaml;
};

class Check {
 public:
  explicit Check(const std::string& folder) : folder_(folder) {
    if (!fs::is_directory(folder)) throw std::runtime_error(folder + ": no such folder");
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) read(path, fs::relative(path, folder).generic_string());
  }

  PackReport run() {
    for (const Pack& pack : packs_) {
      header(pack);
      languages(pack, pack.yaml.value, "");
      collect(pack);
    }
    for (const Pack& pack : packs_) {
      references(pack, pack.yaml.value, "");
      if (pack.file.rfind("examples/", 0) == 0) example(pack);
    }
    framework();
    asking();
    strategies();
    messages();
    instruments();
    growth();
    depth();
    family();
    reports();
    reflection();
    report_.packs = static_cast<int>(packs_.size());
    return report_;
  }

 private:
  void problem(const Pack& pack, const std::string& pointer, std::string what) {
    report_.problems.push_back({pack.file, files::line_of(pack.yaml, pointer), std::move(what)});
  }

  void read(const fs::path& path, const std::string& name) {
    std::ifstream in(path);
    std::ostringstream text;
    text << in.rdbuf();
    auto yaml = files::read_yaml(text.str());
    if (yaml) packs_.push_back({name, *std::move(yaml)});
    else report_.problems.push_back({name, 1, yaml.error().code + " " + yaml.error().field});
  }

  void header(const Pack& pack) {
    const Value* head = pack.yaml.value.find("pack");
    if (!head) return problem(pack, "", "no `pack:` header");
    for (const char* name : {"id", "version", "license", "source"}) {
      if (head->text_of(name).empty()) problem(pack, "/pack", std::string("pack.") + name + " is missing");
    }
    if (!head->find("title")) problem(pack, "/pack", "pack.title is missing");
    const std::string_view version = head->text_of("version");
    if (std::count(version.begin(), version.end(), '.') != 2) problem(pack, "/pack/version", "pack.version is not like 1.0.0");
    const std::string id(head->text_of("id"));
    if (!ids_.insert(id).second) problem(pack, "/pack/id", "pack id " + id + " is used twice");
  }

  /// A mapping with a text `id` and no `en`, or the reverse, where the other language is expected: {id: "…", en: "…"}.
  void languages(const Pack& pack, const Value& value, const std::string& pointer) {
    if (const json::Object* members = value.object()) {
      const Value* id = value.find("id");
      const Value* en = value.find("en");
      if (en && !id) problem(pack, pointer, "Indonesian text is missing beside the English one");
      if (en && id && en->string() && (id->string() == nullptr || id->string()->empty() || en->string()->empty())) {
        problem(pack, pointer, "a text is empty in one language");
      }
      for (const auto& [name, member] : *members) languages(pack, member, pointer + "/" + name);
    } else if (const json::Array* items = value.array()) {
      for (std::size_t i = 0; i < items->size(); ++i) languages(pack, (*items)[i], pointer + "/" + std::to_string(i));
    }
  }

  /// Ids that others refer to, by the name of their list.
  void collect(const Pack& pack) {
    for (const char* list : {"subjects", "contexts", "levels", "sets", "dimensions", "principles", "experiences", "moves", "assessments", "misconceptions"}) {
      const Value* found = pack.yaml.value.find(list);
      if (!found || !found->array()) continue;
      const json::Array& items = *found->array();
      for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string id(items[i].text_of("id"));
        const std::string pointer = std::string("/") + list + "/" + std::to_string(i);
        if (id.empty()) continue;
        if (!known_[list].insert(id).second && pack.file.rfind("lexicon/", 0) != 0) problem(pack, pointer, "id " + id + " is named twice");
      }
    }
  }

  void references(const Pack& pack, const Value& value, const std::string& pointer) {
    if (const json::Object* members = value.object()) {
      for (const auto& [name, member] : *members) {
        const std::string here = pointer + "/" + name;
        const bool list = name == "subjects" || name == "levels" || name == "contexts" || name == "dimensions" || name == "principles";
        if (list && member.array()) refer(pack, name, *member.array(), here);
        if (name == "voices" && member.string()) refer_one(pack, "sets", *member.string(), here);
        references(pack, member, here);
      }
    } else if (const json::Array* items = value.array()) {
      for (std::size_t i = 0; i < items->size(); ++i) references(pack, (*items)[i], pointer + "/" + std::to_string(i));
    }
  }

  void refer(const Pack& pack, const std::string& list, const json::Array& names, const std::string& pointer) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (const std::string* name = names[i].string()) refer_one(pack, list, *name, pointer + "/" + std::to_string(i));
    }
  }

  void refer_one(const Pack& pack, const std::string& list, const std::string& name, const std::string& pointer) {
    if (!known_[list].count(name)) problem(pack, pointer, list + " has no " + name);
  }

  void example(const Pack& pack) {
    const auto read = plan::read_plan(pack.yaml.value);
    if (!read) return problem(pack, "", "no plan: " + read.error().code + " " + read.error().field);
    if (!read->unplaced.empty()) problem(pack, "", "a part of the plan has no place: " + read->unplaced.front());
    refer_one(pack, "subjects", read->identity.subject, "/identity/subject");
    refer_one(pack, "levels", read->identity.level, "/identity/level");
  }

  const Pack* find(const std::string& file) const {
    for (const Pack& pack : packs_) {
      if (pack.file == file) return &pack;
    }
    return nullptr;
  }

  static json::Array list_of(const Value* parent, std::string_view name) {
    const Value* found = parent ? parent->find(name) : nullptr;
    return found && found->array() ? *found->array() : json::Array{};
  }

  /// The counts that the ministry's framework fixes.
  void framework() {
    const Pack* pack = find("framework/pembelajaran-mendalam.yaml");
    if (!pack) {
      report_.problems.push_back({"framework/pembelajaran-mendalam.yaml", 1, "is missing"});
      return;
    }
    const std::pair<const char*, std::size_t> wanted[] = {{"dimensions", 8}, {"principles", 3}, {"experiences", 3}, {"frames", 4}, {"solo", 5}};
    for (const auto& [name, count] : wanted) {
      const std::size_t size = list_of(&pack->yaml.value, name).size();
      if (size != count) problem(*pack, std::string("/") + name, std::string(name) + ": " + std::to_string(size) + " instead of " + std::to_string(count));
    }
    std::size_t parts = 0;
    for (const Value& dimension : list_of(&pack->yaml.value, "dimensions")) parts += list_of(&dimension, "subdimensions").size();
    if (parts != 25) problem(*pack, "/dimensions", std::to_string(parts) + " subdimensions instead of 25");
  }

  /// A server reads them when it starts; what it would not start with is told here.
  void instruments() { loaded("instruments", [&] { planning::load_instruments(folder_); }); }
  void growth() { loaded("growth", [&] { growth::load_growth_packs(folder_); }); }
  void reports() { loaded("reports", [&] { reports::load_signs(folder_); }); }
  void reflection() { loaded("reflection", [&] { reflection::load_packs(folder_); }); }
  void depth() { loaded("depth", [&] { depth::load_packs(folder_); }); }
  void family() { loaded("family", [&] { family::load_pack(folder_); }); }
  template <class Load>
  void loaded(const char* what, const Load& load) {
    try {
      load();
    } catch (const std::runtime_error& e) {
      report_.problems.push_back({what, 1, e.what()});
    }
  }

  /// Bounds that leave room to talk between them, and for each advice a sentence and two moves.
  void asking() {
    const Pack* pack = find("asking/asking.yaml");
    if (!pack) {
      report_.problems.push_back({"asking/asking.yaml", 1, "is missing"});
      return;
    }
    const Value* bounds = pack->yaml.value.find("bounds");
    const auto percent = [&](const char* name) -> std::int64_t {
      const Value* value = bounds ? bounds->find(name) : nullptr;
      return value && value->integer() ? *value->integer() : -1;
    };
    const std::int64_t teach = percent("teach_below"), go = percent("go_above");
    if (teach < 0 || go > 100 || teach >= go) problem(*pack, "/bounds", "teach_below is not below go_above, within 0 to 100");
    std::map<std::string, std::size_t> moves;
    for (const Value& one : list_of(&pack->yaml.value, "advice")) moves[std::string(one.text_of("id"))] = list_of(&one, "moves").size();
    for (const char* id : {"teach_again", "talk", "go_on"}) {
      if (moves[id] < 2) problem(*pack, "/advice", std::string(id) + " has fewer than two moves");
    }
  }

  /// What Susun puts together: each strategy gives all of its time away, has a choice of steps for each experience, names
  /// moves and assessments that there are, and every text uses slots that are filled.
  void strategies() {
    const Pack* pack = find("strategies/strategies.yaml");
    if (!pack) {
      report_.problems.push_back({"strategies/strategies.yaml", 1, "is missing"});
      return;
    }
    std::set<std::string> slots, kinds, families;
    for (const Value& slot : list_of(&pack->yaml.value, "slots")) slots.emplace(slot.text_of("slot"));
    for (const Value& kind : list_of(&pack->yaml.value, "kinds")) kinds.emplace(kind.text_of("kind"));
    if (const Pack* questions = find("strategies/questions.yaml")) {
      for (const Value& family : list_of(&questions->yaml.value, "families")) families.emplace(family.text_of("id"));
    }
    for (const Pack& one : packs_) {
      if (one.file.rfind("strategies/", 0) == 0) composed(one, one.yaml.value, "", slots, kinds, families);
    }
    const json::Array all = list_of(&pack->yaml.value, "strategies");
    for (std::size_t i = 0; i < all.size(); ++i) strategy(*pack, all[i], "/strategies/" + std::to_string(i));
  }

  void strategy(const Pack& pack, const Value& value, const std::string& pointer) {
    double whole = 0;
    const Value* share = value.find("share");
    for (const char* part : {"awal", "memahami", "mengaplikasi", "merefleksi", "penutup"}) {
      const Value* found = share ? share->find(part) : nullptr;
      const double one = found && found->real() ? *found->real() : 0;
      if (one <= 0) problem(pack, pointer + "/share", std::string("share has no ") + part);
      whole += one;
    }
    if (whole < 0.999 || whole > 1.001) problem(pack, pointer + "/share", "the shares are not 1 together");
    for (const char* experience : {"memahami", "mengaplikasi", "merefleksi"}) {
      if (list_of(value.find("steps"), experience).size() < 3) problem(pack, pointer + "/steps", std::string("fewer than three steps for ") + experience);
    }
    for (const char* list : {"moves", "assessments"}) {
      const json::Array names = list_of(&value, list);
      if (names.empty()) problem(pack, pointer, std::string("no ") + list);
      refer(pack, list, names, pointer + "/" + list);
    }
  }

  /// Texts with slots, kinds of topics and families of subjects, wherever they stand in the packs of Susun.
  void composed(const Pack& pack, const Value& value, const std::string& pointer, const std::set<std::string>& slots, const std::set<std::string>& kinds,
                const std::set<std::string>& families) {
    if (const std::string* text = value.string()) {
      for (std::size_t at = text->find('{'); at != std::string::npos; at = text->find('{', at + 1)) {
        const std::string slot = text->substr(at + 1, text->find('}', at) - at - 1);
        if (!slots.count(slot)) problem(pack, pointer, "there is no slot {" + slot + "}");
      }
    } else if (const json::Object* members = value.object()) {
      for (const auto& [name, member] : *members) {
        const std::string here = pointer + "/" + name;
        if (name == "family" && member.string() && !families.count(*member.string())) problem(pack, here, "families has no " + *member.string());
        if (name == "kinds" && pointer.ends_with("/for")) {
          for (const Value& kind : list_of(&value, name)) {
            if (!kind.string() || !kinds.count(*kind.string())) problem(pack, here, "kinds has no " + (kind.string() ? *kind.string() : std::string("text")));
          }
        }
        composed(pack, member, here, slots, kinds, families);
      }
    } else if (const json::Array* items = value.array()) {
      for (std::size_t i = 0; i < items->size(); ++i) composed(pack, (*items)[i], pointer + "/" + std::to_string(i), slots, kinds, families);
    }
  }

  void messages() {
    const Pack* id = find("messages/id.yaml");
    const Pack* en = find("messages/en.yaml");
    if (!id || !en) {
      report_.problems.push_back({"messages", 1, "id.yaml or en.yaml is missing"});
      return;
    }
    for (const auto& [one, other] : {std::pair(id, en), std::pair(en, id)}) {
      for (const auto& [code, texts] : *one->yaml.value.object()) {
        if (code == "pack") continue;
        if (texts.text_of("message").empty() || texts.text_of("hint").empty()) problem(*one, "/" + code, code + ": message or hint is missing");
        if (!other->yaml.value.find(code)) problem(*one, "/" + code, code + " is missing in " + other->file);
      }
    }
  }

  std::vector<Pack> packs_;
  std::string folder_;
  PackReport report_;
  std::set<std::string> ids_;
  std::map<std::string, std::set<std::string>> known_;
};

}  // namespace

PackReport check_packs(const std::string& folder) { return Check(folder).run(); }

}  // namespace selami::app
