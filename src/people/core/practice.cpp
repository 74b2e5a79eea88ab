#include "people_core/practice.hpp"

namespace selami::people {

std::vector<std::string> practice_pupils() {
  static constexpr const char* things[] = {"Bintang", "Ombak",  "Embun",  "Kerang", "Pelangi", "Rotan",  "Lentera", "Bakau",
                                           "Perahu",  "Angin",  "Canting", "Awan",  "Karang",  "Hujan",  "Pasir",   "Layar",
                                           "Daun",    "Sungai", "Jembatan", "Kabut", "Lumbung", "Teluk", "Rumput",  "Dermaga"};
  std::vector<std::string> out;
  for (const char* thing : things) out.push_back("Latihan " + std::to_string(out.size() + 1) + " – " + thing);
  return out;
}

}  // namespace selami::people
