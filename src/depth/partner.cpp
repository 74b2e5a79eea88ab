#include "depth/partner.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "auth/secrets.hpp"
#include "depth/read.hpp"
#include "depth_core/agreement.hpp"
#include "depth_sql.hpp"
#include "partner_sql.hpp"
#include "people/access.hpp"
#include "people/media.hpp"
#include "people/slip_print.hpp"
#include "storage/changes.hpp"
#include "teaching/read.hpp"
#include "teaching/works.hpp"

namespace selami::depth {
namespace {

using storage::Row;
using Levels = std::map<std::string, int>;  ///< by pupil

struct Partner {
  SchoolId school;
  PartnerId id;
  LessonId lesson;
  QuestionId question;
  std::string name;
  Instant until;
};

Result<Partner> partner_of(Call& call, const std::string& key) {
  auto found = call.tx.one(sql::partner_by_key{.key = token_hash(key), .now = call.now}, [](const Row& row) {
    return Partner{row.id<SchoolId>(0), row.id<PartnerId>(1), row.id<LessonId>(2), row.id<QuestionId>(3), row.text(4), row.instant(5)};
  });
  if (!found) return fail(Fault::not_found, "partner.unknown", "key");
  return *std::move(found);
}

/// What stands for a pupil in one link: who has two links cannot join them, and the order of these words is one of chance.
std::string work_name(const Call& call, const PartnerId& partner, const PupilId& pupil) {
  return keyed_hash(call.setting.secret, "partner", partner.text + pupil.text).substr(0, 24);
}

Levels levels_of(Call& call, const SchoolId& school, const PartnerId& partner) {
  Levels out;
  call.tx.each(sql::partner_levels{.school = school, .partner = partner}, [&](const Row& row) { out[row.text(0)] = row.number(1); });
  return out;
}

/// Texts alone: which option is right, and what the teacher knows of the wrong ones, would judge in the partner's place.
std::string texts_of(const std::string& options) {
  std::string out = "[";
  const auto read = json::parse(options);
  const json::Array* list = read ? read->array() : nullptr;
  for (std::size_t i = 0; list && i < list->size(); ++i) {
    out += i > 0 ? ",{\"text\":" : "{\"text\":";
    json::write_string(out, (*list)[i].text_of("text"));
    out += '}';
  }
  return out + "]";
}

/// A voice tells whose it is.
bool can_be_judged(const std::string& kind) {
  return kind == "text" || kind == "order" || kind == "multi" || kind == "choice" || kind == "photo" || kind == "drawing";
}

/// Whether somebody from outside may see what a pupil made. A photo of work is easily one of the child, too: both words are asked.
bool may_be_seen(Call& call, const SchoolId& school, const std::string& kind, const PupilId& pupil) {
  if (!people::may_keep(call, school, pupil)) return false;
  return kind != "photo" || people::may_keep(call, school, pupil, people::Keeping::voice);
}

struct Picture : PartnerPicture {
  teaching::WorkId work;
};
using Pieces = std::map<std::string, WorkView>;

/// Those of an answer whose files are here.
std::vector<Picture> pictures_of(const WorkView& work) {
  std::vector<Picture> out;
  for (const teaching::PartView& part : work.parts) {
    if (part.kept) out.push_back({{part.part, part.name}, part.work});
  }
  if (work.parts.empty() && work.work && work.kept) out.push_back({{}, *work.work});
  return out;
}

/// The answers that a mitra can judge, without pictures that may not be seen; an answer of which nothing is left is none.
Pieces seen_by_partner(Call& call, const SchoolId& school, const QuestionId& question, const std::string& kind) {
  Pieces out = pieces_of(call, school, question);
  if (kind != "photo" && kind != "drawing") return out;
  for (auto one = out.begin(); one != out.end();) {
    WorkView& work = one->second;
    if (!may_be_seen(call, school, kind, PupilId{one->first})) work.parts.clear(), work.work.reset();
    one = pictures_of(work).empty() && work.text.empty() ? out.erase(one) : std::next(one);
  }
  return out;
}

/// A group's answer is one piece of work, which each of its pupils has: it stands there by the first of them who has a level, else by the
/// first. Who came to the group since has none yet.
Pieces once_a_team(const Pieces& pieces, const Levels& levels) {
  Pieces out;
  std::map<std::string, std::string> by_team;
  for (const auto& [pupil, work] : pieces) {
    if (work.team.empty()) {
      out.emplace(pupil, work);
      continue;
    }
    const auto [at, is_first] = by_team.emplace(work.team, pupil);
    if (!is_first && levels.count(at->second) == 0 && levels.count(pupil) > 0) at->second = pupil;
  }
  for (const auto& [team, pupil] : by_team) out.emplace(pupil, pieces.at(pupil));
  return out;
}

/// What a link leads to.
struct Judged {
  teaching::LessonNow lesson;
  QuestionWork question;
  Pieces pieces;
};
Result<Judged> judged_by(Call& call, const Partner& partner) {
  const auto lesson = teaching::find_lesson(call.tx, partner.school, partner.lesson);
  if (!lesson) return fail(Fault::not_found, "partner.unknown", "key");
  TRY(QuestionWork question, find_question(call, *lesson, partner.question));
  Pieces pieces = seen_by_partner(call, partner.school, partner.question, question.kind);
  return Judged{*lesson, std::move(question), std::move(pieces)};
}

/// Whose piece a link's word means.
Result<PupilId> pupil_of(const Call& call, const Partner& partner, const Pieces& pieces, const std::string& work) {
  for (const auto& [pupil, piece] : pieces) {
    if (work_name(call, partner.id, PupilId{pupil}) == work) return PupilId{pupil};
  }
  return fail(Fault::not_found, "partner.work_unknown", "work");
}

PartnerView compared(Call& call, const SchoolId& school, const Pieces& all, PartnerView view, const std::vector<WorkView>& own) {
  const Levels theirs = levels_of(call, school, view.partner);
  const auto pieces = once_a_team(all, theirs);
  view.judged = static_cast<int>(std::count_if(pieces.begin(), pieces.end(), [&](const auto& one) { return theirs.count(one.first) > 0; }));
  std::vector<std::pair<int, int>> both;
  std::set<std::string> teams;
  for (const WorkView& work : own) {
    const auto other = theirs.find(work.pupil.text);
    if (!work.level || other == theirs.end()) continue;
    if (!work.team.empty() && !teams.insert(work.team).second) continue;  // two judges of one piece of work agree once
    both.emplace_back(*work.level, other->second);
    if (*work.level != other->second) view.differ.push_back({work.pupil, work.number, work.name, *work.level, other->second});
  }
  const Agreement found = agreement(both);
  view.same = found.same;
  view.near = found.near;
  view.far = found.far;
  return view;
}

}  // namespace

Result<PreparedPartner> prepare_partner(Call& call, const LessonId& lesson, const QuestionId& question, const PartnerIn& in) {
  PreparedPartner out{lesson, question, in.name, new_token(call.random), std::nullopt};
  if (auto qr = people::qr_of_path(call, "/mitra#" + out.key, in.origin)) out.qr = *std::move(qr);
  return out;
}

Result<PartnerMade> make_partner(Call& call, const PreparedPartner& prepared) {
  TRY(const teaching::LessonNow lesson, teaching::own_lesson(call, prepared.lesson));
  TRY(const QuestionWork question, find_question(call, lesson, prepared.question));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  if (group.level != "smk") return fail(Fault::invalid, "partner.level", "lesson");
  if (!can_be_judged(question.kind)) return fail(Fault::invalid, "partner.kind", "question");
  if (seen_by_partner(call, lesson.school, prepared.question, question.kind).empty()) return fail(Fault::conflict, "partner.no_work", "question");
  PartnerMade out{new_id<PartnerKind>(call.now, call.random), prepared.key, call.now + partner_days * day_ms, prepared.qr};
  call.tx.run(sql::add_partner{.school = lesson.school, .id = out.partner, .lesson = lesson.id, .question = prepared.question,
                               .name = prepared.name, .key = token_hash(out.key), .by = call.actor.person, .at = call.now, .until = out.until});
  storage::note_change(call.tx, lesson.school.text, "partner", out.partner.text, 1);
  return out;
}

Result<PartnersView> partners(Call& call, const LessonId& lesson_id, const QuestionId& question) {
  TRY(const teaching::LessonNow lesson, teaching::own_lesson(call, lesson_id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY(const QuestionWork work, works_of(call, lesson, group, question));
  const auto all = seen_by_partner(call, lesson.school, question, work.kind);
  PartnersView out;
  out.works = static_cast<int>(once_a_team(all, {}).size());
  out.partners = call.tx.list(sql::partners_of_question{.school = lesson.school, .lesson = lesson.id, .question = question}, [&](const Row& row) {
    PartnerView view;
    view.partner = row.id<PartnerId>(0);
    view.name = row.text(1);
    view.until = row.instant(2);
    view.open = row.null(3) && call.now < view.until;
    return view;
  });
  for (PartnerView& view : out.partners) view = compared(call, lesson.school, all, std::move(view), work.works);
  return out;
}

Result<Done> end_partner(Call& call, const LessonId& lesson_id, const PartnerId& partner) {
  TRY(const teaching::LessonNow lesson, teaching::own_lesson(call, lesson_id));
  const auto ended = call.tx.run_returning(sql::end_partner{.at = call.now, .school = lesson.school, .lesson = lesson.id, .id = partner},
                                           [](const Row& row) { return row.text(0); });
  if (ended.empty()) return fail(Fault::not_found, "partner.unknown", "partner");
  storage::note_change(call.tx, lesson.school.text, "partner", partner.text, 2);
  return Done{};
}

Result<PartnerWork> partner_work(Call& call, const PartnerKey& key) {
  TRY(const Partner partner, partner_of(call, key.key));
  TRY(const Judged judged, judged_by(call, partner));
  const QuestionWork& question = judged.question;
  PartnerWork out{partner.name, judged.lesson.title, question.kind, question.text, texts_of(question.options), question.objective_text, partner.until, {}};
  const Levels levels = levels_of(call, partner.school, partner.id);
  for (const auto& [pupil, work] : once_a_team(judged.pieces, levels)) {
    PartnerPiece piece{work_name(call, partner.id, PupilId{pupil}), work.choice, work.choices, work.text, std::nullopt, {}};
    for (const Picture& picture : pictures_of(work)) piece.pictures.push_back(picture);
    if (const auto found = levels.find(pupil); found != levels.end()) piece.level = found->second;
    out.works.push_back(std::move(piece));
  }
  std::sort(out.works.begin(), out.works.end(), [](const PartnerPiece& a, const PartnerPiece& b) { return a.work < b.work; });
  return out;
}

Result<Done> partner_level(Call& call, const PartnerLevelIn& in) {
  TRY_DO(check_level(in.level));
  TRY(const Partner partner, partner_of(call, in.key));
  TRY(const Judged judged, judged_by(call, partner));
  TRY(const PupilId meant, pupil_of(call, partner, judged.pieces, in.work));
  const std::string& team = judged.pieces.at(meant.text).team;
  for (const auto& [id, work] : judged.pieces) {
    const PupilId pupil{id};
    if (pupil != meant && (team.empty() || work.team != team)) continue;
    if (in.level) {
      call.tx.run(sql::put_partner_level{.school = partner.school, .partner = partner.id, .pupil = pupil, .level = *in.level, .at = call.now});
    } else {
      call.tx.run(sql::drop_partner_level{.school = partner.school, .partner = partner.id, .pupil = pupil});
    }
  }
  storage::note_change(call.tx, partner.school.text, "partner_judgement", partner.id.text, call.now.ms);
  return Done{};
}

Result<File> partner_picture(Call& call, const files::MediaStore& store, const PartnerPictureIn& in) {
  TRY(const Partner partner, partner_of(call, in.key));
  TRY(const Judged judged, judged_by(call, partner));
  TRY(const PupilId pupil, pupil_of(call, partner, judged.pieces, in.work));
  for (const Picture& picture : pictures_of(judged.pieces.at(pupil.text))) {
    if (picture.part == in.part) return teaching::picture_in(call, store, judged.lesson, picture.work);
  }
  return fail(Fault::not_found, "partner.work_unknown", "part");
}

}  // namespace selami::depth
