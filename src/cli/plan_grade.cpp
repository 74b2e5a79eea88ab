#include "cli/plan_grade.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <ostream>
#include <sstream>

#include "cli/plan_check.hpp"

namespace selami::cli {
namespace {

struct Mark {
  std::string code;
  std::string path;
};

/// The one is the other, or stands inside it: "/steps" and "/steps/2/text".
bool same_place(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.substr(0, a.size()) == a && (b.size() == a.size() || b[a.size()] == '/');
}

Result<std::vector<Mark>> marks_of(const std::string& text, const std::string& file) {
  constexpr std::string_view sign = "# expect: ";
  const auto codes = checker::codes();
  std::vector<Mark> marks;
  std::istringstream lines(text);
  std::string line;
  for (int n = 1; std::getline(lines, line); ++n) {
    if (line.rfind(sign, 0) != 0) continue;
    Mark mark;
    std::istringstream words(line.substr(sign.size()));
    words >> mark.code >> mark.path;
    if (mark.path.empty() || std::find(codes.begin(), codes.end(), mark.code) == codes.end())
      return fail({Fault::invalid, "request.malformed", file + " line " + std::to_string(n)});
    marks.push_back(std::move(mark));
  }
  return marks;
}

/// Takes the mark that a finding answers out of the list: the same place before one around it.
bool take(std::vector<Mark>& marks, const checker::Finding& finding) {
  const auto answers = [&](bool exact) {
    return std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) {
      return mark.code == finding.code && (exact ? mark.path == finding.path : same_place(mark.path, finding.path));
    });
  };
  auto found = answers(true);
  if (found == marks.end()) found = answers(false);
  if (found == marks.end()) return false;
  marks.erase(found);
  return true;
}

void grade_one(const plan::Plan& plan, std::vector<Mark> marks, const std::string& file, Graded& graded) {
  const auto count = [&](int Grade::*what, const std::string& code) {
    ++(graded.all.*what);
    ++(graded.rules[code].*what);
  };
  for (const checker::Finding& finding : checker::check(plan, checker::Language::id)) {
    const bool right = take(marks, finding);
    count(right ? &Grade::right : &Grade::wrong, finding.code);
    if (!right) graded.differences.push_back(file + " wrong " + finding.code + " " + finding.path);
  }
  for (const Mark& mark : marks) {
    count(&Grade::missed, mark.code);
    graded.differences.push_back(file + " missed " + mark.code + " " + mark.path);
  }
}

json::Value as_json(const Grade& grade) {
  return {json::Object{{"right", json::make(grade.right)},
                       {"wrong", json::make(grade.wrong)},
                       {"missed", json::make(grade.missed)},
                       {"precision", json::make(grade.precision())},
                       {"recall", json::make(grade.recall())}}};
}

void print_row(std::ostream& out, const std::string& name, const Grade& grade) {
  out << std::left << std::setw(7) << name << std::right << std::setw(6) << grade.right << std::setw(6) << grade.wrong << std::setw(7)
      << grade.missed << std::fixed << std::setprecision(2) << std::setw(10) << grade.precision() << std::setw(8) << grade.recall() << "\n";
}

}  // namespace

Result<Graded> grade_plans(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<fs::path> files;
  std::error_code broken;
  for (const auto& entry : fs::directory_iterator(folder, broken)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  if (broken || files.empty()) return fail({Fault::not_found, "request.malformed", folder});
  std::sort(files.begin(), files.end());
  Graded graded;
  for (const fs::path& path : files) {
    const std::string name = path.filename().string();
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    TRY(std::vector<Mark> marks, marks_of(text.str(), name));
    auto read = read_plan_file(text.str());
    if (!read) return fail({read.error().fault, read.error().code, name + " " + read.error().field});
    grade_one(read->plan, std::move(marks), name, graded);
    ++graded.plans;
  }
  std::sort(graded.differences.begin(), graded.differences.end());
  return graded;
}

int plan_grade(const std::string& folder, std::string_view format, std::ostream& out, std::ostream& err) {
  const auto graded = grade_plans(folder);
  if (!graded) {
    err << graded.error().field << ": " << graded.error().code << "\n";
    return 2;
  }
  if (format == "json") {
    json::Object rules;
    for (const auto& [code, grade] : graded->rules) rules.emplace_back(code, as_json(grade));
    json::Array differences;
    for (const std::string& one : graded->differences) differences.push_back(json::make(one));
    out << json::pretty(json::Value{json::Object{{"plans", json::make(static_cast<std::int64_t>(graded->plans))},
                                                 {"all", as_json(graded->all)},
                                                 {"rules", json::Value{std::move(rules)}},
                                                 {"differences", json::Value{std::move(differences)}}}});
    return 0;
  }
  out << "rule    right wrong missed precision  recall\n";
  for (const auto& [code, grade] : graded->rules) print_row(out, code, grade);
  print_row(out, "all", graded->all);
  for (const std::string& one : graded->differences) out << one << "\n";
  return 0;
}

}  // namespace selami::cli
