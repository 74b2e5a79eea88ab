#pragma once
/// @file The packs of growth: forms of a visit and indicators (packs/observation), the catalogue of steps (packs/growth). Read when the server starts.

#include <string>

#include "growth/pack_wire.hpp"

namespace selami::growth {

struct GrowthPacks {
  VisitForms visits;
  StepCatalogue steps;

  const VisitForm* form(const std::string& id) const;
  const Indicator* indicator(const std::string& id) const;
  const CatalogueStep* step(const std::string& id) const;
};

/// Throws std::runtime_error that names the file of a pack that cannot be used.
GrowthPacks load_growth_packs(const std::string& packs);

}  // namespace selami::growth
