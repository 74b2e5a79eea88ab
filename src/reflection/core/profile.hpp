#pragma once
/// @file Profil saya as values: what may be evidence of a dimension, when a stage may be written down, and who may see what of it. Pure.
/// Nothing here reckons a stage: it is what a teacher and a pupil said in a talk, and only that.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "auth/actor.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace selami::reflection {

/// Words for people in both languages.
struct InBoth {
  std::string id;
  std::string en;
};

enum class Stage { none, berkembang, cakap, mahir };

/// One of the eight dimensions, with a sentence for each stage as a pupil of the age would say it.
struct DimensionWords {
  std::string id;
  InBoth name;
  InBoth about;
  std::array<InBoth, 3> stages;  ///< berkembang, cakap, mahir
};
struct ProfileAge {
  std::string id;
  bool own = true;  ///< the pupil chooses at its seat; else teacher and child choose together
  std::vector<std::string> levels;
  std::vector<std::string> phases;  ///< none: all of the level
  std::vector<DimensionWords> dimensions;
};

/// The first that fits a membership; who fits none has the last one. `ages` has at least one.
const ProfileAge& profile_age_of(const std::vector<ProfileAge>& ages, std::string_view level, std::string_view phase);
bool has_dimension(const ProfileAge& age, std::string_view id);

/// What a pupil may show: an own answer, a kept page or photo, a journal, a goal that was reached.
enum class ThingKind { answer, page, journal, goal };
/// By its id; none: no such thing can be evidence.
std::optional<ThingKind> kind_of_thing(std::string_view id);

constexpr int evidence_max = 12;  ///< of one pupil and dimension: chosen, not collected

/// One thing that is to be evidence.
struct Choosing {
  std::string words;         ///< why, tidied
  int chosen = 0;            ///< how many the dimension has
  bool already = false;      ///< it is one of them
};
/// Errors: evidence.empty (invalid: no sentence why), evidence.full (conflict).
Result<bool> may_choose(const Choosing& choosing);

constexpr int talk_days_max = 30;  ///< how long a phone may have been without network

/// What teacher and pupil said of one dimension.
struct Talking {
  Stage stage = Stage::none;  ///< none: taken back
  Date day;
  bool together = false;      ///< the pupil was there
  int evidence = 0;           ///< that the teacher may see in the dimension
};
/// Errors: talk.day (invalid: to come, or more than `talk_days_max` ago), talk.alone (invalid), talk.no_evidence (conflict).
Result<bool> may_keep_talk(const Talking& talking, const Date& today);

struct TalkKept {
  std::string dimension;
  PersonId teacher;
  std::string teacher_name;
  Date day;
  Stage stage = Stage::none;
  std::string words;
};
/// What one teacher may see of a pupil's talks, newest first as they come. The own ones whole, with their history. Of colleagues nothing; the
/// guru kelas, who signs the rapor, has each colleague's newest stage of a dimension, without words.
std::vector<TalkKept> seen_by(std::vector<TalkKept> newest_first, const PersonId& teacher, bool homeroom);

}  // namespace selami::reflection
