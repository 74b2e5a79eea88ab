#include "reflection/profile.hpp"

#include "people/access.hpp"
#include "profile_sql.hpp"
#include "reflection/form.hpp"
#include "reflection/reflection.hpp"
#include "storage/changes.hpp"
#include "teaching/access.hpp"
#include "teaching_core/join.hpp"

namespace selami::reflection {

using storage::Row;

namespace {

/// Whose profile, and who asks. No teacher: the pupil itself, to whom all of it belongs.
struct Asked {
  SchoolId school;
  PupilId pupil;
  PersonId teacher;
};

/// A journal in one piece: what was written to each prompt, then the free words.
std::string whole_text(std::string text, const std::string& answers) {
  std::string out;
  for (const PromptAnswer& one : answers_of(answers)) out += (out.empty() ? "" : "\n") + one.text;
  if (!text.empty()) out += (out.empty() ? "" : "\n") + text;
  return out;
}

/// Nine columns from `first` on, as the lists of things have them.
ThingView thing_of(const Row& row, int first) {
  ThingView out;
  out.id = row.text(first);
  out.kind = kind_of_thing(out.id).value_or(ThingKind::answer);
  out.lesson = row.id<LessonId>(first + 1);
  out.day = row.date(first + 2);
  out.title = row.text(first + 3);
  out.asked = row.text(first + 4);
  out.text = whole_text(row.text(first + 5), row.text(first + 8));
  if (!row.text(first + 6).empty()) out.work = row.id<teaching::WorkId>(first + 6);
  out.page = row.text(first + 7);
  return out;
}

/// All of a kind that may be chosen, newest first; or the one that is named.
std::vector<ThingView> things_of(Call& call, const Asked& asked, ThingKind kind, const std::string& thing = "") {
  const auto list = [&](const auto& statement) { return call.tx.list(statement, [](const Row& row) { return thing_of(row, 0); }); };
  switch (kind) {
    case ThingKind::answer: return list(sql::own_answers{.school = asked.school, .pupil = asked.pupil, .teacher = asked.teacher, .thing = thing});
    case ThingKind::page: return list(sql::kept_pages{.school = asked.school, .pupil = asked.pupil, .teacher = asked.teacher, .thing = thing});
    case ThingKind::journal: return list(sql::own_journals{.school = asked.school, .pupil = asked.pupil, .teacher = asked.teacher, .thing = thing});
    case ThingKind::goal: break;
  }
  return list(sql::reached_goals{.school = asked.school, .pupil = asked.pupil, .teacher = asked.teacher, .thing = thing});
}

std::vector<ThingView> all_things(Call& call, const Asked& asked) {
  std::vector<ThingView> out;
  for (const ThingKind kind : {ThingKind::answer, ThingKind::page, ThingKind::journal, ThingKind::goal}) {
    for (ThingView& one : things_of(call, asked, kind)) out.push_back(std::move(one));
  }
  return out;
}

teaching::PackText both(const InBoth& words) { return {words.id, words.en}; }

std::vector<DimensionView> empty_dimensions(const ProfileAge& age) {
  constexpr Stage stages[] = {Stage::berkembang, Stage::cakap, Stage::mahir};
  std::vector<DimensionView> out;
  for (const DimensionWords& one : age.dimensions) {
    DimensionView view{one.id, both(one.name), both(one.about), {}, {}, {}};
    for (std::size_t i = 0; i < one.stages.size(); ++i) view.stages.push_back({stages[i], both(one.stages[i])});
    out.push_back(std::move(view));
  }
  return out;
}

DimensionView* dimension_of(std::vector<DimensionView>& all, const std::string& id) {
  for (DimensionView& one : all) {
    if (one.id == id) return &one;
  }
  return nullptr;  // the pack lost it
}

std::vector<TalkKept> talks_of(Call& call, const Asked& asked) {
  return call.tx.list(sql::talks_of_pupil{.school = asked.school, .pupil = asked.pupil}, [](const Row& row) {
    return TalkKept{row.text(0), row.id<PersonId>(1), row.text(2), row.date(3), enum_value<Stage>(row.text(4)).value_or(Stage::none), row.text(5)};
  });
}

void add_evidence(Call& call, const Asked& asked, std::vector<DimensionView>& all) {
  call.tx.each(sql::evidence_of_pupil{.school = asked.school, .pupil = asked.pupil, .teacher = asked.teacher}, [&](const Row& row) {
    if (DimensionView* of = dimension_of(all, row.text(0))) of->evidence.push_back({thing_of(row, 1), row.text(10), row.integer(11) != 0});
  });
}

void add_talks(std::vector<TalkKept> talks, const PersonId& teacher, std::vector<DimensionView>& all) {
  for (TalkKept& one : talks) {
    DimensionView* of = dimension_of(all, one.dimension);
    if (of) of->talks.push_back({one.stage, one.day, std::move(one.teacher_name), std::move(one.words), one.teacher == teacher});
  }
}

/// What is to be kept, and from where.
struct Choice {
  const std::string& dimension;
  const std::string& thing;
  const char* source;
};

void give_up(Call& call, const Asked& asked, const Choice& choice) {
  const auto gone = call.tx.run_returning(
      sql::drop_evidence{.school = asked.school, .pupil = asked.pupil, .dimension = choice.dimension, .thing = choice.thing, .teacher = asked.teacher},
      [](const Row& row) { return row.integer(0); });
  if (!gone.empty()) storage::note_change(call.tx, asked.school.text, "profile_evidence", asked.pupil.text, gone[0] + 1);
}

Result<Done> choose(Call& call, const ProfileAge& age, const Asked& asked, const Choice& choice, const EvidenceIn& in) {
  if (!has_dimension(age, choice.dimension)) return fail(Fault::invalid, "profile.dimension", "dimension");
  const auto kind = kind_of_thing(choice.thing);
  if (!kind) return fail(Fault::not_found, "evidence.unknown", "thing");
  if (!in.chosen) {
    give_up(call, asked, choice);
    return Done{};
  }
  const auto found = things_of(call, asked, *kind, choice.thing);
  if (found.empty()) return fail(Fault::not_found, "evidence.unknown", "thing");
  Choosing choosing;
  choosing.words = teaching::tidy_name(in.words);
  choosing.chosen = call.tx
                        .one(sql::evidence_count{.teacher = asked.teacher, .school = asked.school, .pupil = asked.pupil, .dimension = choice.dimension},
                             [](const Row& row) { return row.number(0); })
                        .value_or(0);
  choosing.already = call.tx
                         .one(sql::evidence_there{.school = asked.school, .pupil = asked.pupil, .dimension = choice.dimension, .thing = choice.thing},
                              [](const Row&) { return true; })
                         .has_value();
  TRY_DO(may_choose(choosing));
  const auto versions = call.tx.run_returning(
      sql::put_evidence{.school = asked.school, .pupil = asked.pupil, .dimension = choice.dimension, .thing = choice.thing, .lesson = found[0].lesson,
                        .words = choosing.words, .source = choice.source, .at = in.at, .arrived = call.now},
      [](const Row& row) { return row.integer(0); });
  storage::note_change(call.tx, asked.school.text, "profile_evidence", asked.pupil.text, versions.at(0));
  return Done{};
}

void write_talk(Call& call, const people::GroupNow& group, const PupilId& pupil, const std::string& dimension, const TalkIn& in) {
  const auto version_of = [](const Row& row) { return row.integer(0); };
  const auto versions =
      in.stage == Stage::none
          ? call.tx.run_returning(sql::drop_talk{.school = group.school, .pupil = pupil, .dimension = dimension, .teacher = call.actor.person, .day = in.day}, version_of)
          : call.tx.run_returning(sql::put_talk{.school = group.school, .pupil = pupil, .dimension = dimension, .teacher = call.actor.person, .day = in.day,
                                                .group = group.id, .stage = enum_text(in.stage), .words = teaching::tidy_name(in.words), .at = in.at,
                                                .arrived = call.now},
                                  version_of);
  for (const std::int64_t version : versions) storage::note_change(call.tx, group.school.text, "profile_talk", pupil.text, version);
}

}  // namespace

Result<ProfileView> seat_profile(Call& call, const JournalPacks& packs) {
  TRY(const SeatNow seat, seat_now(call));
  const ProfileAge& age = profile_age_of(packs.profile, seat.level, seat.member.phase);
  ProfileView out;
  out.pupil = call.actor.pupil;
  out.own = age.own;
  out.teacher = people::signatory(call, seat.lesson.school, seat.lesson.teacher).name;
  if (!age.own) return out;
  const Asked own{seat.lesson.school, call.actor.pupil, {}};
  out.dimensions = empty_dimensions(age);
  add_evidence(call, own, out.dimensions);
  add_talks(talks_of(call, own), {}, out.dimensions);
  out.things = all_things(call, {own.school, own.pupil, seat.lesson.teacher});
  return out;
}

Result<Done> choose_own(Call& call, const JournalPacks& packs, const std::string& dimension, const std::string& thing, const EvidenceIn& in) {
  TRY(const SeatNow seat, seat_now(call));
  const ProfileAge& age = profile_age_of(packs.profile, seat.level, seat.member.phase);
  if (!age.own) return fail(Fault::forbidden, "profile.with_teacher");
  return choose(call, age, {seat.lesson.school, call.actor.pupil, {}}, {dimension, thing, "phone"}, in);
}

Result<ProfileView> pupil_profile(Call& call, const JournalPacks& packs, const GroupId& id, const PupilId& pupil) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  TRY(const people::MemberNow member, people::member(call, group, pupil));
  people::note_opening(call, group.school, pupil, "profile");
  const ProfileAge& age = profile_age_of(packs.profile, group.level, member.phase);
  const Asked asked{group.school, pupil, call.actor.person};
  ProfileView out;
  out.pupil = pupil;
  out.name = member.name;
  out.own = age.own;
  out.teacher = people::signatory(call, group.school, call.actor.person).name;
  out.dimensions = empty_dimensions(age);
  add_evidence(call, asked, out.dimensions);
  add_talks(seen_by(talks_of(call, asked), call.actor.person, people::is_homeroom(call, group)), call.actor.person, out.dimensions);
  out.things = all_things(call, asked);
  return out;
}

Result<Done> choose_for(Call& call, const JournalPacks& packs, const GroupId& id, const PupilId& pupil, const std::string& dimension, const std::string& thing,
                        const EvidenceIn& in) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  TRY(const people::MemberNow member, people::member(call, group, pupil));
  const ProfileAge& age = profile_age_of(packs.profile, group.level, member.phase);
  return choose(call, age, {group.school, pupil, call.actor.person}, {dimension, thing, "teacher"}, in);
}

Result<Done> keep_talk(Call& call, const JournalPacks& packs, const GroupId& id, const PupilId& pupil, const std::string& dimension, const TalkIn& in) {
  TRY(const people::GroupNow group, people::group_to_write(call, id, in.day, id.text + "profil"));
  TRY(const people::MemberNow member, people::member(call, group, pupil));
  if (!has_dimension(profile_age_of(packs.profile, group.level, member.phase), dimension)) return fail(Fault::invalid, "profile.dimension", "dimension");
  Talking talking{in.stage, in.day, in.together, 0};
  talking.evidence = call.tx
                         .one(sql::evidence_count{.teacher = call.actor.person, .school = group.school, .pupil = pupil, .dimension = dimension},
                              [](const Row& row) { return row.number(1); })
                         .value_or(0);
  TRY_DO(may_keep_talk(talking, call.today()));
  write_talk(call, group, pupil, dimension, in);
  return Done{};
}

}  // namespace selami::reflection
