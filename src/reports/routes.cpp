#include "reports/routes.hpp"

#include <memory>

#include "reports/kktp.hpp"
#include "reports/papers.hpp"
#include "reports/reports.hpp"

namespace selami::reports {

Routes routes(const std::string& packs, std::shared_ptr<const depth::DepthPacks> depth) {
  const auto read = std::make_shared<const KktpPacks>(KktpPacks::load(packs, std::move(depth)));
  const auto with_names = [read](auto use) {
    return [read, use](Call& call, const GroupId& group, const Query<ReportQuery>& query) { return use(call, read->report, group, query); };
  };
  const auto with_packs = [read](auto use) {
    return [read, use](Call& call, const GroupId& group, const Query<ReportQuery>& query) { return use(call, *read, group, query); };
  };
  return {
      route(Action::depth_read, "GET", "/groups/{group}/report", "Lines of the rapor of a semester and subject, with drafts out of judged work.",
            with_names(&read_report)),
      route(Action::depth_judge, "PUT", "/groups/{group}/report", "Lines of the rapor as the teacher says them.", &write_report),
      report(Action::depth_read, "GET", "/groups/{group}/report.xlsx", "The lines as a workbook, one sheet a subject.", with_names(&report_xlsx)),
      report(Action::depth_read, "GET", "/groups/{group}/report.pdf", "The lines of one subject on paper.", with_names(&report_pdf)),
      report(Action::depth_read, "GET", "/groups/{group}/kktp.pdf", "Objectives of a subject and what each level looks like for them, on paper.",
             with_packs(&kktp_pdf)),
      report(Action::depth_read, "GET", "/groups/{group}/kktp.docx", "The same for a word processor.", with_packs(&kktp_docx)),
  };
}

}  // namespace selami::reports
