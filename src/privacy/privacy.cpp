#include "privacy/privacy.hpp"

#include <map>

#include "base/parts.hpp"
#include "circles/circles.hpp"
#include "family/family.hpp"
#include "files/zip.hpp"
#include "http/outcomes.hpp"
#include "growth/growth.hpp"
#include "jobs/jobs.hpp"
#include "moderation/remarks.hpp"
#include "people/access.hpp"
#include "people_core/rights.hpp"
#include "privacy_sql.hpp"
#include "storage/changes.hpp"
#include "teaching/teaching.hpp"

namespace selami::privacy {
namespace {

using storage::Row;

Date backups_until(Instant at, int offset_min) { return date_of_day(day_number(local_date(at, offset_min)) + backup_days); }

Result<SchoolId> school_of(Call& call, const SchoolId& school, Action action) {
  Scope scope;
  scope.school = school;
  if (!people::may(call.actor, action, scope)) return fail(Fault::not_found, "school.unknown");
  return school;
}

bool known(storage::Tx& tx, const SchoolId& school, const PupilId& pupil) {
  return tx.one(sql::pupil_named{.school = school, .pupil = pupil}, [](const Row&) { return true; }).has_value();
}

/// The words of a chosen option; a scale's step, a tapped level and a step of a ceklis without own words is its number.
std::string words_of(const std::string& options, std::int64_t choice) {
  const auto list = json::parse(options);
  const json::Array* all = list ? list->array() : nullptr;
  if (all && choice >= 0 && choice < static_cast<std::int64_t>(all->size())) return std::string((*all)[static_cast<std::size_t>(choice)].text_of("text"));
  return std::to_string(choice);
}

CopiedPiece answer_of(const Row& row) {
  CopiedPiece out{row.date(0), row.text(1), row.text(2), row.text(5), row.text(6), row.text(8), row.text(9)};
  const std::string between = out.kind == "order" ? " → " : " · ";
  if (!row.null(4)) out.what = words_of(row.text(3), row.integer(4));
  for (const int choice : teaching::choices_of(row.text(7))) out.what += (out.what.empty() ? "" : between) + words_of(row.text(3), choice);
  return out;
}

CopiedFile file_of(const Row& row) {
  CopiedFile out{row.text(0), row.integer(1), row.instant(2), row.text(3), row.text(4), row.text(6)};
  if (!row.null(8)) out.caption = words_of(row.text(7), row.integer(8));
  return out;
}

/// One piece a series: its captions in order, a photo without one as its number.
std::vector<CopiedPiece> series_of(storage::Tx& tx, const SchoolId& school, const PupilId& pupil) {
  std::vector<CopiedPiece> out;
  std::string id;
  int place = 0;
  tx.each(sql::series{.school = school, .pupil = pupil}, [&](const Row& row) {
    if (row.text(0) != id) out.push_back({row.date(1), row.text(2), row.text(3), "", row.text(5)});
    place = row.text(0) == id ? place + 1 : 1;
    id = row.text(0);
    out.back().what += (place > 1 ? " · " : "") + std::to_string(place) + ". " + row.text(4);
  });
  return out;
}

/// A face and words; what was written to prompts, each by the prompt's id; and what became of own goals.
std::vector<CopiedPiece> sentences_of(storage::Tx& tx, const SchoolId& school, const PupilId& pupil) {
  std::vector<CopiedPiece> out;
  tx.each(sql::sentences{.school = school, .pupil = pupil}, [&](const Row& row) {
    const std::string face = row.text(2);
    const std::string text = row.text(3);
    const std::string said = face + (face.empty() || text.empty() ? "" : " · ") + text;
    const auto answers = json::parse(row.text(4));
    const bool answered = answers && answers->array() && !answers->array()->empty();
    if (!said.empty() || !answered) out.push_back({row.date(0), row.text(1), "", said, ""});
    if (!answered) return;
    for (const json::Value& one : *answers->array()) {
      out.push_back({row.date(0), row.text(1), std::string(one.text_of("prompt")), std::string(one.text_of("text")), ""});
    }
  });
  tx.each(sql::goal_looks{.school = school, .pupil = pupil}, [&](const Row& row) {
    const std::string words = row.text(4);
    out.push_back({row.date(0), row.text(1), "target: " + row.text(2), row.text(3) + (words.empty() ? "" : " · " + words), ""});
  });
  return out;
}

std::string both_of(const std::string& first, const std::string& second) { return first + (first.empty() || second.empty() ? "" : " · ") + second; }

/// Coba lagi: tries after the first answer, and what was said of them.
void add_tries(storage::Tx& tx, const SchoolId& school, const PupilId& pupil, std::vector<CopiedPiece>& out) {
  tx.each(sql::next_tries{.school = school, .pupil = pupil}, [&](const Row& row) {
    out.push_back({row.date(0), row.text(1), row.text(2), both_of(row.text(3), row.integer(4) != 0 ? "foto (lihat Berkas)" : ""), "coba lagi"});
  });
  tx.each(sql::feedback_told{.school = school, .pupil = pupil}, [&](const Row& row) {
    const std::string quote = row.text(5).empty() ? "" : "“" + row.text(5) + "”";
    out.push_back({row.date(0), row.text(1), row.text(2), both_of(quote, both_of(row.text(3), row.text(4))), "umpan balik " + row.text(6)});
  });
}

/// Profil saya: what was chosen for a dimension and why; and what was settled in a talk.
std::vector<CopiedPiece> profile_of(storage::Tx& tx, const SchoolId& school, const PupilId& pupil) {
  std::vector<CopiedPiece> out;
  tx.each(sql::profile_evidence{.school = school, .pupil = pupil}, [&](const Row& row) {
    std::vector<std::string> parts{row.text(3)};
    for (const int column : {4, 5}) {
      if (!row.text(column).empty()) parts.push_back(row.text(column));
    }
    out.push_back({row.date(0), row.text(1), "profil: " + row.text(2), join(parts, " · "), "murid sendiri"});
  });
  tx.each(sql::profile_talks{.school = school, .pupil = pupil}, [&](const Row& row) {
    const std::string words = row.text(4);
    out.push_back({row.date(0), row.text(1), "profil: " + row.text(2), row.text(3) + (words.empty() ? "" : " · " + words), row.text(5)});
  });
  return out;
}

/// A line of the rapor in words: its semester and subject, the sentences, what else stands in it.
CopiedGoal report_line_of(const Row& row) {
  std::vector<std::string> parts{row.text(3) + (row.text(2).empty() ? "" : " " + row.text(2))};
  for (const int column : {4, 5, 6, 8}) {
    if (!row.text(column).empty()) parts.push_back(row.text(column));
  }
  if (!row.null(7)) parts.push_back(std::to_string(row.integer(7)));
  return {row.instant(0), row.text(1), join(parts, " · "), row.text(9)};
}

Opening opening_of(const Row& row) { return {row.date(0), row.text(1), row.text(2)}; }

void add_roster(storage::Tx& tx, const SchoolId& school, const PupilId& pupil, PupilCopy& out) {
  out.memberships = tx.list(sql::memberships{.school = school, .pupil = pupil}, [](const Row& row) {
    std::optional<Date> until;
    if (!row.null(6)) until = row.date(6);
    return CopiedMembership{row.text(0), row.text(1), row.number(2), row.text(3), row.text(4), row.date(5), until};
  });
  out.consents = tx.list(sql::consents{.school = school, .pupil = pupil}, [](const Row& row) {
    return CopiedConsent{row.text(0), row.integer(1) != 0, row.text(2), row.instant(3), row.integer(4) != 0};
  });
  out.files = tx.list(sql::files{.school = school, .pupil = pupil}, file_of);
  out.openings = tx.list(sql::openings{.school = school, .pupil = pupil}, opening_of);
}

void add_lessons(storage::Tx& tx, const SchoolId& school, const PupilId& pupil, PupilCopy& out) {
  out.attendance = tx.list(sql::attendance{.school = school, .pupil = pupil}, [](const Row& row) {
    return CopiedPiece{row.date(0), row.text(1), "", row.text(2), ""};
  });
  out.answers = tx.list(sql::answers{.school = school, .pupil = pupil}, answer_of);
  for (CopiedPiece& other : tx.list(sql::other_answers{.school = school, .pupil = pupil}, answer_of)) out.answers.push_back(std::move(other));
  add_tries(tx, school, pupil, out.answers);
  const auto level_of = [](const Row& row) {
    return CopiedPiece{row.date(0), row.text(1), row.text(2), std::to_string(row.integer(3)), row.text(4), "", row.text(5)};
  };
  out.levels = tx.list(sql::levels{.school = school, .pupil = pupil}, level_of);
  for (CopiedPiece& by_partner : tx.list(sql::partner_levels{.school = school, .pupil = pupil}, level_of)) out.levels.push_back(std::move(by_partner));
  const auto own_level_of = [](const Row& row) {
    const std::string words = row.text(4);
    return CopiedPiece{row.date(0), row.text(1), row.text(2), std::to_string(row.integer(3)) + (words.empty() ? "" : " · " + words), "menurut murid sendiri"};
  };
  for (CopiedPiece& own : tx.list(sql::own_levels{.school = school, .pupil = pupil}, own_level_of)) out.levels.push_back(std::move(own));
  const auto look_of = [](const Row& row) {
    std::string words = std::to_string(row.integer(3));
    for (const int column : {4, 5}) words += row.text(column).empty() ? "" : " · " + row.text(column);
    return CopiedPiece{row.date(0), row.text(1), row.text(2), words, row.integer(6) != 0 ? "tentang jawaban teman" : "menurut teman"};
  };
  for (CopiedPiece& look : tx.list(sql::peer_looks{.pupil = pupil, .school = school}, look_of)) out.levels.push_back(std::move(look));
  const auto level_with_words = [](const Row& row) {
    const std::string words = row.text(4);
    return CopiedPiece{row.date(0), row.text(1), row.text(2), std::to_string(row.integer(3)) + (words.empty() ? "" : " · " + words), row.text(5)};
  };
  for (CopiedPiece& together : tx.list(sql::levels_together{.school = school, .pupil = pupil}, level_with_words)) out.levels.push_back(std::move(together));
  const auto compared_of = [](const Row& row) {
    return CopiedPiece{row.date(0), row.text(1), row.text(2), "dibandingkan " + std::to_string(row.integer(3)) + " kali dengan karya lain, tanpa nama", row.text(4)};
  };
  for (CopiedPiece& compared : tx.list(sql::compared_together{.school = school, .pupil = pupil}, compared_of)) out.levels.push_back(std::move(compared));
  out.exemplars = tx.list(sql::exemplars{.school = school, .pupil = pupil}, level_with_words);
  out.sentences = sentences_of(tx, school, pupil);
  out.goals = tx.list(sql::goals{.school = school, .pupil = pupil},
                      [](const Row& row) { return CopiedGoal{row.instant(0), row.text(1), row.text(2), row.text(3)}; });
  for (CopiedGoal& own : tx.list(sql::set_goals{.school = school, .pupil = pupil}, [](const Row& row) {
         return CopiedGoal{row.instant(0), row.text(1), row.text(2) + " (sampai " + row.text(3) + ")", "murid sendiri"};
       })) {
    out.goals.push_back(std::move(own));
  }
  out.portfolio = tx.list(sql::portfolio{.school = school, .pupil = pupil}, [](const Row& row) {
    return CopiedPiece{row.date(0), row.text(1), row.text(2), both_of(row.text(3), row.text(5)), row.text(6) == "teacher" ? "bersama guru" : "murid", row.text(4)};
  });
  out.family_links = tx.list(sql::family_links{.school = school, .pupil = pupil}, [](const Row& row) {
    return CopiedGoal{row.instant(0), row.text(1), both_of(row.text(2).empty() ? "keluarga" : row.text(2), row.text(4).empty() ? "" : "terakhir dibuka " + row.text(4)), row.text(5)};
  });
  out.anecdotes = tx.list(sql::anecdotes{.school = school, .pupil = pupil}, [](const Row& row) {
    return CopiedPiece{row.date(0), row.text(1), "", row.text(2), row.text(3)};
  });
  out.reports = tx.list(sql::report_lines{.school = school, .pupil = pupil}, report_line_of);
  out.profile = profile_of(tx, school, pupil);
  out.series = series_of(tx, school, pupil);
}

}  // namespace

Result<PupilCopy> copy_of(storage::Tx& tx, const SchoolId& school, const PupilId& pupil, Instant now) {
  PupilCopy out;
  out.made_at = now;
  const bool found = tx.one(sql::pupil_named{.school = school, .pupil = pupil}, [&](const Row& row) {
    out.pupil = row.id<PupilId>(0);
    out.name = row.text(1);
    out.nisn = row.text(2);
    out.nipd = row.text(3);
    out.sex = row.text(4);
    if (!row.null(5)) out.left_on = row.date(5);
    return true;
  }).has_value();
  if (!found) return fail(Fault::not_found, "pupil.unknown", "pupil");
  tx.each(sql::school_named{.school = school}, [&](const Row& row) {
    out.school = row.text(0);
    out.npsn = row.text(1);
    out.controller = row.text(2);
  });
  add_roster(tx, school, pupil, out);
  add_lessons(tx, school, pupil, out);
  return out;
}

Result<PupilCopy> pupil_copy(Call& call, const SchoolId& school, const PupilId& pupil) {
  TRY_DO(school_of(call, school, Action::pupil_copy));
  TRY(PupilCopy out, copy_of(call.tx, school, pupil, call.now));
  people::note_opening(call, school, pupil, "copy");
  return out;
}

std::string copy_text(const PupilCopy& copy) {
  const std::string text = to_json(copy);
  const auto value = json::parse(text);
  return (value ? json::pretty(*value) : text) + "\n";
}

std::string zipped(storage::Tx& tx, const files::MediaStore& media, const SchoolId& school, const PupilCopy& copy, int offset_min) {
  std::map<std::string, std::string> parts;
  parts["salinan.json"] = copy_text(copy);
  int place = 0;
  std::string captions;
  tx.each(sql::files{.school = school, .pupil = copy.pupil}, [&](const Row& row) {
    const std::string number = std::to_string(++place);
    const std::string kind = row.text(0);
    const std::string page = row.text(4).empty() ? "berkas" : row.text(4);
    auto bytes = media.get(row.text(5));
    if (!bytes) return;
    const std::string name = std::string(number.size() < 3 ? 3 - number.size() : 0, '0') + number + "-" + local_date(row.instant(2), offset_min).text + "-" + page;
    const std::string file = name + "." + kind.substr(kind.find('/') + 1);
    parts["berkas/" + file] = *std::move(bytes);
    const CopiedFile about = file_of(row);
    if (!about.caption.empty()) captions += file + ": " + about.caption + "\r\n";  // read by whoever opens the ZIP, on Windows, too
  });
  if (!captions.empty()) parts["berkas/keterangan.txt"] = captions;
  return files::write_zip(parts);
}

Result<File> pupil_copy_zip(Call& call, const files::MediaStore& media, const SchoolId& school, const PupilId& pupil) {
  TRY(const PupilCopy copy, pupil_copy(call, school, pupil));
  return File{"salinan-murid.zip", "application/zip", zipped(call.tx, media, school, copy, call.setting.offset_min)};
}

Result<OpeningList> pupil_openings(Call& call, const SchoolId& school, const PupilId& pupil) {
  TRY_DO(school_of(call, school, Action::opening_read));
  if (!known(call.tx, school, pupil)) return fail(Fault::not_found, "pupil.unknown", "pupil");
  return OpeningList{call.tx.list(sql::openings{.school = school, .pupil = pupil}, opening_of)};
}

bool erase(storage::Tx& tx, const SchoolId& school, const PupilId& pupil, const std::string& by, Instant now) {
  const bool there = known(tx, school, pupil);
  for (const std::string& person : tx.list(sql::persons_of_school{.school = school}, [](const Row& row) { return row.text(0); })) {
    blank_outcomes(tx, person, pupil.text);
  }
  drop_outcomes(tx, pupil.text);
  people::forget_late(tx, school, pupil);
  teaching::forget_notes(tx, school, pupil);
  family::forget_questions(tx, school, pupil);
  growth::forget_in_growth(tx, school, pupil);
  circles::forget_in_circles(tx, school, pupil);
  moderation::forget_in_remarks(tx, school, pupil);
  jobs::forget_pupil(tx, school.text, pupil.text);
  tx.run(sql::add_erasure{.school = school, .pupil = pupil, .at = now, .by = by});
  if (there) storage::note_change(tx, school.text, "erasure", pupil.text, 1);
  return there;
}

Result<Erased> erase_pupil(Call& call, const SchoolId& school, const PupilId& pupil, const ErasureIn& in) {
  TRY_DO(school_of(call, school, Action::pupil_erase));
  const int offset = call.setting.offset_min;
  const auto before = call.tx.one(sql::erasure_of{.school = school, .pupil = pupil}, [](const Row& row) { return row.instant(0); });
  const auto name = call.tx.one(sql::pupil_named{.school = school, .pupil = pupil}, [](const Row& row) { return row.text(1); });
  if (before && !name) return Erased{pupil, *before, backups_until(*before, offset)};
  if (!name) return fail(Fault::not_found, "pupil.unknown", "pupil");
  if (*name != in.name) return fail(Fault::invalid, "erasure.name_differs", "name");
  erase(call.tx, school, pupil, call.actor.person.text, call.now);
  return Erased{pupil, call.now, backups_until(call.now, offset)};
}

Result<ErasureList> erasures(Call& call) {
  const Date today = call.today();
  const PersonId& person = call.actor.person;
  return ErasureList{
      call.tx.list(sql::erasures_heard_by{.person = person, .today = today}, [](const Row& row) { return row.id<PupilId>(0); }),
      call.tx.list(sql::former_groups{.person = person, .today = today}, [](const Row& row) { return row.id<GroupId>(0); })};
}

std::string erasure_lines(storage::Tx& tx, int offset_min) {
  std::string out;
  tx.each(sql::all_erasures{}, [&](const Row& row) {
    out += row.text(0) + " " + row.text(1) + " " + local_date(row.instant(2), offset_min).text + "\n";
  });
  return out;
}

}  // namespace selami::privacy
