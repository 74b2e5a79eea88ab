#include "packs_core/context_pack.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <set>

#include "base/cut_short.hpp"
#include "base/letters.hpp"
#include "base/school_levels.hpp"

namespace selami::packs {
namespace {

using json::Value;
using Names = std::initializer_list<std::string_view>;

constexpr std::string_view known_phases[] = {"fondasi", "A", "B", "C", "D", "E", "F"};
constexpr std::string_view blanks = " \t\r\n";

std::string trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(blanks);
  return from == std::string_view::npos ? std::string() : std::string(text.substr(from, text.find_last_not_of(blanks) - from + 1));
}

/// A name as a part of a JSON pointer.
std::string escaped(std::string_view name) {
  std::string out;
  for (const char c : name) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return out;
}

bool is_slug(std::string_view text) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.size() <= id_max && text.front() != '-' && text.back() != '-' && std::all_of(text.begin(), text.end(), fits);
}

class Reader {
 public:
  ReadPack read(const Value& root) {
    if (!object(root, "")) return std::move(out_);
    fields(root, "", {"pack", "contexts"});
    head(root);
    const json::Array* items = list(root, "", "contexts", contexts_max, true);
    for (std::size_t i = 0; items && i < items->size() && i < contexts_max; ++i) {
      out_.pack.contexts.push_back(context((*items)[i], "/contexts/" + std::to_string(i)));
    }
    return std::move(out_);
  }

 private:
  void wrong(Wrong what, std::string place, std::string about = {}) {
    if (out_.problems.size() < problems_max) out_.problems.push_back({what, std::move(place), cut_short(std::move(about), 60)});
  }

  bool object(const Value& value, const std::string& place) {
    if (value.object()) return true;
    wrong(Wrong::kind, place);
    return false;
  }

  void fields(const Value& value, const std::string& place, Names names, Wrong otherwise = Wrong::unknown_field) {
    for (const auto& [name, member] : *value.object()) {
      if (std::find(names.begin(), names.end(), name) == names.end()) wrong(otherwise, place + "/" + escaped(name), name);
    }
  }

  /// A text as it stands at `place`, without blanks around it. A year without quotes is a number to YAML.
  std::string text_at(const Value& value, const std::string& place, std::size_t most) {
    if (!value.string() && !value.integer()) return wrong(Wrong::kind, place), std::string();
    std::string text = value.integer() ? std::to_string(*value.integer()) : trimmed(*value.string());
    const bool control = std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
    if (control) wrong(Wrong::sign, place);
    else if (text.empty()) wrong(Wrong::empty, place);
    else if (letters_in(text) > most) wrong(Wrong::too_long, place, std::to_string(most));
    return text;
  }

  std::string text(const Value& parent, const std::string& place, std::string_view name, std::size_t most, bool needed) {
    const std::string here = place + "/" + std::string(name);
    const Value* found = parent.find(name);
    if (found && !(found->is_null() && !needed)) return text_at(*found, here, most);
    if (needed) wrong(Wrong::missing, here, std::string(name));
    return {};
  }

  /// {id: …, en: …}: Indonesian always, English where somebody wrote it.
  Said said(const Value& parent, const std::string& place, std::string_view name, std::size_t most) {
    const std::string here = place + "/" + std::string(name);
    const Value* found = parent.find(name);
    if (!found) return wrong(Wrong::missing, here, std::string(name)), Said{};
    if (!object(*found, here)) return {};
    fields(*found, here, {"id", "en"}, Wrong::language);
    return {text(*found, here, "id", most, true), text(*found, here, "en", most, false)};
  }

  const json::Array* list(const Value& parent, const std::string& place, std::string_view name, std::size_t most, bool needed) {
    const std::string here = place + "/" + std::string(name);
    const Value* found = parent.find(name);
    if (!found || (found->is_null() && !needed)) {
      if (needed) wrong(Wrong::missing, here, std::string(name));
      return nullptr;
    }
    const json::Array* items = found->array();
    if (!items) return wrong(Wrong::kind, here), nullptr;
    if (items->empty() && needed) wrong(Wrong::empty, here);
    if (items->size() > most) wrong(Wrong::too_many, here, std::to_string(most));
    return items;
  }

  /// Words of a list, each once and each one that `fits`.
  template <class Fits>
  std::vector<std::string> words(const Value& parent, const std::string& place, std::string_view name, const Fits& fits) {
    std::vector<std::string> out;
    const json::Array* items = list(parent, place, name, parts_max, true);
    for (std::size_t i = 0; items && i < items->size() && i < parts_max; ++i) {
      const std::string here = place + "/" + std::string(name) + "/" + std::to_string(i);
      const Value& item = (*items)[i];
      if (!item.string()) wrong(Wrong::kind, here);
      else if (!fits(*item.string())) wrong(Wrong::word, here, *item.string());
      else if (std::find(out.begin(), out.end(), *item.string()) != out.end()) wrong(Wrong::twice, here, *item.string());
      else out.push_back(*item.string());
    }
    return out;
  }

  /// A name of its own, that no other of the kind has.
  std::string slug(const Value& parent, const std::string& place) {
    std::string id = text(parent, place, "id", text_max, true);
    if (!id.empty() && !is_slug(id)) wrong(Wrong::id, place + "/id", id);
    else if (!id.empty() && !ids_.insert(id).second) wrong(Wrong::twice, place + "/id", id);
    return id;
  }

  void head(const Value& root) {
    const Value* pack = root.find("pack");
    if (!pack) return wrong(Wrong::missing, "/pack", "pack");
    if (!object(*pack, "/pack")) return;
    // The version that the file claims is read by nobody: the office's publishing counts.
    fields(*pack, "/pack", {"id", "version", "title", "license", "source"});
    std::string id = text(*pack, "/pack", "id", text_max, true);
    constexpr std::string_view folder = "contexts/";
    if (id.compare(0, folder.size(), folder) == 0) id.erase(0, folder.size());
    if (!id.empty() && !is_slug(id)) wrong(Wrong::id, "/pack/id", id);
    out_.pack.slug = std::move(id);
    out_.pack.title = said(*pack, "/pack", "title", name_max);
    out_.pack.license = text(*pack, "/pack", "license", name_max, false);
    out_.pack.source = text(*pack, "/pack", "source", text_max, false);
  }

  LocalContext context(const Value& value, const std::string& place) {
    LocalContext out;
    if (!object(value, place)) return out;
    fields(value, place, {"id", "name", "levels", "phases", "subjects", "facts", "seeds", "partners"});
    out.id = slug(value, place);
    out.name = said(value, place, "name", name_max);
    const auto among = [](const auto& known) {
      return [&known](const std::string& word) { return std::find(std::begin(known), std::end(known), word) != std::end(known); };
    };
    out.levels = words(value, place, "levels", among(school_levels));
    out.phases = words(value, place, "phases", among(known_phases));
    out.subjects = words(value, place, "subjects", is_slug);
    const json::Array* facts = list(value, place, "facts", parts_max, false);
    for (std::size_t i = 0; facts && i < facts->size() && i < parts_max; ++i) out.facts.push_back(fact((*facts)[i], place + "/facts/" + std::to_string(i)));
    const json::Array* seeds = list(value, place, "seeds", parts_max, true);
    for (std::size_t i = 0; seeds && i < seeds->size() && i < parts_max; ++i) out.seeds.push_back(seed((*seeds)[i], place + "/seeds/" + std::to_string(i)));
    const json::Array* partners = list(value, place, "partners", parts_max, false);
    for (std::size_t i = 0; partners && i < partners->size() && i < parts_max; ++i) {
      out.partners.push_back(text_at((*partners)[i], place + "/partners/" + std::to_string(i), name_max));
    }
    return out;
  }

  Fact fact(const Value& value, const std::string& place) {
    Fact out;
    if (!object(value, place)) return out;
    fields(value, place, {"id", "en", "about", "source", "checked"});
    out.id = text(value, place, "id", text_max, true);
    out.en = text(value, place, "en", text_max, false);
    out.about = text(value, place, "about", name_max, false);
    out.source = text(value, place, "source", text_max, false);
    const Value* checked = value.find("checked");
    if (checked && !checked->boolean()) wrong(Wrong::kind, place + "/checked");
    else if (checked) out.checked = *checked->boolean();
    return out;
  }

  Seed seed(const Value& value, const std::string& place) {
    Seed out;
    if (!object(value, place)) return out;
    fields(value, place, {"text", "aims"});
    out.text = said(value, place, "text", text_max);
    const Value* aims = value.find("aims");
    if (!aims) wrong(Wrong::missing, place + "/aims", "aims");
    else if (!aims->integer() || *aims->integer() < 0 || *aims->integer() > aims_max) wrong(Wrong::bounds, place + "/aims", "0–" + std::to_string(aims_max));
    else out.aims = static_cast<int>(*aims->integer());
    return out;
  }

  ReadPack out_;
  std::set<std::string> ids_;
};

}  // namespace

ReadPack read_context_pack(const json::Value& value) { return Reader().read(value); }

}  // namespace selami::packs
