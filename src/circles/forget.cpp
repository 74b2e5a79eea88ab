/// What a circle says of a child that is erased. Names are refused as they are written; a nickname's owner, or a child who came later, may still stand there.
#include "circles/circles.hpp"
#include "circles_sql.hpp"
#include "teaching_core/note.hpp"

namespace selami::circles {
namespace {

using storage::Row;

constexpr const char* gone = "(dihapus)";

struct Said {
  CircleId circle;
  PersonId person;
  std::string part;
  std::string text;
};
struct Asked {
  CircleId circle;
  std::string question;
  std::string about;
};

bool blank(std::string& text, const std::string& name) {
  if (!teaching::says_name(text, name)) return false;
  text = gone;
  return true;
}

}  // namespace

void forget_in_circles(storage::Tx& tx, const SchoolId& school, const PupilId& pupil) {
  const auto name = tx.one(sql::name_of_pupil{.school = school, .pupil = pupil}, [](const Row& row) { return row.text(0); });
  if (!name) return;
  for (Said& one : tx.list(sql::words_of_notes{.school = school}, [](const Row& row) { return Said{row.id<CircleId>(0), row.id<PersonId>(1), row.text(2), row.text(3)}; })) {
    if (blank(one.text, *name)) tx.run(sql::reword_note{.body = one.text, .circle = one.circle, .person = one.person, .part = one.part});
  }
  for (Asked& one : tx.list(sql::words_of_circles{.school = school}, [](const Row& row) { return Asked{row.id<CircleId>(0), row.text(1), row.text(2)}; })) {
    bool any = blank(one.question, *name);
    any = blank(one.about, *name) || any;
    if (any) tx.run(sql::reword_circle{.question = one.question, .about = one.about, .id = one.circle});
  }
}

}  // namespace selami::circles
