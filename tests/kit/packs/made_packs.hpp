#pragma once
/// @file Packs that no office wrote, for property tests: any of them is sound.

#include <rapidcheck.h>

#include <string>
#include <utility>
#include <vector>

#include "packs_core/context_pack.hpp"

namespace selami::packs::made {

template <class T>
rc::Gen<T> one_of(std::vector<T> all) {
  return rc::gen::elementOf(std::move(all));
}

inline rc::Gen<std::string> texts() { return one_of<std::string>({"Rob", "Mengapa?", "Air pasang.\nLalu surut.", "Tambak “lama”", "é"}); }
inline rc::Gen<Said> saids() {
  return rc::gen::map(rc::gen::pair(texts(), one_of<std::string>({"", "Why?"})), [](std::pair<std::string, std::string> two) { return Said{two.first, two.second}; });
}
inline std::vector<std::string> some_of(const std::vector<std::string>& all) {
  std::vector<std::string> out;
  for (const std::string& one : all) {
    if (*rc::gen::arbitrary<bool>()) out.push_back(one);
  }
  if (out.empty()) out.push_back(all.front());
  return out;
}

/// A context with this id.
inline LocalContext context(const std::string& id) {
  LocalContext out;
  out.id = id;
  out.name = *saids();
  out.levels = some_of({"tk", "sd", "smp", "smk"});
  out.phases = some_of({"fondasi", "A", "F"});
  out.subjects = some_of({"ipas", "mulok-batik", "paud"});
  const int facts = *rc::gen::inRange(0, 3), seeds = *rc::gen::inRange(1, 3);
  for (int i = 0; i < facts; ++i) out.facts.push_back({*texts(), *one_of<std::string>({"", "Tide"}), *one_of<std::string>({"", "2026"}), *one_of<std::string>({"", "Dilihat"}), *rc::gen::arbitrary<bool>()});
  for (int i = 0; i < seeds; ++i) out.seeds.push_back({*saids(), *rc::gen::inRange(0, aims_max + 1)});
  if (*rc::gen::arbitrary<bool>()) out.partners.push_back(*texts());
  return out;
}

inline rc::Gen<ContextPack> packs() {
  return rc::gen::exec([] {
    ContextPack out;
    out.slug = *one_of<std::string>({"pesisir", "kota-2"});
    out.title = *saids();
    out.license = *one_of<std::string>({"", "CC-BY-4.0"});
    out.source = *one_of<std::string>({"", "Dilihat sendiri"});
    for (const std::string& id : some_of({"rob", "tambak", "pasar", "batik", "kereta-api"})) out.contexts.push_back(context(id));
    return out;
  });
}

inline json::Value list(const std::vector<std::string>& texts) {
  json::Array out;
  for (const std::string& one : texts) out.push_back(json::make(one));
  return {std::move(out)};
}
inline json::Value written(const Said& said) {
  json::Object out{{"id", json::make(said.id)}};
  if (!said.en.empty()) out.emplace_back("en", json::make(said.en));
  return {std::move(out)};
}
inline json::Value written(const LocalContext& one) {
  json::Array facts, seeds;
  for (const Fact& fact : one.facts) {
    json::Object out{{"id", json::make(fact.id)}};
    if (!fact.en.empty()) out.emplace_back("en", json::make(fact.en));
    if (!fact.about.empty()) out.emplace_back("about", json::make(fact.about));
    if (!fact.source.empty()) out.emplace_back("source", json::make(fact.source));
    out.emplace_back("checked", json::make(fact.checked));
    facts.push_back({std::move(out)});
  }
  for (const Seed& seed : one.seeds) seeds.push_back({json::Object{{"text", written(seed.text)}, {"aims", json::make(seed.aims)}}});
  return {json::Object{{"id", json::make(one.id)}, {"name", written(one.name)}, {"levels", list(one.levels)}, {"phases", list(one.phases)}, {"subjects", list(one.subjects)},
                       {"facts", {std::move(facts)}}, {"seeds", {std::move(seeds)}}, {"partners", list(one.partners)}}};
}
/// As a file would hold it.
inline json::Value written(const ContextPack& pack) {
  json::Object head{{"id", json::make("contexts/" + pack.slug)}, {"title", written(pack.title)}};
  if (!pack.license.empty()) head.emplace_back("license", json::make(pack.license));
  if (!pack.source.empty()) head.emplace_back("source", json::make(pack.source));
  json::Array contexts;
  for (const LocalContext& one : pack.contexts) contexts.push_back(written(one));
  return {json::Object{{"pack", {std::move(head)}}, {"contexts", {std::move(contexts)}}}};
}

/// Values of which none is a sound pack: some member is never what it should be.
inline rc::Gen<json::Value> values() {
  return rc::gen::exec([] {
    const auto leaf = [] { return *one_of<json::Value>({json::Value{}, json::make(true), json::make(7), json::make("rob"), json::Value{json::Array{}}, json::Value{json::Object{}}}); };
    json::Object out;
    for (const char* name : {"pack", "contexts", "steps"}) {
      const int kind = *rc::gen::inRange(0, 4);
      if (kind == 0) out.emplace_back(name, leaf());
      if (kind == 1) out.emplace_back(name, json::Value{json::Array{leaf(), leaf()}});
      if (kind == 2) out.emplace_back(name, json::Value{json::Object{{"id", leaf()}, {std::string(400, 'x'), leaf()}}});
    }
    return json::Value{std::move(out)};
  });
}

}  // namespace selami::packs::made
