/// @file A table is written by its owner alone (db/tables.yaml).

#include <yaml-cpp/yaml.h>

#include <cctype>
#include <map>

#include "modules.hpp"
#include "text.hpp"

namespace tree {
namespace {

constexpr const char* tables_path = "db/tables.yaml";

using Owners = std::map<std::string, std::string>;

struct Write {
  std::string table;
  std::size_t at = 0;
};

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return out;
}

std::string name_at(std::string_view text, std::size_t at) {
  at = text.find_first_not_of(" \t\r\n\"", at);
  std::string name;
  for (; at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '_'); ++at) name += text[at];
  return name;
}

/// The tables that a text of SQL writes. "DO UPDATE SET" and "FOR UPDATE" name none.
std::vector<Write> writes_of(std::string_view sql) {
  std::vector<Write> found;
  const std::string shouted = upper(sql);
  for (const char* verb : {"INSERT INTO", "DELETE FROM", "UPDATE", "INSERT OR REPLACE INTO", "REPLACE INTO", "TRUNCATE"}) {
    const std::string_view word(verb);
    for (std::size_t at = find_word(shouted, word); at != std::string::npos; at = find_word(shouted, word, at + 1)) {
      const std::string table = name_at(sql, at + word.size());
      const std::string before = trimmed(std::string_view(shouted).substr(at < 8 ? 0 : at - 8, at < 8 ? at : 8));
      if (table.empty() || upper(table) == "SET" || ends_with(before, "DO") || ends_with(before, "FOR")) continue;
      found.push_back({table, at});
    }
  }
  return found;
}

Owners read_owners(const Tree& tree, Findings& findings) {
  Owners owners;
  const File* file = tree.find(tables_path);
  if (file == nullptr) {
    findings.push_back({tables_path, 0, "missing"});
    return owners;
  }
  try {
    const YAML::Node root = YAML::Load(file->text);
    const YAML::Node tables = root["tables"] ? root["tables"] : root;
    for (const auto& table : tables) {
      const YAML::Node owner = table.second["owner"];
      if (owner) owners[table.first.as<std::string>()] = owner.as<std::string>();
      else findings.push_back({tables_path, table.first.Mark().line + 1, table.first.as<std::string>() + " has no owner"});
    }
  } catch (const YAML::Exception& error) {
    findings.push_back({tables_path, error.mark.line + 1, error.msg});
  }
  return owners;
}

void hold(const Owners& owners, const Module& module, const File& file, std::string_view sql, Findings& findings) {
  for (const Write& write : writes_of(sql)) {
    const auto owner = owners.find(write.table);
    const int line = line_at(sql, write.at);
    if (owner == owners.end()) {
      findings.push_back({file.path, line, "writes " + write.table + ", which " + tables_path + " does not know"});
    } else if (owner->second != module.name) {
      findings.push_back({file.path, line, module.name + " writes " + write.table + ", which belongs to " + owner->second});
    }
  }
}

/// SQL inside C++ is SQL all the same: only what stands in literals, and only where a known table follows.
void hold_literals(const Owners& owners, const Module& module, const File& file, Findings& findings) {
  const std::string literals = blanked(file.text, Keep::literals);
  for (const Write& write : writes_of(literals)) {
    const auto owner = owners.find(write.table);
    if (owner == owners.end() || owner->second == module.name) continue;
    findings.push_back({file.path, line_at(literals, write.at), module.name + " writes " + write.table + ", which belongs to " + owner->second});
  }
}

}  // namespace

Findings check_tables(const Tree& tree) {
  Findings findings;
  const Walls walls = read_walls(tree);
  const Owners owners = read_owners(tree, findings);
  if (owners.empty()) return findings;
  for (const File* file : tree.below("src", ".sql")) {
    if (const Module* module = walls.of(file->path)) hold(owners, *module, *file, blanked_sql(file->text), findings);
  }
  for (const File* file : tree.below("src", ".cpp")) {
    const Module* module = walls.of(file->path);
    if (module != nullptr && !ends_with(file->path, "_test.cpp")) hold_literals(owners, *module, *file, findings);
  }
  return findings;
}

}  // namespace tree
