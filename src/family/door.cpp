/// What opens to whoever has a link and its PIN.
#include <algorithm>

#include "auth/secrets.hpp"
#include "family/inside.hpp"
#include "family_sql.hpp"
#include "people/people.hpp"
#include "teaching/access.hpp"
#include "teaching/read.hpp"
#include "teaching/works.hpp"
#include "teaching_core/join.hpp"

namespace selami::family {
namespace {

using storage::Row;

struct Link {
  FamilyLinkId id;
  PupilId pupil;
  Instant until;
  std::string pin;
  people::GroupNow group;
};

tl::unexpected<Error> unknown() { return fail(Fault::not_found, "family.unknown", "key"); }

Result<Link> link_of(Call& call, const std::string& key) {
  auto found = call.tx.one(sql::link_by_key{.key = token_hash(key), .now = call.now}, [](const Row& row) {
    Link out{row.id<FamilyLinkId>(1), row.id<PupilId>(3), row.instant(4), row.text(5), {}};
    out.group.school = row.id<SchoolId>(0);
    out.group.id = row.id<GroupId>(2);
    return out;
  });
  if (!found) return unknown();
  call.tx.each(sql::group_of_link{.school = found->group.school, .group = found->group.id}, [&](const Row& row) {
    found->group.name = row.text(0);
    found->group.school_year = row.text(1);
    found->group.level = row.text(2);
    found->group.district = row.text(3);
  });
  return *std::move(found);
}

/// A pupil who has left the class has no link of it any more.
Result<people::MemberNow> child_of(Call& call, const Link& link) {
  for (people::MemberNow& member : people::members(call, link.group)) {
    if (member.pupil == link.pupil) return std::move(member);
  }
  return unknown();
}

/// Names of a file within one link: two links cannot be joined by them.
std::string work_name(const Call& call, const Link& link, const PieceId& piece) {
  return keyed_hash(call.setting.secret, "family-work", link.id.text + piece.text).substr(0, 24);
}

/// Who knows it gave the PIN today: so files need no PIN of their own, at which nobody counts guesses.
std::string visit_of(const Call& call, const Link& link) {
  return keyed_hash(call.setting.secret, "family-visit", link.id.text + link.pin + call.today().text);
}

Result<bool> check_pin(Call& call, const Link& link, const std::string& pin) {
  const std::string tries = "family:" + link.id.text;
  TRY_DO(people::may_try(call.tx, tries, call.now));
  if (keyed_hash(call.setting.secret, "family", link.id.text + "\n" + pin) == link.pin) {
    people::forget_failures(call.tx, tries);
    return true;
  }
  call.on_refusal = [tries, now = call.now](storage::Tx& tx) { people::note_failure(tx, tries, now, {free_pins, 0}); };
  return fail(Fault::forbidden, "family.pin", "pin");
}

}  // namespace

Result<FamilyView> open_family(Call& call, const FamilyPack& pack, const FamilyKey& key) {
  TRY(const Link link, link_of(call, key.key));
  TRY_DO(check_pin(call, link, key.pin));
  TRY(const people::MemberNow child, child_of(call, link));
  const people::SchoolCard school = people::school_card(call, link.group.school);
  const WeekWords week = week_of_group(call, pack, link.group);
  FamilyView out;
  out.school = school.name;
  out.group = link.group.name;
  out.level = link.group.level;
  out.child = teaching::first_word(child.name);
  out.practice = school.practice;
  out.week = week_of(call.today());
  out.until = local_date(link.until + -1, call.setting.offset_min);
  out.learnt = week.learnt;
  out.question = week.question;
  out.help = week.help;
  out.visit = visit_of(call, link);
  if (may_share(call, link.group.school, link.pupil)) {
    out.share = FamilyShare::shared;
    for (const PieceView& piece : pieces_at_home(call, link.group.school, link.pupil)) {
      out.works.push_back({work_name(call, link, piece.piece), piece.title, piece.question, piece.text, piece.why, piece.made, piece.kept});
    }
  }
  const Date today = call.today();
  call.tx.run(sql::note_opened{.day = today, .school = link.group.school, .id = link.id});
  return out;
}

Result<File> family_picture(Call& call, const files::MediaStore& store, const FamilyPictureIn& in) {
  TRY(const Link link, link_of(call, in.key));
  if (in.visit != visit_of(call, link)) return unknown();
  TRY_DO(child_of(call, link));
  for (const PieceView& piece : pieces_at_home(call, link.group.school, link.pupil)) {
    if (!piece.kept || !piece.lesson || work_name(call, link, piece.piece) != in.work) continue;
    const auto lesson = teaching::find_lesson(call.tx, link.group.school, *piece.lesson);
    if (lesson) return teaching::picture_in(call, store, *lesson, *piece.work);
  }
  return fail(Fault::not_found, "work.unknown", "work");
}

}  // namespace selami::family
