#pragma once
/// @file What Coba lagi says and hears: feedback at a place in the work, and the tries after it.

#include "teaching/wire.hpp"
#include "teaching/work_id.hpp"
#include "teaching_core/feedback.hpp"

namespace selami::teaching {

struct TryKind { static constexpr const char* prefix = "try"; };
using TryId = Id<TryKind>;

/// What a teacher says of one version of an answer. Neither good nor next takes it back.
struct FeedbackIn {
  std::optional<TryId> of_try;  ///< none: of the first answer
  std::string good;
  std::string next;
  bool again = true;
  WorkPlace place;
  Instant at;
};
struct FeedbackView {
  std::optional<TryId> of_try;
  std::string good;
  std::string next;
  bool again = true;
  WorkPlace place;
  Instant at;
};
/// A try as its teacher sees it.
struct TryView {
  TryId id;
  std::string text;
  std::optional<WorkId> work;
  bool kept = false;  ///< the photo is here
  Source source = Source::phone;
  Instant at;
  std::optional<int> level;  ///< as this teacher judged it
};
/// A try that a teacher writes down, for a pupil without a phone.
struct NotedTryIn {
  PupilId pupil;
  std::string text;
  std::optional<WorkId> work;
  Instant at;
};

/// The pupil's own try.
struct TryIn {
  QuestionId question;
  std::string text;
  std::optional<WorkId> work;
  Instant at;
};
/// The same as its pupil sees it: no level.
struct OwnTry {
  TryId id;
  std::string text;
  std::optional<WorkId> work;
  bool kept = false;
  Source source = Source::phone;
  Instant at;
};
struct ToldFeedback {
  std::optional<TryId> of_try;
  std::string good;
  std::string next;
  bool again = true;
  WorkPlace place;
  Instant at;
  std::string teacher;
};
/// A classmate's word of the first answer, which the teacher read first. No name, no time: nothing tells whose it is (decisions 44, 66).
struct PeerWord {
  int level = 0;
  std::string good;
  std::string next;
};
/// One answer of a pupil, what was said of it, and all its versions.
struct FeedbackCard {
  QuestionId question;
  std::string teacher;  ///< of the lesson: who reads the next try
  std::string title;
  Date day;
  std::string question_text;
  plan::Kind kind = plan::Kind::text;
  std::string text;  ///< as answered first; of a choice its words
  std::optional<WorkId> work;
  std::string page;  ///< of the file
  std::vector<ToldFeedback> feedback;
  std::vector<PeerWord> peers;
  std::vector<OwnTry> tries;
};
struct SeatFeedback {
  std::vector<FeedbackCard> cards;
};

}  // namespace selami::teaching

namespace selami {

constexpr Limits try_text = at_most(2000);

template <>
struct Shape<teaching::WorkPlace> {
  using T = teaching::WorkPlace;
  static constexpr const char* name = "WorkPlace";
  static constexpr auto fields = std::tuple{Field{"quote", &T::quote, "words of the answer as they stood then; empty: no such", loose_at_most(2000)},
                                            Field{"from", &T::from, "letters before them (code points)", Limits{0, 2000, true}},
                                            Field{"x", &T::x, "thousandths of a picture's width, or null", range(0, 1000)},
                                            Field{"y", &T::y, "thousandths of its height, or null", range(0, 1000)}};
};
template <>
struct Shape<teaching::FeedbackIn> {
  using T = teaching::FeedbackIn;
  static constexpr const char* name = "FeedbackIn";
  static constexpr auto fields = std::tuple{Field{"of_try", &T::of_try, "try_… of which it is said; null: of the first answer"},
                                            Field{"good", &T::good, "one thing that is good; with next empty: taken back", teaching::note_text},
                                            Field{"next", &T::next, "one next step", teaching::note_text},
                                            Field{"again", &T::again, "asks for a next try"}, Field{"place", &T::place, "where in the work"},
                                            Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<teaching::FeedbackView> {
  using T = teaching::FeedbackView;
  static constexpr const char* name = "Feedback";
  static constexpr auto fields = std::tuple{Field{"of_try", &T::of_try, "try_… of which it is said; null: of the first answer"},
                                            Field{"good", &T::good, "one thing that is good"}, Field{"next", &T::next, "one next step"},
                                            Field{"again", &T::again, "asks for a next try"}, Field{"place", &T::place, "where in the work"}, Field{"at", &T::at, "ms"}};
};
template <>
struct Shape<teaching::TryView> {
  using T = teaching::TryView;
  static constexpr const char* name = "Try";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "try_…"}, Field{"text", &T::text, "as written, or empty"}, Field{"work", &T::work, "work_… of its photo, or null"},
                                            Field{"kept", &T::kept, "the photo is here"}, Field{"source", &T::source, "phone, or tap: written down by a teacher"},
                                            Field{"at", &T::at, "ms by the device"}, Field{"level", &T::level, "SOLO 0–4 of this teacher, or null"}};
};
template <>
struct Shape<teaching::NotedTryIn> {
  using T = teaching::NotedTryIn;
  static constexpr const char* name = "NotedTryIn";
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"text", &T::text, "what was tried, in words", try_text},
                                            Field{"work", &T::work, "work_… of a photo, sent apart; or null"}, Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<teaching::TryIn> {
  using T = teaching::TryIn;
  static constexpr const char* name = "TryIn";
  static constexpr auto fields = std::tuple{Field{"question", &T::question, "question_…, of which a next try is asked for"}, Field{"text", &T::text, "the answer, written anew", try_text},
                                            Field{"work", &T::work, "work_… of a photo, sent apart; or null"}, Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<teaching::OwnTry> {
  using T = teaching::OwnTry;
  static constexpr const char* name = "OwnTry";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "try_…"}, Field{"text", &T::text, "as written, or empty"}, Field{"work", &T::work, "work_… of its photo, or null"},
                                            Field{"kept", &T::kept, "the photo is here"}, Field{"source", &T::source, "phone, or tap: written down by a teacher"}, Field{"at", &T::at, "ms"}};
};
template <>
struct Shape<teaching::ToldFeedback> {
  using T = teaching::ToldFeedback;
  static constexpr const char* name = "ToldFeedback";
  static constexpr auto fields = std::tuple{Field{"of_try", &T::of_try, "try_… of which it is said; null: of the first answer"},
                                            Field{"good", &T::good, "one thing that is good"}, Field{"next", &T::next, "one next step"},
                                            Field{"again", &T::again, "asks for a next try"}, Field{"place", &T::place, "where in the work"}, Field{"at", &T::at, "ms"},
                                            Field{"teacher", &T::teacher, "who says it"}};
};
template <>
struct Shape<teaching::PeerWord> {
  using T = teaching::PeerWord;
  static constexpr const char* name = "PeerWord";
  static constexpr auto fields = std::tuple{Field{"level", &T::level, "SOLO 0–4, a classmate's word: in a sentence, in no figure"},
                                            Field{"good", &T::good, "one thing that is good"}, Field{"next", &T::next, "one thing to try next"}};
};
template <>
struct Shape<teaching::FeedbackCard> {
  using T = teaching::FeedbackCard;
  static constexpr const char* name = "FeedbackCard";
  static constexpr auto fields = std::tuple{
      Field{"question", &T::question, "question_…"}, Field{"teacher", &T::teacher, "of the lesson: who reads the next try"}, Field{"title", &T::title, "of the lesson"},
      Field{"day", &T::day, "of the lesson"}, Field{"question_text", &T::question_text, "the question"}, Field{"kind", &T::kind, "choice multi order scale text photo drawing voice tap check"},
      Field{"text", &T::text, "the first answer: as written, the words of what was chosen, or empty"}, Field{"work", &T::work, "work_… of its file, or null"},
      Field{"page", &T::page, "of the file: photo drawing voice, or empty"}, Field{"feedback", &T::feedback, "oldest first"},
      Field{"peers", &T::peers, "classmates' words of the first answer, passed on by the teacher, without names"}, Field{"tries", &T::tries, "oldest first; all stay"}};
};
template <>
struct Shape<teaching::SeatFeedback> {
  using T = teaching::SeatFeedback;
  static constexpr const char* name = "SeatFeedback";
  static constexpr auto fields = std::tuple{Field{"cards", &T::cards, "the newest lesson first"}};
};

}  // namespace selami
