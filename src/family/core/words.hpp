#pragma once
/// @file What a family is asked and told, out of what the class did this week and a pack of sentences. Pure.

#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace selami::family {

/// A sentence in both languages.
struct Words {
  std::string id;
  std::string en;
};

/// Sentences for some levels of schools. {topic} and {objective} are what the class did; {question} the one question.
struct FrameSet {
  std::vector<std::string> levels;
  std::vector<Words> learnt;  ///< with {objective}, else with {topic}: exactly these two
  std::vector<Words> ask;     ///< with {topic}; one a week, in turn
  std::vector<Words> always;  ///< of weeks of which nothing is known
  std::vector<std::vector<Words>> help;  ///< two sentences each; one a week, in turn
};
struct FamilyPack {
  std::vector<FrameSet> sets;
  Words note;  ///< for the buku penghubung, with {learnt} and {question}

  /// The set of a level; the first where none names it.
  const FrameSet& of_level(std::string_view level) const;
};

/// What the class did last.
struct Taught {
  std::string topic;      ///< the lesson's title; empty: nothing is known
  std::string objective;  ///< as the plan says it, or empty
};

/// What a family reads.
struct WeekWords {
  Words learnt;    ///< empty where nothing is known
  Words question;
  bool own = false;  ///< the teacher's own words
  std::vector<Words> help;
};

/// The Monday of a day's week.
Date week_of(const Date& day);
/// "Murid mampu menjelaskan asal air." -> "menjelaskan asal air": what stands behind "belajar". Empty when it is no such sentence or
/// too long to be said at home.
std::string plain_objective(std::string_view objective);
/// The question of a week: `own` where a teacher wrote one, else a frame of the pack; the same all week, another next week.
WeekWords week_words(const FamilyPack& pack, std::string_view level, const Date& week, const Taught& taught, const std::string& own);
/// One sentence for the buku penghubung.
Words note_words(const FamilyPack& pack, const WeekWords& week);

}  // namespace selami::family
