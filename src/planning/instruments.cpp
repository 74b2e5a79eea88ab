#include "planning/instruments.hpp"

#include <algorithm>
#include <stdexcept>

#include "files/pack.hpp"
#include "text/lexicon.hpp"

namespace selami::planning {
namespace {

constexpr std::pair<const char*, LookKind> kinds[] = {
    {"human", LookKind::human},           {"dimensions", LookKind::dimensions},   {"alignment", LookKind::alignment},
    {"practice", LookKind::practice},     {"environment", LookKind::environment}, {"partnership", LookKind::partnership},
    {"digital", LookKind::digital},       {"stage", LookKind::stage},             {"steps", LookKind::steps},
    {"principles", LookKind::principles}, {"pupils", LookKind::pupils},           {"assessments", LookKind::assessments},
    {"moment", LookKind::moment},         {"criteria", LookKind::criteria}};

std::string text_of(const json::Value& value, const char* name, const std::string& otherwise = {}) {
  const std::string_view found = value.text_of(name);
  return found.empty() ? otherwise : std::string(found);
}

int number_of(const json::Value& value, const char* name) {
  const json::Value* found = value.find(name);
  return found && found->integer() ? static_cast<int>(*found->integer()) : 0;
}

std::vector<std::string> texts_of(const json::Value* list) {
  std::vector<std::string> out;
  if (!list || !list->array()) return out;
  for (const json::Value& one : *list->array()) out.push_back(one.string() ? *one.string() : "");
  return out;
}

Look look_of(const json::Value& value, const files::Pack& pack) {
  Look out;
  const std::string kind = text_of(value, "kind");
  const auto found = std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& one) { return kind == one.first; });
  if (found == std::end(kinds)) throw std::runtime_error(pack.path + ": no such kind of look: " + kind);
  out.kind = found->second;
  out.stage = text_of(value, "stage");
  out.name = text_of(value, "name");
  out.marks = texts_of(value.find("marks"));
  const json::Value* steps = value.find("steps");
  out.steps = steps && steps->boolean() && *steps->boolean();
  const auto& known = text::built_in_lexicon().marks;
  for (const std::string& mark : out.marks) {
    if (std::none_of(known.begin(), known.end(), [&](const text::Sign& sign) { return sign.id == mark; })) {
      throw std::runtime_error(pack.path + ": packs/lexicon/signs.yaml has no mark " + mark);
    }
  }
  return out;
}

/// An item, on top of what it takes from another form's.
Item item_of(const json::Value& value, const Item* base, const files::Pack& pack) {
  Item out = base ? *base : Item{};
  out.id = text_of(value, "id");
  out.group = text_of(value, "group", out.group);
  out.text = text_of(value, "text", out.text);
  out.seen = text_of(value, "seen", out.seen);
  out.next = text_of(value, "next", out.next);
  out.deeper = text_of(value, "deeper", out.deeper);
  if (const json::Value* look = value.find("look")) out.look = look_of(*look, pack);
  if (out.id.empty() || out.text.empty()) throw std::runtime_error(pack.path + ": an item without id or text");
  return out;
}

PlaceWords words_of(const json::Value& value) {
  return {text_of(value, "step"),   text_of(value, "assessment"), text_of(value, "objective"), text_of(value, "readiness"),
          text_of(value, "begins"), text_of(value, "absent"),     text_of(value, "perhaps")};
}

Instrument instrument_of(const files::Pack& pack, const Instruments& before) {
  const json::Value& value = pack.yaml.value;
  const std::string like = text_of(value, "like");
  const Instrument* base = like.empty() ? nullptr : before.find(like);
  if (!like.empty() && !base) throw std::runtime_error(pack.path + ": no form " + like + " before it");
  Instrument out;
  out.id = pack.name;
  const json::Value* header = value.find("pack");
  if (const json::Value* title = header ? header->find("title") : nullptr) out.title = {text_of(*title, "id"), text_of(*title, "en")};
  if (const json::Value* scale = value.find("scale")) {
    out.from = number_of(*scale, "from");
    out.to = number_of(*scale, "to");
    out.names = texts_of(scale->find("names"));
  }
  if (out.to <= out.from || out.names.size() != static_cast<std::size_t>(out.to - out.from + 1)) {
    throw std::runtime_error(pack.path + ": scale needs a name for each number");
  }
  if (const json::Value* words = value.find("words")) out.words = words_of(*words);
  else if (base) out.words = base->words;
  const json::Value* items = value.find("items");
  if (!items || !items->array() || items->array()->empty()) throw std::runtime_error(pack.path + ": no items");
  for (const json::Value& one : *items->array()) {
    const std::string of = text_of(one, "of");
    const Item* from = base && !of.empty() ? base->find(of) : nullptr;
    if (!of.empty() && !from) throw std::runtime_error(pack.path + ": no item " + of + " to take from");
    out.items.push_back(item_of(one, from, pack));
  }
  return out;
}

}  // namespace

const Item* Instrument::find(const std::string& item) const {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& one) { return one.id == item; });
  return found == items.end() ? nullptr : &*found;
}

const Instrument* Instruments::find(const std::string& id) const {
  const auto found = std::find_if(forms.begin(), forms.end(), [&](const Instrument& one) { return one.id == id; });
  return found == forms.end() ? nullptr : &*found;
}

std::string Instruments::pupil(const std::string& level) const {
  const auto found = pupils.find(level);
  return found == pupils.end() ? "murid" : found->second;
}

Instruments load_instruments(const std::string& packs) {
  Instruments out;
  for (const files::Pack& pack : files::read_packs(packs + "/instruments")) out.forms.push_back(instrument_of(pack, out));
  if (out.forms.empty()) throw std::runtime_error(packs + "/instruments: no review form");
  const files::Pack levels = files::read_pack(packs + "/levels/levels.yaml");
  if (const json::Value* list = levels.yaml.value.find("levels"); list && list->array()) {
    for (const json::Value& level : *list->array()) {
      if (const json::Value* pupil = level.find("pupil")) out.pupils[text_of(level, "id")] = text_of(*pupil, "id");
    }
  }
  return out;
}

}  // namespace selami::planning
