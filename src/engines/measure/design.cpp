#include "measure/design.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace selami::measure {
namespace {

constexpr double wide = 1.0 / (40 * 40);   // a prior of 40 logits: far wider than any scale, but no level runs off to infinity
constexpr std::uint32_t sparse_levels = 300;
constexpr std::uint32_t dense_max = 4000;
constexpr std::size_t rows_max = 20'000'000;
constexpr std::uint32_t cells_max = 3000;
constexpr std::uint32_t chunks_max = 64, patterns_max = 100;

// ---- refusing what cannot be a set of judgements ----

Result<bool> check_facets(const Ratings& ratings) {
  std::array<unsigned, 5> roles{};
  for (std::size_t f = 0; f < ratings.facets.size(); ++f) {
    const Facet& facet = ratings.facets[f];
    const unsigned count = ++roles.at(static_cast<std::size_t>(facet.role));
    if (count > (facet.role == Role::other ? 4U : 1U)) return fail(Fault::invalid, "measure.roles", facet.name);
    if (facet.of.size() != ratings.person.size()) return fail(Fault::invalid, "measure.columns", facet.name);
    for (const std::uint32_t level : facet.of) {
      if (level >= facet.levels) return fail(Fault::invalid, "measure.columns", facet.name);
    }
  }
  return true;
}

Result<bool> check(const Ratings& ratings, const Options& options) {
  const std::size_t n = ratings.person.size();
  if (n == 0) return fail(Fault::invalid, "measure.empty");
  if (n > rows_max) return fail(Fault::too_large, "measure.too_large");
  if (ratings.score.size() != n) return fail(Fault::invalid, "measure.columns", "score");
  if (!ratings.group.empty() && ratings.group.size() != ratings.persons) return fail(Fault::invalid, "measure.columns", "group");
  for (const std::uint32_t group : ratings.group) {
    if (group >= ratings.groups) return fail(Fault::invalid, "measure.columns", "group");
  }
  for (const std::uint32_t person : ratings.person) {
    if (person >= ratings.persons) return fail(Fault::invalid, "measure.columns", "person");
  }
  for (const std::uint8_t score : ratings.score) {
    if (score > degree_max) return fail(Fault::invalid, "measure.score", "score");
  }
  TRY_DO(check_facets(ratings));
  for (const Anchor& anchor : options.anchors) {
    if (anchor.facet >= ratings.facets.size() || anchor.level >= ratings.facets[anchor.facet].levels || !(anchor.sd > 0)) {
      return fail(Fault::invalid, "measure.anchor");
    }
  }
  for (const Interaction& pair : options.interactions) {
    const auto levels = [&](std::uint32_t f) -> std::uint64_t {
      if (f == Interaction::group_facet) return ratings.group.empty() ? 0 : ratings.groups;
      return f < ratings.facets.size() ? ratings.facets[f].levels : 0;
    };
    const std::uint64_t cells = levels(pair.first) * levels(pair.second);
    if (cells == 0 || cells > cells_max || pair.first == pair.second) return fail(Fault::invalid, "measure.interaction");
  }
  return true;
}

// Builds a Design step by step; each step leaves what the next needs.
class Maker {
 public:
  Maker(const Ratings& ratings, const Options& options) : in_(ratings), options_(options) {
    for (std::uint32_t f = 0; f < in_.facets.size(); ++f) {
      if (in_.facets[f].role == Role::criterion) d_.criterion = f;
      if (in_.facets[f].role == Role::rater) d_.rater = f;
    }
    d_.random_raters = d_.rater != none && options.raters == Raters::random;
    d_.grouped = options.population == Population::group && !in_.group.empty();
    for (const Anchor& anchor : options.anchors) d_.free_mean = d_.free_mean || anchor.facet == d_.criterion;
  }

  Result<Design> make() {
    find_steps();
    if (!spread_) return fail(Fault::invalid, "measure.no_spread", "score");
    number_unknowns();
    if (d_.size - d_.classes - d_.sparse > dense_max) return fail(Fault::too_large, "measure.too_large");
    order_rows();
    lay_scripts();
    find_columns();
    find_patterns();
    count();
    hold();
    cut_chunks();
    return std::move(d_);
  }

 private:
  std::uint32_t step_group(std::size_t row) const {
    return d_.criterion == none || options_.steps == Steps::rating_scale ? 0 : in_.facets[d_.criterion].of[row];
  }
  bool anchored(std::uint32_t facet) const {
    return std::any_of(options_.anchors.begin(), options_.anchors.end(), [&](const Anchor& a) { return a.facet == facet; });
  }
  // Additive facets are all but the criterion with steps of its own.
  bool additive(std::uint32_t f) const { return f != d_.criterion || options_.steps == Steps::rating_scale; }
  bool of_script(std::uint32_t f) const { return f == Interaction::group_facet || measure::of_script(in_.facets[f]); }

  void find_steps() {
    const std::uint32_t groups = d_.criterion == none || options_.steps == Steps::rating_scale ? 1 : in_.facets[d_.criterion].levels;
    d_.used.assign(groups, std::vector<bool>(degree_max + 1));
    for (std::size_t row = 0; row < in_.score.size(); ++row) d_.used[step_group(row)][in_.score[row]] = true;
    d_.degree.assign(groups, 0);
    d_.lowest.assign(groups, 0);
    for (std::uint32_t g = 0; g < groups; ++g) {
      const auto first = std::find(d_.used[g].begin(), d_.used[g].end(), true);
      if (first == d_.used[g].end()) continue;
      const auto last = std::find(d_.used[g].rbegin(), d_.used[g].rend(), true).base() - 1;
      d_.lowest[g] = static_cast<std::uint8_t>(first - d_.used[g].begin());
      d_.degree[g] = static_cast<std::uint8_t>(last - first);
      spread_ = spread_ || d_.degree[g] > 0;
    }
    const std::uint32_t criteria = d_.criterion == none ? 1 : in_.facets[d_.criterion].levels;
    d_.group_of_criterion.assign(criteria, 0);
    if (groups > 1) std::iota(d_.group_of_criterion.begin(), d_.group_of_criterion.end(), 0U);
  }

  void number_unknowns() {
    d_.classes = d_.grouped ? in_.groups : d_.free_mean ? 1 : 0;
    std::uint32_t next = d_.classes;
    d_.facet_offset.assign(in_.facets.size(), none);
    const auto place = [&](bool large) {
      for (std::uint32_t f = 0; f < in_.facets.size(); ++f) {
        const std::uint32_t levels = in_.facets[f].levels;
        if (!additive(f) || (levels < 2 && f == d_.rater && d_.random_raters && !anchored(f)) || (levels > sparse_levels) != large) continue;
        d_.facet_offset[f] = next;
        next += levels;
      }
    };
    place(true);
    d_.sparse = next - d_.classes;
    place(false);
    for (const Interaction& pair : options_.interactions) {
      d_.interaction_offset.push_back(next);
      d_.interaction_second.push_back(levels_of(pair.second));
      next += levels_of(pair.first) * levels_of(pair.second);
    }
    d_.step_of.assign(d_.degree.size() * degree_max, none);
    for (std::uint32_t g = 0; g < d_.degree.size(); ++g) {
      for (unsigned k = 1; k <= d_.degree[g]; ++k) {
        // Steps below and above a category that nobody used are one unknown: only their sum is known.
        const bool joined = k > 1 && !d_.used[g][d_.lowest[g] + k - 1U];
        d_.step_of[g * degree_max + k - 1] = joined ? next - 1 : next++;
      }
    }
    d_.log_sigma = next++;
    d_.log_halo = next++;
    d_.size = next;
  }

  std::uint32_t levels_of(std::uint32_t f) const { return f == Interaction::group_facet ? in_.groups : in_.facets[f].levels; }

  // Persons by group and code, and their rows by script, criterion and the rest: the order given plays no part.
  void order_rows() {
    std::vector<std::uint32_t> rank(in_.persons), by_group(in_.persons);
    std::iota(by_group.begin(), by_group.end(), 0U);
    if (!in_.group.empty()) {
      std::stable_sort(by_group.begin(), by_group.end(), [&](std::uint32_t a, std::uint32_t b) { return in_.group[a] < in_.group[b]; });
    }
    for (std::uint32_t i = 0; i < in_.persons; ++i) rank[by_group[i]] = i;
    begin_.assign(in_.persons + 1U, 0);
    for (std::size_t row = 0; row < in_.person.size(); ++row) {
      if (d_.degree[step_group(row)] > 0) ++begin_[rank[in_.person[row]] + 1U];
    }
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    d_.row_source.resize(begin_.back());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (std::uint32_t row = 0; row < in_.person.size(); ++row) {
      if (d_.degree[step_group(row)] > 0) d_.row_source[next[rank[in_.person[row]]]++] = row;
    }
    std::vector<const std::uint32_t*> keys;
    for (const bool script : {true, false}) {
      for (std::uint32_t f = 0; f < in_.facets.size(); ++f) {
        if (of_script(f) == script) keys.push_back(in_.facets[f].of.data());
        script_keys_ = script ? keys.size() : script_keys_;
      }
    }
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
      for (const std::uint32_t* key : keys) {
        if (key[a] != key[b]) return key[a] < key[b];
      }
      return in_.score[a] < in_.score[b];
    };
    for (std::uint32_t i = 0; i < in_.persons; ++i) {
      const auto first = d_.row_source.begin() + begin_[i], last = d_.row_source.begin() + begin_[i + 1U];
      if (!std::is_sorted(first, last, before)) std::sort(first, last, before);
    }
    by_group_ = std::move(by_group);
    keys_ = std::move(keys);
  }

  bool same_script(std::uint32_t a, std::uint32_t b) const {
    for (std::size_t k = 0; k < script_keys_; ++k) {
      if (keys_[k][a] != keys_[k][b]) return false;
    }
    return true;
  }

  std::uint32_t cell(std::size_t i, std::uint32_t row) const {
    const Interaction& pair = options_.interactions[i];
    const auto level = [&](std::uint32_t f) { return f == Interaction::group_facet ? in_.group[in_.person[row]] : in_.facets[f].of[row]; };
    return d_.interaction_offset[i] + level(pair.first) * d_.interaction_second[i] + level(pair.second);
  }

  // The unknowns' first number and the levels of each additive facet that belongs to scripts, or to rows.
  std::vector<std::pair<std::uint32_t, const std::uint32_t*>> columns(bool script) const {
    std::vector<std::pair<std::uint32_t, const std::uint32_t*>> found;
    for (std::uint32_t f = 0; f < in_.facets.size(); ++f) {
      if (d_.facet_offset[f] != none && of_script(f) == script) found.emplace_back(d_.facet_offset[f], in_.facets[f].of.data());
    }
    return found;
  }

  void push_params(std::uint32_t row, bool script, std::vector<std::uint32_t>& out) const {
    for (const auto& [offset, of] : script ? script_facets_ : row_facets_) out.push_back(offset + of[row]);
    for (std::size_t i = 0; i < options_.interactions.size(); ++i) {
      const Interaction& pair = options_.interactions[i];
      if ((of_script(pair.first) && of_script(pair.second)) == script) out.push_back(cell(i, row));
    }
  }

  void lay_scripts() {
    d_.script_begin.push_back(0);
    d_.rows.reserve(d_.row_source.size());
    script_facets_ = columns(true);
    row_facets_ = columns(false);
    for (std::uint32_t i = 0; i < in_.persons; ++i) {
      if (begin_[i] == begin_[i + 1U]) continue;
      d_.person_code.push_back(by_group_[i]);
      if (d_.classes > 0) d_.group_of.push_back(d_.grouped ? in_.group[by_group_[i]] : 0);
      for (std::uint32_t at = begin_[i]; at < begin_[i + 1U]; ++at) {
        const std::uint32_t row = d_.row_source[at];
        if (at == begin_[i] || !same_script(d_.row_source[at - 1], row)) {
          d_.row_begin.push_back(at);
          push_params(row, true, d_.script_param);
        } else {
          d_.repeated = true;
        }
        push_params(row, false, d_.row_param);
        const std::uint32_t g = step_group(row);
        d_.rows.push_back({static_cast<std::uint16_t>(g), static_cast<std::uint8_t>(in_.score[row] - d_.lowest[g])});
      }
      d_.script_begin.push_back(static_cast<std::uint32_t>(d_.row_begin.size()));
    }
    const std::size_t scripts = d_.row_begin.size();
    d_.row_begin.push_back(static_cast<std::uint32_t>(d_.rows.size()));
    d_.script_facets = static_cast<std::uint32_t>(d_.script_param.size() / scripts);
    d_.row_facets = static_cast<std::uint32_t>(d_.row_param.size() / d_.rows.size());
  }

  // The unknowns that each column of parameters draws from.
  void find_columns() {
    const auto find = [](const std::vector<std::uint32_t>& params, std::uint32_t columns) {
      std::vector<std::pair<std::uint32_t, std::uint32_t>> found(columns, {none, 0});
      for (std::size_t i = 0; i < params.size(); ++i) {
        auto& [first, last] = found[i % columns];
        first = std::min(first, params[i]);
        last = std::max(last, params[i] + 1);
      }
      return found;
    };
    d_.script_columns = find(d_.script_param, d_.script_facets);
    d_.row_columns = find(d_.row_param, d_.row_facets);
  }

  // Scripts with the same rows, but for their scores, are of one pattern.
  bool same_pattern(std::uint32_t a, std::uint32_t b) const {
    const std::uint32_t rows = d_.row_begin[a + 1] - d_.row_begin[a];
    if (rows != d_.row_begin[b + 1] - d_.row_begin[b]) return false;
    for (std::uint32_t i = 0; i < rows; ++i) {
      if (d_.rows[d_.row_begin[a] + i].group != d_.rows[d_.row_begin[b] + i].group) return false;
    }
    const auto params = [&](std::uint32_t script) { return d_.row_param.begin() + std::size_t{d_.row_begin[script]} * d_.row_facets; };
    return std::equal(params(a), params(a) + std::size_t{rows} * d_.row_facets, params(b));
  }

  void find_patterns() {
    const std::size_t scripts = d_.row_begin.size() - 1;
    d_.pattern.resize(scripts);
    d_.script_score.resize(scripts);
    for (std::uint32_t script = 0; script < scripts; ++script) {
      std::uint32_t pattern = 0, score = 0;
      for (std::uint32_t row = d_.row_begin[script]; row < d_.row_begin[script + 1]; ++row) score += d_.rows[row].score;
      while (pattern < d_.pattern_script.size() && !same_pattern(d_.pattern_script[pattern], script)) ++pattern;
      if (pattern == d_.pattern_script.size()) d_.pattern_script.push_back(script);
      if (pattern == patterns_max || score > 0xffff) {
        d_.pattern.clear();
        d_.pattern_script.clear();
        return;
      }
      d_.pattern[script] = static_cast<std::uint16_t>(pattern);
      d_.script_score[script] = static_cast<std::uint16_t>(score);
    }
  }

  void count() {
    d_.observed = observed_of(d_, 1);
    d_.judgements.assign(d_.size, 0);
    for (std::size_t script = 0; script + 1 < d_.row_begin.size(); ++script) {
      const std::uint32_t rows = d_.row_begin[script + 1] - d_.row_begin[script];
      for (std::uint32_t f = 0; f < d_.script_facets; ++f) d_.judgements[d_.script_param[script * d_.script_facets + f]] += rows;
    }
    for (const std::uint32_t unknown : d_.row_param) ++d_.judgements[unknown];
    std::vector<std::uint32_t> of_group(d_.degree.size(), 0);
    for (const ModelRow& row : d_.rows) ++of_group[row.group];
    for (std::size_t g = 0; g < of_group.size(); ++g) {
      for (unsigned k = 0; k < d_.degree[g]; ++k) d_.judgements[d_.step_of[g * degree_max + k]] += of_group[g];
    }
    for (const std::uint32_t group : d_.group_of) ++d_.judgements[group];
  }

  void hold_cells(std::size_t i) {
    const std::uint32_t offset = d_.interaction_offset[i], second = d_.interaction_second[i];
    const std::uint32_t first = levels_of(options_.interactions[i].first);
    const auto line = [&](std::uint32_t from, std::uint32_t step, std::uint32_t count) {
      Penalty sum;
      for (std::uint32_t c = 0; c < count; ++c) {
        const std::uint32_t unknown = from + c * step;
        if (d_.judgements[unknown] > 0) sum.unknowns.push_back(unknown);
      }
      sum.coefficients.assign(sum.unknowns.size(), 1);
      sum.weight = static_cast<double>(d_.rows.size());
      d_.penalties.push_back(std::move(sum));
    };
    for (std::uint32_t a = 0; a < first; ++a) line(offset + a * second, 1, second);
    for (std::uint32_t b = 0; b < second; ++b) line(offset + b, second, first);
  }

  void hold() {
    d_.ridge.assign(d_.size, wide);
    for (std::uint32_t u = 0; u < d_.size; ++u) d_.ridge[u] = d_.judgements[u] > 0 ? wide : 1;
    d_.ridge[d_.log_sigma] = 0;
    for (std::uint32_t f = 0; f < in_.facets.size(); ++f) {
      if (d_.facet_offset[f] == none || anchored(f)) continue;
      Family family{d_.facet_offset[f], in_.facets[f].levels, {}, false};
      for (std::uint32_t u = family.offset; u < family.offset + family.size; ++u) {
        if (d_.judgements[u] > 0) family.members.push_back(u);
      }
      // The likelihood does not mind a common shift against the steps, so the sum is 0 exactly, whatever the weight; that of one
      // judgement each leaves the shift an error of 1/sqrt(n), as the reference programs do.
      const bool random = f == d_.rater && d_.random_raters;
      family.held = !random && family.offset >= d_.classes + d_.sparse;
      if (family.held) {
        d_.penalties.push_back({family.members, std::vector<double>(family.members.size(), 1), 0, static_cast<double>(d_.rows.size())});
      }
      d_.families.push_back(std::move(family));
    }
    if (d_.random_raters && d_.facet_offset[d_.rater] != none) {
      d_.rater_first = d_.facet_offset[d_.rater];
      d_.rater_last = d_.rater_first + in_.facets[d_.rater].levels;
    }
    for (std::size_t i = 0; i < options_.interactions.size(); ++i) hold_cells(i);
    for (const Anchor& anchor : options_.anchors) hold_anchor(anchor);
  }

  void hold_anchor(const Anchor& anchor) {
    Penalty held;
    held.target = anchor.value;
    held.weight = 1 / (anchor.sd * anchor.sd);
    if (additive(anchor.facet)) {
      held.unknowns = {d_.facet_offset[anchor.facet] + anchor.level};
      held.coefficients = {1};
    } else {
      const std::uint32_t g = anchor.level;
      for (unsigned k = 0; k < d_.degree[g]; ++k) {
        held.unknowns.push_back(d_.step_of[g * degree_max + k]);
        held.coefficients.push_back(1.0 / d_.degree[g]);
      }
    }
    d_.penalties.push_back(std::move(held));
  }

  void cut_chunks() {
    const std::uint32_t persons = static_cast<std::uint32_t>(d_.person_code.size());
    const std::size_t rows = d_.rows.size();
    const std::size_t target = std::max<std::size_t>(rows / chunks_max + 1, 500);
    d_.chunks.push_back(0);
    std::size_t from = 0;
    for (std::uint32_t i = 0; i < persons; ++i) {
      const std::size_t to = d_.row_begin[d_.script_begin[i + 1U]];
      if (to - from >= target || i + 1 == persons) {
        d_.chunks.push_back(i + 1);
        from = to;
      }
    }
  }

  const Ratings& in_;
  const Options& options_;
  Design d_;
  bool spread_ = false;
  std::size_t script_keys_ = 0;
  std::vector<const std::uint32_t*> keys_;
  std::vector<std::pair<std::uint32_t, const std::uint32_t*>> script_facets_, row_facets_;
  std::vector<std::uint32_t> begin_, by_group_;
};

}  // namespace

std::vector<double> observed_of(const Design& d, std::uint32_t every) {
  std::vector<double> observed(d.size, 0);
  std::vector<std::uint32_t> count(d.degree.size() * (degree_max + 1), 0);  // by step group and score
  for (std::size_t person = 0; person < d.person_code.size(); person += every) {
    for (std::size_t script = d.script_begin[person]; script < d.script_begin[person + 1]; ++script) {
      std::uint32_t sum = 0;
      for (std::uint32_t row = d.row_begin[script]; row < d.row_begin[script + 1]; ++row) {
        const ModelRow& r = d.rows[row];
        sum += r.score;
        ++count[std::size_t{r.group} * (degree_max + 1) + r.score];
        for (std::uint32_t f = 0; f < d.row_facets; ++f) observed[d.row_param[std::size_t{row} * d.row_facets + f]] += r.score;
      }
      for (std::uint32_t f = 0; f < d.script_facets; ++f) observed[d.script_param[script * d.script_facets + f]] += sum;
    }
  }
  for (std::size_t g = 0; g < d.degree.size(); ++g) {
    double above = 0;
    for (unsigned k = d.degree[g]; k >= 1; --k) {
      above += count[g * (degree_max + 1) + k];
      observed[d.step_of[g * degree_max + k - 1]] += above;
    }
  }
  return observed;
}

Result<Design> make_design(const Ratings& ratings, const Options& options) {
  TRY_DO(check(ratings, options));
  return Maker(ratings, options).make();
}

}  // namespace selami::measure
