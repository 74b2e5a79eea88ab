#pragma once
/// @file The review forms of packs/instruments: data, read when the server starts.

#include <map>
#include <string>
#include <vector>

#include "planning/shared_wire.hpp"
#include "planning_core/review.hpp"

namespace selami::planning {

struct Instrument {
  std::string id;  ///< the file's name: telaah-15
  BothLanguages title;
  int from = 1;
  int to = 4;
  std::vector<std::string> names;  ///< of the numbers, from the lowest on
  PlaceWords words;
  std::vector<Item> items;

  const Item* find(const std::string& item) const;
};

struct Instruments {
  std::vector<Instrument> forms;              ///< by id; the first is offered first
  std::map<std::string, std::string> pupils;  ///< a level's word for its pupils

  /// Nothing when there is no such form.
  const Instrument* find(const std::string& id) const;
  std::string pupil(const std::string& level) const;
};

/// Throws std::runtime_error that names the file of a form that cannot be used.
Instruments load_instruments(const std::string& packs);

}  // namespace selami::planning
