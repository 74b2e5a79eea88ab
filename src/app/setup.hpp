#pragma once
/// @file Beginning an installation: a real city's first office person, or a made-up city to try things in.

#include <string>

#include "app/options.hpp"
#include "people/people.hpp"
#include "people/roster_cli.hpp"
#include "simulate/simulate.hpp"

namespace selami::app {

/// Makes the database and the city's first office person. Errors: city.exists, request.missing_field.
Result<people::FirstAdmin> init(const Options& options, const std::string& city, const std::string& admin);

/// Imports a roster file; order.wish.filename is read. Throws std::runtime_error when the file cannot be read.
people::RosterOutcome import_roster(const Options& options, people::RosterOrder order);

/// Fills an empty database with a made-up city. `today` empty: the local day. Throws std::runtime_error.
simulate::Done simulate_city(const Options& options, simulate::Wish wish);

}  // namespace selami::app
