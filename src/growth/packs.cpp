#include "growth/packs.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/parts.hpp"
#include "files/pack.hpp"
#include "growth_core/suggest.hpp"

namespace selami::growth {
namespace {

constexpr std::size_t indicators_wanted = 8;
constexpr std::size_t behaviours_wanted = 3;
constexpr const char* indicators_pack = "kinerja";
constexpr const char* levels[] = {"tk", "sd-low", "sd-high", "smp", "sma-smk", "slb", "pkbm"};
const std::vector<std::string> closing_parts = {"strength", "learnt", "not_yet", "follow_up"};
const std::vector<std::string> word_parts = {"strength", "follow_up"};

/// One pack while it is read: each complaint names its file.
class Reader {
 public:
  explicit Reader(const files::Pack& pack) : pack_(pack) {}

  [[noreturn]] void wrong(const std::string& what) const { throw std::runtime_error(pack_.path + ": " + what); }
  const json::Value& root() const { return pack_.yaml.value; }
  const std::string& name() const { return pack_.name; }

  BothLanguages both(const json::Value& value, const char* name, const std::string& where) const {
    const json::Value* found = value.find(name);
    BothLanguages out;
    if (found) out = {std::string(found->text_of("id")), std::string(found->text_of("en"))};
    if (out.id.empty() || out.en.empty()) wrong(where + " has no " + name + " in both languages");
    return out;
  }
  const json::Array& list(const json::Value& value, const char* name, const std::string& where) const {
    const json::Value* found = value.find(name);
    if (!found || !found->array() || found->array()->empty()) wrong(where + " has no " + name);
    return *found->array();
  }
  std::string id(const json::Value& value, std::set<std::string>& seen) const {
    std::string out(value.text_of("id"));
    if (out.empty()) wrong("something without an id");
    if (!seen.insert(out).second) wrong("id " + out + " is named twice");
    return out;
  }
  bool checked() const {
    const json::Value* header = root().find("pack");
    const json::Value* said = header ? header->find("checked") : nullptr;
    return !said || !said->boolean() || *said->boolean();
  }
  BothLanguages title() const {
    const json::Value* header = root().find("pack");
    if (!header) wrong("no `pack:` header");
    return both(*header, "title", "pack");
  }

 private:
  const files::Pack& pack_;
};

std::vector<std::string> words_of(const json::Value& value, const char* name) {
  std::vector<std::string> out;
  const json::Value* found = value.find(name);
  if (!found || !found->array()) return out;
  for (const json::Value& one : *found->array()) out.push_back(one.string() ? *one.string() : "");
  return out;
}

std::vector<VisitPart> parts_of(const Reader& read, const char* list, const char* words) {
  std::vector<VisitPart> out;
  std::set<std::string> seen;
  for (const json::Value& one : read.list(read.root(), list, "the form")) {
    const std::string id = read.id(one, seen);
    out.push_back({id, read.both(one, words, id), read.both(one, "look", id)});
  }
  return out;
}

VisitForm headed(const Reader& read, const std::vector<std::string>& closing) {
  VisitForm out;
  out.id = read.name();
  out.title = read.title();
  out.checked = read.checked();
  out.closing = parts_of(read, "closing", "text");
  const bool whole = out.closing.size() == closing.size() &&
                     std::equal(out.closing.begin(), out.closing.end(), closing.begin(), [](const VisitPart& a, const std::string& b) { return a.id == b; });
  if (!whole) read.wrong("closing is " + join(closing, ", ") + ", in this order: a visit begins with a strength and ends with a step");
  return out;
}

VisitForm form_of(const Reader& read) {
  VisitForm out = headed(read, closing_parts);
  std::set<std::string> seen;
  for (const json::Value& one : read.list(read.root(), "items", "the form")) {
    const std::string id = read.id(one, seen);
    out.items.push_back({id, read.both(one, "group", id), read.both(one, "text", id), read.both(one, "look", id)});
  }
  out.talk = parts_of(read, "talk", "name");
  return out;
}

std::vector<Behaviour> behaviours_of(const Reader& read, const json::Value& of, const char* list, const char* words, const std::string& where) {
  std::vector<Behaviour> out;
  std::set<std::string> seen;
  for (const json::Value& one : read.list(of, list, where)) {
    const std::string id = read.id(one, seen);
    out.push_back({id, read.both(one, words, id)});
  }
  return out;
}

void add_indicators(VisitForms& out, const Reader& read) {
  out.indicators_checked = read.checked();
  out.given = behaviours_of(read, read.root(), "steps", "name", "the pack");
  std::set<std::string> seen;
  for (const json::Value& one : read.list(read.root(), "indicators", "the pack")) {
    Indicator indicator;
    indicator.id = read.id(one, seen);
    indicator.name = read.both(one, "name", indicator.id);
    indicator.behaviours = behaviours_of(read, one, "behaviours", "text", indicator.id);
    if (indicator.behaviours.size() != behaviours_wanted) read.wrong(indicator.id + " has not three behaviours");
    out.indicators.push_back(std::move(indicator));
  }
  if (out.indicators.size() != indicators_wanted) read.wrong("there are not eight indicators");
}

CatalogueStep step_of(const Reader& read, const json::Value& value, std::set<std::string>& seen) {
  CatalogueStep out;
  out.id = read.id(value, seen);
  out.signals = words_of(value, "signals");
  out.findings = words_of(value, "findings");
  for (const std::string& one : out.signals) {
    if (!is_signal(one)) read.wrong(out.id + ": there is no signal " + one);
  }
  out.name = read.both(value, "name", out.id);
  out.why = read.both(value, "why", out.id);
  out.how = read.both(value, "how", out.id);
  out.rehearse = read.both(value, "rehearse", out.id);
  out.seen = read.both(value, "seen", out.id);
  const json::Value* at = value.find("at");
  if (!at || !at->object()) return out;
  for (const auto& [level, words] : *at->object()) {
    if (std::find(std::begin(levels), std::end(levels), level) == std::end(levels)) read.wrong(out.id + ": there is no level " + std::string(level));
    out.at[std::string(level)] = read.both(*at, std::string(level).c_str(), out.id);
  }
  return out;
}

StepCatalogue catalogue_of(const Reader& read) {
  StepCatalogue out;
  std::set<std::string> seen;
  for (const json::Value& one : read.list(read.root(), "steps", "the catalogue")) out.steps.push_back(step_of(read, one, seen));
  return out;
}

template <class List>
auto found_in(const List& list, const std::string& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

const VisitForm* GrowthPacks::form(const std::string& id) const { return id == visits.word.id ? &visits.word : found_in(visits.forms, id); }
const Indicator* GrowthPacks::indicator(const std::string& id) const { return found_in(visits.indicators, id); }
const CatalogueStep* GrowthPacks::step(const std::string& id) const { return found_in(steps.steps, id); }

GrowthPacks load_growth_packs(const std::string& packs) {
  GrowthPacks out;
  std::vector<VisitForm>& forms = out.visits.forms;
  for (const files::Pack& pack : files::read_packs(packs + "/observation")) {
    const Reader read(pack);
    if (pack.name == indicators_pack) add_indicators(out.visits, read);
    else if (pack.name == word_form) out.visits.word = headed(read, word_parts);
    else forms.push_back(form_of(read));
  }
  // Packs come by name: the usual form goes to the front, the others keep their order.
  std::stable_partition(forms.begin(), forms.end(), [](const VisitForm& one) { return one.id == usual_form; });
  if (forms.empty() || out.visits.word.id.empty() || out.visits.indicators.empty()) {
    throw std::runtime_error(packs + "/observation: a form, " + word_form + " and " + indicators_pack + " are needed");
  }
  out.steps = catalogue_of(Reader(files::read_pack(packs + "/growth/steps.yaml")));
  return out;
}

}  // namespace selami::growth
