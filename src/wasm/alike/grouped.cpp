#include "grouped.hpp"

#include "alike/alike.hpp"
#include "base/shape.hpp"
#include "wasm/framed.hpp"

namespace selami::wasm {
namespace {

struct GroupedRequest {
  std::string question;
  std::vector<alike::Answer> answers;
  std::vector<alike::Judged> judged;
};

}  // namespace
}  // namespace selami::wasm

namespace selami {

template <>
struct Shape<alike::Answer> {
  using T = alike::Answer;
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "the page's own"}, Field{"text", &T::text, "as the pupil wrote it"}};
};
template <>
struct Shape<alike::Judged> {
  using T = alike::Judged;
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "of an answer"}, Field{"level", &T::level, "0 or more", range(0, 100)}};
};
template <>
struct Shape<wasm::GroupedRequest> {
  using T = wasm::GroupedRequest;
  static constexpr auto fields = std::tuple{Field{"question", &T::question, "its text, or empty"}, Field{"answers", &T::answers, "in the page's order"},
                                            Field{"judged", &T::judged, "so far"}};
};
template <>
struct Shape<alike::Group> {
  using T = alike::Group;
  static constexpr auto fields = std::tuple{Field{"ids", &T::ids, "at least two"}, Field{"medoid", &T::medoid, "most like the others"}};
};
template <>
struct Shape<alike::Suggestion> {
  using T = alike::Suggestion;
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "not judged yet"}, Field{"like", &T::like, "the judged one"},
                                            Field{"level", &T::level, "that it got"}};
};
template <>
struct Shape<alike::Alike> {
  using T = alike::Alike;
  static constexpr auto fields = std::tuple{Field{"order", &T::order, "alike ones beside each other"}, Field{"groups", &T::groups, "may be proposed one level"},
                                            Field{"suggestions", &T::suggestions, "never a decision"}};
};

namespace wasm {

std::string grouped_answer(std::string_view request) {
  const auto read = from_json_text<GroupedRequest>(request);
  return read ? to_json(alike::alike(read->question, read->answers, read->judged)) : error_answer(read.error());
}

}  // namespace wasm
}  // namespace selami
