#include "reports/routes.hpp"

#include "reports/papers.hpp"
#include "reports/reports.hpp"

namespace selami::reports {

Routes routes(const std::string& packs) {
  const auto names = teaching::SubjectNames::load(packs);
  const auto with_names = [names](auto use) {
    return [names, use](Call& call, const GroupId& group, const Query<ReportQuery>& query) { return use(call, names, group, query); };
  };
  return {
      route(Action::depth_read, "GET", "/groups/{group}/report", "Lines of the rapor of a semester and subject, with drafts out of judged work.",
            with_names(&read_report)),
      route(Action::depth_judge, "PUT", "/groups/{group}/report", "Lines of the rapor as the teacher says them.", &write_report),
      report(Action::depth_read, "GET", "/groups/{group}/report.xlsx", "The lines as a workbook, one sheet a subject.", with_names(&report_xlsx)),
      report(Action::depth_read, "GET", "/groups/{group}/report.pdf", "The lines of one subject on paper.", with_names(&report_pdf)),
  };
}

}  // namespace selami::reports
