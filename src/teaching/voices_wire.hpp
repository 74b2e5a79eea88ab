#pragma once
/// @file Suara murid as it is said and heard.

#include "http/route.hpp"
#include "teaching_core/voices.hpp"

namespace selami::teaching {

/// A text for people in both languages, as packs have it.
struct PackText {
  std::string id;
  std::string en;
};
struct Statement {
  std::string id;
  std::string about;
  PackText text;
};
struct VoiceSet {
  std::string id;
  std::vector<std::string> levels;
  std::vector<Statement> statements;
};
struct VoiceSets {
  int answers_min = voices_min;
  std::vector<VoiceSet> sets;
};

enum class VoicesState { none, open, closed, too_few };

/// What a class chose to change next time; no pupil is in it.
struct Chosen {
  LessonId lesson;
  Date day;
  std::string subject;
  std::string text;
  std::optional<bool> tried;
};
struct ChoiceIn {
  std::string text;
};
struct TriedIn {
  LessonId of;
  bool tried = false;
};

struct VoicesView {
  VoicesState state = VoicesState::none;
  std::string statement_set;
  std::vector<Statement> statements;
  std::optional<int> answered;
  std::optional<VoiceSource> source;
  std::vector<std::optional<std::vector<int>>> counts;
  std::optional<Chosen> choice;
  std::optional<Chosen> before;
};

struct VoicesIn {
  bool open = false;
  std::optional<std::string> statement_set;
};
struct HandsIn {
  std::vector<std::vector<int>> answers;
  int answered = 0;
  std::optional<std::string> statement_set;
};
/// A phone's vote. `seat` is the seat's own token again: only a hash that nobody can make without it is kept.
struct BallotIn {
  std::string seat;
  VoiceAnswer first = VoiceAnswer::lewati;
  VoiceAnswer second = VoiceAnswer::lewati;
  VoiceAnswer third = VoiceAnswer::lewati;
};

}  // namespace selami::teaching

namespace selami {

template <>
struct EnumNames<teaching::VoiceAnswer> {
  using V = teaching::VoiceAnswer;
  static constexpr std::pair<V, const char*> names[] = {
      {V::ya, "ya"}, {V::biasa, "biasa"}, {V::tidak, "tidak"}, {V::lewati, "lewati"}};
};
template <>
struct EnumNames<teaching::VoiceSource> {
  using V = teaching::VoiceSource;
  static constexpr std::pair<V, const char*> names[] = {{V::hands, "hands"}, {V::phones, "phones"}};
};
template <>
struct EnumNames<teaching::VoicesState> {
  using V = teaching::VoicesState;
  static constexpr std::pair<V, const char*> names[] = {
      {V::none, "none"}, {V::open, "open"}, {V::closed, "closed"}, {V::too_few, "too_few"}};
};
template <>
struct Shape<teaching::PackText> {
  using T = teaching::PackText;
  static constexpr const char* name = "VoiceText";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "Indonesian"}, Field{"en", &T::en, "English"}};
};
template <>
struct Shape<teaching::Statement> {
  using T = teaching::Statement;
  static constexpr const char* name = "VoiceStatement";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "in the pack"}, Field{"about", &T::about, "joy benefit awareness"},
                                            Field{"text", &T::text, "what pupils read"}};
};
template <>
struct Shape<teaching::VoiceSet> {
  using T = teaching::VoiceSet;
  static constexpr const char* name = "VoiceSet";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "in the pack"}, Field{"levels", &T::levels, "for whom"},
                                            Field{"statements", &T::statements, "three"}};
};
template <>
struct Shape<teaching::VoiceSets> {
  using T = teaching::VoiceSets;
  static constexpr const char* name = "VoiceSets";
  static constexpr auto fields = std::tuple{Field{"answers_min", &T::answers_min, "under it nothing is kept"},
                                            Field{"sets", &T::sets, "by age"}};
};
template <>
struct Shape<teaching::VoicesView> {
  using T = teaching::VoicesView;
  static constexpr const char* name = "Voices";
  static constexpr auto fields = std::tuple{
      Field{"state", &T::state, "none, open, closed (counts are there), too_few (nothing was kept)"},
      Field{"statement_set", &T::statement_set, "id, or empty"},
      Field{"statements", &T::statements, "three, when there is a round"},
      Field{"answered", &T::answered, "who took part: so far while open by phones, else when 5 or more"},
      Field{"source", &T::source, "hands or phones, when closed"},
      Field{"counts", &T::counts, "closed: per statement ya, biasa, tidak; null where fewer than 5 answered it"},
      Field{"choice", &T::choice, "what the class chose to change next time"},
      Field{"before", &T::before, "what it chose before in this subject, until another lesson has tried it"}};
};
template <>
struct Shape<teaching::Chosen> {
  using T = teaching::Chosen;
  static constexpr const char* name = "ClassChoice";
  static constexpr auto fields = std::tuple{
      Field{"lesson", &T::lesson, "in which it was chosen"}, Field{"day", &T::day, "YYYY-MM-DD"}, Field{"subject", &T::subject, "id"},
      Field{"text", &T::text, "in words"}, Field{"tried", &T::tried, "in a later lesson; null: nobody has said"}};
};
template <>
struct Shape<teaching::ChoiceIn> {
  using T = teaching::ChoiceIn;
  static constexpr const char* name = "ClassChoiceIn";
  static constexpr auto fields = std::tuple{Field{"text", &T::text, "what the class chose to change next time; empty: nothing", at_most(800)}};
};
template <>
struct Shape<teaching::TriedIn> {
  using T = teaching::TriedIn;
  static constexpr const char* name = "ChoiceTriedIn";
  static constexpr auto fields = std::tuple{Field{"of", &T::of, "the lesson in which it was chosen"}, Field{"tried", &T::tried, "false: not yet"}};
};
template <>
struct Shape<teaching::VoicesIn> {
  using T = teaching::VoicesIn;
  static constexpr const char* name = "VoicesIn";
  static constexpr auto fields = std::tuple{Field{"open", &T::open, "false: votes become counts, once and for all"},
                                            Field{"statement_set", &T::statement_set, "null: of the class's level", at_most(100)}};
};
template <>
struct Shape<teaching::HandsIn> {
  using T = teaching::HandsIn;
  static constexpr const char* name = "HandsIn";
  static constexpr auto fields = std::tuple{Field{"answers", &T::answers, "per statement: ya, biasa, tidak", at_most(3)},
                                            Field{"answered", &T::answered, "children who took part", at_most(200)},
                                            Field{"statement_set", &T::statement_set, "null: of the class's level", at_most(100)}};
};
template <>
struct Shape<teaching::BallotIn> {
  using T = teaching::BallotIn;
  static constexpr const char* name = "BallotIn";
  static constexpr auto fields = std::tuple{
      Field{"seat", &T::seat, "the seat's token once more", at_most(100)}, Field{"first", &T::first, "ya biasa tidak lewati"},
      Field{"second", &T::second, "ya biasa tidak lewati"}, Field{"third", &T::third, "ya biasa tidak lewati"}};
};

}  // namespace selami
