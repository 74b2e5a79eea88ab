#pragma once
/// @file The published plan that an own plan is nearly the same as (decision 0035).

#include <memory>
#include <string>

#include "checker/likeness.hpp"
#include "library/library.hpp"
#include "storage/database.hpp"

namespace selami::library {

/// The texts of the packs, read when they are first asked for: a server that nobody asks needs none.
class PackTexts {
 public:
  explicit PackTexts(std::string packs);
  ~PackTexts();
  /// Throws as files::read_packs.
  const checker::Commons& commons() const;

 private:
  struct Held;
  std::unique_ptr<Held> held_;
};

/// What of an own plan was copied from a published one that the actor may read; nothing for what was taken from the library or is of the
/// own teachers. Errors: plan.unknown.
Result<CopiedView> copied_from(Call& call, const PackTexts& packs, const PlanId& id);

/// Keeps by what a published plan is found.
void put_bands(storage::Tx& tx, const PlanId& id, const plan::Plan& plan);
void drop_bands(storage::Tx& tx, const PlanId& id);
/// Makes the bands of some plans that have none yet; true: there may be more. A task of the server.
bool make_bands(storage::Tx& tx);

}  // namespace selami::library
