#pragma once
/// @file The examples on the rules' pages: fragments laid over tests/kit/clean-plan.yaml.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "files/yaml.hpp"
#include "plan/plan.hpp"

namespace selami::kit {

/// The text of a file of the repository; fails the test when there is none.
std::string repository_file(const std::string& path);
/// With SELAMI_UPDATE=1 writes the file and returns true.
bool update_file(const std::string& path, const std::string& text);

/// A plan file: YAML without its `pack` heading.
json::Value plan_value(const files::Yaml& yaml);

/// The clean plan with a fragment over it. Maps merge; an item of steps, objectives or assessments changes the item with
/// the same stage, id or moment (or is added; with `without: true` it goes); an empty list and other lists replace.
struct Laid {
  plan::Plan plan;
  files::Yaml fragment;
  std::map<std::string, std::string> places;  ///< pointer in the plan -> pointer in the fragment

  /// The line of the fragment that a finding's path speaks of; 0 when the fragment does not touch that part.
  int line(std::string_view path) const;
};
Laid lay_over_clean_plan(std::string_view fragment);

/// ("PM204", line), from the comments "# PM204" of a block.
std::multiset<std::pair<std::string, int>> marks(std::string_view block);

/// The ```plan blocks of a page under a heading that ends with `section`.
std::vector<std::string> blocks(const std::string& page, std::string_view section);

}  // namespace selami::kit
