#include "measure/ratings_data_test.hpp"

#include <map>

#include "kit_studies/studies.hpp"

namespace selami::measure {
namespace {

std::size_t column_of(const DataRows& rows, const std::string& column) {
  std::size_t at = 0;
  while (rows[0].at(at) != column) ++at;
  return at;
}

}  // namespace

DataRows data_rows(const std::string& name) { return kit::csv_rows(kit::ratings_folder() + "/" + name); }

std::vector<std::uint32_t> coded(const DataRows& rows, const std::string& column, std::vector<std::string>& names) {
  const std::size_t at = column_of(rows, column);
  std::map<std::string, std::uint32_t> codes;
  for (std::size_t i = 1; i < rows.size(); ++i) codes[rows[i][at]] = 0;
  names.clear();
  for (auto& [name, code] : codes) {
    code = static_cast<std::uint32_t>(names.size());
    names.push_back(name);
  }
  std::vector<std::uint32_t> of;
  for (std::size_t i = 1; i < rows.size(); ++i) of.push_back(codes[rows[i][at]]);
  return of;
}

CodedData coded_data(const DataRows& rows, const std::string& person, const std::vector<std::pair<std::string, Role>>& facets, const std::string& score,
                            int lowest) {
  CodedData data;
  data.names.resize(facets.size() + 1);
  data.ratings.person = coded(rows, person, data.names[0]);
  data.ratings.persons = static_cast<std::uint32_t>(data.names[0].size());
  for (std::size_t f = 0; f < facets.size(); ++f) {
    std::vector<std::uint32_t> of = coded(rows, facets[f].first, data.names[f + 1]);
    data.ratings.facets.push_back({facets[f].first, facets[f].second, static_cast<std::uint32_t>(data.names[f + 1].size()), std::move(of)});
  }
  const std::size_t at = column_of(rows, score);
  for (std::size_t i = 1; i < rows.size(); ++i) data.ratings.score.push_back(static_cast<std::uint8_t>(std::stoi(rows[i][at]) - lowest));
  return data;
}

}  // namespace selami::measure
