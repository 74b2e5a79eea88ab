#pragma once
/// @file A sentence in both languages.

#include <string>

namespace selami::city {

struct Said {
  std::string id;
  std::string en;
};

}  // namespace selami::city
