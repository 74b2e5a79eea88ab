#include "people/openings.hpp"

#include "access_sql.hpp"

namespace selami::people {

void note_opening_by_machine(storage::Tx& tx, const SchoolId& school, const PupilId& pupil, const std::string& what, const Date& day, Instant now) {
  static const PersonId machine{"person_00000000000000000000000000"};  // a name in the list of openings, nothing else
  tx.run(sql::know_machine{.id = machine, .name = "Pengelola server (perintah di mesin)"});
  tx.run(sql::note_opening{.school = school, .pupil = pupil, .person = machine, .what = what, .day = day, .at = now});
}

}  // namespace selami::people
