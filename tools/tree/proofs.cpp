/// @file The table of docs/keamanan/asvs.md: each row says what meets it, and each file and test that it names is there.

#include <algorithm>
#include <set>

#include "text.hpp"
#include "tree.hpp"

namespace tree {
namespace {

const std::string page = "docs/keamanan/asvs.md";

/// The cells of a row of a table, trimmed; none when the line is none.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  if (!starts_with(line, "|")) return cells;
  for (std::size_t at = 1; at < line.size();) {
    const std::size_t end = std::min(line.find('|', at), line.size());
    cells.push_back(trimmed(std::string_view(line).substr(at, end - at)));
    at = end + 1;
  }
  return cells;
}

std::vector<std::string> spans_of(const std::string& text) {
  std::vector<std::string> spans;
  for (std::size_t at = text.find('`'); at != std::string::npos; at = text.find('`', at)) {
    const std::size_t end = text.find('`', at + 1);
    if (end == std::string::npos) break;
    spans.push_back(text.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return spans;
}

bool is_number(const std::string& text) {
  return std::count(text.begin(), text.end(), '.') == 2 && text.find_first_not_of("0123456789.") == std::string::npos;
}

/// "Suite.Name" of GoogleTest stands as "(Suite, Name)"; anything else as it is.
bool stands_in(const File& file, const std::string& name) {
  const std::size_t dot = name.find('.');
  if (ends_with(file.path, "_test.cpp") && dot != std::string::npos && name.find(' ') == std::string::npos) {
    return file.text.find("(" + name.substr(0, dot) + ", " + name.substr(dot + 1) + ")") != std::string::npos;
  }
  return file.text.find(name) != std::string::npos;
}

/// What is wrong with a proof, "path" or "path: name"; empty when nothing is.
std::string wrong_with(const Tree& tree, const std::string& proof) {
  const std::size_t colon = proof.find(": ");
  const std::string path = proof.substr(0, colon);
  const File* file = tree.find(path);
  if (!file && colon == std::string::npos && !tree.below(path, "").empty()) return {};  // a folder
  if (!file) return path + " is not there";
  if (colon == std::string::npos || stands_in(*file, proof.substr(colon + 2))) return {};
  return path + " has no " + proof.substr(colon + 2);
}

}  // namespace

Findings check_proofs(const Tree& tree) {
  Findings findings;
  const File* file = tree.find(page);
  if (!file) return {{page, 0, "what is asked of security, and what meets it, stands nowhere"}};
  std::set<std::string> seen;
  int number = 0;
  for (const std::string& line : lines_of(file->text)) {
    ++number;
    const auto say = [&](const std::string& what) { findings.push_back({page, number, what}); };
    const auto cells = cells_of(line);
    if (cells.size() < 3 || !is_number(cells[0])) continue;
    if (!seen.insert(cells[0]).second) say(cells[0] + " stands twice");
    const auto proofs = spans_of(cells[2]);
    if (proofs.empty() && cells[2].find("not met") == std::string::npos) say(cells[0] + " names nothing that meets it, and does not say \"not met\"");
    for (const std::string& proof : proofs) {
      if (const std::string wrong = wrong_with(tree, proof); !wrong.empty()) say(cells[0] + ": " + wrong);
    }
  }
  if (seen.empty()) findings.push_back({page, 0, "no row of the table was read"});
  return findings;
}

}  // namespace tree
