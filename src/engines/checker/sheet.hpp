#pragma once
/// @file The plan with all its texts read once: what every rule works on.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "checker/copied.hpp"
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
  const Copied* copied = nullptr;  ///< what of it a published plan has, if somebody looked
  std::string level;     ///< in lower case; "tk" also for the phase fondasi
  bool tk = false;
  std::vector<Text> objectives;              ///< beside plan.design.objectives
  std::vector<Text> steps;                   ///< beside plan.steps
  std::vector<std::vector<Text>> questions;  ///< beside plan.steps[i].questions
  std::vector<Text> assessments;             ///< what pupils show and the criteria, together
  std::vector<Text> techniques;              ///< beside plan.assessments
  Text readiness, material, topic, practice, partnership, physical, digital;

  /// Minutes of one JP for this plan; 0 when its level has none or is not known.
  int jp_minutes() const;
  /// Planned minutes of a step: its field, else the last time said in its text, else 0.
  int minutes_of(std::size_t step) const;
  /// The grade as a number ("5", "V", "XI TKJ 1"); 0 when it is none.
  int grade() const;
  /// Whether step i is one of the three experiences.
  bool experience(std::size_t step) const;

  /// What further rules look for, by its id in packs/lexicon/signs.yaml; an id that is not there is a fault of the program.
  const text::Sign& mark(std::string_view id) const;
  /// Whether a text shows a mark; with `by_pupils` not in what the teacher alone does.
  bool shows(const Text& text, std::string_view mark, bool by_pupils = false) const;
  /// Whether a step or one of its questions does.
  bool step_shows(std::size_t step, std::string_view mark, bool by_pupils = false) const;
  bool any_step_shows(std::string_view mark, bool by_pupils = false) const;
  bool any_assessment_shows(std::string_view mark) const;
  /// Whether a sign shows in what pupils do: in a step, an assessment or a question.
  bool practised(const text::Sign& sign) const;

  /// The sign of an id, or nullptr.
  const text::Sign* principle(std::string_view id) const;
  const text::Sign* dimension(std::string_view id) const;
};

bool has_words(const std::vector<Text>& texts);  ///< at least one of them says something
bool blank(std::string_view text);  ///< nothing, or a dash that says "nothing"
std::string at(std::string_view list, std::size_t i, std::string_view member = {});  ///< "/steps/3/text"

}  // namespace selami::checker
