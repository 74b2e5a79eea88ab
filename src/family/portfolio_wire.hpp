#pragma once
/// @file A pupil's portfolio: work that it chose itself, and why.

#include "people/wire.hpp"
#include "teaching/work_id.hpp"

namespace selami::family {

struct PieceKind { static constexpr const char* prefix = "piece"; };
using PieceId = Id<PieceKind>;

enum class Origin { response, journal, page, moved };
enum class ChosenBy { pupil, teacher };

/// What may be chosen.
struct ChoiceView {
  Origin origin = Origin::response;
  std::string of;
  LessonId lesson;
  Date day;
  std::string title;
  std::string question;
  std::string text;
  std::string made;
  std::optional<teaching::WorkId> work;
};
/// What was chosen.
struct PieceView {
  PieceId piece;
  Origin origin = Origin::response;
  std::string of;
  Date day;
  std::string title;
  std::string question;
  std::string text;
  std::string made;
  bool kept = false;
  std::string why;
  ChosenBy by = ChosenBy::pupil;
  std::string semester;
  std::optional<LessonId> lesson;
  std::optional<teaching::WorkId> work;
};
struct PortfolioView {
  std::string semester;
  std::vector<PieceView> pieces;
  std::vector<ChoiceView> choices;
};
struct PieceIn {
  Origin origin = Origin::response;
  std::string of;
  std::string why;
  Instant at;
};

}  // namespace selami::family

namespace selami {

template <>
struct EnumNames<family::Origin> {
  using O = family::Origin;
  static constexpr std::pair<O, const char*> names[] = {{O::response, "response"}, {O::journal, "journal"}, {O::page, "page"}, {O::moved, "moved"}};
};
template <>
struct EnumNames<family::ChosenBy> {
  using C = family::ChosenBy;
  static constexpr std::pair<C, const char*> names[] = {{C::pupil, "pupil"}, {C::teacher, "teacher"}};
};
template <>
struct Shape<family::ChoiceView> {
  using T = family::ChoiceView;
  static constexpr const char* name = "PortfolioChoice";
  static constexpr auto fields = std::tuple{Field{"origin", &T::origin, "response journal page"}, Field{"of", &T::of, "its id"}, Field{"lesson", &T::lesson, "lesson_…"},
                                            Field{"day", &T::day, "of the lesson"}, Field{"title", &T::title, "of the lesson"}, Field{"question", &T::question, "or empty"},
                                            Field{"text", &T::text, "as written, or empty"}, Field{"made", &T::made, "photo drawing voice, or empty"}, Field{"work", &T::work, "work_… of its file, or null"}};
};
template <>
struct Shape<family::PieceView> {
  using T = family::PieceView;
  static constexpr const char* name = "PortfolioPiece";
  static constexpr auto fields = std::tuple{Field{"piece", &T::piece, "piece_…"}, Field{"origin", &T::origin, "response journal, or moved: came along from another school"},
                                            Field{"of", &T::of, "the answer or sentence that it is"},
                                            Field{"day", &T::day, "of the lesson"}, Field{"title", &T::title, "of the lesson"}, Field{"question", &T::question, "or empty"},
                                            Field{"text", &T::text, "as written when it was chosen, or empty"}, Field{"made", &T::made, "photo drawing voice, or empty"},
                                            Field{"kept", &T::kept, "its file is here and may be shown"}, Field{"why", &T::why, "the pupil's own words"},
                                            Field{"by", &T::by, "who tapped: the pupil, or the teacher together with it"}, Field{"semester", &T::semester, "2026/2027-1"},
                                            Field{"lesson", &T::lesson, "lesson_…; null: came along from another school"}, Field{"work", &T::work, "work_… of its file, or null"}};
};
template <>
struct Shape<family::PortfolioView> {
  using T = family::PortfolioView;
  static constexpr const char* name = "Portfolio";
  static constexpr auto fields = std::tuple{Field{"semester", &T::semester, "2026/2027-1: that of today"}, Field{"pieces", &T::pieces, "what was chosen, newest semester first"},
                                            Field{"choices", &T::choices, "what may be chosen, newest first"}};
};
template <>
struct Shape<family::PieceIn> {
  using T = family::PieceIn;
  static constexpr const char* name = "PortfolioPieceIn";
  static constexpr auto fields = std::tuple{Field{"origin", &T::origin, "response journal page"}, Field{"of", &T::of, "as the choice says it", at_most(100)},
                                            Field{"why", &T::why, "why it was chosen, one sentence", loose_at_most(300)}, Field{"at", &T::at, "ms by the device"}};
};

}  // namespace selami
