#include "kit_studies/studies.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace selami::kit {

std::vector<std::vector<std::string>> csv_rows(const std::string& path) {
  std::ifstream in(path);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    std::vector<std::string> row;
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, ',');) row.push_back(cell);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string ratings_folder() {
  if (const char* named = std::getenv("SELAMI_RATINGS")) return named;
  for (const char* beside : {"/../shared/data/ratings", "/../../shared/data/ratings"}) {
    if (std::ifstream(std::string(SELAMI_SOURCE_DIR) + beside + "/README.md")) return std::string(SELAMI_SOURCE_DIR) + beside;
  }
  return {};
}

Study read_study(const std::string& name) {
  Study study;
  const auto rows = csv_rows(ratings_folder() + "/cj_" + name + ".csv");
  const auto code = [](std::map<std::string, std::uint32_t>& known, const std::string& word) {
    return known.emplace(word, static_cast<std::uint32_t>(known.size())).first->second;
  };
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i][1] == rows[i][2]) continue;  // a piece beside itself: btm leaves it out, too
    study.rows.push_back({code(study.judges, rows[i][0]), code(study.candidates, rows[i][1]), code(study.candidates, rows[i][2])});
  }
  return study;
}

}  // namespace selami::kit
