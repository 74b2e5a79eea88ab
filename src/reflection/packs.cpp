#include "reflection/packs.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/time.hpp"
#include "files/pack.hpp"

namespace selami::reflection {
namespace {

using json::Value;

class Reader {
 public:
  explicit Reader(const std::string& path) : pack_(files::read_pack(path)) {}

  std::vector<Age> ages() {
    std::vector<Age> out;
    const json::Array& list = rows(pack_.yaml.value, "ages", "");
    for (std::size_t i = 0; i < list.size(); ++i) out.push_back(age(list[i], "/ages/" + std::to_string(i)));
    if (!out.back().phases.empty()) refuse("/ages", "the last one fits everybody who fits none before: it names no phases");
    return out;
  }
  std::vector<HelpLine> lines() {
    std::vector<HelpLine> out;
    const json::Array& list = rows(pack_.yaml.value, "lines", "");
    for (std::size_t i = 0; i < list.size(); ++i) out.push_back(line(list[i], "/lines/" + std::to_string(i)));
    return out;
  }
  /// The framework's: names and what they mean, without stages.
  std::vector<DimensionWords> dimensions() {
    std::vector<DimensionWords> out;
    const json::Array& list = rows(pack_.yaml.value, "dimensions", "");
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string at = "/dimensions/" + std::to_string(i);
      out.push_back({text(list[i], "id", at), in_both(list[i], list[i].find("short") ? "short" : "name", at), in_both(list[i], "text", at), {}});
    }
    return out;
  }
  std::vector<ProfileAge> profile(const std::vector<DimensionWords>& eight) {
    std::vector<ProfileAge> out;
    const json::Array& list = rows(pack_.yaml.value, "ages", "");
    for (std::size_t i = 0; i < list.size(); ++i) out.push_back(profile_age(list[i], "/ages/" + std::to_string(i), eight));
    if (!out.back().phases.empty()) refuse("/ages", "the last one fits everybody who fits none before: it names no phases");
    return out;
  }

 private:
  [[noreturn]] void refuse(const std::string& at, const std::string& what) const {
    throw std::runtime_error(pack_.path + ":" + std::to_string(files::line_of(pack_.yaml, at)) + ": " + what);
  }
  const json::Array& rows(const Value& value, const char* name, const std::string& at) const {
    const Value* found = value.find(name);
    if (!found || !found->array() || found->array()->empty()) refuse(at + "/" + name, std::string("no list ") + name);
    return *found->array();
  }
  std::string text(const Value& value, const char* name, const std::string& at) const {
    std::string out(value.text_of(name));
    if (out.empty()) refuse(at + "/" + name, std::string(name) + " is missing");
    return out;
  }
  std::pair<std::string, std::string> words(const Value& value, const char* name, const std::string& at) const {
    const Value* found = value.find(name);
    if (!found) refuse(at + "/" + name, std::string(name) + " is missing");
    return {text(*found, "id", at + "/" + name), text(*found, "en", at + "/" + name)};
  }
  InBoth in_both(const Value& value, const char* name, const std::string& at) const {
    auto [id, en] = words(value, name, at);
    return {std::move(id), std::move(en)};
  }
  static std::vector<std::string> names(const Value& value, const char* name) {
    std::vector<std::string> out;
    const Value* found = value.find(name);
    if (!found || !found->array()) return out;
    for (const Value& one : *found->array()) {
      if (one.string()) out.push_back(*one.string());
    }
    return out;
  }
  Way way(const Value& value, const std::string& at) const {
    const std::string name = text(value, "way", at);
    if (name == "faces") return Way::faces;
    if (name == "sentence") return Way::sentence;
    if (name != "prompts") refuse(at + "/way", "there is no way " + name);
    return Way::prompts;
  }
  Age age(const Value& value, const std::string& at) {
    Age out;
    out.id = text(value, "id", at);
    out.way = way(value, at);
    out.levels = names(value, "levels");
    out.phases = names(value, "phases");
    const json::Array& list = rows(value, "prompts", at);
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string here = at + "/prompts/" + std::to_string(i);
      const auto [id, en] = words(list[i], "text", here);
      out.prompts.push_back({text(list[i], "id", here), id, en});
      if (!known_.insert(out.prompts.back().id).second) refuse(here, "id " + out.prompts.back().id + " is named twice");
    }
    const Value* each = value.find("each");
    const std::int64_t count = each && each->integer() ? *each->integer() : 0;
    if (count < 1 || count > static_cast<std::int64_t>(list.size())) refuse(at + "/each", "each is not 1 to " + std::to_string(list.size()));
    out.each = static_cast<int>(count);
    return out;
  }
  /// All dimensions, in the framework's order: a screen shows eight, whatever a pack forgot.
  ProfileAge profile_age(const Value& value, const std::string& at, const std::vector<DimensionWords>& eight) const {
    ProfileAge out;
    out.id = text(value, "id", at);
    const Value* own = value.find("own");
    if (!own || !own->boolean()) refuse(at + "/own", "own is neither true nor false");
    out.own = *own->boolean();
    out.levels = names(value, "levels");
    out.phases = names(value, "phases");
    out.dimensions = eight;
    const json::Array& list = rows(value, "stages", at);
    for (std::size_t i = 0; i < std::max(list.size(), eight.size()); ++i) {
      const std::string here = at + "/stages/" + std::to_string(i);
      if (i >= list.size() || i >= eight.size() || list[i].text_of("dimension") != eight[i].id) {
        refuse(i < list.size() ? here : at, "stages are not of the framework's dimensions, in its order");
      }
      out.dimensions[i].stages = {in_both(list[i], "berkembang", here), in_both(list[i], "cakap", here), in_both(list[i], "mahir", here)};
    }
    return out;
  }
  HelpLine line(const Value& value, const std::string& at) const {
    HelpLine out;
    out.id = text(value, "id", at);
    out.name = words(value, "name", at).first;
    std::tie(out.about_id, out.about_en) = words(value, "about", at);
    out.phone = text(value, "phone", at);
    out.whatsapp = std::string(value.text_of("whatsapp"));
    out.checked = text(value, "checked", at);
    text(value, "source", at);
    if (!parse_date(out.checked)) refuse(at + "/checked", "checked is no day");
    return out;
  }

  files::Pack pack_;
  std::set<std::string> known_;
};

}  // namespace

JournalPacks load_packs(const std::string& packs) {
  return {Reader(packs + "/reflection/prompts.yaml").ages(), Reader(packs + "/reflection/help.yaml").lines(),
          Reader(packs + "/reflection/profile.yaml").profile(Reader(packs + "/framework/pembelajaran-mendalam.yaml").dimensions())};
}

}  // namespace selami::reflection
