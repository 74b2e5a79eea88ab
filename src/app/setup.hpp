#pragma once
/// @file Beginning an installation: a real city's first office person, or a made-up city to try things in.

#include <string>

#include "app/options.hpp"
#include "people/people.hpp"
#include "simulate/simulate.hpp"

namespace selami::app {

/// Makes the database and the city's first office person. Errors: city.exists, request.missing_field.
Result<people::FirstAdmin> init(const Options& options, const std::string& city, const std::string& admin);

/// Fills an empty database with a made-up city. `today` empty: the local day. Throws std::runtime_error.
simulate::Done simulate_city(const Options& options, simulate::Wish wish);

}  // namespace selami::app
