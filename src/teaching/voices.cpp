/// @file Suara murid. Why no row, id, order or log can be joined to a child:
///
/// - A vote is never a row. From the first one on there is one row of sums a lesson (ballot_box), so there are no votes
///   to put in the order of their rowid, ctid or xmin, no three answers of one child side by side, and nothing to leave
///   behind in a backup but sums.
/// - That a phone votes once is kept apart (ballot_stub): a keyed hash of the seat's token. The token itself is on the phone
///   alone (seat has another hash of it), so from the database, even with the server's key, no stub leads to a seat: not even
///   who took part can be read. A repeat finds its stub and changes nothing.
/// - The route is no command and in no request log, writes no change row, and tells no listener; nothing of it has an instant.
/// - At the close the sums become counts, each statement only with five answers or more; box and stubs are deleted
///   (SQLite overwrites them: secure_delete). A closed round with counts is never opened again, nor counted anew by hands: two
///   results of nearly the same children would give one vote away by subtraction.
/// - A child who joins again while a round is open gets a seat that does not vote: its token is new, and it may have voted.
///
/// What remains is what any count gives away: five times the same answer is everybody's answer.

#include "auth/secrets.hpp"
#include "seat_sql.hpp"
#include "storage/changes.hpp"
#include "teaching/choices.hpp"
#include "teaching/parts.hpp"
#include "teaching/sweep.hpp"
#include "teaching/teaching.hpp"
#include "teaching/view.hpp"
#include "voices_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

constexpr VoiceAnswer answers_kept[] = {VoiceAnswer::ya, VoiceAnswer::biasa, VoiceAnswer::tidak};

struct RoundKept {
  Round round;
  std::string set;
  std::optional<std::int64_t> answered;
};

std::optional<RoundKept> find_round(storage::Tx& tx, const SchoolId& school, const LessonId& lesson) {
  return tx.one(sql::voice_round{.school = school, .lesson = lesson}, [](const Row& row) {
    RoundKept out;
    out.set = row.text(0);
    out.round.opened_at = row.instant(1);
    out.round.closed_at = row.maybe_instant(2);
    out.answered = row.maybe_integer(3);
    out.round.kept = out.answered.has_value();
    out.round.source = enum_value<VoiceSource>(row.text(4));
    return out;
  });
}

std::optional<Round> round_of(const std::optional<RoundKept>& kept) {
  if (!kept) return std::nullopt;
  return kept->round;
}

VoiceBox read_box(storage::Tx& tx, const SchoolId& school, const LessonId& lesson) {
  return tx.one(sql::box_of_lesson{.school = school, .lesson = lesson}, [](const Row& row) {
    VoiceBox box;
    box.answered = row.number(0);
    int column = 1;
    for (VoiceCounts& counts : box.by) {
      for (int& count : counts) count = row.number(column++);
    }
    return box;
  }).value_or(VoiceBox{});
}

void burn(storage::Tx& tx, const SchoolId& school, const LessonId& lesson) {
  tx.run(sql::empty_box{.school = school, .lesson = lesson});
  tx.run(sql::burn_stubs{.school = school, .lesson = lesson});
}

struct RoundRow {
  std::string set;
  Instant opened_at;
  std::optional<Instant> closed_at;
  std::optional<VoiceResult> result;
  VoiceSource source = VoiceSource::phones;
};

void save_round(storage::Tx& tx, const SchoolId& school, const LessonId& lesson, const RoundRow& row) {
  std::optional<int> answered;
  std::optional<std::string> source;
  if (row.result) {
    answered = row.result->answered;
    source = enum_text(row.source);
  }
  const auto version = tx.run_returning(
      sql::put_round{.school = school, .lesson = lesson, .set = row.set, .opened = row.opened_at, .closed = row.closed_at,
                     .answered = answered, .source = source},
      [](const Row& r) { return r.integer(0); });
  tx.run(sql::drop_voices{.school = school, .lesson = lesson});
  for (std::size_t s = 0; row.result && s < statements; ++s) {
    for (std::size_t a = 0; row.result->by[s] && a < std::size(answers_kept); ++a) {
      tx.run(sql::add_voice{.school = school, .lesson = lesson, .statement = s + 1, .answer = enum_text(answers_kept[a]),
                            .hands = (*row.result->by[s])[a]});
    }
  }
  storage::note_change(tx, school.text, "voice_round", lesson.text, version.at(0));
}

/// The set that was asked for, or that of the class's level. Errors: voices.set_unknown.
Result<std::string> choose_set(Call& call, const VoicePack& pack, const LessonNow& lesson, const std::optional<std::string>& asked_for) {
  if (!asked_for) return pack.of_level(group_of(call, lesson).level).id;
  if (!pack.find(*asked_for)) return fail(Fault::invalid, "voices.set_unknown", "statement_set");
  return *asked_for;
}

int is(VoiceAnswer answer, VoiceAnswer one) { return answer == one ? 1 : 0; }

}  // namespace

VoicesView view_voices(Call& call, const VoicePack& pack, const LessonNow& lesson) {
  VoicesView out;
  add_choices(call.tx, lesson, out);
  const auto kept = find_round(call.tx, lesson.school, lesson.id);
  if (!kept) return out;
  out.statement_set = kept->set;
  if (const VoiceSet* set = pack.find(kept->set)) out.statements = set->statements;
  if (!kept->round.closed_at) {
    out.state = VoicesState::open;
    out.answered = read_box(call.tx, lesson.school, lesson.id).answered;
    return out;
  }
  out.state = kept->round.kept ? VoicesState::closed : VoicesState::too_few;
  if (!kept->round.kept) return out;
  out.answered = static_cast<int>(*kept->answered);
  out.source = kept->round.source;
  out.counts.resize(statements);
  call.tx.each(sql::voices_of_lesson{.school = lesson.school, .lesson = lesson.id}, [&](const Row& row) {
    auto& counts = out.counts.at(static_cast<std::size_t>(row.integer(0) - 1));
    if (!counts) counts.emplace(std::size(answers_kept), 0);
    const auto answer = enum_value<VoiceAnswer>(row.text(1));
    if (answer && *answer != VoiceAnswer::lewati) (*counts)[static_cast<std::size_t>(*answer)] = row.number(2);
  });
  return out;
}

void close_round(storage::Tx& tx, const SchoolId& school, const LessonId& lesson, Instant now) {
  const auto kept = find_round(tx, school, lesson);
  if (!kept || kept->round.closed_at) return;
  const auto result = publish(read_box(tx, school, lesson));
  burn(tx, school, lesson);
  save_round(tx, school, lesson, {kept->set, kept->round.opened_at, now, result, VoiceSource::phones});
}

Result<VoicesView> set_voices(Call& call, const VoicePack& pack, const LessonId& id, const VoicesIn& in) {
  TRY(const LessonNow lesson, lesson_to_write(call, id));
  const auto kept = find_round(call.tx, lesson.school, lesson.id);
  if (!in.open) {
    close_round(call.tx, lesson.school, lesson.id, call.now);
  } else if (!kept || kept->round.closed_at) {
    if (lesson.ended_at) return fail(Fault::conflict, "lesson.ended");
    TRY_DO(may_open(round_of(kept)));
    TRY(const std::string set, choose_set(call, pack, lesson, in.statement_set));
    save_round(call.tx, lesson.school, lesson.id, {set, call.now, std::nullopt, std::nullopt, VoiceSource::phones});
  }
  announce_change(call, id, "voices");
  return view_voices(call, pack, lesson);
}

Result<VoicesView> put_hands(Call& call, const VoicePack& pack, const LessonId& id, const HandsIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  TRY(const VoiceBox box, read_hands(in.answers, in.answered));
  const auto kept = find_round(call.tx, lesson.school, lesson.id);
  TRY_DO(may_count_hands(round_of(kept)));
  TRY(std::string set, choose_set(call, pack, lesson, in.statement_set));
  if (kept && !in.statement_set) set = kept->set;
  // Hands count all children, those with phones too: votes of a round still open are not needed.
  burn(call.tx, lesson.school, lesson.id);
  save_round(call.tx, lesson.school, lesson.id, {set, kept ? kept->round.opened_at : call.now, call.now, publish(box), VoiceSource::hands});
  announce_change(call, id, "voices");
  return view_voices(call, pack, lesson);
}

Result<VoicesView> read_voices(Call& call, const VoicePack& pack, const LessonId& id) {
  TRY(const LessonNow lesson, own_lesson(call, id));
  return view_voices(call, pack, lesson);
}

Result<Done> vote(Call& call, const BallotIn& in) {
  TRY(const LessonNow lesson, seat_lesson(call));
  if (token_hash(in.seat) != call.actor.session) return fail(Fault::invalid, "voices.not_your_seat", "seat");
  TRY_DO(may_vote(round_of(find_round(call.tx, lesson.school, lesson.id)), call.now));
  const auto allowed = call.tx.one(sql::seat_may_vote{.token = call.actor.session}, [](const Row& row) { return row.integer(0) != 0; });
  if (!allowed.value_or(false)) return fail(Fault::conflict, "voices.joined_again");
  const std::string stub = keyed_hash(call.setting.secret, "stub", lesson.id.text + in.seat);
  const auto added = call.tx.run(sql::add_stub{.school = lesson.school, .lesson = lesson.id, .stub = stub});
  if (added == 0) return Done{};
  using V = VoiceAnswer;
  call.tx.run(sql::drop_in_box{.school = lesson.school, .lesson = lesson.id, .ya1 = is(in.first, V::ya), .biasa1 = is(in.first, V::biasa),
                               .tidak1 = is(in.first, V::tidak), .ya2 = is(in.second, V::ya), .biasa2 = is(in.second, V::biasa),
                               .tidak2 = is(in.second, V::tidak), .ya3 = is(in.third, V::ya), .biasa3 = is(in.third, V::biasa),
                               .tidak3 = is(in.third, V::tidak)});
  return Done{};
}

void sweep_ballots(storage::Tx& tx, Instant now) {
  const auto place_of = [](const Row& row) { return std::pair(row.id<SchoolId>(0), row.id<LessonId>(1)); };
  for (const auto& [school, lesson] : tx.list(sql::rounds_open_since{.oldest = now + -voices_open_max_ms}, place_of)) {
    close_round(tx, school, lesson, now);
  }
  for (const auto& [school, lesson] : tx.list(sql::boxes_without_round{}, place_of)) burn(tx, school, lesson);
}

}  // namespace selami::teaching
