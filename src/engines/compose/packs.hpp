#pragma once
/// @file What plans are composed from (packs/strategies, packs/contexts), read once, and what of it fits a class.

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace selami::compose {

/// The packs as of the build: {"strategies", "moves", "assessment", "questions", "contexts", "levels"}.
const json::Value& packs();

/// For whom a plan is made.
struct Class {
  std::string level;
  std::string phase;
  std::string subject;
};

/// The things of a pack's list, in its order.
const json::Array& things(std::string_view pack, std::string_view list);
const json::Value* thing(std::string_view pack, std::string_view list, std::string_view id);

/// Whether a list member of an object holds a text; true when there is no such list.
bool holds(const json::Value& object, std::string_view list, std::string_view text);
/// Whether `for` and `phases` of a thing let it stand in this class's plan.
bool fits(const json::Value& thing, const Class& whom);

/// The family of a subject ("sains"), of which stems and the usual kind of topic come; "umum" where none names it.
const json::Value& family_of(std::string_view subject);

/// The level's word for its pupils: murid, anak, warga belajar.
std::string pupil_word(std::string_view level);
/// Minutes of one JP; 0 where a level has none.
int minutes_of_jp(std::string_view level, int grade);

}  // namespace selami::compose
