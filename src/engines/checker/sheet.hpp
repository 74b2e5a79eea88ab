#pragma once
/// @file The plan with all its texts read once: what every rule works on.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"
#include "text/reading.hpp"

namespace selami::checker {

using Text = std::shared_ptr<const text::Reading>;

/// Readings of texts, kept from one check to the next; what a check did not use is forgotten after it.
class Readings {
 public:
  explicit Readings(const text::Lexicon& lexicon) : lexicon_(lexicon) {}
  Text read(const std::string& text);
  void forget_unused();

 private:
  struct Kept {
    Text reading;
    bool used = false;
  };
  const text::Lexicon& lexicon_;
  std::map<std::string, Kept> kept_;
};

struct Sheet {
  Sheet(const plan::Plan& plan, const text::Lexicon& lexicon, Readings& readings);

  const plan::Plan& plan;
  const text::Lexicon& lexicon;
  std::string level;     ///< in lower case; "tk" also for the phase fondasi
  bool tk = false;
  std::vector<Text> objectives;              ///< beside plan.design.objectives
  std::vector<Text> steps;                   ///< beside plan.steps
  std::vector<std::vector<Text>> questions;  ///< beside plan.steps[i].questions
  std::vector<Text> assessments;             ///< what pupils show and the criteria, together

  /// Minutes of one JP for this plan; 0 when its level has none or is not known.
  int jp_minutes() const;
  /// Planned minutes of a step: its field, else the last time said in its text, else 0.
  int minutes_of(std::size_t step) const;
  /// The sign of an id, or nullptr.
  const text::Sign* principle(std::string_view id) const;
  const text::Sign* dimension(std::string_view id) const;
};

bool blank(std::string_view text);  ///< nothing, or a dash that says "nothing"
std::string at(std::string_view list, std::size_t i, std::string_view member = {});  ///< "/steps/3/text"

}  // namespace selami::checker
