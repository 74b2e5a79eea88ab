#include "formed.hpp"

#include "document/docx_write.hpp"
#include "wasm/framed.hpp"

namespace selami::wasm {
namespace {

struct Formed {
  std::string title;
  document::Parts parts;
};

}  // namespace
}  // namespace selami::wasm

namespace selami {

template <>
struct Shape<wasm::Formed> {
  static constexpr auto fields = std::tuple{Field{"title", &wasm::Formed::title, "of the document"},
                                            Field{"parts", &wasm::Formed::parts, "texts of the file's parts by name"}};
};

namespace wasm {

std::string formed_answer(std::string_view request) {
  const auto ask = json::parse(request);
  if (!ask) return error_answer(ask.error());
  const json::Value* body = ask->find("plan");
  const auto plan = plan::read_plan(body ? *body : json::Value{json::Object{}});
  if (!plan) return error_answer(plan.error());
  document::FormNames names;
  if (const json::Value* given = ask->find("names")) {
    auto read = from_json<document::FormNames>(*given);
    if (!read) return error_answer(read.error());
    names = *std::move(read);
  }
  const document::Form form = document::form_of(*plan, names);
  return to_json(Formed{form.title, document::docx_of(form, *plan)});
}

}  // namespace wasm
}  // namespace selami
