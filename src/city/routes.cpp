#include "city/routes.hpp"

#include "city/city.hpp"
#include "city/city_reports.hpp"
#include "city/minutes.hpp"
#include "city/questions.hpp"
#include "city/school_months.hpp"
#include "city/series.hpp"
#include "city/wanted.hpp"

namespace selami::city {

Routes routes() {
  return {
      report(Action::city_overview, "GET", "/city/overview", "Coverage and voices by level and district, with denominators.", &overview),
      report(Action::city_overview, "GET", "/city/questions", "A month as it was told: does it happen, evenly, is it joyful, meaningful and mindful, and do teachers grow.", &questions),
      report(Action::city_overview, "GET", "/city/months/{month}/report.pdf", "A month as it was told, as an official letter.", &city_month_pdf),
      report(Action::city_overview, "GET", "/city/months/{month}/report.docx", "The same for a word processor.", &city_month_docx),
      report(Action::city_overview, "GET", "/city/months/{month}/report.xlsx", "The month's figures as a workbook.", &city_month_xlsx),
      report(Action::city_overview, "GET", "/city/semesters/{period}/report.pdf", "A semester's told months beside each other, as an official letter.", &city_semester_pdf),
      report(Action::city_overview, "GET", "/city/semesters/{period}/report.docx", "The same for a word processor.", &city_semester_docx),
      report(Action::city_overview, "GET", "/city/semesters/{period}/report.xlsx", "The semester's figures as a workbook.", &city_semester_xlsx),
      report(Action::city_overview, "GET", "/help-wanted", "Schools that asked for help, and what is owed to them: a work list, no ranking.", &help_wanted),
      report(Action::school_overview, "GET", "/my/help-wanted", "The same of the schools that somebody heads or accompanies.", &own_help_wanted),
      route(Action::school_overview, "GET", "/schools/{school}/help", "What a school asked for.", &school_help),
      route(Action::school_overview, "PUT", "/schools/{school}/help/{help}", "Ask the office for help.", &ask_help),
      route(Action::school_overview, "PUT", "/schools/{school}/help/{help}/done", "It is there, or not wanted any more.", &end_help),
      report(Action::city_overview, "GET", "/city/questions/months", "One question's months that were told, side by side.", &months_beside),
      report(Action::school_overview, "GET", "/schools/{school}/overview", "One school's coverage and voices.", &school_overview),
      report(Action::school_overview, "GET", "/schools/{school}/months", "One school's months that are over, each for itself.", &school_months),
      report(Action::school_overview, "GET", "/schools/{school}/months/{month}/report.pdf", "A month as an official letter.", &month_pdf),
      report(Action::school_overview, "GET", "/schools/{school}/months/{month}/report.docx", "The same for a word processor.", &month_docx),
      report(Action::school_overview, "GET", "/schools/{school}/months/{month}/report.xlsx", "The months' figures as a workbook.", &month_xlsx),
      route(Action::growth_read, "GET", "/my/minutes", "Minutes that Selami took the teacher outside of lessons, for the teacher alone.", &my_minutes),
      route(Action::growth_write, "PUT", "/my/minutes", "Be counted or not, on all of one's own phones.", &switch_minutes),
      route(Action::growth_write, "PUT", "/my/minutes/{school}/{week}", "A phone's count of a week so far; the larger one stands.", &put_minutes),
  };
}

}  // namespace selami::city
