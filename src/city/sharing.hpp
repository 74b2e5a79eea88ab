#pragma once
/// @file What an agreement lets through of an office's sums, and several offices' sums together. No I/O.
/// Nothing here is a new figure: it leaves away, and adds up what is shown of each office alone.

#include "city/wire.hpp"

namespace selami::city {

/// Takes out of a table what the agreement does not give; the reason stays in its place.
void withhold(SumTable& table, const people::Agreement& agreement);

/// The sum of views that are each shown; hidden as soon as one of them is: whoever knows the own part would know the other.
SumView sum_of(const std::string& key, const std::vector<const SumView*>& parts);
/// The same for whole tables, row by row: by level in the usual order, by district in that of the alphabet.
SumTable together(const std::vector<const SumTable*>& tables);

}  // namespace selami::city
