#pragma once
/// @file The wall between modules: a repository read into memory, and checks over it. Each check is a pure function.

#include <string>
#include <string_view>
#include <vector>

namespace tree {

struct File {
  std::string path;  ///< from the repository's root: "src/base/id.hpp"
  std::string text;
};

struct Tree {
  std::vector<File> files;  ///< sorted by path

  const File* find(std::string_view path) const;
  /// The files below `folder` ("src/people") whose names end in `ending` (".cpp"; empty: all).
  std::vector<const File*> below(std::string_view folder, std::string_view ending) const;
};

/// Reads the text files that people wrote: no built, installed or downloaded folders.
Tree read_tree(const std::string& root);

struct Finding {
  std::string path;
  int line = 0;  ///< 0: the file as a whole
  std::string message;
};
using Findings = std::vector<Finding>;

struct Check {
  const char* name;
  Findings (*run)(const Tree&);
};

/// All checks, in the order in which they are shown.
std::vector<Check> checks();

Findings check_includes(const Tree& tree);   ///< modules.txt: who may include whom, and which system headers
Findings check_calls(const Tree& tree);      ///< clocks, randomness, environment, coroutines where they don't belong
Findings check_tables(const Tree& tree);     ///< a table is written by its owner alone
Findings check_schools(const Tree& tree);    ///< what reads rows of all schools says what becomes of practice
Findings check_functions(const Tree& tree);  ///< no function over 70 lines
Findings check_messages(const Tree& tree);   ///< each code has its message, in both languages
Findings check_rules(const Tree& tree);      ///< each rule of the checker: two files of one name, a code used once
Findings check_marks(const Tree& tree);      ///< nothing put off in a comment, no path of one machine, no download address
Findings check_labels(const Tree& tree);     ///< what names a part of a page is drawn together with it
Findings check_proofs(const Tree& tree);     ///< the table of security: each file and test that it names is there

}  // namespace tree
