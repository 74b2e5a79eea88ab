#pragma once
/// @file Published plans in the database: rows in and out, no decisions.

#include "library/wire.hpp"
#include "planning/access.hpp"

namespace selami::library {

/// A teacher's voice does not go out with the words.
plan::Plan without_sounds(plan::Plan plan);

/// The last 60 of an id's random bits: a key of eight bytes where the id has 31.
std::int64_t number_of(const PlanId& id);

/// What is published of a plan, whoever asks.
struct Publication {
  SchoolId school;
  PersonId author;
  AuthorityId authority;
  Reach reach = Reach::school;
  bool named = false;
  int version = 0;
  Instant at;
};
std::optional<Publication> find_publication(storage::Tx& tx, const PlanId& id);
/// Makes or renews it with its text and its terms.
void put_publication(Call& call, const planning::PlanText& text, const PublishIn& in);
void drop_publication(storage::Tx& tx, const PlanId& id);

/// What is published of a plan, as one of the staff who may read it.
std::optional<LibraryItem> visible(Call& call, const PlanId& id);
LibraryItem item_of(Call& call, const storage::Row& row);
/// A text that was published, by its version.
std::optional<std::string> published_body(storage::Tx& tx, const PlanId& id, int version);
plan::Plan parsed(const std::string& body);

/// Where a plan came from, the nearest first, at most ten steps.
std::vector<Origin> origins_of(Call& call, const SchoolId& school, const PlanId& id);
/// The oldest plan of a family: from which all others were adapted, one after the other.
PlanId oldest_of(const PlanId& id, const std::vector<Origin>& origins);
/// Errors none: what stands on too few is left out. `oldest` is the plan from which the whole family comes.
std::optional<LedTo> led_to(Call& call, const PlanId& oldest);

}  // namespace selami::library
