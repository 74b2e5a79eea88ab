/// Anything that a file of an office may hold, as JSON (yaml-cpp is not fuzzed here): a pack that differs from itself in nothing, or what is wrong with it.
#include "base/json.hpp"
#include "fuzz.hpp"
#include "packs_core/difference.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace selami;
  const auto value = json::parse(fuzz::text_of(data, size));
  if (!value) return 0;
  const packs::ReadPack read = packs::read_context_pack(*value);
  fuzz::holds(read.problems.size() <= packs::problems_max, "not more is told than somebody reads");
  for (const packs::Problem& one : read.problems) {
    fuzz::holds(one.place.empty() || one.place[0] == '/', "a place is a JSON pointer");
    fuzz::holds(one.about.size() <= 60 && json::is_utf8(one.about), "and its word is short, and a text");
  }
  if (!read.problems.empty()) return 0;
  fuzz::holds(!read.pack.slug.empty() && !read.pack.contexts.empty(), "a sound pack has a name and contexts");
  fuzz::holds(packs::is_none(packs::difference(read.pack, read.pack)), "and differs from itself in nothing");
  for (const packs::LocalContext& one : read.pack.contexts) fuzz::holds(one.id.find('@') == std::string::npos, "no context's id holds the sign before a version");
  return 0;
}
