#include "sheet/report.hpp"

#include <cstddef>

namespace selami::sheet {
namespace {

RowReport row_of(const SheetSeen& seen, const std::vector<Group>& groups, std::size_t row, const BoxSeen* box) {
  RowReport out;
  out.number = seen.form.first + static_cast<int>(row);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const Answer& answer = seen.rows[row][group];
    auto& said = out.answers.emplace_back(AnswerReport{answer.state, answer.box, {}});
    for (int i = 0; i < groups[group].boxes; ++i, ++box) said.boxes.push_back({box->mark, box->middle.x, box->middle.y});
  }
  return out;
}

}  // namespace

ReadReport report_of(const tl::expected<SheetSeen, Fault>& seen) {
  if (!seen) return {std::nullopt, seen.error()};
  SheetReport out;
  out.tag = seen->form.tag;
  out.groups = groups_of(seen->form);
  for (const vision::Point& corner : seen->corners) out.corners.push_back({corner.x, corner.y});
  const std::size_t columns = seen->boxes.size() / seen->rows.size();
  for (std::size_t row = 0; row < seen->rows.size(); ++row) out.rows.push_back(row_of(*seen, out.groups, row, &seen->boxes[row * columns]));
  return {out, std::nullopt};
}

}  // namespace selami::sheet
