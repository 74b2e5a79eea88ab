#pragma once
/// @file What came, went and changed between two versions of a pack. Pure.

#include "packs_core/context_pack.hpp"

namespace selami::packs {

enum class Part { name, levels, phases, subjects, facts, seeds, partners };

struct NamedContext {
  std::string id;
  Said name;
};
struct ChangedContext {
  std::string id;
  Said name;  ///< as it is now
  std::vector<Part> parts;
};
struct Difference {
  std::vector<NamedContext> came;
  std::vector<NamedContext> went;
  std::vector<ChangedContext> changed;
  bool head = false;  ///< title, licence or source
};

/// The order of contexts is no difference: came and changed stand in that of `after`, went in that of `before`.
Difference difference(const ContextPack& before, const ContextPack& after);
/// Nothing came, went or changed.
bool is_none(const Difference& difference);

}  // namespace selami::packs
