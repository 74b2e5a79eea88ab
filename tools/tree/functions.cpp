/// @file Functions that don't fit on one screen.

#include <algorithm>

#include "text.hpp"
#include "tree.hpp"

namespace tree {
namespace {

constexpr int lines_max = 70;

enum class Block { container, function, other };

struct Open {
  Block kind;
  std::size_t head;  ///< where its first word stands
  bool measured;     ///< an outermost function, or an outermost lambda of a table
};

bool is_container(std::string_view head) {
  if (head.find('(') != std::string_view::npos && find_word(head, "namespace") == std::string_view::npos &&
      find_word(head, "alignas") == std::string_view::npos) {
    return false;
  }
  if (head.find('=') != std::string_view::npos) return false;
  for (const char* word : {"namespace", "class", "struct", "union", "enum"}) {
    if (find_word(head, word) != std::string_view::npos) return true;
  }
  return trimmed(head) == "extern";  // extern "C", its literal blanked
}

/// A lambda's head ends in [ … ]( … ) or [ … ], after an = or inside the braces or brackets of a table.
bool is_lambda(std::string_view head) {
  const std::size_t bracket = head.rfind(']');
  if (bracket == std::string_view::npos) return false;
  std::size_t next = head.find_first_not_of(" \t\r\n", bracket + 1);
  return next == std::string_view::npos || head[next] == '(' || find_word(head, "mutable", bracket) != std::string_view::npos;
}

Block kind_of(std::string_view head, const std::vector<Open>& open) {
  const bool inside_container = open.empty() || open.back().kind == Block::container;
  if (inside_container && is_container(head)) return Block::container;
  if (is_lambda(head)) return Block::function;
  // The body of a constructor whose members were initialised in braces: Plan(int a) : a_{a} {
  if (inside_container && trimmed(head).empty()) return Block::function;
  if (!inside_container) return Block::other;
  const std::size_t paren = head.find('(');
  if (paren == std::string_view::npos) return Block::other;
  const std::size_t equals = head.find('=');
  const bool initialiser = equals != std::string_view::npos && equals < paren && find_word(head, "operator") == std::string_view::npos;
  return initialiser ? Block::other : Block::function;
}

bool inside_function(const std::vector<Open>& open) {
  for (const Open& block : open) {
    if (block.kind == Block::function) return true;
  }
  return false;
}

void measure(const File& file, Findings& findings) {
  const std::string code = blanked(file.text, Keep::code_only);
  std::vector<Open> open;
  std::size_t head = 0;
  int parens = 0;  // a ; inside for ( ; ; ) ends no statement
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (c == '(') ++parens;
    if (c == ')') --parens;
    if (c == '{') {
      const std::string_view words = std::string_view(code).substr(head, at - head);
      const std::size_t first = code.find_first_not_of(" \t\r\n", head);
      const Block kind = kind_of(words, open);
      open.push_back({kind, std::min(first, at), kind == Block::function && !inside_function(open)});
      head = at + 1;
    } else if (c == '}') {
      if (!open.empty()) {
        const Open block = open.back();
        open.pop_back();
        const int lines = line_at(code, at) - line_at(code, block.head) + 1;
        if (block.measured && lines > lines_max) {
          findings.push_back({file.path, line_at(code, block.head), std::to_string(lines) + " lines; at most " + std::to_string(lines_max)});
        }
      }
      head = at + 1;
    } else if (c == ';' && parens <= 0) {
      head = at + 1;
    }
  }
}

}  // namespace

Findings check_functions(const Tree& tree) {
  Findings findings;
  for (const char* folder : {"src", "tests", "bench", "tools"}) {
    for (const char* ending : {".cpp", ".hpp"}) {
      for (const File* file : tree.below(folder, ending)) measure(*file, findings);
    }
  }
  return findings;
}

}  // namespace tree
