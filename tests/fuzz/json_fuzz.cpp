/// Any bytes: a clear error, or a value that is written and read back as the same.
#include "base/json.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace selami;
  const auto value = json::parse(fuzz::text_of(data, size));
  if (!value) {
    fuzz::holds(!value.error().code.empty(), "an error has a code");
    return 0;
  }
  const std::string text = json::text(*value);
  fuzz::holds(json::is_utf8(text), "what is written is UTF-8");
  const auto again = json::parse(text);
  fuzz::holds(again.has_value() && json::text(*again) == text, "what is written is read back as the same");
  const auto pretty = json::parse(json::pretty(*value));
  fuzz::holds(pretty.has_value() && json::text(*pretty) == text, "so is what is written for people");
  return 0;
}
