/// @file Turns a slice's named statements into a header: one struct a statement, its :names as members.
///
///   -- name: plan_by_id
///   -- One plan. No row when there is none.
///   SELECT title FROM plan WHERE school_id = :school AND id = :id;
///
/// becomes `sql::plan_by_id{.school = …, .id = …}`. A second block of the same name under `-- for: postgres`
/// serves PostgreSQL alone. Use: sqlgen FILE.sql NAMESPACE OUT.hpp
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Statement {
  std::string name;
  std::string about;
  std::string text;           // numbered: $1, $2, …
  std::string text_postgres;  // empty: the same
  std::vector<std::string> names;
};

/// Replaces :name by $n outside of quotes, and collects the names in order of first sight.
std::string number(const std::string& sql, std::vector<std::string>& names) {
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < sql.size(); ++i) {
    const char c = sql[i];
    if (c == '\'') quoted = !quoted;
    const bool starts = !quoted && c == ':' && i + 1 < sql.size() && std::islower(static_cast<unsigned char>(sql[i + 1])) &&
                        (i == 0 || sql[i - 1] != ':');
    if (!starts) {
      out += c;
      continue;
    }
    std::string name;
    while (i + 1 < sql.size() && (std::isalnum(static_cast<unsigned char>(sql[i + 1])) || sql[i + 1] == '_')) name += sql[++i];
    auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) found = names.insert(names.end(), name);
    out += "$" + std::to_string(found - names.begin() + 1);
  }
  return out;
}

std::string trimmed(std::string text) {
  while (!text.empty() && (std::isspace(static_cast<unsigned char>(text.back())) || text.back() == ';')) text.pop_back();
  return text;
}

std::vector<Statement> parse(std::istream& in) {
  std::vector<Statement> all;
  bool postgres = false;
  std::string line;
  while (std::getline(in, line)) {
    if (line.rfind("-- name: ", 0) == 0) {
      all.push_back({trimmed(line.substr(9)), "", "", "", {}});
      postgres = false;
    } else if (line.rfind("-- for: postgres", 0) == 0) {
      postgres = true;
    } else if (!all.empty()) {
      Statement& now = all.back();
      if (line.rfind("--", 0) == 0) now.about += line.substr(2) + "\n";
      else (postgres ? now.text_postgres : now.text) += line + "\n";
    }
  }
  for (Statement& s : all) {
    s.text = trimmed(number(s.text, s.names));
    s.text_postgres = trimmed(number(s.text_postgres, s.names));
  }
  return all;
}

}  // namespace

/// db/migrations/0001_name.sql, … -> one table of Migration{number, name, sql}, in order.
int migrations(const std::filesystem::path& folder, const char* header) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".sql") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::ofstream out(header);
  out << "#pragma once\n// Made by sqlgen; do not edit.\nnamespace selami::storage {\nstruct Migration {\n  int number;\n"
         "  const char* name;\n  const char* sql;\n};\ninline constexpr Migration migrations[] = {\n";
  for (const auto& file : files) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    const std::string name = file.stem().string();
    out << "    {" << std::stoi(name.substr(0, 4)) << ", \"" << name << "\", R\"sql(";
    // Compilers bound one literal's length: split long texts.
    const std::string sql = text.str();
    for (std::size_t at = 0; at < sql.size(); at += 8000) out << (at ? ")sql\" R\"sql(" : "") << sql.substr(at, 8000);
    out << ")sql\"},\n";
  }
  out << "};\n}  // namespace selami::storage\n";
  return files.empty() ? 1 : 0;
}

int main(int argc, char** argv) {
  if (argc == 4 && std::string(argv[1]) == "--migrations") return migrations(argv[2], argv[3]);
  if (argc != 4) {
    std::cerr << "use: sqlgen FILE.sql NAMESPACE OUT.hpp\n";
    return 2;
  }
  std::ifstream in(argv[1]);
  const std::vector<Statement> all = parse(in);
  if (all.empty()) {
    std::cerr << argv[1] << ": no statement\n";
    return 1;
  }
  std::ofstream out(argv[3]);
  out << "#pragma once\n// Made by sqlgen; do not edit.\n#include \"storage/statement.hpp\"\n\nnamespace selami::" << argv[2]
      << "::sql {\n";
  for (const Statement& s : all) {
    std::istringstream about(s.about);
    for (std::string line; std::getline(about, line);) out << "///" << line << "\n";
    out << "struct " << s.name << " {\n";
    for (const std::string& name : s.names) out << "  storage::Param " << name << ";\n";
    out << "  static constexpr storage::Text text{\"" << argv[2] << "." << s.name << "\", R\"sql(" << s.text << ")sql\", R\"sql("
        << s.text_postgres << ")sql\"};\n";
    out << "  static constexpr std::size_t count = " << s.names.size() << ";\n";
    out << "  void list(const storage::Param** params) const {\n";
    if (s.names.empty()) out << "    (void)params;\n";
    for (std::size_t i = 0; i < s.names.size(); ++i) out << "    params[" << i << "] = &" << s.names[i] << ";\n";
    out << "  }\n};\n";
  }
  out << "\n/// Every statement of this file, for the test that prepares each on both databases.\ninline constexpr storage::Text all_"
      << std::string(argv[3]).substr(std::string(argv[3]).find_last_of('/') + 1, std::string(argv[3]).size() - std::string(argv[3]).find_last_of('/') - 9)
      << "[] = {";
  for (const Statement& s : all) out << s.name << "::text, ";
  out << "};\n}  // namespace\n";
  return 0;
}
