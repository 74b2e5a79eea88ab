/// @file Langkah foto: an answer that is one photo for each named step of a job. A phone says the steps of which it has photos; those
/// that another phone took stay.
#include "answer_parts_sql.hpp"
#include "base/json.hpp"
#include "people/media.hpp"
#include "teaching/parts.hpp"
#include "teaching/read.hpp"

namespace selami::teaching {
namespace {

using storage::Row;

PartView part_of(const Row& row) {
  PartView out{row.number(1), "", row.id<WorkId>(2), row.integer(3) != 0};
  const auto read = json::parse(row.text(4));
  const json::Array* options = read ? read->array() : nullptr;
  if (options && out.part < static_cast<int>(options->size())) out.name = (*options)[static_cast<std::size_t>(out.part)].text_of("text");
  return out;
}

std::map<int, WorkId> works_of(Call& call, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil) {
  std::map<int, WorkId> out;
  call.tx.each(sql::part_works{.school = lesson.school, .question = question, .pupil = pupil}, [&](const Row& row) { out[row.number(0)] = row.id<WorkId>(1); });
  return out;
}

}  // namespace

PartsBy parts_of_question(storage::Tx& tx, const SchoolId& school, const QuestionId& question) {
  PartsBy out;
  tx.each(sql::parts_of_question{.school = school, .question = question}, [&](const Row& row) { out[row.text(0)].push_back(part_of(row)); });
  return out;
}

PartsBy parts_of_pupil(storage::Tx& tx, const SchoolId& school, const PupilId& pupil) {
  PartsBy out;
  tx.each(sql::parts_of_pupil{.school = school, .pupil = pupil}, [&](const Row& row) { out[row.text(0)].push_back(part_of(row)); });
  return out;
}

void put_parts(Call& call, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil, const std::vector<PartIn>& parts) {
  const std::map<int, WorkId> before = works_of(call, lesson, question, pupil);
  for (const PartIn& one : parts) {
    const auto older = before.find(one.part);
    if (older != before.end() && older->second != one.work) people::drop_answer(call, lesson.school, lesson.id, pupil, older->second.text);
    call.tx.run(sql::put_part{.school = lesson.school, .question = question, .lesson = lesson.id, .pupil = pupil, .part = one.part, .work = one.work});
  }
}

void drop_parts(Call& call, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil) {
  for (const auto& [part, work] : works_of(call, lesson, question, pupil)) people::drop_answer(call, lesson.school, lesson.id, pupil, work.text);
  call.tx.run(sql::drop_parts{.school = lesson.school, .question = question, .pupil = pupil});
}

}  // namespace selami::teaching
