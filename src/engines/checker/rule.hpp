#pragma once
/// @file What a rule sees and says. A rule is two files of one name in rules/: the code, and the page with its severity,
/// its messages in both languages, its reason and its examples (which are its test).

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/checker.hpp"
#include "checker/sheet.hpp"

namespace selami::checker {

/// A word for a message, in both languages.
struct Said {
  std::string id;
  std::string en;
  Said(std::string both) : id(both), en(std::move(both)) {}
  Said(std::string_view both) : Said(std::string(both)) {}
  Said(const char* both) : Said(std::string(both)) {}
  Said(std::string indonesian, std::string english) : id(std::move(indonesian)), en(std::move(english)) {}
};

struct Rule;

/// What one rule found, before words are put to it.
struct Found {
  const Rule* rule = nullptr;
  std::string path;
  std::vector<Said> said;      // {0}, {1} … of the message
  std::string_view variant;    // which message of the page
  std::optional<Edit> edit;
};

class Out {
 public:
  Out(const Rule& rule, std::vector<Found>& found) : rule_(rule), found_(found) {}
  void add(std::string path, std::vector<Said> said = {}, std::string_view variant = {}, std::optional<Edit> edit = {}) {
    found_.push_back({&rule_, std::move(path), std::move(said), variant, std::move(edit)});
  }

 private:
  const Rule& rule_;
  std::vector<Found>& found_;
};

struct Rule {
  std::string_view code;
  void (*look)(const Sheet& sheet, Out& out);
};

/// The page of a rule as tools/rulegen compiled it.
struct PageText {
  std::string_view variant;
  std::string_view message_id, message_en, fix_id, fix_en;
};
struct Page {
  const Rule* rule = nullptr;
  std::string_view code;
  std::string_view name;
  Severity severity = Severity::warning;
  std::string_view fits;  ///< "all", "school" (all but TK) or levels: "sd smp sma"
  std::string_view source;
  std::string_view why_id, why_en;
  std::string_view flagged, passes;
  std::span<const PageText> texts;  ///< the first has no variant
};

/// All rules' pages, sorted by code: generated from the folder rules/.
std::span<const Page> pages();

}  // namespace selami::checker
