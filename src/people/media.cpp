#include "people/media.hpp"

#include "desk_sql.hpp"
#include "storage/changes.hpp"

namespace selami::people {

void forget_media(Call& call, const SchoolId& school, const PupilId& pupil, Instant since) {
  const auto gone = call.tx.run_returning(sql::forget_media{.school = school, .pupil = pupil, .since = since},
                                          [](const storage::Row& row) { return row.text(0); });
  for (const std::string& id : gone) storage::note_change(call.tx, school.text, "media", id, 2);
}

void erase_media(storage::Tx& tx, const std::function<void(const std::string& sha256)>& remove_file) {
  struct Erased {
    SchoolId school;
    std::string id;
    std::string sha256;
  };
  const auto erased = tx.list(sql::erased_media{}, [](const storage::Row& row) { return Erased{row.id<SchoolId>(0), row.text(1), row.text(2)}; });
  for (const Erased& one : erased) {
    if (!tx.one(sql::file_in_use{.sha = one.sha256}, [](const storage::Row&) { return true; })) remove_file(one.sha256);
    tx.run(sql::drop_media{.school = one.school, .id = one.id});
  }
}

}  // namespace selami::people
