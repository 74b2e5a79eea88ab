#include "cli/depth_data.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "cli/csv_number.hpp"

namespace selami::cli {
namespace {

using measure::Role;

Result<RatingsWish> wish_of(const DepthColumns& columns) {
  RatingsWish wish;
  wish.score = columns.score;
  const std::pair<const char*, const std::string&> roles[] = {{"person", columns.person}, {"group", columns.group},       {"task", columns.task},
                                                              {"criterion", columns.criterion}, {"rater", columns.rater}, {"occasion", columns.occasion}};
  for (const auto& [role, column] : roles) {
    if (!column.empty()) wish.columns.emplace_back(role, column);
  }
  for (const std::string& facet : columns.facets) {
    // In the tables a free facet bears its column's name, which therefore cannot be that of a role.
    const bool role = std::any_of(std::begin(roles), std::end(roles), [&](const auto& one) { return one.first == facet; });
    if (role) return fail(Fault::invalid, "depth.column_twice", facet);
    wish.columns.emplace_back(facet, facet);
  }
  TRY_DO(check_roles(wish));
  // Persons' groups may be compared by a column that has another role too.
  for (const std::string& dif : columns.dif) wish.columns.emplace_back("dif", dif);
  return wish;
}

std::optional<Role> facet_role(const std::string& role) {
  if (role == "person" || role == "group" || role == "dif") return std::nullopt;
  if (role == "task") return Role::task;
  if (role == "criterion") return Role::criterion;
  if (role == "rater") return Role::rater;
  if (role == "occasion") return Role::occasion;
  return Role::other;
}

Result<bool> set_groups(DepthData& data, const CodedColumn& column) {
  constexpr std::uint32_t none = 0xFFFFFFFF;
  std::vector<std::uint32_t>& group = data.ratings.group;
  group.assign(data.persons.size(), none);
  for (std::size_t row = 0; row < column.codes.size(); ++row) {
    std::uint32_t& of = group[data.ratings.person[row]];
    if (of == none) of = column.codes[row];
    if (of == column.codes[row]) continue;
    const std::string field = data.persons[data.ratings.person[row]] + ": " + column.names[of] + ", " + column.names[column.codes[row]];
    return fail(Fault::invalid, "depth.person_groups", field);
  }
  data.groups = column.names;
  data.ratings.groups = static_cast<std::uint32_t>(column.names.size());
  return true;
}

/// Without a criterion all judgements share one, which then holds the scale's origin.
void add_criterion(DepthData& data) {
  const auto count = data.ratings.score.size();
  data.ratings.facets.push_back({"criterion", Role::criterion, 1, std::vector<std::uint32_t>(count, 0)});
  data.levels.push_back({"all"});
}

class AnchorReader {
 public:
  AnchorReader(const ByteSource& source, const DepthData& data) : records_(source), data_(data) {}

  Result<DepthAnchors> read() {
    std::vector<std::string_view> fields;
    TRY(const bool any, records_.next(fields));
    if (!any) return wrong("facet, level, measure");
    width_ = fields.size();
    facet_ = place(fields, "facet");
    level_ = place(fields, "level");
    measure_ = place(fields, "measure");
    sd_ = place(fields, "sd");
    for (const auto& [at, name] : {std::pair{facet_, "facet"}, std::pair{level_, "level"}, std::pair{measure_, "measure"}}) {
      if (at == width_) return wrong(name);
    }
    while (true) {
      TRY(const bool more, records_.next(fields));
      if (!more) break;
      TRY_DO(row(fields));
    }
    if (out_.anchors.empty()) return wrong("0");
    return std::move(out_);
  }

 private:
  static std::size_t place(const std::vector<std::string_view>& fields, std::string_view name) {
    return static_cast<std::size_t>(std::find(fields.begin(), fields.end(), name) - fields.begin());
  }
  tl::unexpected<Error> wrong(const std::string& what) const {
    return fail(Fault::invalid, "depth.anchor", "line " + std::to_string(std::max<std::size_t>(1, records_.line())) + ": " + what);
  }
  Result<bool> row(const std::vector<std::string_view>& fields) {
    if (fields.size() != width_) return wrong(std::to_string(fields.size()) + " / " + std::to_string(width_));
    const std::string_view name = fields[facet_];
    const std::uint32_t facet = data_.facet(name);
    // A table of an earlier fit may serve as it is: what cannot be anchored here is passed over.
    if (facet == data_.ratings.facets.size() && name != "group") return wrong("facet " + std::string(name));
    if (facet == data_.ratings.facets.size() || fields[measure_].empty()) return ++out_.unused, true;
    const std::vector<std::string>& levels = data_.levels[facet];
    const auto level = std::lower_bound(levels.begin(), levels.end(), fields[level_]);
    if (level == levels.end() || *level != fields[level_]) return ++out_.unused, true;
    const auto value = csv_double(fields[measure_]);
    if (!value) return wrong("measure " + std::string(fields[measure_]));
    measure::Anchor anchor{facet, static_cast<std::uint32_t>(level - levels.begin()), *value};
    if (sd_ < width_ && !fields[sd_].empty()) {
      const auto sd = csv_double(fields[sd_]);
      if (!sd || *sd <= 0) return wrong("sd " + std::string(fields[sd_]));
      anchor.sd = *sd;
    }
    if (!seen_.insert({anchor.facet, anchor.level}).second) return wrong("2x " + std::string(fields[level_]));
    out_.anchors.push_back(anchor);
    return true;
  }

  CsvRecords records_;
  const DepthData& data_;
  std::size_t width_ = 0, facet_ = 0, level_ = 0, measure_ = 0, sd_ = 0;
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen_;
  DepthAnchors out_;
};

}  // namespace

std::uint32_t DepthData::facet(std::string_view name) const {
  const auto found = std::find_if(ratings.facets.begin(), ratings.facets.end(), [&](const measure::Facet& one) { return one.name == name; });
  return static_cast<std::uint32_t>(found - ratings.facets.begin());
}

Result<DepthData> read_depth_data(const std::string& file, const DepthColumns& columns) {
  TRY(const RatingsWish wish, wish_of(columns));
  TRY(RatingsFile read, read_ratings_file(file, wish));
  DepthData data;
  data.score_min = read.score_min;
  data.score_max = read.score_max;
  data.rows_read = read.rows_read;
  data.rows_missing = read.rows_missing;
  data.headers_again = read.headers_again;
  data.missing = std::move(read.missing);
  data.ratings.score = std::move(read.score);
  data.persons = std::move(read.columns.front().names);
  data.ratings.person = std::move(read.columns.front().codes);
  data.ratings.persons = static_cast<std::uint32_t>(data.persons.size());
  for (CodedColumn& column : read.columns) {
    if (column.role == "group") TRY_DO(set_groups(data, column));
    const auto role = facet_role(column.role);
    if (role) {
      data.ratings.facets.push_back({column.role, *role, static_cast<std::uint32_t>(column.names.size()), std::move(column.codes)});
      data.levels.push_back(std::move(column.names));
    }
    if (column.role == "dif") data.dif.push_back(std::move(column));
  }
  if (columns.criterion.empty()) add_criterion(data);
  return data;
}

Result<DepthAnchors> read_anchors(const std::string& file, const DepthData& data) {
  TRY(const ByteSource source, open_bytes(file));
  return AnchorReader(source, data).read();
}

}  // namespace selami::cli
