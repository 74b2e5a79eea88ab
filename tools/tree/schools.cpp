/// @file A statement over the rows of more than one school says what becomes of practice schools (docs/decisions: practice is a
/// school that is none): it names the table `practice`, or it stands in schools.txt with a reason.

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "text.hpp"
#include "tree.hpp"

namespace tree {
namespace {

constexpr const char* tables_path = "db/tables.yaml";
constexpr const char* list_path = "tools/tree/schools.txt";
constexpr std::string_view name_mark = "-- name: ";

/// Tables in which each row is of one school; of `school` itself and of what may lead to it the rows are not a school's own.
std::set<std::string> tables_of_schools(const Tree& tree) {
  std::set<std::string> out;
  const File* file = tree.find(tables_path);
  if (file == nullptr) return out;
  for (const auto& table : YAML::Load(file->text)) {
    const YAML::Node school = table.second["school"];
    const std::string name = table.first.as<std::string>();
    if (school && school.as<std::string>() != "none" && name != "school" && name != "role_grant" && name.rfind("change", 0) != 0) out.insert(name);
  }
  return out;
}

/// "city.lessons_by_school | why" a line: the file's name, the statement, the reason.
std::map<std::string, int> listed(const Tree& tree, Findings& findings) {
  std::map<std::string, int> out;
  const File* file = tree.find(list_path);
  if (file == nullptr) return out;
  int number = 0;
  for (const std::string& line : lines_of(file->text)) {
    ++number;
    if (trimmed(line).empty() || line[0] == '#') continue;
    const std::size_t bar = line.find('|');
    const bool reason = bar != std::string::npos && !trimmed(std::string_view(line).substr(bar + 1)).empty();
    if (!reason) findings.push_back({list_path, number, "no reason after |"});
    out[trimmed(std::string_view(line).substr(0, bar))] = number;
  }
  return out;
}

bool reads(std::string_view sql, const std::string& table) {
  for (std::size_t at = find_word(sql, table); at != std::string_view::npos; at = find_word(sql, table, at + 1)) {
    const std::string before = trimmed(sql.substr(0, at));
    if (ends_with(before, "FROM") || ends_with(before, "JOIN")) return true;
  }
  return false;
}

/// Views over such tables, too: each row of theirs is of one school.
void add_views(const Tree& tree, std::set<std::string>& tables) {
  constexpr std::string_view mark = "CREATE VIEW ";
  for (const File* file : tree.below("db/migrations", ".sql")) {
    const std::string sql = blanked_sql(file->text);
    for (std::size_t at = sql.find(mark); at != std::string::npos; at = sql.find(mark, at + 1)) {
      const std::string_view view = std::string_view(sql).substr(at + mark.size(), sql.find(';', at) - at - mark.size());
      const std::set<std::string> before = tables;
      if (std::any_of(before.begin(), before.end(), [&](const std::string& table) { return reads(view, table); })) tables.emplace(view.substr(0, view.find(' ')));
    }
  }
}

/// Does it read rows of schools without naming one?
bool crosses(std::string_view sql, const std::set<std::string>& tables) {
  if (sql.find("school_id = :") != std::string_view::npos || find_word(sql, "practice") != std::string_view::npos) return false;
  for (const std::string& table : tables) {
    if (reads(sql, table)) return true;
  }
  return false;
}

}  // namespace

Findings check_schools(const Tree& tree) {
  Findings findings;
  std::set<std::string> tables = tables_of_schools(tree);
  add_views(tree, tables);
  std::map<std::string, int> known = listed(tree, findings);
  for (const File* file : tree.below("src", ".sql")) {
    const std::string sql = blanked_sql(file->text);
    const std::size_t slash = file->path.rfind('/') + 1;
    const std::string stem = file->path.substr(slash, file->path.size() - slash - std::string_view(".sql").size());
    for (std::size_t at = file->text.find(name_mark); at != std::string::npos;) {
      const std::size_t next = file->text.find(name_mark, at + 1);
      const std::size_t end = file->text.find('\n', at);
      const std::string name = stem + "." + trimmed(std::string_view(file->text).substr(at + name_mark.size(), end - at - name_mark.size()));
      if (crosses(std::string_view(sql).substr(at, next == std::string::npos ? next : next - at), tables) && known.erase(name) == 0) {
        findings.push_back({file->path, line_at(file->text, at), name + " reads rows of all schools, practice too: leave them out, or say in " + list_path + " why not"});
      }
      at = next;
    }
  }
  for (const auto& [name, line] : known) findings.push_back({list_path, line, name + " is no statement over schools"});
  return findings;
}

}  // namespace tree
