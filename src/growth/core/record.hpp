#pragma once
/// @file What a visitor writes down of a lesson, and when it may go to its teacher. Pure.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace selami::growth {

/// One item of the form: what was seen, and a note. There is no number.
struct SeenItem {
  std::string item;
  std::string evidence;  ///< bukti
  std::string note;      ///< catatan
};
/// One behaviour of the indicator that the teacher chose.
struct SeenBehaviour {
  std::string behaviour;
  std::string given;  ///< a step of the pack; empty: none given
  std::string evidence;
};
/// How often something was said that makes pupils think aloud.
struct SeenTalk {
  std::string move;
  int count = 0;
};
struct Record {
  std::string step;       ///< what the teacher tried and asked to have looked at first: a catalogue's step, or empty
  std::string step_words; ///< its name, as it was then
  std::string step_seen;  ///< what was seen of it
  std::string indicator;
  std::vector<SeenItem> items;
  std::vector<SeenBehaviour> behaviours;
  std::vector<SeenTalk> talk;
  std::string strength;
  std::string learnt;
  std::string not_yet;
  std::string follow_up;
  std::string next_step;  ///< of the catalogue, or empty: a follow-up in own words
};

/// A record begins with a strength, rests on something seen and ends with one step.
/// Errors: visit.no_strength, visit.no_evidence, visit.step_without_evidence, visit.no_follow_up (invalid), by the first that is missing.
/// A short word is of no one lesson: it needs a strength and one step.
Result<bool> ready_to_send(const Record& record, bool word = false);

/// What one visitor wrote on two phones, laid together: of `in` what `touched` names, of `stored` all else; a line that both wrote is as it came last.
/// Names: a text's field ("strength") or a list's line ("items.memahami", "behaviours.merata", "talk.tunggu"). Nothing named: all of `in`.
Record laid_over(Record stored, const Record& in, const std::vector<std::string>& touched);

/// What goes on to readers beyond teacher and visitor: the tally of talk is the teacher's own.
Record for_readers(Record record);

}  // namespace selami::growth
