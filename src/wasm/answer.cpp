#include "door.hpp"

#include "base/shape.hpp"
#include "checker/ladder.hpp"
#include "checker/useful.hpp"
#include "framed.hpp"

namespace selami::wasm {
namespace {

struct CheckRequest {
  json::Value plan;
  checker::Language language = checker::Language::id;
  bool sight = false;
  std::optional<checker::Copied> copied;
};
struct CheckAnswer {
  std::vector<checker::Finding> findings;
};
struct SightAnswer {
  checker::Sight sight;
};

}  // namespace
}  // namespace selami::wasm

namespace selami {

template <>
struct Shape<wasm::CheckRequest> {
  static constexpr auto fields = std::tuple{Field{"plan", &wasm::CheckRequest::plan, "in its native form"},
                                            Field{"language", &wasm::CheckRequest::language, "id or en", loose},
                                            Field{"sight", &wasm::CheckRequest::sight, "not the findings but the ladders", loose},
                                            Field{"copied", &wasm::CheckRequest::copied, "what the server found copied; null: nothing or not asked", loose}};
};
template <>
struct Shape<wasm::CheckAnswer> {
  static constexpr auto fields = std::tuple{Field{"findings", &wasm::CheckAnswer::findings, "the most useful first"}};
};
template <>
struct Shape<wasm::SightAnswer> {
  static constexpr auto fields = std::tuple{Field{"sight", &wasm::SightAnswer::sight, "how deep objectives stand, who works how long"}};
};

namespace wasm {

std::string check_answer(std::string_view request, checker::Checker& checker) {
  const auto read = from_json_text<CheckRequest>(request);
  if (!read) return error_answer(read.error());
  const auto plan = plan::read_plan(read->plan);
  if (!plan) return error_answer(plan.error());
  if (read->sight) return to_json(SightAnswer{checker::sight_of(*plan)});
  return to_json(CheckAnswer{checker::most_useful(checker.check(*plan, read->language, read->copied ? &*read->copied : nullptr), *plan)});
}

}  // namespace wasm
}  // namespace selami
