#pragma once
/// @file Research data beside the project, as the tests read them. Nothing is there on other machines: those tests are skipped.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "measure/facets.hpp"

namespace selami::measure {

using DataRows = std::vector<std::vector<std::string>>;

/// The lines of one file of kit::ratings_folder(), the first one being names; none when it is not there.
DataRows data_rows(const std::string& name);

/// Columns of the data, coded in the order of their levels' names.
struct CodedData {
  Ratings ratings;
  std::vector<std::vector<std::string>> names;  ///< persons, then the facets
};

std::vector<std::uint32_t> coded(const DataRows& rows, const std::string& column, std::vector<std::string>& names);
CodedData coded_data(const DataRows& rows, const std::string& person, const std::vector<std::pair<std::string, Role>>& facets, const std::string& score, int lowest = 0);

}  // namespace selami::measure
