#pragma once
/// @file A read sheet as JSON: for the page on the phone, and for `selami sheet read`.

#include <optional>
#include <string>
#include <vector>

#include "base/shape.hpp"
#include "sheet/reader.hpp"

namespace selami::sheet {

struct PlaceReport {
  double x = 0;
  double y = 0;
};
struct BoxReport {
  Mark mark = Mark::empty;
  double x = 0;
  double y = 0;
};
struct AnswerReport {
  Answer::State state = Answer::State::none;
  int box = -1;
  std::vector<BoxReport> boxes;
};
struct RowReport {
  int number = 0;
  std::vector<AnswerReport> answers;
};
struct SheetReport {
  int tag = 0;
  std::vector<Group> groups;
  std::vector<PlaceReport> corners;
  std::vector<RowReport> rows;
};
/// One of the two is there.
struct ReadReport {
  std::optional<SheetReport> sheet;
  std::optional<Fault> fault;
};
ReadReport report_of(const tl::expected<SheetSeen, Fault>& seen);

}  // namespace selami::sheet

namespace selami {

template <>
struct EnumNames<sheet::Mark> {
  using M = sheet::Mark;
  static constexpr std::pair<M, const char*> names[] = {{M::empty, "empty"}, {M::marked, "marked"}, {M::doubtful, "doubtful"}};
};
template <>
struct EnumNames<sheet::Answer::State> {
  using S = sheet::Answer::State;
  static constexpr std::pair<S, const char*> names[] = {{S::none, "none"}, {S::one, "one"}, {S::ask, "ask"}};
};
template <>
struct EnumNames<sheet::Kind> {
  using K = sheet::Kind;
  static constexpr std::pair<K, const char*> names[] = {
      {K::attendance, "attendance"}, {K::spoke, "spoke"}, {K::choice, "choice"}, {K::level, "level"}};
};
template <>
struct EnumNames<sheet::Fault> {
  using F = sheet::Fault;
  static constexpr std::pair<F, const char*> names[] = {{F::no_sheet, "no_sheet"}, {F::several, "several"}, {F::code, "code"}, {F::ticks, "ticks"}, {F::unclear, "unclear"}};
};
template <>
struct Shape<sheet::PlaceReport> {
  using T = sheet::PlaceReport;
  static constexpr auto fields = std::tuple{Field{"x", &T::x, "px from the left"}, Field{"y", &T::y, "px downwards"}};
};
template <>
struct Shape<sheet::BoxReport> {
  using T = sheet::BoxReport;
  static constexpr auto fields = std::tuple{Field{"mark", &T::mark, ""}, Field{"x", &T::x, "its middle, px"}, Field{"y", &T::y, ""}};
};
template <>
struct Shape<sheet::AnswerReport> {
  using T = sheet::AnswerReport;
  static constexpr auto fields = std::tuple{Field{"state", &T::state, ""}, Field{"box", &T::box, "the marked one, from 0"}, Field{"boxes", &T::boxes, ""}};
};
template <>
struct Shape<sheet::RowReport> {
  using T = sheet::RowReport;
  static constexpr auto fields = std::tuple{Field{"number", &T::number, "in class"}, Field{"answers", &T::answers, "one a group"}};
};
template <>
struct Shape<sheet::Group> {
  using T = sheet::Group;
  static constexpr auto fields = std::tuple{Field{"kind", &T::kind, ""}, Field{"question", &T::question, "of its kind, from 0"},
                                            Field{"boxes", &T::boxes, ""}};
};
template <>
struct Shape<sheet::SheetReport> {
  using T = sheet::SheetReport;
  static constexpr auto fields = std::tuple{Field{"tag", &T::tag, "of the class"}, Field{"groups", &T::groups, "from left to right"},
                                            Field{"corners", &T::corners, "clockwise from the sheet's top left"}, Field{"rows", &T::rows, ""}};
};
template <>
struct Shape<sheet::ReadReport> {
  using T = sheet::ReadReport;
  static constexpr auto fields = std::tuple{Field{"sheet", &T::sheet, ""}, Field{"fault", &T::fault, ""}};
};

}  // namespace selami
