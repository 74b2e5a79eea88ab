#pragma once
/// @file What the strip at the top of a sheet says: its form, in 64 bits.

#include <cstdint>
#include <optional>

#include "sheet/form.hpp"

namespace selami::sheet {

/// 48 bits of the form and above them their CRC-16 (CCITT, from 0xFFFF); a form within bounds.
std::uint64_t code_of(const Form& form);
/// Nothing when the sum does not fit, for another version or a form out of bounds.
std::optional<Form> form_in(std::uint64_t code);

}  // namespace selami::sheet
