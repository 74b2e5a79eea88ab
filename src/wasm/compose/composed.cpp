#include "composed.hpp"

#include "compose/compose.hpp"
#include "wasm/framed.hpp"

namespace selami::wasm {

std::string composed_answer(std::string_view request) {
  const auto ask = from_json_text<compose::Ask>(request);
  if (!ask) return error_answer(ask.error());
  const auto made = compose::compose(*ask);
  return made ? to_json(*made) : error_answer(made.error());
}

std::string offers_answer(std::string_view request) {
  const auto ask = from_json_text<compose::Ask>(request);
  return ask ? to_json(compose::offers(*ask)) : error_answer(ask.error());
}

}  // namespace selami::wasm
