#include "portable/tables.hpp"

#include <algorithm>
#include <stdexcept>

#include "files/yaml.hpp"
#include "tables_made.hpp"

namespace selami::portable {
namespace {

std::vector<std::string> names_in(const json::Value& table, const char* name) {
  std::vector<std::string> out;
  const json::Value* list = table.find(name);
  if (!list || !list->array()) return out;
  for (const json::Value& one : *list->array()) out.push_back(one.string() ? *one.string() : std::string());
  return out;
}

std::vector<TableRule> read_rules() {
  const auto yaml = files::read_yaml(tables_yaml);
  if (!yaml || !yaml->value.object()) throw std::runtime_error("db/tables.yaml of this build cannot be read");
  std::vector<TableRule> out;
  for (const auto& [table, told] : *yaml->value.object()) {
    out.push_back({table, std::string(told.text_of("school")), std::string(told.text_of("export")), names_in(told, "secret"),
                   names_in(told, "nested"), names_in(told, "take"), told.text_of("among") == "schools"});
  }
  return out;
}

}  // namespace

const std::vector<TableRule>& table_rules() {
  static const std::vector<TableRule> rules = read_rules();
  return rules;
}

const TableRule* rule_of(const std::string& table) {
  const auto& all = table_rules();
  const auto found = std::find_if(all.begin(), all.end(), [&](const TableRule& rule) { return rule.table == table; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace selami::portable
