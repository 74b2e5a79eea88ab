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
#include "people/slip_print.hpp"
#include "storage/changes.hpp"
#include "teaching/read.hpp"

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

bool can_be_read(const std::string& kind) { return kind == "text" || kind == "order" || kind == "multi" || kind == "choice"; }

/// A group's answer is one piece of work, which each of its pupils has: it stands there by the first of them who has a level, else by the
/// first. Who came to the group since has none yet.
std::map<std::string, WorkView> once_a_team(const std::map<std::string, WorkView>& pieces, const Levels& levels) {
  std::map<std::string, WorkView> out;
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

PartnerView compared(Call& call, const SchoolId& school, const std::map<std::string, WorkView>& all, PartnerView view, const std::vector<WorkView>& own) {
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
  if (!can_be_read(question.kind)) return fail(Fault::invalid, "partner.kind", "question");
  if (pieces_of(call, lesson.school, prepared.question).empty()) return fail(Fault::conflict, "partner.no_work", "question");
  PartnerMade out{new_id<PartnerKind>(call.now, call.random), prepared.key, call.now + partner_days * day_ms, prepared.qr};
  call.tx.run(sql::add_partner{.school = lesson.school, .id = out.partner, .lesson = lesson.id, .question = prepared.question,
                               .name = prepared.name, .key = token_hash(out.key), .by = call.actor.person, .at = call.now, .until = out.until});
  storage::note_change(call.tx, lesson.school.text, "partner", out.partner.text, 1);
  return out;
}

Result<PartnersView> partners(Call& call, const LessonId& lesson_id, const QuestionId& question) {
  TRY(const teaching::LessonNow lesson, teaching::own_lesson(call, lesson_id));
  TRY(const QuestionWork work, question_work(call, lesson_id, question));
  const auto all = pieces_of(call, lesson.school, question);
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
  const auto lesson = teaching::find_lesson(call.tx, partner.school, partner.lesson);
  if (!lesson) return fail(Fault::not_found, "partner.unknown", "key");
  TRY(const QuestionWork question, find_question(call, *lesson, partner.question));
  PartnerWork out{partner.name, lesson->title, question.kind, question.text, texts_of(question.options), question.objective_text, partner.until, {}};
  const Levels levels = levels_of(call, partner.school, partner.id);
  for (const auto& [pupil, work] : once_a_team(pieces_of(call, partner.school, partner.question), levels)) {
    PartnerPiece piece{work_name(call, partner.id, PupilId{pupil}), work.choice, work.choices, work.text, std::nullopt};
    if (const auto found = levels.find(pupil); found != levels.end()) piece.level = found->second;
    out.works.push_back(std::move(piece));
  }
  std::sort(out.works.begin(), out.works.end(), [](const PartnerPiece& a, const PartnerPiece& b) { return a.work < b.work; });
  return out;
}

Result<Done> partner_level(Call& call, const PartnerLevelIn& in) {
  TRY_DO(check_level(in.level));
  TRY(const Partner partner, partner_of(call, in.key));
  const auto all = pieces_of(call, partner.school, partner.question);
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return work_name(call, partner.id, PupilId{one.first}) == in.work; });
  if (found == all.end()) return fail(Fault::not_found, "partner.work_unknown", "work");
  for (const auto& [id, work] : all) {
    const PupilId pupil{id};
    if (id != found->first && (work.team.empty() || work.team != found->second.team)) continue;
    if (in.level) {
      call.tx.run(sql::put_partner_level{.school = partner.school, .partner = partner.id, .pupil = pupil, .level = *in.level, .at = call.now});
    } else {
      call.tx.run(sql::drop_partner_level{.school = partner.school, .partner = partner.id, .pupil = pupil});
    }
  }
  storage::note_change(call.tx, partner.school.text, "partner_judgement", partner.id.text, call.now.ms);
  return Done{};
}

}  // namespace selami::depth
