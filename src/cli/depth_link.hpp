#pragma once
/// @file `selami depth link`: who judges which pieces of other schools, so that all are on one scale with the fewest judgements.

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "cli/ratings_file.hpp"
#include "measure/linking.hpp"

namespace selami::cli {

/// The words of the command line.
struct DepthLink {
  std::string file;
  std::string teacher = "teacher", school = "school", band = "band", pieces = "pieces";  ///< columns
  measure::LinkWish wish;
  std::string out;
  std::string language = "id";
};

/// Teachers of a file, with the names that their numbers stand for.
struct LinkData {
  std::vector<measure::LinkTeacher> rows;
  std::vector<std::string> teachers, schools, bands;
};

/// Errors: those of read_ratings; depth.column_twice; depth.pieces (field: what is no whole number from 0 to 1000).
Result<LinkData> read_teachers(const DepthLink& wish);

/// judge,author,school,band,piece,kind: the author's pieces are numbered from 1; kind is benchmark (the same for all of the band) or exchange.
std::string assignments_csv(const LinkData& data, const measure::LinkPlan& plan);
/// teacher,school,band,given,received,se,missing,withheld
std::string link_teachers_csv(const LinkData& data, const measure::LinkPlan& plan);
json::Value link_summary(const DepthLink& wish, const LinkData& data, const measure::LinkPlan& plan);

/// Writes assignments.csv, teachers.csv and summary.json into a folder of their own: all of them or none. Returns 0, or 1 when the input
/// or the folder is refused.
int depth_link(const DepthLink& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err);

}  // namespace selami::cli
