#pragma once
/// @file What a cell of a workbook says as text. Source: ECMA-376 part 1, 18.3 (cells) and 18.8.30 (number formats).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace selami::files {

/// How a number format shows a number, as far as a roster needs it.
struct NumberLook {
  enum class Kind { plain, date, padded } kind = Kind::plain;
  int digits = 0;  ///< padded: at least so many ("0000000000" is how people rescue a NISN)
};

NumberLook look_of_builtin(int format_id);
NumberLook look_of_code(std::string_view format_code);

/// The text of a stored number. Whole numbers have no exponent and no ".0". Whole numbers that Excel can no longer hold
/// exactly (more than 15 digits: a NIP typed as a number) keep the exponent, "1.98607122022212E+17", so that whoever
/// reads them sees that digits are lost. Dates become YYYY-MM-DD, with " HH:MM" when there is a time.
/// What is no number is handed back as it is.
std::string number_text(std::string_view stored, NumberLook look, bool epoch_1904);

/// "AB12" -> column 27 (from 0). Nothing when there are no letters or more than three.
std::optional<std::size_t> column_of(std::string_view reference);

/// "B2:D5" from 0, both ends included.
struct Area {
  std::size_t row_first = 0, column_first = 0, row_last = 0, column_last = 0;
};
std::optional<Area> area_of(std::string_view reference);

/// "_x000D_" and its like, by which Excel writes control characters.
std::string without_escapes(std::string_view text);

}  // namespace selami::files
