#pragma once
/// @file What is near a school, told by its teachers: one list for all of them, beside the pack of the city.

#include <optional>
#include <string>
#include <vector>

#include "http/call.hpp"
#include "http/route.hpp"

namespace selami::planning {

struct ContextKind { static constexpr const char* prefix = "context"; };
using ContextId = Id<ContextKind>;

/// `base`: the version that was seen, 0: none.
struct ContextIn {
  int base = 0;
  std::string name;
  std::string about;
  std::string question;
  std::vector<std::string> subjects;
};
struct ContextView {
  ContextId id;
  std::string name;
  std::string about;
  std::string question;
  std::vector<std::string> subjects;
  int version = 0;
  std::string saved_by;
  Instant saved_at;
};
struct ContextList {
  std::vector<ContextView> contexts;
};

Routes context_routes();

}  // namespace selami::planning

namespace selami {

namespace planning {
template <class T>
constexpr auto context_fields = std::tuple{
    Field{"name", &T::name, "as in the middle of a sentence", range(1, 80)},
    Field{"about", &T::about, "what a colleague should know; may be empty", loose_at_most(600)},
    Field{"question", &T::question, "one that asks for a link; may be empty", loose_at_most(300)},
    Field{"subjects", &T::subjects, "ids; none: any", at_most(20)}};
}  // namespace planning

template <>
struct Shape<planning::ContextIn> {
  using T = planning::ContextIn;
  static constexpr const char* name = "ContextIn";
  static constexpr auto fields =
      std::tuple_cat(planning::context_fields<T>, std::tuple{Field{"base", &T::base, "the version that was seen; 0: none", range(0, 1e6)}});
};
template <>
struct Shape<planning::ContextView> {
  using T = planning::ContextView;
  static constexpr const char* name = "SchoolContext";
  static constexpr auto fields = std::tuple_cat(
      std::tuple{Field{"id", &T::id, "context_…"}}, planning::context_fields<T>,
      std::tuple{Field{"version", &T::version, "from 1"}, Field{"saved_by", &T::saved_by, "who wrote it last"}, Field{"saved_at", &T::saved_at, "ms"}});
};
template <>
struct Shape<planning::ContextList> {
  static constexpr const char* name = "SchoolContexts";
  static constexpr auto fields = std::tuple{Field{"contexts", &planning::ContextList::contexts, "by name"}};
};

}  // namespace selami
