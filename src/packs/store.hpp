#pragma once
/// @file Packs in the database: rows in and out, no decisions.

#include "http/call.hpp"
#include "packs/wire.hpp"

namespace selami::packs {

/// A version with all that is in it.
struct Version {
  PackHead head;
  AuthorityId office;
  ContextPack pack;
};

std::vector<PackHead> heads_of(storage::Tx& tx, const AuthorityId& office);
std::optional<Version> find_version(storage::Tx& tx, const PackId& id);
std::optional<Version> find_numbered(storage::Tx& tx, const AuthorityId& office, const std::string& slug, int number);
std::vector<Version> newest_of(storage::Tx& tx, const AuthorityId& office);
/// False: somebody else published this number meanwhile.
bool add_version(Call& call, const Version& version);

AuthorityId office_of(storage::Tx& tx, const SchoolId& school);
struct Taken {
  Version version;
  std::string by;
  Instant at;
};
std::vector<Taken> taken_by_school(storage::Tx& tx, const SchoolId& school);

}  // namespace selami::packs
