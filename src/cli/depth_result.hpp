#pragma once
/// @file A fit with all that is said about it, and the tables and texts made of it. Pure.

#include <string>
#include <vector>

#include "base/json.hpp"
#include "cli/depth_data.hpp"
#include "measure/bridge.hpp"
#include "measure/connect.hpp"
#include "measure/facets.hpp"
#include "measure/flags.hpp"
#include "measure/weighted.hpp"

namespace selami::cli {

/// An anchor that the data contradict: it was let go and the fit made again.
struct FreedAnchor {
  measure::Anchor anchor;
  double measure = 0;  ///< as it came out while it was held
};

struct DepthFlag {
  measure::Flag flag;
  std::size_t dif = 0;  ///< of FlagKind::dif: which of DepthData::dif
};

struct DepthResult {
  measure::Options options;
  measure::Fit fit;
  std::vector<measure::WeightedPerson> weighted;  ///< a person each when these are the measures that were asked for, else empty
  measure::Connections connections;
  measure::Joints joints;
  std::vector<measure::Bridge> bridges;
  std::vector<DepthFlag> flags;
  std::vector<FreedAnchor> freed;
  std::size_t anchors_unused = 0;
  double seconds = 0;  ///< of the estimation
};

/// facet,level,measure,se,infit,outfit,n,component
std::string facets_csv(const DepthData& data, const DepthResult& result);
/// person,measure,se,n,component, then low,high: the measure less and more 1.96 se; of weighted measures the posterior's too: eap,eap_se
std::string persons_csv(const DepthData& data, const DepthResult& result);
/// criterion,step,measure,se   (step: the upper score, as the file has it)
std::string steps_csv(const DepthData& data, const DepthResult& result);
/// facet,level,kind,size,se
std::string flags_csv(const DepthData& data, const DepthResult& result);
/// first,second,measure,se,n of each cell of the interactions; empty when none was asked for
std::string interactions_csv(const DepthData& data, const DepthResult& result);

json::Value summary_json(const DepthData& data, const DepthResult& result);

/// A value of a CSV file, in quotes where it must be.
std::string csv_value(const std::string& text);
/// Six decimals, without a sign before zero.
std::string csv_number(double number);

const char* name_of(measure::FlagKind kind);

}  // namespace selami::cli
