#pragma once
/// @file Plans in the database: rows in and out, no decisions.

#include <optional>
#include <string>
#include <vector>

#include "planning/access.hpp"
#include "planning/wire.hpp"
#include "planning_core/submission.hpp"
#include "storage/connection.hpp"

namespace selami::planning {

std::optional<PlanHead> find_head(storage::Tx& tx, const SchoolId& school, const PlanId& id);
std::vector<PlanHead> heads_of_author(storage::Tx& tx, const SchoolId& school, const PersonId& author, std::size_t most);

/// A stored text. It was written by write_plan: one that cannot be read is a broken world, storage::Broken.
plan::Plan parse_body(const std::string& body);
std::string body_text(storage::Tx& tx, const PlanHead& head);
plan::Plan read_body(storage::Tx& tx, const PlanHead& head);

/// One row of the history.
struct Version {
  int version = 0;
  Instant saved_at;
  int base = 0;
  bool merged = false;
  std::string body;
};
std::optional<Version> find_version(storage::Tx& tx, const PlanHead& head, int version);
std::optional<Version> find_save(storage::Tx& tx, const PlanHead& head, const SaveId& save);
/// Lets a save mean a version that no save made. False when one did.
bool name_version(storage::Tx& tx, const PlanHead& head, const SaveId& save);
std::vector<VersionHead> versions_of(storage::Tx& tx, const PlanHead& head);

/// A text to keep, with where it came from.
struct NewVersion {
  int version = 0;
  int base = 0;
  std::optional<SaveId> save;
  bool merged = false;
  std::string body;
};
void add_version(Call& call, const PlanHead& head, const NewVersion& text);
/// Makes the plan's row, or brings it to this text: title, level, grade, subject and meetings come from `plan`.
void put_plan(Call& call, PlanHead& head, const plan::Plan& plan, const std::string& body, bool is_new);

std::optional<Submission> find_submission(storage::Tx& tx, const PlanHead& head);
void save_submission(storage::Tx& tx, const PlanHead& head, const Submission& submission);
std::vector<SilenceView> silences_of(storage::Tx& tx, const PlanHead& head);

}  // namespace selami::planning
