#include "formed.hpp"

#include "document/docx_write.hpp"
#include "wasm/framed.hpp"

namespace selami::wasm {
namespace {

struct FormRequest {
  json::Value plan;
  document::FormNames names;
};
struct FormAnswer {
  document::Parts parts;
};

}  // namespace
}  // namespace selami::wasm

namespace selami {

template <>
struct Shape<wasm::FormRequest> {
  static constexpr auto fields = std::tuple{Field{"plan", &wasm::FormRequest::plan, "in its native form"},
                                            Field{"names", &wasm::FormRequest::names, "what stands on the paper beside it", loose}};
};
template <>
struct Shape<wasm::FormAnswer> {
  static constexpr auto fields = std::tuple{Field{"parts", &wasm::FormAnswer::parts, "texts of the file's parts by name"}};
};

namespace wasm {

std::string formed_answer(std::string_view request) {
  const auto ask = from_json_text<FormRequest>(request);
  if (!ask) return error_answer(ask.error());
  const auto plan = plan::read_plan(ask->plan);
  if (!plan) return error_answer(plan.error());
  return to_json(FormAnswer{document::docx_of(document::form_of(*plan, ask->names), *plan)});
}

}  // namespace wasm
}  // namespace selami
