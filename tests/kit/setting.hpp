#pragma once
/// @file The installation in which the small city lives.

#include <string>

#include "http/call.hpp"

namespace selami::kit {

inline Setting contoh() {
  Setting out;
  out.city = "Kota Contoh";
  out.demo = true;
  out.secret = std::string(32, 's');
  return out;
}

}  // namespace selami::kit
