#pragma once
/// @file What is said of exemplars: of no view can be read whose work it is, or where its pupil goes to school.

#include "moderation/wire.hpp"

namespace selami::moderation {

struct ExemplarKind { static constexpr const char* prefix = "exemplar"; };
using ExemplarId = Id<ExemplarKind>;

struct ExemplarView {
  ExemplarId exemplar;
  std::string subject;
  std::string phase;
  std::string objective;
  std::string question;
  std::string text;
  std::string picture;
  int level = 0;
  std::string because;
  Instant given_at;
};
/// An own piece on whose level its raters agreed; once an exemplar was made of it, with that one's words.
struct AgreedPiece {
  SharedId piece;
  std::string question;
  std::string text;
  std::string picture;
  int level = 0;
  bool talk = false;
  std::string subject;
  std::string phase;
  std::string objective;
  std::optional<ExemplarId> exemplar;
  bool reviewed = false;
  std::string because;
  std::string guardian;
};
struct AgreedList {
  std::vector<AgreedPiece> own;
  std::vector<ExemplarView> waiting;
};
struct ExemplarIn {
  RoundId round;
  SharedId piece;
  std::string subject;
  std::string phase;
  std::string objective;
  std::string text;
  std::string because;
  std::string guardian;
  bool pupil = false;
  bool talked = false;
};
/// What a second reader read: as it was given at that instant.
struct ReadingIn {
  Instant given_at;
};
struct ExemplarQuery {
  std::string subject;
  std::string phase;
  int level = -1;
};
struct ExemplarPlace {
  std::string subject;
  std::string phase;
  int count = 0;
};
struct ExemplarList {
  std::string subject;
  std::string phase;
  std::vector<ExemplarView> exemplars;
  std::vector<ExemplarPlace> places;
};

}  // namespace selami::moderation

namespace selami {

template <>
struct Shape<moderation::ExemplarView> {
  using T = moderation::ExemplarView;
  static constexpr const char* name = "Exemplar";
  static constexpr auto fields = std::tuple{
      Field{"exemplar", &T::exemplar, "exemplar_…"}, Field{"subject", &T::subject, "id of the pack, or empty"}, Field{"phase", &T::phase, "fondasi A B C D E F"},
      Field{"objective", &T::objective, "or empty"}, Field{"question", &T::question, "that was answered"}, Field{"text", &T::text, "the answer; empty where it is a picture"},
      Field{"picture", &T::picture, "id of the copy that is its picture, or empty"}, Field{"level", &T::level, "SOLO 0–4, on which its raters agreed"},
      Field{"because", &T::because, "why, in a teacher's words"}, Field{"given_at", &T::given_at, "ms"}};
};
template <>
struct Shape<moderation::AgreedPiece> {
  using T = moderation::AgreedPiece;
  static constexpr const char* name = "AgreedPiece";
  static constexpr auto fields = std::tuple{
      Field{"piece", &T::piece, "shared_…"}, Field{"question", &T::question, "that was answered"}, Field{"text", &T::text, "the answer; empty where it is a picture"},
      Field{"picture", &T::picture, "id of the copy, or empty"}, Field{"level", &T::level, "SOLO 0–4, of all or all but one"},
      Field{"talk", &T::talk, "one was a level apart: it counts once they have talked"}, Field{"subject", &T::subject, "of the lesson, or empty"},
      Field{"phase", &T::phase, "of the lesson, or empty"}, Field{"objective", &T::objective, "of the question or the round, or empty"},
      Field{"exemplar", &T::exemplar, "that was made of it"}, Field{"reviewed", &T::reviewed, "another teacher read it: it is in the bank"},
      Field{"because", &T::because, "of the exemplar, or empty"}, Field{"guardian", &T::guardian, "who said yes to the exemplar, or empty; told to who wrote it alone"}};
};
template <>
struct Shape<moderation::AgreedList> {
  static constexpr const char* name = "AgreedList";
  static constexpr auto fields = std::tuple{Field{"own", &moderation::AgreedList::own, "the actor's pieces on which raters agreed; none before the round is closed"},
                                            Field{"waiting", &moderation::AgreedList::waiting, "others' that wait for a second reading"}};
};
template <>
struct Shape<moderation::ExemplarIn> {
  using T = moderation::ExemplarIn;
  static constexpr const char* name = "ExemplarIn";
  static constexpr auto fields = std::tuple{
      Field{"round", &T::round, "closed"}, Field{"piece", &T::piece, "given by the actor"}, Field{"subject", &T::subject, "id of the pack, or empty", loose_at_most(100)},
      Field{"phase", &T::phase, "fondasi A B C D E F", range(1, 10)}, Field{"objective", &T::objective, "may be empty", loose_at_most(400)},
      Field{"text", &T::text, "the answer as it goes out; empty where it is a picture", loose_at_most(4000)},
      Field{"because", &T::because, "why it is this level", range(1, 400)}, Field{"guardian", &T::guardian, "who said yes for the pupil to this one piece", range(1, 120)},
      Field{"pupil", &T::pupil, "the pupil said yes"}, Field{"talked", &T::talked, "the raters talked and agreed", loose}};
};
template <>
struct Shape<moderation::ReadingIn> {
  using T = moderation::ReadingIn;
  static constexpr const char* name = "ExemplarReadingIn";
  static constexpr auto fields = std::tuple{Field{"given_at", &T::given_at, "ms, of the exemplar as it was read: when it was given or changed last"}};
};
template <>
struct Shape<moderation::ExemplarQuery> {
  using T = moderation::ExemplarQuery;
  static constexpr const char* name = "ExemplarQuery";
  static constexpr auto fields = std::tuple{Field{"subject", &T::subject, "id of the pack", loose_at_most(100)}, Field{"phase", &T::phase, "fondasi A B C D E F", loose_at_most(10)},
                                            Field{"level", &T::level, "SOLO 0–4", Limits{-1, 4, true}}};
};
template <>
struct Shape<moderation::ExemplarPlace> {
  using T = moderation::ExemplarPlace;
  static constexpr const char* name = "ExemplarPlace";
  static constexpr auto fields = std::tuple{Field{"subject", &T::subject, "id of the pack, or empty"}, Field{"phase", &T::phase, "fondasi A B C D E F"},
                                            Field{"count", &T::count, "exemplars"}};
};
template <>
struct Shape<moderation::ExemplarList> {
  using T = moderation::ExemplarList;
  static constexpr const char* name = "ExemplarList";
  static constexpr auto fields = std::tuple{
      Field{"subject", &T::subject, "asked for, or of the lesson"}, Field{"phase", &T::phase, "asked for, or of the lesson"},
      Field{"exemplars", &T::exemplars, "60 at most, by objective and level"}, Field{"places", &T::places, "where there are any in the city"}};
};

}  // namespace selami
