#pragma once
/// @file The class sheet on paper: numbers, names and boxes for a lesson without any device; engines/sheet says where they stand.

#include <string>
#include <vector>

#include "files/paper.hpp"
#include "http/call.hpp"
#include "sheet/form.hpp"
#include "teaching/sheet_wire.hpp"

namespace selami::teaching {

struct SheetRow {
  int number = 0;
  std::string name;
};
struct SheetOrder {
  sheet::Form form;           ///< which boxes; first and rows are set page by page
  std::vector<SheetRow> rows;
  std::string class_name;
  files::Sheet sheet = files::Sheet::a4;
  Instant made;
};
/// A page for each 48 numbers, from 1 to the class's last: a number without a pupil has its row, too. Errors: sheet.too_wide,
/// sheet.none (no pupil).
Result<files::Paper> sheet_paper(const SheetOrder& order);

/// The order for a class. Errors: group.unknown, sheet.form.
Result<SheetOrder> sheet_order(Call& call, const GroupId& group, const SheetQuery& query);

/// The sheet of a class as PDF. Errors as sheet_order and sheet_paper.
Result<File> class_sheet(Call& call, const GroupId& group, const Query<SheetQuery>& query);

}  // namespace selami::teaching
