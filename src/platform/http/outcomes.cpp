#include "http/outcomes.hpp"

#include "http_sql.hpp"

namespace selami {

void blank_outcomes(storage::Tx& tx, const std::string& actor, const std::string& text) {
  const std::string pattern = "%" + text + "%";
  tx.run(http::sql::blank_outcomes{.actor = actor, .pattern = pattern});
}

void drop_outcomes(storage::Tx& tx, const std::string& actor) { tx.run(http::sql::drop_outcomes{.actor = actor}); }

}  // namespace selami
