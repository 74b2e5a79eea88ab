#include <algorithm>
#include <array>
#include <cctype>

#include "people_core/fold.hpp"
#include "people_core/roster_plan.hpp"
#include "people_core/roster_read.hpp"

namespace selami::people {
namespace {

struct Form {
  std::string_view word;  ///< folded
  const char* form;
  const char* level;
  const char* authority;  ///< by law, where the file has no word for it
};

/// PAUD, SD, SMP and non-formal schools are the city's, SMA, SMK and SLB the province's, madrasah Kemenag's.
constexpr std::array<Form, 26> forms = {{
    {"tk", "TK", "tk", "city"},           {"kb", "KB", "tk", "city"},       {"tpa", "TPA", "tk", "city"},
    {"sps", "SPS", "tk", "city"},         {"paud", "PAUD", "tk", "city"},   {"ra", "RA", "tk", "religious_affairs"},
    {"ba", "BA", "tk", "religious_affairs"}, {"sd", "SD", "sd", "city"},    {"mi", "MI", "sd", "religious_affairs"},
    {"smp", "SMP", "smp", "city"},        {"mts", "MTs", "smp", "religious_affairs"},
    {"sma", "SMA", "sma", "province"},    {"ma", "MA", "sma", "religious_affairs"},
    {"smk", "SMK", "smk", "province"},    {"mak", "MAK", "smk", "religious_affairs"},
    {"slb", "SLB", "slb", "province"},    {"tklb", "TKLB", "slb", "province"},
    {"sdlb", "SDLB", "slb", "province"},  {"smplb", "SMPLB", "slb", "province"},
    {"smalb", "SMALB", "slb", "province"}, {"smlb", "SMLB", "slb", "province"},
    {"pkbm", "PKBM", "pkbm", "city"},     {"skb", "SKB", "pkbm", "city"},
    {"sekolah", "", "", ""},              {"madrasah", "", "", ""},         {"taman", "", "", ""},
}};

const Form* form_of_word(std::string_view word) {
  for (const Form& form : forms) {
    if (form.word == word) return form.form[0] == '\0' ? nullptr : &form;
  }
  // SDN, SMPN, MTsN, MIS: state or private, written to the form.
  if (word.size() > 2 && (word.back() == 'n' || word.back() == 's')) return form_of_word(word.substr(0, word.size() - 1));
  return nullptr;
}

/// "SMK - Sekolah Menengah Kejuruan", "SD NEGERI CONTOH 01", "UPT SDN 3", "Sekolah Dasar".
const Form* form_of(std::string_view text) {
  const std::string folded = fold(text);
  for (const auto& [words, form] : {std::pair{"sekolah dasar", "sd"}, std::pair{"sekolah menengah pertama", "smp"},
                                    std::pair{"sekolah menengah atas", "sma"}, std::pair{"sekolah menengah kejuruan", "smk"},
                                    std::pair{"taman kanak kanak", "tk"}, std::pair{"sekolah luar biasa", "slb"},
                                    std::pair{"madrasah ibtidaiyah", "mi"}, std::pair{"madrasah tsanawiyah", "mts"},
                                    std::pair{"madrasah aliyah", "ma"}, std::pair{"raudhatul athfal", "ra"}}) {
    if (folded.rfind(words, 0) == 0) return form_of_word(form);
  }
  for (const std::string& word : words_of(folded)) {
    if (word == "upt" || word == "uptd") continue;
    return form_of_word(word);
  }
  return nullptr;
}

std::string read_npsn(std::string_view cell, RowCheck& check) {
  std::string npsn;
  for (const char c : bare_number(cell)) {
    if (c != ' ') npsn += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  const auto sign = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); };
  const bool fits = npsn.size() == 8 && std::all_of(npsn.begin(), npsn.end(), sign);
  if (!fits) check.add("roster.npsn_form", "npsn");
  return fits ? npsn : std::string{};
}

std::string read_status(std::string_view cell, RowCheck& check) {
  const std::string folded = fold(cell);
  if (folded.empty()) return {};
  if (folded == "negeri" || folded == "n" || folded == "public") return "public";
  if (folded == "swasta" || folded == "s" || folded == "private") return "private";
  check.add("roster.status_unknown", "status");
  return {};
}

std::string read_authority(std::string_view cell, const Form* form, RowCheck& check) {
  const std::string folded = fold(cell);
  const auto has = [&](std::string_view word) { return folded.find(word) != std::string::npos; };
  if (has("agama") || has("kemenag") || has("religious")) return "religious_affairs";
  if (has("prov")) return "province";
  if (has("kota") || has("kab") || has("city")) return "city";
  const bool by_form = folded.empty() || has("kementerian pendidikan") || has("kemendi") || has("dinas pendidikan");
  if (by_form) return form != nullptr ? form->authority : "";
  check.add("roster.authority_unknown", "authority");
  return {};
}

SchoolRow read_school(const Heading& heading, const std::vector<std::string>& cells, RowCheck& check) {
  SchoolRow row;
  row.npsn = read_npsn(heading.cell(cells, Column::npsn), check);
  row.name = read_name(heading.cell(cells, Column::name), check);
  const std::string_view written = heading.cell(cells, Column::form);
  const Form* by_name = form_of(row.name);
  const Form* form = is_nothing(written) ? by_name : form_of(written);
  // "SD/MI" and "SD sederajat" are levels: the name says which of them it is.
  if (form != nullptr && by_name != nullptr && std::string_view(form->level) == by_name->level) form = by_name;
  if (form == nullptr) {
    check.add("roster.level_unknown", "form");
  } else {
    row.form = form->form;
    row.level = form->level;
  }
  row.status = read_status(heading.cell(cells, Column::status), check);
  row.authority = read_authority(heading.cell(cells, Column::authority), form, check);
  row.district = read_text(heading.cell(cells, Column::district), "district", 100, "roster.name_long", check);
  row.village = read_text(heading.cell(cells, Column::village), "village", 100, "roster.name_long", check);
  return row;
}

/// The school as it would be: a blank in the file says nothing.
SchoolNow after(const SchoolNow& now, const SchoolRow& row, std::vector<FieldChange>& what) {
  SchoolNow next = now;
  take(next.name, row.name, "name", what);
  take(next.form, row.form, "form", what);
  take(next.level, row.level, "level", what);
  take(next.status, row.status, "status", what);
  take(next.district, row.district, "district", what);
  take(next.village, row.village, "village", what);
  take(next.authority, row.authority, "authority", what);
  return next;
}

}  // namespace

Result<Reading<SchoolRow>> read_schools(const std::vector<SheetRows>& sheets) {
  return read_rows<SchoolRow>(sheets, RosterKind::schools, &read_school);
}

SchoolPlan plan_schools(const std::vector<SchoolNow>& now, const Reading<SchoolRow>& file, const Decisions& decisions) {
  SchoolPlan plan;
  std::vector<const SchoolRow*> rows = rows_to_plan(file, decisions, plan);
  refuse_twice(rows, plan, &SchoolRow::npsn, "roster.npsn_twice", "npsn");
  std::map<std::string, const SchoolNow*> by_npsn;
  for (const SchoolNow& school : now) by_npsn.emplace(school.npsn, &school);
  for (const SchoolRow* row : rows) {
    const auto found = by_npsn.find(row->npsn);
    if (found == by_npsn.end()) {
      plan.added.push_back(*row);
      continue;
    }
    std::vector<FieldChange> what;
    SchoolNow next = after(*found->second, *row, what);
    settle(plan, std::move(next), row->row, std::move(what));
  }
  return plan;
}

}  // namespace selami::people
