/// @file A part of a page is named by what its own file draws: a label that comes later, from a file loaded for it, names nothing until then.

#include "text.hpp"
#include "tree.hpp"

namespace tree {
namespace {

const char* const references[] = {"aria-labelledby=\"", "aria-describedby=\"", "aria-controls=\""};

/// The words between `at` and the closing quote; none when they are made of an expression.
std::vector<std::string> ids_at(const std::string& text, std::size_t at) {
  const std::string value = text.substr(at, text.find('"', at) - at);
  if (value.find('{') != std::string::npos) return {};
  return words_of(value);
}

void hold(const File& file, const std::string& reference, Findings& findings) {
  for (std::size_t at = file.text.find(reference); at != std::string::npos; at = file.text.find(reference, at + 1)) {
    for (const std::string& id : ids_at(file.text, at + reference.size())) {
      if (file.text.find(" id=\"" + id + "\"") != std::string::npos) continue;
      findings.push_back({file.path, line_at(file.text, at), reference + id + "\" speaks of what this file does not draw"});
    }
  }
}

}  // namespace

Findings check_labels(const Tree& tree) {
  Findings findings;
  for (const File* file : tree.below("web/src", ".svelte")) {
    for (const char* reference : references) hold(*file, reference, findings);
  }
  return findings;
}

}  // namespace tree
