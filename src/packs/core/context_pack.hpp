#pragma once
/// @file A pack of local contexts as an office writes it (the form of packs/contexts), read from what a YAML file holds. Pure.

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace selami::packs {

/// A text in Indonesian, and in English where there is one.
struct Said {
  std::string id;
  std::string en;
  bool operator==(const Said& other) const { return id == other.id && en == other.en; }
};
/// What a teacher may lean on.
struct Fact {
  std::string id;
  std::string en;
  std::string about;   ///< when it was so
  std::string source;  ///< what it was held against
  bool checked = true;
};
/// A question that asks for a link.
struct Seed {
  Said text;
  int aims = 3;  ///< the level of understanding that it can reveal
};
struct LocalContext {
  std::string id;
  Said name;
  std::vector<std::string> levels;
  std::vector<std::string> phases;
  std::vector<std::string> subjects;
  std::vector<Fact> facts;
  std::vector<Seed> seeds;
  std::vector<std::string> partners;
};
struct ContextPack {
  std::string slug;  ///< "pesisir" of "contexts/pesisir": what makes versions one pack
  Said title;
  std::string license;
  std::string source;
  std::vector<LocalContext> contexts;
};

/// How much of each there may be; texts in letters.
constexpr std::size_t contexts_max = 150;
constexpr std::size_t parts_max = 20;  ///< facts, seeds, partners, subjects of one context
constexpr std::size_t name_max = 80;
constexpr std::size_t text_max = 500;
constexpr std::size_t id_max = 40;
constexpr int aims_max = 4;
/// What is wrong beyond so many is told the next time.
constexpr std::size_t problems_max = 20;

enum class Wrong { malformed, not_utf8, too_big, twice, missing, unknown_field, kind, empty, too_long, too_many, id, language, word, bounds, sign };

/// What is wrong and where: a JSON pointer ("/contexts/3/name/id"); `about` says with what word or bound.
struct Problem {
  Wrong wrong = Wrong::malformed;
  std::string place;
  std::string about;
};
struct ReadPack {
  ContextPack pack;  ///< meant only where there is no problem
  std::vector<Problem> problems;
};

/// Reads a pack. All that is wrong with it, in its order, as far as `problems_max`.
ReadPack read_context_pack(const json::Value& value);

}  // namespace selami::packs
