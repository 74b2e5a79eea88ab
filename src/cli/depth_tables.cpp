#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "cli/depth_result.hpp"

namespace selami::cli {
namespace {

/// The mean of its persons' fit, weighted by their judgements, and the part they are in.
struct GroupRow {
  double infit = 0, outfit = 0, n = 0;
  int part = -1;
};

std::vector<GroupRow> group_rows(const DepthData& data, const DepthResult& result) {
  std::vector<GroupRow> rows(data.groups.size());
  for (std::size_t p = 0; p < data.persons.size(); ++p) {
    const measure::Person& person = result.fit.persons[p];
    GroupRow& row = rows[data.ratings.group[p]];
    row.n += person.n;
    row.infit += person.infit * person.n;
    row.outfit += person.outfit * person.n;
    const int part = result.connections.person[p];
    row.part = row.part == -1 || row.part == part ? part : 0;
  }
  return rows;
}

std::string row_of(const std::string& facet, const std::string& level) { return csv_value(facet) + "," + csv_value(level); }

std::string level_of(const DepthData& data, const DepthFlag& one) {
  const std::string& level = data.levels[one.flag.facet][one.flag.level];
  return one.flag.kind == measure::FlagKind::dif ? level + " * " + data.dif[one.dif].names[one.flag.group] : level;
}

std::string facet_of(const DepthData& data, const DepthFlag& one) {
  const std::string& facet = data.ratings.facets[one.flag.facet].name;
  return one.flag.kind == measure::FlagKind::dif ? facet + " * " + data.dif[one.dif].column : facet;
}

const std::vector<std::string>& names_of(const DepthData& data, std::uint32_t facet) {
  return facet == measure::Interaction::group_facet ? data.groups : data.levels[facet];
}

}  // namespace

std::string csv_value(const std::string& text) {
  if (text.find_first_of(",;\t\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

std::string csv_number(double number) {
  if (!std::isfinite(number)) return "";
  std::array<char, 400> out{};  // the longest has 309 digits before the point
  const auto end = std::to_chars(out.data(), out.data() + out.size(), number, std::chars_format::fixed, 6).ptr;
  const std::string_view text(out.data(), static_cast<std::size_t>(end - out.data()));
  return std::string(text == "-0.000000" ? text.substr(1) : text);
}

const char* name_of(measure::FlagKind kind) {
  switch (kind) {
    case measure::FlagKind::central: return "central";
    case measure::FlagKind::erratic: return "erratic";
    case measure::FlagKind::drift: return "drift";
    case measure::FlagKind::dif: return "dif";
    default: return "misfit";
  }
}

std::string facets_csv(const DepthData& data, const DepthResult& result) {
  std::string out = "facet,level,measure,se,infit,outfit,n,component\n";
  for (std::size_t f = 0; f < data.ratings.facets.size(); ++f) {
    for (std::size_t l = 0; l < data.levels[f].size(); ++l) {
      const measure::Level& level = result.fit.facets[f][l];
      out += row_of(data.ratings.facets[f].name, data.levels[f][l]) + ",";
      out += level.estimable ? csv_number(level.measure) + "," + csv_number(level.se) + "," + csv_number(level.infit) + "," + csv_number(level.outfit) : ",,,";
      out += "," + std::to_string(level.n) + "," + std::to_string(result.connections.level[f][l]) + "\n";
    }
  }
  if (data.groups.empty() || result.fit.groups.size() != data.groups.size()) return out;  // one population: groups have no measure
  const std::vector<GroupRow> rows = group_rows(data, result);
  for (std::size_t g = 0; g < rows.size(); ++g) {
    const GroupRow& row = rows[g];
    out += row_of("group", data.groups[g]) + "," + csv_number(result.fit.groups[g].measure) + "," + csv_number(result.fit.groups[g].se) + ",";
    out += csv_number(row.infit / row.n) + "," + csv_number(row.outfit / row.n) + "," + std::to_string(static_cast<std::size_t>(row.n)) + "," + std::to_string(row.part) + "\n";
  }
  return out;
}

std::string persons_csv(const DepthData& data, const DepthResult& result) {
  constexpr double sure = 1.96;  // standard errors: 95 %
  const bool weighted = !result.weighted.empty();
  std::string out = weighted ? "person,measure,se,n,component,low,high,eap,eap_se\n" : "person,measure,se,n,component,low,high\n";
  for (std::size_t p = 0; p < data.persons.size(); ++p) {
    const measure::Person& person = result.fit.persons[p];
    const measure::WeightedPerson own = weighted ? result.weighted[p] : measure::WeightedPerson{person.measure, person.se};
    out += csv_value(data.persons[p]) + "," + csv_number(own.measure) + "," + csv_number(own.se) + "," + std::to_string(person.n) + "," + std::to_string(result.connections.person[p]);
    out += "," + csv_number(own.measure - sure * own.se) + "," + csv_number(own.measure + sure * own.se);
    out += weighted ? "," + csv_number(person.measure) + "," + csv_number(person.se) + "\n" : "\n";
  }
  return out;
}

std::string steps_csv(const DepthData& data, const DepthResult& result) {
  std::string out = "criterion,step,measure,se\n";
  const bool common = result.options.steps == measure::Steps::rating_scale;
  const std::vector<std::string>& criteria = data.levels[data.facet("criterion")];
  for (const measure::Step& step : result.fit.steps) {
    out += (common ? "all" : csv_value(criteria[step.criterion])) + "," + std::to_string(data.score_min + static_cast<int>(step.category)) + ",";
    out += csv_number(step.measure) + "," + (step.joined ? "" : csv_number(step.se)) + "\n";
  }
  return out;
}

std::string flags_csv(const DepthData& data, const DepthResult& result) {
  std::string out = "facet,level,kind,size,se\n";
  for (const DepthFlag& one : result.flags) {
    out += row_of(facet_of(data, one), level_of(data, one)) + "," + name_of(one.flag.kind) + "," + csv_number(one.flag.size) + "," + csv_number(one.flag.se) + "\n";
  }
  return out;
}

std::string interactions_csv(const DepthData& data, const DepthResult& result) {
  if (result.options.interactions.empty()) return "";
  std::string out = "first,second,measure,se,n\n";
  for (std::size_t i = 0; i < result.options.interactions.size(); ++i) {
    const auto& first = names_of(data, result.options.interactions[i].first);
    const auto& second = names_of(data, result.options.interactions[i].second);
    for (std::size_t c = 0; c < result.fit.interactions[i].size(); ++c) {
      const measure::Cell& cell = result.fit.interactions[i][c];
      if (cell.n == 0) continue;
      out += row_of(first[c / second.size()], second[c % second.size()]) + "," + csv_number(cell.measure) + "," + csv_number(cell.se) + "," + std::to_string(cell.n) + "\n";
    }
  }
  return out;
}

}  // namespace selami::cli
