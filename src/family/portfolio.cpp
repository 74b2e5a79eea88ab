#include "family/portfolio.hpp"

#include <algorithm>

#include "family/inside.hpp"
#include "people/media.hpp"
#include "people/semesters.hpp"
#include "portfolio_sql.hpp"
#include "storage/changes.hpp"
#include "teaching/access.hpp"
#include "teaching_core/join.hpp"

namespace selami::family {
namespace {

using storage::Row;

/// Whose portfolio, and from whose lessons may be chosen: a teacher's own, or (empty) all.
struct Whose {
  SchoolId school;
  PupilId pupil;
  std::string teacher;
  ChosenBy by = ChosenBy::pupil;
};

SemesterSpan semester_now(Call& call, const SchoolId& school) { return span_at(people::semesters_of_school(call, school), call.today()); }

std::string made_of(const std::string& kind) { return kind == "text" ? std::string() : kind; }

/// A journal's free words, and what was written to each prompt: a child may show one of them and leave out the others.
void add_journal(std::vector<ChoiceView>& out, const Prompts& prompts, const Row& row) {
  const ChoiceView words{Origin::journal, row.text(0), row.id<LessonId>(1), row.date(2), row.text(3), "", row.text(4), "", std::nullopt};
  const auto answers = json::parse(row.text(5));
  const json::Array* list = answers ? answers->array() : nullptr;
  for (std::size_t i = 0; list && i < list->size(); ++i) {
    const std::string prompt((*list)[i].text_of("prompt"));
    const auto asked = prompts.find(prompt);
    ChoiceView one = words;
    one.of += "/" + prompt;
    one.question = asked == prompts.end() ? "" : asked->second;
    one.text = std::string((*list)[i].text_of("text"));
    out.push_back(std::move(one));
  }
  if (!words.text.empty()) out.push_back(words);
}

std::vector<ChoiceView> choices_of(Call& call, const Prompts& prompts, const Whose& whose) {
  const SemesterSpan now = semester_now(call, whose.school);
  std::vector<ChoiceView> out;
  call.tx.each(sql::responses_to_choose{.school = whose.school, .pupil = whose.pupil, .since = now.first, .until = now.last, .teacher = whose.teacher}, [&](const Row& row) {
    ChoiceView one{Origin::response, row.text(0), row.id<LessonId>(1), row.date(2), row.text(3), row.text(4), row.text(5), made_of(row.text(6)), std::nullopt};
    if (!row.null(7)) one.work = row.id<teaching::WorkId>(7);
    if (!one.work) one.made.clear();  // a photo's question may be answered in words
    if (!one.text.empty() || one.work) out.push_back(std::move(one));
  });
  call.tx.each(sql::journals_to_choose{.school = whose.school, .pupil = whose.pupil, .since = now.first, .until = now.last, .teacher = whose.teacher}, [&](const Row& row) {
    add_journal(out, prompts, row);
  });
  call.tx.each(sql::pages_to_choose{.school = whose.school, .pupil = whose.pupil, .since = now.first, .until = now.last, .teacher = whose.teacher}, [&](const Row& row) {
    out.push_back({Origin::page, row.text(0), row.id<LessonId>(1), row.date(2), row.text(3), "", "", "photo", row.id<teaching::WorkId>(0)});
  });
  std::stable_sort(out.begin(), out.end(), [](const ChoiceView& a, const ChoiceView& b) { return b.day < a.day; });
  return out;
}

PieceView kept_of(const Row& row) {
  PieceView out;
  out.piece = row.id<PieceId>(0);
  out.origin = enum_value<Origin>(row.text(1)).value_or(Origin::moved);
  out.of = row.text(2);
  out.day = row.date(3);
  out.title = row.text(4);
  out.question = row.text(5);
  out.text = row.text(6);
  out.made = row.text(7);
  out.why = row.text(8);
  out.by = enum_value<ChosenBy>(row.text(9)).value_or(ChosenBy::pupil);
  out.semester = row.text(10);
  if (!row.null(11)) out.lesson = row.id<LessonId>(11);
  if (!row.null(12)) out.work = row.id<teaching::WorkId>(12);
  out.kept = row.integer(13) != 0;
  return out;
}

PortfolioView view_of(Call& call, const Prompts& prompts, const Whose& whose) {
  PortfolioView out;
  out.semester = semester_now(call, whose.school).stamp();
  out.pieces = pieces_of(call, whose.school, whose.pupil);
  for (const ChoiceView& choice : choices_of(call, prompts, whose)) {
    const bool chosen = std::any_of(out.pieces.begin(), out.pieces.end(), [&](const PieceView& one) { return one.origin == choice.origin && one.of == choice.of; });
    if (!chosen) out.choices.push_back(choice);
  }
  return out;
}

void note_pieces(Call& call, const SchoolId& school, const std::vector<std::pair<std::string, std::int64_t>>& rows) {
  for (const auto& [id, version] : rows) storage::note_change(call.tx, school.text, "portfolio_piece", id, version);
}

std::pair<std::string, std::int64_t> changed_of(const Row& row) { return {row.text(0), row.integer(1)}; }

/// The piece of a pupil's answer, sentence or page; there already it gets a new reason.
Result<Done> choose(Call& call, const Prompts& prompts, const Whose& whose, const PieceId& id, const PieceIn& in) {
  const std::string why = teaching::tidy_name(in.why);
  const auto place = call.tx.one(sql::place_of_piece{.school = whose.school, .id = id}, [](const Row& row) { return std::tuple(row.text(0), row.text(1), row.text(2)); });
  if (place && *place != std::tuple(whose.pupil.text, std::string(enum_text(in.origin)), in.of)) return fail(Fault::conflict, "piece.not_fit", "piece");
  const auto again = call.tx.run_returning(
      sql::say_why{.why = why, .by = enum_text(whose.by), .at = in.at, .arrived = call.now, .school = whose.school, .id = id, .pupil = whose.pupil}, changed_of);
  if (!again.empty()) {
    note_pieces(call, whose.school, again);
    return Done{};
  }
  const auto all = choices_of(call, prompts, whose);
  const auto found = std::find_if(all.begin(), all.end(), [&](const ChoiceView& one) { return one.origin == in.origin && one.of == in.of; });
  if (found == all.end()) return fail(Fault::not_found, "piece.unknown", "of");
  const std::string semester = semester_now(call, whose.school).stamp();
  const auto there = call.tx.one(sql::pieces_in_semester{.school = whose.school, .pupil = whose.pupil, .semester = semester}, [](const Row& row) { return row.number(0); });
  if (there.value_or(0) >= pieces_most) return fail(Fault::conflict, "piece.full", "piece");
  note_pieces(call, whose.school,
              call.tx.run_returning(sql::put_piece{.school = whose.school, .id = id, .pupil = whose.pupil, .semester = semester, .origin = enum_text(in.origin), .of = in.of,
                                                   .lesson = found->lesson, .day = found->day, .title = found->title, .question = found->question, .body = found->text,
                                                   .made = found->made, .work = found->work, .why = why, .by = enum_text(whose.by), .at = in.at, .arrived = call.now},
                                    changed_of));
  return Done{};
}

Result<Done> take_back(Call& call, const Whose& whose, const PieceId& id) {
  const auto gone = call.tx.run_returning(sql::take_back{.at = call.now, .school = whose.school, .id = id, .pupil = whose.pupil}, changed_of);
  note_pieces(call, whose.school, gone);
  const auto place = call.tx.one(sql::place_of_piece{.school = whose.school, .id = id}, [](const Row& row) { return row.text(0); });
  if (!place || *place != whose.pupil.text) return fail(Fault::not_found, "piece.unknown", "piece");
  return Done{};
}

Result<Whose> seated(Call& call) {
  TRY(const teaching::LessonNow lesson, teaching::seat_lesson(call));
  return Whose{lesson.school, call.actor.pupil, "", ChosenBy::pupil};
}

Result<Whose> taught(Call& call, const GroupId& id, const PupilId& pupil) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  TRY_DO(people::member(call, group, pupil));
  return Whose{group.school, pupil, call.actor.person.text, ChosenBy::teacher};
}

}  // namespace

std::vector<PieceView> pieces_of(Call& call, const SchoolId& school, const PupilId& pupil) {
  auto out = call.tx.list(sql::pieces_of_pupil{.school = school, .pupil = pupil}, kept_of);
  for (PieceView& one : out) {
    if (one.kept) one.kept = people::may_keep(call, school, pupil, people::keeping_of(one.made));
  }
  return out;
}

std::vector<PieceView> pieces_at_home(Call& call, const SchoolId& school, const PupilId& pupil) {
  if (!may_share(call, school, pupil)) return {};
  auto out = pieces_of(call, school, pupil);
  const std::string now = semester_now(call, school).stamp();
  std::erase_if(out, [&](const PieceView& one) { return one.semester != now; });
  return out;
}

Result<PortfolioView> own_portfolio(Call& call, const Prompts& prompts) {
  TRY(const Whose whose, seated(call));
  return view_of(call, prompts, whose);
}

Result<Done> choose_own(Call& call, const Prompts& prompts, const PieceId& id, const PieceIn& in) {
  TRY(const Whose whose, seated(call));
  return choose(call, prompts, whose, id, in);
}

Result<Done> take_back_own(Call& call, const PieceId& id) {
  TRY(const Whose whose, seated(call));
  return take_back(call, whose, id);
}

Result<PortfolioView> pupil_portfolio(Call& call, const Prompts& prompts, const GroupId& group, const PupilId& pupil) {
  TRY(const Whose whose, taught(call, group, pupil));
  people::note_opening(call, whose.school, pupil, "portfolio");
  return view_of(call, prompts, whose);
}

Result<Done> choose_with(Call& call, const Prompts& prompts, const GroupId& group, const PupilId& pupil, const PieceId& id, const PieceIn& in) {
  TRY(const Whose whose, taught(call, group, pupil));
  return choose(call, prompts, whose, id, in);
}

Result<Done> take_back_with(Call& call, const GroupId& group, const PupilId& pupil, const PieceId& id) {
  TRY(const Whose whose, taught(call, group, pupil));
  return take_back(call, whose, id);
}

void bring_along(storage::Tx& tx, Instant now) {
  struct Bring : PieceView {
    SchoolId school;
    PupilId pupil;
    Instant at;
  };
  const auto all = tx.list(sql::pieces_to_bring{}, [](const Row& row) {
    Bring out;
    out.school = row.id<SchoolId>(0);
    out.pupil = row.id<PupilId>(1);
    out.piece = row.id<PieceId>(2);
    out.semester = row.text(3);
    out.day = row.date(4);
    out.title = row.text(5);
    out.question = row.text(6);
    out.text = row.text(7);
    out.made = row.text(8);
    out.why = row.text(9);
    out.by = enum_value<ChosenBy>(row.text(10)).value_or(ChosenBy::pupil);
    out.at = row.instant(11);
    return out;
  });
  for (const Bring& one : all) {
    const auto rows = tx.run_returning(
        sql::put_piece{.school = one.school, .id = one.piece, .pupil = one.pupil, .semester = one.semester, .origin = enum_text(Origin::moved), .of = one.piece,
                       .lesson = std::nullopt, .day = one.day, .title = one.title, .question = one.question, .body = one.text, .made = one.made, .work = std::nullopt,
                       .why = one.why, .by = enum_text(one.by), .at = one.at, .arrived = now},
        changed_of);
    for (const auto& [id, version] : rows) storage::note_change(tx, one.school.text, "portfolio_piece", id, version);
  }
}

}  // namespace selami::family
