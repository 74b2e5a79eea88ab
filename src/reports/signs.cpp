#include "reports/signs.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "files/pack.hpp"

namespace selami::reports {
namespace {

using json::Value;

constexpr std::pair<const char*, Element> named[] = {{"nilai-agama", Element::faith}, {"jati-diri", Element::self}, {"dasar-literasi", Element::literacy}};

[[noreturn]] void refuse(const files::Pack& pack, const std::string& at, const std::string& what) {
  throw std::runtime_error(pack.path + ":" + std::to_string(files::line_of(pack.yaml, at)) + ": " + what);
}

/// Small letters, none empty: they are looked for in a text in small letters.
std::vector<std::string> texts(const files::Pack& pack, const Value& entry, const char* name, const std::string& at) {
  const Value* list = entry.find(name);
  if (!list || !list->array() || list->array()->empty()) refuse(pack, at + "/" + name, std::string("no list ") + name);
  std::vector<std::string> out;
  for (const Value& one : *list->array()) {
    const std::string text = one.string() ? *one.string() : "";
    const bool large = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (text.empty() || large) refuse(pack, at + "/" + name, "a word is empty or has a capital: " + text);
    out.push_back(text);
  }
  return out;
}

}  // namespace

std::vector<Signs> load_signs(const std::string& packs) {
  const files::Pack pack = files::read_pack(packs + "/reports/narrative.yaml");
  const Value* list = pack.yaml.value.find("elements");
  if (!list || !list->array()) refuse(pack, "/elements", "no list elements");
  std::vector<Signs> out;
  for (std::size_t i = 0; i < list->array()->size(); ++i) {
    const Value& entry = (*list->array())[i];
    const std::string at = "/elements/" + std::to_string(i);
    const auto* found = std::find_if(std::begin(named), std::end(named), [&](const auto& one) { return entry.text_of("element") == one.first; });
    if (found == std::end(named)) refuse(pack, at + "/element", "there is no element " + std::string(entry.text_of("element")));
    if (std::any_of(out.begin(), out.end(), [&](const Signs& one) { return one.element == found->second; })) refuse(pack, at + "/element", "an element twice");
    out.push_back({found->second, texts(pack, entry, "words", at), texts(pack, entry, "dimensions", at)});
  }
  if (out.size() != elements) refuse(pack, "/elements", "each of the three elements once");
  return out;
}

}  // namespace selami::reports
