#pragma once
/// @file Reads a lesson plan as a compiler reads a program: what would stay at the surface, where, why, and how to go
/// deeper. Pure: the same plan gives the same findings in the server, on the command line and in the browser.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/shape.hpp"
#include "checker/copied.hpp"
#include "plan/plan.hpp"

namespace selami::checker {

/// error: an obligation of the official form is missing or contradicts itself; warning: stays at the surface;
/// hint: could be deeper. On screen: Perlu dilengkapi, Masih di permukaan, Bisa diperdalam.
enum class Severity { error, warning, hint };
enum class Language { id, en };

/// A change that mends a finding with one tap, as an operation of JSON Patch (RFC 6902) on the plan.
struct Edit {
  std::string op;  ///< add, replace or remove
  std::string path;
  json::Value value;
};

struct Finding {
  std::string code;
  Severity severity = Severity::warning;
  std::string path;  ///< JSON pointer into the plan as write_plan has it
  std::string message;
  std::string why;
  std::string fix;
  std::optional<Edit> edit;
};

/// One rule's page in one language: message, explanation, examples.
struct Explanation {
  std::string code;
  std::string name;
  Severity severity = Severity::warning;
  std::string message;
  std::string why;
  std::string fix;
  std::string source;
  std::string flagged;  ///< an example as YAML
  std::string passes;
};

/// Finds with a memory: texts that did not change since the last check are not read again. Not for two threads at once.
class Checker {
 public:
  Checker();
  ~Checker();
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;

  /// Errors first, then warnings, then hints; within these by code and place. Deterministic.
  /// `copied`: what of the plan a published one has, if somebody looked.
  std::vector<Finding> check(const plan::Plan& plan, Language language, const Copied* copied = nullptr);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

/// One check without a memory.
std::vector<Finding> check(const plan::Plan& plan, Language language, const Copied* copied = nullptr);

/// The codes of all rules, sorted.
std::vector<std::string_view> codes();

/// Nothing when there is no such rule. Placeholders in the message read "…".
std::optional<Explanation> explain(std::string_view code, Language language);

}  // namespace selami::checker

namespace selami {

template <>
struct EnumNames<checker::Severity> {
  static constexpr std::pair<checker::Severity, const char*> names[] = {
      {checker::Severity::error, "error"}, {checker::Severity::warning, "warning"}, {checker::Severity::hint, "hint"}};
};
template <>
struct EnumNames<checker::Language> {
  static constexpr std::pair<checker::Language, const char*> names[] = {{checker::Language::id, "id"},
                                                                        {checker::Language::en, "en"}};
};
template <>
struct Shape<checker::Edit> {
  static constexpr const char* name = "FindingEdit";
  static constexpr auto fields = std::tuple{Field{"op", &checker::Edit::op, "add, replace or remove"},
                                            Field{"path", &checker::Edit::path, "JSON pointer"},
                                            Field{"value", &checker::Edit::value, "what to put there", loose}};
};
template <>
struct Shape<checker::Finding> {
  static constexpr const char* name = "Finding";
  static constexpr auto fields = std::tuple{
      Field{"code", &checker::Finding::code, "PM101 …"},
      Field{"severity", &checker::Finding::severity, "error, warning or hint"},
      Field{"path", &checker::Finding::path, "JSON pointer into the plan"},
      Field{"message", &checker::Finding::message, "what was seen"},
      Field{"why", &checker::Finding::why, "why it matters"},
      Field{"fix", &checker::Finding::fix, "a next step"},
      Field{"edit", &checker::Finding::edit, "mends it with one tap, where one exists"}};
};

}  // namespace selami
