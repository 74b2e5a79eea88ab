#pragma once
/// @file Coba lagi: what may be said of an answer, when it is settled, and when a pupil may try once more. Pure.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace selami::teaching {

constexpr int next_tries_max = 12;   ///< of one pupil and question
constexpr int place_scale = 1000;    ///< a picture's width and height

/// Where in the work: words as they stood then, or a point of a picture; none of both: the whole.
struct WorkPlace {
  std::string quote;
  int from = 0;  ///< letters before the quote
  std::optional<int> x;
  std::optional<int> y;
};

/// What a teacher says of one version of an answer.
struct Saying {
  std::string good;  ///< tidied
  std::string next;
  WorkPlace place;
};
/// Neither good nor next: taken back.
bool takes_back(const Saying& saying);
/// Errors (all invalid): feedback.half (one thing that is good and one next step, or neither), feedback.place (words and a point at once, half a
/// point, or a point outside of the picture).
Result<bool> may_say(const Saying& saying);

/// The tries of one pupil and question, oldest first, and of which version is spoken: '' is the first answer.
/// Errors: feedback.try_unknown (not_found).
Result<bool> is_version(const std::vector<std::string>& tries, std::string_view of);
/// Is there a newer version than that? Then what was said of it is settled: the pupil has worked with it.
bool has_newer(const std::vector<std::string>& tries, std::string_view of);

/// One more try.
struct Trying {
  std::string text;    ///< tidied
  bool photo = false;
  bool asked = false;  ///< feedback asks for one, or a teacher writes down that it was made
  int tries = 0;       ///< that are there
};
/// Errors: try.empty (invalid), try.not_asked, try.full (conflict).
Result<bool> may_try(const Trying& trying);

}  // namespace selami::teaching
