#pragma once
/// @file The KKTP table: the objectives that a teacher asked about in a semester, and what each level of understanding looks like for
/// them. Printed from what stands at the levels when work is judged: the teacher's own words, else the plan's criteria, else the pack's.

#include <memory>

#include "depth_core/words.hpp"
#include "document/form.hpp"
#include "reports/reports.hpp"

namespace selami::reports {

/// What is read from the packs once.
struct KktpPacks {
  ReportPacks report;
  std::shared_ptr<const depth::DepthPacks> depth;  ///< read once, for the routes of depth as well
  std::array<std::string, depth::level_max + 1> levels;  ///< their names, from pack framework

  /// Throws std::runtime_error when a pack cannot be read.
  static KktpPacks load(const std::string& packs, std::shared_ptr<const depth::DepthPacks> depth);
};

struct KktpRow {
  std::string objective;
  std::array<std::string, depth::level_max + 1> levels;
};
/// Whose table it is, and what stands above and below it.
struct KktpHead {
  std::vector<std::pair<std::string, std::string>> facts;
  std::string note;  ///< below the title: what paper this is, if not a school's
  document::FormSigners signers;
};

/// A4, upright. Without rows it says so.
document::Form kktp_form(const KktpPacks& packs, const std::vector<KktpRow>& rows, const KktpHead& head);

/// Errors: group.unknown, period.unknown.
Result<File> kktp_pdf(Call& call, const KktpPacks& packs, const GroupId& group, const Query<ReportQuery>& query);
Result<File> kktp_docx(Call& call, const KktpPacks& packs, const GroupId& group, const Query<ReportQuery>& query);

}  // namespace selami::reports
