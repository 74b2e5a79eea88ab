#pragma once
/// @file `selami depth fit`: ratings of any origin on one fair scale, as tables and drawings.

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/depth_data.hpp"
#include "cli/depth_result.hpp"

namespace selami::cli {

/// The words of the command line.
struct DepthFit {
  std::string file;
  DepthColumns columns;
  std::vector<std::string> interactions;  ///< "rater*criterion", "group*task"
  std::string population = "group";
  std::string raters = "random";
  std::string halo = "auto";
  std::string model = "pcm";
  std::string estimator = "mml";
  std::string persons = "eap";  ///< or "wle"
  std::string anchor;
  std::string out;
  std::string format = "text";
  std::string language = "id";
  unsigned threads = 0;  ///< 0: as many as the machine has
};

/// The model that the words name, and the threads to run on; not what depends on the data.
measure::Options model_of(const DepthFit& wish);

/// Reads, estimates and judges the fit, without writing anything. Errors: those of read_depth_data, read_anchors and measure::fit;
/// depth.interaction (a facet that is not there).
Result<DepthResult> fit_depth(const DepthFit& wish, DepthData& data);

/// Writes facets.csv, persons.csv, steps.csv, flags.csv, summary.json, wright.svg, categories.svg (and interactions.csv) into a folder
/// of their own: all of them or none. `told` gives an error's words. Returns 0, or 1 when the input or the folder is refused.
int depth_fit(const DepthFit& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err);

/// Runs the engine's pieces on so many threads; the same bits with any number.
measure::Executor executor_of(unsigned threads);

}  // namespace selami::cli
