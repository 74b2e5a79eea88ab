#pragma once
/// @file Circles in the database, and the only way from an id to one for a person who asks.

#include "circles/wire.hpp"

namespace selami::circles {

struct Circle {
  CircleId id;
  std::string code;
  PersonId opener;
  std::string question;
  std::string about;
  Date starts;
  int weeks = 0;
};
struct Member {
  PersonId person;
  std::string name;
  SchoolId school;
  std::string school_name;
};
struct Note {
  PersonId person;
  Part part = Part::assess;
  std::string text;
  Instant at;
  std::optional<PlanId> plan;
  std::optional<moderation::RoundId> round;
};

std::optional<Circle> find_circle(storage::Tx& tx, const CircleId& id);
std::optional<Circle> find_by_code(storage::Tx& tx, const std::string& code);
std::vector<Circle> circles_of(Call& call);
std::vector<Member> members_of(storage::Tx& tx, const CircleId& circle);
std::vector<Note> notes_of(storage::Tx& tx, const CircleId& circle);

/// A circle that the actor is in, with its members. Errors: circle.unknown (not_found), also where there is one.
struct Joined {
  Circle circle;
  std::vector<Member> members;
  SchoolId school;  ///< with which the actor is in it
};
Result<Joined> joined_circle(Call& call, const CircleId& id);

}  // namespace selami::circles
