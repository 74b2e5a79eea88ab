#include <algorithm>

#include "library/around.hpp"
#include "moderation/moderation.hpp"
#include "moderation/pictures.hpp"
#include "moderation_sql.hpp"
#include "people/media.hpp"
#include "storage/changes.hpp"

namespace selami::moderation {
namespace {

using storage::Row;

/// In the place of a name that was taken out.
constexpr const char* left_out = "…";

std::vector<library::Name> names_of(Call& call, const SchoolId& school) {
  std::vector<library::Name> out = library::names_around(call, school);
  out.push_back({people::signatory(call, school, call.actor.person).name, false});
  return out;
}

/// An answer as it would go out, and what was taken out of it.
void take_names_out(FittingAnswer& answer, const std::vector<library::Name>& names) {
  std::string out;
  std::size_t from = 0;
  for (const library::NameSpan& one : library::names_in_answer(answer.text, names, true)) {
    out += answer.text.substr(from, one.at - from) + left_out;
    from = one.at + one.size;
    const std::string word = answer.text.substr(one.at, one.size);
    if (std::find(answer.names.begin(), answer.names.end(), word) == answer.names.end()) answer.names.push_back(word);
  }
  answer.text = out + answer.text.substr(from);
}

}  // namespace

bool has_names(Call& call, const SchoolId& school, const std::string& text) { return !library::names_in_answer(text, names_of(call, school), false).empty(); }

Result<FittingList> fitting(Call& call, const RoundId& id) {
  TRY(const Round round, visible_round(call, id));
  TRY(const SchoolId school, school_in(call, id));
  const std::vector<library::Name> names = names_of(call, school);
  FittingList out;
  out.given = given_by(call, id);
  out.each_max = round.each_max;
  call.tx.each(sql::own_answers{.round = id, .school = school, .person = call.actor.person, .since = half_year(call.today())}, [&](const Row& row) {
    const auto question = row.id<QuestionId>(0);
    if (out.questions.empty() || out.questions.back().question != question) {
      out.questions.push_back({question, row.text(1), row.text(2), row.text(3), row.date(4), {}, row.id<LessonId>(10)});
    }
    FittingAnswer answer;
    answer.pupil = row.id<PupilId>(5);
    answer.text = row.text(6);
    take_names_out(answer, names);
    if (!row.null(7)) answer.level = row.number(7);
    if (!row.null(8)) answer.shared = row.id<SharedId>(8), answer.text = row.text(9);
    out.questions.back().answers.push_back(std::move(answer));
  });
  if (round.way == Way::levels) add_made(call, id, school, out);
  return out;
}

Result<Done> give_piece(Call& call, const RoundId& round_id, const SharedId& id, const SharedIn& in) {
  TRY(const Round round, visible_round(call, round_id));
  TRY(const SchoolId school, school_in(call, round_id));
  if (round.planned_at) return fail(Fault::conflict, "round.planned", "round");
  const auto before = find_piece(call.tx, id);
  if (before && (before->giver != call.actor.person || before->round != round_id)) return fail(Fault::not_found, "shared.unknown", "piece");
  const auto words = call.tx.one(sql::answer_of_pupil{.school = school, .question = in.question, .person = call.actor.person, .pupil = in.pupil},
                                 [](const Row& row) { return row.text(0); });
  if (!words) return fail(Fault::not_found, "shared.no_answer", "question");
  if (!people::may_keep(call, school, in.pupil)) return fail(Fault::forbidden, "work.no_consent", "pupil");
  if (has_names(call, school, in.text)) return fail(Fault::invalid, "shared.names", "text");
  // Two phones of one teacher: the answer has one piece, and the words that came last stand.
  const auto same = piece_of_answer(call.tx, round_id, in.question, in.pupil);
  if (same) {
    call.tx.run(sql::change_piece{.body = in.text, .id = *same});
    return Done{};
  }
  if (find_piece(call.tx, id)) return fail(Fault::not_found, "shared.unknown", "piece");  // the id is another answer's
  if (given_by(call, round_id) >= round.each_max) return fail(Fault::conflict, "shared.full", "round");
  call.tx.run(sql::add_piece{.id = id, .round = round_id, .school = school, .pupil = in.pupil, .question = in.question, .by = call.actor.person,
                             .words = round.question.empty() ? *words : round.question, .body = in.text, .at = call.now});
  storage::note_change(call.tx, "", "moderation_piece", id.text, 1);
  return Done{};
}

Result<Done> take_piece_back(Call& call, const RoundId& round, const SharedId& id) {
  const auto piece = find_piece(call.tx, id);
  if (!piece || piece->giver != call.actor.person || piece->round != round) return fail(Fault::not_found, "shared.unknown", "piece");
  drop_piece(call.tx, id);
  storage::note_change(call.tx, "", "moderation_piece", id.text, 2);
  return Done{};
}

void sweep_pieces(storage::Tx& tx) {
  for (const SharedId& id : tx.list(sql::unkept_pieces{}, [](const Row& row) { return row.id<SharedId>(0); })) drop_piece(tx, id);
  drop_halved(tx);
}

}  // namespace selami::moderation
