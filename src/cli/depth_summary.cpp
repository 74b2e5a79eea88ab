#include <algorithm>
#include <cmath>
#include <map>

#include "cli/depth_result.hpp"

namespace selami::cli {
namespace {

json::Value whole(std::size_t number) { return json::make(static_cast<std::int64_t>(number)); }

json::Value names(const std::vector<std::string>& all, const std::vector<std::uint32_t>& which) {
  constexpr std::size_t named_max = 50;
  json::Array out;
  for (std::size_t i = 0; i < std::min(which.size(), named_max); ++i) out.push_back(json::make(all[which[i]]));
  return {std::move(out)};
}

double separation(double reliability) { return reliability < 1 ? std::sqrt(std::max(0.0, reliability) / (1 - reliability)) : 0; }

/// How many persons and raters each connected part has.
json::Value parts(const DepthData& data, const DepthResult& result) {
  constexpr int named_max = 100;
  const std::uint32_t rater = data.facet("rater");
  std::vector<std::size_t> persons(static_cast<std::size_t>(result.connections.parts), 0);
  std::vector<std::size_t> raters(persons.size(), 0);
  for (const int part : result.connections.person) ++persons[static_cast<std::size_t>(part) - 1];
  if (rater < result.connections.level.size()) {
    for (const int part : result.connections.level[rater]) {
      if (part > 0) ++raters[static_cast<std::size_t>(part) - 1];
    }
  }
  json::Array out;
  for (int part = 1; part <= std::min(result.connections.parts, named_max); ++part) {
    const auto at = static_cast<std::size_t>(part) - 1;
    out.push_back({json::Object{{"component", json::make(part)}, {"persons", whole(persons[at])}, {"raters", whole(raters[at])}}});
  }
  return {std::move(out)};
}

json::Value bridges(const DepthData& data, const DepthResult& result) {
  const std::uint32_t rater = data.facet("rater"), task = data.facet("task"), occasion = data.facet("occasion");
  const auto level = [&](std::uint32_t facet, std::uint32_t row) { return json::make(data.levels[facet][data.ratings.facets[facet].of[row]]); };
  json::Array out;
  for (const measure::Bridge& bridge : result.bridges) {
    json::Object one{{"person", json::make(data.persons[data.ratings.person[bridge.row]])}};
    if (task < data.levels.size()) one.emplace_back("task", level(task, bridge.row));
    if (occasion < data.levels.size()) one.emplace_back("occasion", level(occasion, bridge.row));
    one.emplace_back("judged_by", level(rater, bridge.row));
    one.emplace_back("let_judge", json::make(data.levels[rater][bridge.rater]));
    one.emplace_back("judgements", whole(bridge.judgements));
    one.emplace_back("joins", json::Value{json::Array{json::make(bridge.from), json::make(bridge.to)}});
    out.push_back({std::move(one)});
  }
  return {std::move(out)};
}

json::Value freed(const DepthData& data, const DepthResult& result) {
  json::Array out;
  for (const FreedAnchor& one : result.freed) {
    out.push_back({json::Object{{"facet", json::make(data.ratings.facets[one.anchor.facet].name)},
                                {"level", json::make(data.levels[one.anchor.facet][one.anchor.level])},
                                {"anchor", json::make(one.anchor.value)},
                                {"measure", json::make(one.measure)}}});
  }
  return {std::move(out)};
}

/// Scores that nobody of those who judged a criterion ever gave: their steps are parts of a span.
std::size_t joined_steps(const DepthResult& result) {
  return static_cast<std::size_t>(std::count_if(result.fit.steps.begin(), result.fit.steps.end(), [](const measure::Step& step) { return step.joined; }));
}

json::Value flag_counts(const DepthResult& result) {
  json::Object out;
  for (const auto kind : {measure::FlagKind::misfit, measure::FlagKind::central, measure::FlagKind::erratic, measure::FlagKind::drift, measure::FlagKind::dif}) {
    out.emplace_back(name_of(kind), whole(static_cast<std::size_t>(std::count_if(result.flags.begin(), result.flags.end(), [&](const DepthFlag& one) { return one.flag.kind == kind; }))));
  }
  return {std::move(out)};
}

json::Value model(const DepthResult& result) {
  const measure::Options& options = result.options;
  const char* halo = options.halo == measure::Halo::automatic ? "auto" : options.halo == measure::Halo::on ? "on" : "off";
  return {json::Object{{"steps", json::make(options.steps == measure::Steps::partial_credit ? "pcm" : "rsm")},
                       {"population", json::make(result.fit.summary.group_sd > 0 || !result.fit.groups.empty() ? "group" : "one")},
                       {"raters", json::make(options.raters == measure::Raters::random ? "random" : "fixed")},
                       {"halo", json::make(halo)},
                       {"persons", json::make(result.weighted.empty() ? "eap" : "wle")},
                       {"estimator", json::make(options.estimator == measure::Estimator::marginal ? "mml" : "jml")}}};
}

/// 1 - mean squared error / variance of the weighted measures; null where the posterior's are asked for, or nobody has one.
json::Value weighted_reliability(const DepthResult& result) {
  double count = 0, sum = 0, squares = 0, errors = 0;
  for (const measure::WeightedPerson& one : result.weighted) {
    if (!std::isfinite(one.measure)) continue;
    ++count;
    sum += one.measure;
    squares += one.measure * one.measure;
    errors += one.se * one.se;
  }
  const double variance = count > 0 ? squares / count - sum / count * (sum / count) : 0;
  return variance > 0 ? json::make(std::max(0.0, 1 - errors / count / variance)) : json::Value{};
}

json::Value levels(const DepthData& data) {
  json::Object out;
  for (std::size_t f = 0; f < data.levels.size(); ++f) out.emplace_back(data.ratings.facets[f].name, whole(data.levels[f].size()));
  return {std::move(out)};
}

json::Value rows(const DepthData& data) {
  json::Object missing;
  for (const auto& [column, count] : data.missing) missing.emplace_back(column, whole(count));
  return {json::Object{{"read", whole(data.rows_read)},
                       {"left_out", whole(data.rows_missing)},
                       {"missing", {std::move(missing)}},
                       {"headings_again", whole(data.headers_again)}}};
}

}  // namespace

json::Value summary_json(const DepthData& data, const DepthResult& result) {
  const measure::Summary& s = result.fit.summary;
  const auto square = [](double sd) { return json::make(sd * sd); };
  const auto extreme = [&](int which) {
    return whole(static_cast<std::size_t>(std::count_if(result.fit.persons.begin(), result.fit.persons.end(), [&](const measure::Person& one) { return one.extreme == which; })));
  };
  json::Object out{{"deviance", json::make(s.deviance)},
                   {"deviance_without_halo", s.deviance_without_halo ? json::make(*s.deviance_without_halo) : json::Value{}},
                   {"iterations", whole(s.evaluations)},
                   {"converged", json::make(s.converged)},
                   {"seconds", json::make(result.seconds)},
                   {"parameters", whole(s.parameters)},
                   {"nodes", whole(s.nodes)},
                   {"mean", json::make(s.mean)},
                   {"sigma", json::make(s.sigma)},
                   {"group_sd", json::make(s.group_sd)},
                   {"rater_sd", json::make(s.rater_sd)},
                   {"halo_sd", json::make(s.halo_sd)},
                   {"variances", {json::Object{{"person", square(s.sigma)}, {"group", square(s.group_sd)}, {"rater", square(s.rater_sd)}, {"halo", square(s.halo_sd)}}}},
                   {"reliability", json::make(s.reliability)},
                   {"separation", json::make(separation(s.reliability))},
                   {"reliability_wle", weighted_reliability(result)},
                   {"rater_reliability", json::make(s.rater_reliability)},
                   {"rater_separation", json::make(s.rater_separation)},
                   {"components", json::make(result.connections.parts)},
                   {"component_sizes", parts(data, result)},
                   {"bridging_scripts", bridges(data, result)},
                   {"bridge_raters", names(data.facet("rater") < data.levels.size() ? data.levels[data.facet("rater")] : data.persons, result.joints.raters)},
                   {"bridge_raters_count", whole(result.joints.raters.size())},
                   {"bridge_persons_count", whole(result.joints.persons.size())},
                   {"judgements", whole(data.ratings.score.size())},
                   {"persons", whole(data.persons.size())},
                   {"groups", whole(data.groups.size())},
                   {"levels", levels(data)},
                   {"persons_lowest", extreme(-1)},
                   {"persons_highest", extreme(1)},
                   {"score_min", json::make(data.score_min)},
                   {"score_max", json::make(data.score_max)},
                   {"steps_joined", whole(joined_steps(result))},
                   {"rows", rows(data)},
                   {"model", model(result)},
                   {"anchors", whole(result.options.anchors.size())},
                   {"anchors_unused", whole(result.anchors_unused)},
                   {"anchors_freed", freed(data, result)},
                   {"standard_errors", json::make(s.probed ? "probes" : "exact")},
                   {"flags", flag_counts(result)}};
  return {std::move(out)};
}

}  // namespace selami::cli
