#include "family/family.hpp"

#include <algorithm>
#include <map>

#include "auth/secrets.hpp"
#include "family/inside.hpp"
#include "family_sql.hpp"
#include "people/people.hpp"
#include "people/semesters.hpp"
#include "people/slip_print.hpp"
#include "storage/changes.hpp"
#include "teaching_core/join.hpp"
#include "teaching_core/note.hpp"

namespace selami::family {
namespace {

using storage::Row;

constexpr int weeks_back = 1;  ///< on a Monday morning the class's last lesson was last week

std::string pin_hash(const Call& call, const FamilyLinkId& link, const std::string& pin) {
  return keyed_hash(call.setting.secret, "family", link.text + "\n" + pin);
}

Date last_day(Call& call, const SchoolId& school) { return span_at(people::semesters_of_school(call, school), call.today()).last; }

/// The midnight after a day.
Instant end_of(const Call& call, const Date& day) { return {(day_number(day) + 1) * day_ms - call.setting.offset_min * minute_ms}; }

Taught taught_last(Call& call, const people::GroupNow& group, const Date& week) {
  const Date since = date_of_day(day_number(week) - 7 * weeks_back);
  const Date today = call.today();
  return call.tx.one(sql::taught_last{.school = group.school, .group = group.id, .since = since, .until = today}, [](const Row& row) {
    return Taught{row.text(0), row.text(1)};
  }).value_or(Taught{});
}

std::map<std::string, std::vector<FamilyLinkView>> links_of(Call& call, const people::GroupNow& group) {
  std::map<std::string, std::vector<FamilyLinkView>> out;
  call.tx.each(sql::links_of_group{.school = group.school, .group = group.id, .now = call.now}, [&](const Row& row) {
    FamilyLinkView one{row.id<FamilyLinkId>(0), row.text(2), row.instant(3), std::nullopt};
    if (!row.null(4)) one.opened_on = row.date(4);
    out[row.text(1)].push_back(std::move(one));
  });
  return out;
}

void note_links(Call& call, const SchoolId& school, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) storage::note_change(call.tx, school.text, "family_link", id, 2);
}

std::string id_of(const Row& row) { return row.text(0); }

std::string own_question(Call& call, const people::GroupNow& group, const Date& week) {
  return call.tx.one(sql::question_of_week{.school = group.school, .group = group.id, .week = week}, id_of).value_or("");
}

}  // namespace

bool may_share(Call& call, const SchoolId& school, const PupilId& pupil) {
  return call.tx.one(sql::may_share{.school = school, .pupil = pupil}, [](const Row& row) { return row.integer(0) != 0; }).value_or(false);
}

Result<people::GroupNow> homeroom_group(Call& call, const GroupId& id) {
  TRY(people::GroupNow group, people::own_group(call, id));
  const Date today = call.today();
  const auto persons = call.tx.list(sql::homerooms{.school = group.school, .group = group.id, .today = today}, id_of);
  if (persons.empty() || std::find(persons.begin(), persons.end(), call.actor.person.text) != persons.end()) return group;
  return fail(Fault::forbidden, "family.homeroom", "group");
}

WeekWords week_of_group(Call& call, const FamilyPack& pack, const people::GroupNow& group) {
  const Date week = week_of(call.today());
  return week_words(pack, group.level, week, taught_last(call, group, week), own_question(call, group, week));
}

Result<FamilyDesk> family_desk(Call& call, const FamilyPack& pack, const GroupId& id) {
  TRY(const people::GroupNow group, homeroom_group(call, id));
  const Date monday = week_of(call.today());
  const Taught taught = taught_last(call, group, monday);
  const WeekWords week = week_words(pack, group.level, monday, taught, own_question(call, group, monday));
  FamilyDesk out;
  out.group = group.name;
  out.school = group.school;
  out.level = group.level;
  out.week = monday;
  out.until = last_day(call, group.school);
  out.learnt = week.learnt;
  out.question = week.question;
  out.own = week.own;
  out.suggested = week_words(pack, group.level, monday, taught, "").question;
  out.help = week.help;
  out.note = note_words(pack, week);
  auto links = links_of(call, group);
  for (const people::MemberNow& member : people::members(call, group)) {
    out.members.push_back({member.pupil, member.number, member.name, may_share(call, group.school, member.pupil), std::move(links[member.pupil.text])});
  }
  return out;
}

Result<Done> put_family_question(Call& call, const GroupId& id, const FamilyQuestionIn& in) {
  TRY(const people::GroupNow group, homeroom_group(call, id));
  const Date week = week_of(call.today());
  if (!(in.week == week)) return fail(Fault::conflict, "family.week", "week");
  const std::string words = teaching::tidy_name(in.text);
  if (words.empty()) call.tx.run(sql::drop_question{.school = group.school, .group = group.id, .week = week});
  else call.tx.run(sql::put_question{.school = group.school, .group = group.id, .week = week, .words = words, .by = call.actor.person, .at = call.now});
  storage::note_change(call.tx, group.school.text, "family_question", group.id.text, call.now.ms);
  return Done{};
}

void forget_questions(storage::Tx& tx, const SchoolId& school, const PupilId& pupil) {
  struct Asked {
    GroupId group;
    Date week;
    bool named = false;
  };
  const auto all = tx.list(sql::questions_about{.school = school, .pupil = pupil}, [](const Row& row) {
    return Asked{row.id<GroupId>(0), row.date(1), teaching::says_name(row.text(2), row.text(3))};
  });
  for (const Asked& one : all) {
    if (one.named) tx.run(sql::drop_question{.school = school, .group = one.group, .week = one.week});
  }
}

Result<PreparedFamilyLinks> prepare_family_links(Call& call, const GroupId& id, const FamilyLinksIn& in) {
  TRY(const people::GroupNow group, homeroom_group(call, id));
  const std::string whom = teaching::tidy_name(in.whom);
  auto links = links_of(call, group);
  PreparedFamilyLinks out{id, {}};
  std::size_t found = 0;
  for (const people::MemberNow& member : people::members(call, group)) {
    const bool asked = std::find(in.pupils.begin(), in.pupils.end(), member.pupil) != in.pupils.end();
    const auto& there = links[member.pupil.text];
    const bool has_one = std::any_of(there.begin(), there.end(), [&](const FamilyLinkView& one) { return one.whom == whom; });
    found += asked ? 1 : 0;
    if (in.pupils.empty() ? has_one : !asked) continue;
    FamilyLinkMade made{call.make_id<FamilyLinkKind>(), member.pupil, member.number, member.name, whom, new_token(call.random), new_digits(call.random, pin_digits), std::nullopt};
    if (auto qr = people::qr_of_path(call, "/keluarga#" + made.key, in.origin)) made.qr = *std::move(qr);
    out.links.push_back(std::move(made));
  }
  if (found != in.pupils.size()) return fail(Fault::not_found, "pupil.unknown", "pupils");
  return out;
}

Result<FamilyLinksMade> make_family_links(Call& call, const PreparedFamilyLinks& prepared) {
  TRY(const people::GroupNow group, homeroom_group(call, prepared.group));
  FamilyLinksMade out{end_of(call, last_day(call, group.school)), prepared.links};
  const auto members = people::members(call, group);
  for (const FamilyLinkMade& made : out.links) {
    const bool here = std::any_of(members.begin(), members.end(), [&](const people::MemberNow& one) { return one.pupil == made.pupil; });
    if (!here) return fail(Fault::not_found, "pupil.unknown", "pupils");
    note_links(call, group.school, call.tx.run_returning(sql::end_links_of{.at = call.now, .school = group.school, .pupil = made.pupil, .whom = made.whom}, id_of));
    call.tx.run(sql::add_link{.school = group.school, .id = made.link, .group = group.id, .pupil = made.pupil, .whom = made.whom, .key = token_hash(made.key),
                              .pin = pin_hash(call, made.link, made.pin), .by = call.actor.person, .at = call.now, .until = out.until});
    storage::note_change(call.tx, group.school.text, "family_link", made.link.text, 1);
  }
  return out;
}

Result<Done> end_family_link(Call& call, const GroupId& id, const FamilyLinkId& link) {
  TRY(const people::GroupNow group, homeroom_group(call, id));
  const auto ended = call.tx.run_returning(sql::end_link{.at = call.now, .school = group.school, .group = group.id, .id = link}, id_of);
  const bool known = !ended.empty() || call.tx.one(sql::link_known{.school = group.school, .group = group.id, .id = link}, [](const Row&) { return true; });
  if (!known) return fail(Fault::not_found, "family.unknown", "link");
  note_links(call, group.school, ended);
  return Done{};
}

Result<Done> end_family_links(Call& call, const GroupId& id) {
  TRY(const people::GroupNow group, homeroom_group(call, id));
  note_links(call, group.school, call.tx.run_returning(sql::end_links{.at = call.now, .school = group.school, .group = group.id}, id_of));
  return Done{};
}

Result<File> family_paper(Call& call, const FamilyPack& pack, const GroupId& id, const FamilyPaperWish& wish) {
  TRY(const people::GroupNow group, homeroom_group(call, id));
  const people::SchoolCard school = people::school_card(call, group.school);
  const PaperHead head{school.name, group.name, week_of(call.today()), school.practice, call.now, wish.sheet.value_or(files::Sheet::f4)};
  if (wish.kind == FamilyPaper::links) {
    const std::string origin = people::printed_origin(call.setting, wish.origin);
    if (origin.empty()) return fail(Fault::invalid, "request.out_of_range", "origin");
    for (std::size_t i = 0; i < wish.links.size(); ++i) {
      const bool hex = wish.links[i].key.find_first_not_of("0123456789abcdef") == std::string::npos;
      if (!hex) return fail(Fault::invalid, "request.out_of_range", "links[" + std::to_string(i) + "].key");
    }
    const files::Paper paper = links_paper(head, origin, last_day(call, group.school), wish.links);
    return File{files::file_name("Tautan keluarga " + group.name, "pdf"), "application/pdf", files::pdf_of(paper)};
  }
  std::vector<Slip> slips;
  for (const people::MemberNow& member : people::members(call, group)) {
    Slip slip{member.number, member.name, ""};
    const auto pieces = pieces_at_home(call, group.school, member.pupil);
    if (!pieces.empty()) slip.chosen = pieces[0].title + (pieces[0].why.empty() ? "" : ": " + pieces[0].why);
    slips.push_back(std::move(slip));
  }
  const files::Paper paper = slips_paper(head, week_of_group(call, pack, group), slips);
  return File{files::file_name("Slip keluarga " + group.name + " " + head.week.text, "pdf"), "application/pdf", files::pdf_of(paper)};
}

}  // namespace selami::family
