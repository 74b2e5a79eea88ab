#include "people/copies.hpp"

#include "copies_sql.hpp"
#include "storage/changes.hpp"

namespace selami::people {

void drop_copy(storage::Tx& tx, const SchoolId& school, const std::string& id) {
  if (tx.run(sql::drop_copy{.school = school, .id = id}) > 0) storage::note_change(tx, school.text, "media", id, 2);
}

}  // namespace selami::people
