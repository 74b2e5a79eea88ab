#include "teaching_core/join.hpp"

namespace selami::teaching {

Result<bool> may_join(const Joining& joining) {
  if (!joining.consent) return fail(Fault::forbidden, "join.number_unknown", "number");
  if (joining.failures >= tries_max) return fail(Fault::forbidden, "join.locked", "pin");
  if (!joining.pin_fits) return fail(Fault::forbidden, "join.pin_wrong", "pin");
  return true;
}

bool is_try(std::string_view code) { return code == "join.pin_wrong"; }

std::string first_word(std::string_view name) {
  const std::size_t from = name.find_first_not_of(' ');
  if (from == std::string_view::npos) return {};
  const std::size_t to = name.find(' ', from);
  return std::string(name.substr(from, to == std::string_view::npos ? to : to - from));
}

std::string tidy_name(std::string_view typed) {
  std::string out;
  bool blank = false;
  for (const char c : typed) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7f) {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    out += c;
  }
  return out;
}

}  // namespace selami::teaching
