#include "privacy/privacy_cli.hpp"

#include <sstream>

#include "people/openings.hpp"
#include "privacy/privacy.hpp"
#include "privacy_sql.hpp"

namespace selami::privacy {
namespace {

using storage::Row;

CliOutcome refused(const std::string& what) { return {1, "", what + "\n"}; }

struct Place {
  SchoolId school;
  PupilId pupil;
};

/// Errors: school.unknown, pupil.unknown.
Result<Place> place_of(storage::Tx& tx, const PupilOrder& order) {
  const auto school = tx.one(sql::school_of_npsn{.npsn = order.npsn}, [](const Row& row) { return row.id<SchoolId>(0); });
  if (!school) return fail(Fault::not_found, "school.unknown", order.npsn);
  const auto by_nisn = tx.one(sql::pupil_of_nisn{.school = *school, .nisn = order.pupil}, [](const Row& row) { return row.id<PupilId>(0); });
  const auto by_id = tx.one(sql::pupil_named{.school = *school, .pupil = order.pupil}, [](const Row& row) { return row.id<PupilId>(0); });
  if (by_nisn) return Place{*school, *by_nisn};
  if (by_id) return Place{*school, *by_id};
  return fail(Fault::not_found, "pupil.unknown", order.pupil);
}

std::string told(const Error& error) { return error.code + " " + error.field; }

}  // namespace

CliOutcome export_pupil(const storage::Database& database, const files::MediaStore& media, const PupilOrder& order, Instant now, int offset_min) {
  const auto writer = database.connect();
  CliOutcome out;
  storage::in_transaction(*writer, [&](storage::Tx& tx) {
    const auto place = place_of(tx, order);
    if (!place) return void(out = refused(told(place.error())));
    const auto copy = copy_of(tx, place->school, place->pupil, now);
    if (!copy) return void(out = refused(told(copy.error())));
    people::note_opening_by_machine(tx, place->school, place->pupil, "copy", local_date(now, offset_min), now);
    out.file = order.zip ? zipped(tx, media, place->school, *copy, offset_min) : copy_text(*copy);
    out.said = copy->name + ": " + std::to_string(copy->answers.size()) + " jawaban, " + std::to_string(copy->levels.size()) + " tingkat, " +
               std::to_string(copy->attendance.size()) + " kehadiran. Tercatat sebagai pembukaan oleh pengelola server.\n";
  });
  return out;
}

CliOutcome erase_one(const storage::Database& database, const PupilOrder& order, Instant now, int offset_min) {
  const auto writer = database.connect();
  CliOutcome out;
  storage::in_transaction(*writer, [&](storage::Tx& tx) {
    const auto place = place_of(tx, order);
    if (!place) return void(out = refused(told(place.error())));
    const auto copy = copy_of(tx, place->school, place->pupil, now);
    if (!copy || copy->name != order.name) return void(out = refused("erasure.name_differs --name"));
    erase(tx, place->school, place->pupil, "", now);
    const Date last = date_of_day(day_number(local_date(now, offset_min)) + backup_days);
    out.said = "Terhapus. HP yang menyimpan salinannya menghapus saat terhubung lagi; cadangan memuatnya paling lambat sampai " + last.text + ".\n";
  });
  return out;
}

CliOutcome erase_listed(const storage::Database& database, const std::string& lines, Instant now) {
  const auto writer = database.connect();
  CliOutcome out;
  int erased = 0;
  int listed = 0;
  storage::in_transaction(*writer, [&](storage::Tx& tx) {
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) {
      std::istringstream words(line);
      SchoolId school;
      PupilId pupil;
      if (!(words >> school.text >> pupil.text)) continue;
      ++listed;
      erased += erase(tx, school, pupil, "", now) ? 1 : 0;
    }
  });
  out.said = std::to_string(listed) + " di daftar, " + std::to_string(erased) + " baru dihapus lagi\n";
  return out;
}

CliOutcome list_affected(const storage::Database& database, const Leak& leak, Instant now, int offset_min) {
  const auto reader = database.connect_read_only();
  CliOutcome out;
  storage::in_snapshot(*reader, [&](storage::Tx& tx) {
    const auto all = affected_by(tx, leak, offset_min);
    if (!all) return void(out = refused(told(all.error())));
    out.file = affected_csv(*all);
    out.said = affected_summary(*all, now, offset_min);
  });
  return out;
}

}  // namespace selami::privacy
