#include "sheet/code.hpp"

#include "sheet/strip.hpp"

namespace selami::sheet {
namespace {

constexpr std::uint64_t version = 1;  // 2 says a page of a pupil (pages/form.hpp)

}  // namespace

std::uint64_t code_of(const Form& form) {
  Bits out;
  out.put(version, 3);
  out.put(static_cast<std::uint64_t>(form.first - 1), 7);
  out.put(static_cast<std::uint64_t>(form.rows - 1), 6);
  out.put(form.attendance ? 1 : 0, 1);
  out.put(form.spoke ? 1 : 0, 1);
  for (std::size_t i = 0; i < most_questions; ++i) out.put(i < form.options.size() ? static_cast<std::uint64_t>(form.options[i]) : 0, 3);
  out.put(static_cast<std::uint64_t>(form.levels), 2);
  out.put(static_cast<std::uint64_t>(form.tag), 13);
  return with_sum(out.all());
}

std::optional<Form> form_in(std::uint64_t code) {
  const auto said = said_in(code);
  if (!said) return std::nullopt;
  Bits in(*said);
  if (in.take(3) != static_cast<int>(version)) return std::nullopt;
  Form out;
  out.first = in.take(7) + 1;
  out.rows = in.take(6) + 1;
  out.attendance = in.take(1) == 1;
  out.spoke = in.take(1) == 1;
  for (int i = 0; i < most_questions; ++i) {
    const int options = in.take(3);
    if (options > 0) out.options.push_back(options);
  }
  out.levels = in.take(2);
  out.tag = in.take(13);
  // A gap between questions, or bits that mean nothing yet, were not written by us.
  if (!layout_of(out) || code_of(out) != code) return std::nullopt;
  return out;
}

}  // namespace selami::sheet
