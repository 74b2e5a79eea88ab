#pragma once
/// @file Jawaban teman: pupils look at classmates' answers, and the teacher reads what they say before its owner does (decision 44).

#include "teaching/access.hpp"
#include "teaching/wire.hpp"

namespace selami::teaching {

/// dealt: nothing said yet; said: the teacher may read it; passed: its owner, too; hidden: nobody else.
enum class LookState { dealt, said, passed, hidden };

struct LooksIn {
  int each = 0;
};
/// Which look it is, is its place and when it was dealt: what a phone sends late is not said of another answer.
struct LookIn {
  int place = 0;
  Instant dealt_at;
  int level = 0;
  std::string good;
  std::string next;
};
/// What was read, by whose it is: `at` says which version.
struct LookRead {
  PupilId by;
  PupilId pupil;
  Instant at;
};
struct LooksReadIn {
  std::vector<LookRead> looks;
  LookState state = LookState::passed;
};

/// What one pupil said of another's answer: for the class's teachers alone.
struct PeerLook {
  PupilId by;
  PupilId pupil;
  int level = 0;
  std::string good;
  std::string next;
  LookState state = LookState::said;
  Instant at;
};
struct PeerLooks {
  int waiting = 0;  ///< dealt, nothing said yet
  std::vector<PeerLook> said;
};

/// Deals answers to the pupils whose phones are in the lesson, and to who answered since; with 0 takes back what nobody said anything of.
/// Errors: lesson.unknown, question.unknown, look.kind, look.few, look.nobody (no phone of a pupil who answered).
Result<Done> deal(Call& call, const LessonId& lesson, const QuestionId& question, const LooksIn& in);
/// Passes on, hides, or takes back what the teacher read. What was said otherwise since stays to be read. Errors: lesson.unknown, question.unknown, look.state.
Result<Done> read_looks(Call& call, const LessonId& lesson, const QuestionId& question, const LooksReadIn& in);
/// What the pupil at the phone says of an answer. Errors: question.unknown, look.read (the teacher has read it), look.closed (it is asked for no more; both conflict).
Result<Done> say_look(Call& call, const QuestionId& question, const LookIn& in);
/// None where such a question is not looked at: of this kind, of groups, in a TK.
std::optional<PeerLooks> looks_of(Call& call, const LessonNow& lesson, const QuestionId& question);

}  // namespace selami::teaching

namespace selami {

template <>
struct EnumNames<teaching::LookState> {
  using S = teaching::LookState;
  static constexpr std::pair<S, const char*> names[] = {{S::dealt, "dealt"}, {S::said, "said"}, {S::passed, "passed"}, {S::hidden, "hidden"}};
};
template <>
struct Shape<teaching::LooksIn> {
  using T = teaching::LooksIn;
  static constexpr const char* name = "LooksIn";
  static constexpr auto fields = std::tuple{Field{"each", &T::each, "answers that each pupil looks at; 0: those that wait are taken back", range(0, 2)}};
};
template <>
struct Shape<teaching::LookIn> {
  using T = teaching::LookIn;
  static constexpr const char* name = "LookIn";
  static constexpr auto fields = std::tuple{Field{"place", &T::place, "which of the own looks", range(0, 1)}, Field{"dealt_at", &T::dealt_at, "as the seat told it, ms"},
                                            Field{"level", &T::level, "SOLO 0–4, as the pupil sees it", range(0, 4)},
                                            Field{"good", &T::good, "one thing that is good", teaching::note_text}, Field{"next", &T::next, "one thing to try next", teaching::note_text}};
};
template <>
struct Shape<teaching::LookRead> {
  using T = teaching::LookRead;
  static constexpr const char* name = "LookRead";
  static constexpr auto fields = std::tuple{Field{"by", &T::by, "pupil_… who said it"}, Field{"pupil", &T::pupil, "pupil_… whose answer it is"}, Field{"at", &T::at, "of what was read, ms"}};
};
template <>
struct Shape<teaching::LooksReadIn> {
  using T = teaching::LooksReadIn;
  static constexpr const char* name = "LooksReadIn";
  static constexpr auto fields = std::tuple{Field{"looks", &T::looks, "those that were read", at_most(400)}, Field{"state", &T::state, "passed, hidden, or said: neither"}};
};
template <>
struct Shape<teaching::PeerLook> {
  using T = teaching::PeerLook;
  static constexpr const char* name = "PeerLook";
  static constexpr auto fields = std::tuple{Field{"by", &T::by, "pupil_… who said it"}, Field{"pupil", &T::pupil, "pupil_… whose answer it is"},
                                            Field{"level", &T::level, "SOLO 0–4 as a classmate sees it: for a talk, in no estimate"}, Field{"good", &T::good, "what is good"},
                                            Field{"next", &T::next, "what to try next"}, Field{"state", &T::state, "said passed hidden"}, Field{"at", &T::at, "ms"}};
};
template <>
struct Shape<teaching::PeerLooks> {
  using T = teaching::PeerLooks;
  static constexpr const char* name = "PeerLooks";
  static constexpr auto fields = std::tuple{Field{"waiting", &T::waiting, "dealt, nothing said yet"}, Field{"said", &T::said, "by whose answer it is"}};
};

}  // namespace selami
