#include "cli/depth_fit.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <ostream>
#include <thread>

#include "base/json.hpp"
#include "cli/depth_plots.hpp"
#include "cli/whole_folder.hpp"

namespace selami::cli {
namespace {

const std::vector<std::string> file_names{"facets.csv", "persons.csv", "steps.csv", "flags.csv", "interactions.csv", "summary.json", "wright.svg", "categories.svg"};

Result<measure::Interaction> interaction_of(const std::string& text, const DepthData& data) {
  const std::size_t star = text.find('*');
  const auto facet = [&](const std::string& name) -> Result<std::uint32_t> {
    if (name == "group" && !data.groups.empty()) return measure::Interaction::group_facet;
    const std::uint32_t found = data.facet(name);
    if (star == std::string::npos || found == data.levels.size()) return fail(Fault::invalid, "depth.interaction", text);
    return found;
  };
  TRY(const std::uint32_t first, facet(text.substr(0, star)));
  TRY(const std::uint32_t second, facet(star == std::string::npos ? "" : text.substr(star + 1)));
  if (first == second) return fail(Fault::invalid, "depth.interaction", text);
  return measure::Interaction{first, second};
}

Result<measure::Options> options_of(const DepthFit& wish, const DepthData& data) {
  measure::Options options = model_of(wish);
  for (const std::string& one : wish.interactions) {
    TRY(const measure::Interaction interaction, interaction_of(one, data));
    options.interactions.push_back(interaction);
  }
  // Twelve bytes a judgement; of very long files only where the flags cannot do without.
  constexpr std::size_t rows_kept_max = 5'000'000;
  options.keep_rows = !wish.columns.occasion.empty() || !wish.columns.dif.empty() || data.ratings.score.size() <= rows_kept_max;
  return options;
}

/// Anchors that the data contradict clearly are let go and reported: a task that has become known is easier now. An anchor pulls its
/// level, so what is seen of the distance is less than all of it.
std::vector<FreedAnchor> let_go(measure::Options& options, const measure::Fit& fit) {
  constexpr double far = 0.3, errors = 3;
  std::vector<FreedAnchor> freed;
  std::vector<measure::Anchor> kept;
  for (const measure::Anchor& anchor : options.anchors) {
    const measure::Level& level = fit.facets[anchor.facet][anchor.level];
    const double distance = std::fabs(level.measure - anchor.value);
    if (distance > far && distance > errors * level.se) freed.push_back({anchor, level.measure});
    else kept.push_back(anchor);
  }
  options.anchors = std::move(kept);
  return freed;
}

measure::Connections connections_of(const DepthData& data, const measure::Options& options) {
  std::vector<measure::ConnectFacet> facets;
  for (const measure::Facet& facet : data.ratings.facets) facets.push_back({facet.of, facet.levels, {}});
  for (const measure::Anchor& anchor : options.anchors) facets[anchor.facet].anchored.push_back(anchor.level);
  return measure::connections(data.ratings.person, data.ratings.persons, facets);
}

std::vector<DepthFlag> flags_of(const DepthData& data, const measure::Fit& fit) {
  const std::uint32_t none = static_cast<std::uint32_t>(data.levels.size());
  const std::uint32_t rater = data.facet("rater"), occasion = data.facet("occasion"), task = data.facet("task");
  std::vector<DepthFlag> out;
  const auto add = [&](const std::vector<measure::Flag>& flags, std::size_t dif) {
    for (const measure::Flag& flag : flags) out.push_back({flag, dif});
  };
  add(measure::fit_flags(data.ratings, fit), 0);
  if (rater != none && occasion != none) add(measure::drift_flags(data.ratings, fit, rater, occasion), 0);
  for (std::size_t i = 0; i < data.dif.size(); ++i) {
    const CodedColumn& group = data.dif[i];
    add(measure::dif_flags(data.ratings, fit, task != none ? task : data.facet("criterion"), group.codes, static_cast<std::uint32_t>(group.names.size())), i);
  }
  return out;
}

/// What the person at the command line should know at once.
std::string said(const DepthData& data, const DepthResult& result, const DepthFit& wish) {
  const bool id = wish.language != "en";
  const measure::Summary& s = result.fit.summary;
  const auto n = [](std::size_t number) { return std::to_string(number); };
  std::string out = n(data.ratings.score.size()) + (id ? " penilaian, " : " judgements, ") + n(data.persons.size()) + (id ? " orang" : " persons");
  for (std::size_t f = 0; f < data.levels.size(); ++f) out += ", " + n(data.levels[f].size()) + " " + data.ratings.facets[f].name;
  out += id ? "\nsimpangan baku orang " : "\nsd of persons ";
  out += csv_number(s.sigma) + (id ? ", penilai " : ", raters ") + csv_number(s.rater_sd) + ", halo " + csv_number(s.halo_sd) + (id ? "; reliabilitas " : "; reliability ") + csv_number(s.reliability) + "\n";
  out += (id ? "catatan di flags.csv: " : "flags in flags.csv: ") + n(result.flags.size()) + "\n" + wish.out + "\n";
  return out;
}

std::string warnings(const DepthData& data, const DepthResult& result, bool id) {
  std::string out;
  const auto n = [](std::size_t number) { return std::to_string(number); };
  if (data.rows_missing > 0) out += n(data.rows_missing) + (id ? " baris ditinggalkan karena ada isian kosong.\n" : " rows were left out: something was missing.\n");
  if (data.headers_again > 0) out += n(data.headers_again) + (id ? " baris judul yang terulang dilewati.\n" : " repeated lines of headings were passed over.\n");
  if (result.connections.parts > 1) {
    out += id ? "Penilaian ini terdiri dari " + n(static_cast<std::size_t>(result.connections.parts)) + " bagian yang tidak terhubung: bandingkan hanya di dalam satu bagian (kolom component). summary.json menyebut hasil kerja mana yang menghubungkannya.\n"
              : "These ratings are " + n(static_cast<std::size_t>(result.connections.parts)) + " parts that do not hang together: compare only within one (column component). summary.json says which scripts would join them.\n";
  }
  if (!result.freed.empty()) out += n(result.freed.size()) + (id ? " patokan dilepas karena data jelas berbeda (anchors_freed di summary.json).\n" : " anchors were let go: the data clearly differ (anchors_freed in summary.json).\n");
  if (!result.fit.summary.converged) out += id ? "Perhitungan belum mencapai titik akhir: pakai hasil ini dengan hati-hati.\n" : "The estimation has not reached its end: use these results with care.\n";
  return out;
}

NamedTexts files_of(const DepthData& data, const DepthResult& result, bool id) {
  NamedTexts files{{"facets.csv", facets_csv(data, result)},     {"persons.csv", persons_csv(data, result)},
                   {"steps.csv", steps_csv(data, result)},       {"flags.csv", flags_csv(data, result)},
                   {"summary.json", json::pretty(summary_json(data, result))}, {"wright.svg", wright_map(data, result, id)},
                   {"categories.svg", category_curves(data, result, id)}};
  if (!result.options.interactions.empty()) files.emplace_back("interactions.csv", interactions_csv(data, result));
  return files;
}

}  // namespace

measure::Executor executor_of(unsigned threads) {
  const unsigned count = threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
  if (count == 1) return {};
  return [count](std::size_t pieces, const std::function<void(std::size_t)>& body) {
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
      for (std::size_t i = next++; i < pieces; i = next++) body(i);
    };
    std::vector<std::jthread> others;
    for (unsigned t = 1; t < std::min<std::size_t>(count, pieces); ++t) others.emplace_back(work);
    work();
  };
}

measure::Options model_of(const DepthFit& wish) {
  measure::Options options;
  options.population = wish.population == "one" ? measure::Population::one : measure::Population::group;
  options.raters = wish.raters == "fixed" ? measure::Raters::fixed : measure::Raters::random;
  options.halo = wish.halo == "on" ? measure::Halo::on : wish.halo == "off" ? measure::Halo::off : measure::Halo::automatic;
  options.steps = wish.model == "rsm" ? measure::Steps::rating_scale : measure::Steps::partial_credit;
  options.estimator = wish.estimator == "jml" ? measure::Estimator::joint : measure::Estimator::marginal;
  options.executor = executor_of(wish.threads);
  return options;
}

Result<DepthResult> fit_depth(const DepthFit& wish, DepthData& data) {
  TRY(data, read_depth_data(wish.file, wish.columns));
  TRY(measure::Options options, options_of(wish, data));
  DepthResult result;
  if (!wish.anchor.empty()) {
    TRY(DepthAnchors anchors, read_anchors(wish.anchor, data));
    options.anchors = std::move(anchors.anchors);
    result.anchors_unused = anchors.unused;
  }
  const auto begin = std::chrono::steady_clock::now();
  TRY(result.fit, measure::fit(data.ratings, options));
  result.freed = let_go(options, result.fit);
  if (!result.freed.empty()) {
    TRY(result.fit, measure::fit(data.ratings, options));
  }
  if (wish.persons == "wle") {
    TRY(result.weighted, measure::weighted_persons(data.ratings, options, result.fit));
  }
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  result.connections = connections_of(data, options);
  const std::uint32_t rater = data.facet("rater");
  if (rater < data.levels.size()) {
    const measure::Facet& raters = data.ratings.facets[rater];
    result.joints = measure::joints(data.ratings.person, data.ratings.persons, raters.of, raters.levels);
  }
  constexpr std::size_t bridges_named = 3;
  result.bridges = measure::bridges(data.ratings, result.connections, bridges_named);
  result.flags = flags_of(data, result.fit);
  result.options = std::move(options);
  return result;
}

int depth_fit(const DepthFit& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err) {
  const bool id = wish.language != "en";
  const auto refuse = [&](const Error& error) {
    err << "selami: " << told(error) << "\n";
    return 1;
  };
  // Before the work, so that nobody waits for results that find no place.
  if (const auto place = may_write(wish.out, file_names); !place) return refuse(place.error());
  DepthData data;
  const auto result = fit_depth(wish, data);
  if (!result) return refuse(result.error());
  if (const auto written = write_whole(wish.out, file_names, files_of(data, *result, id)); !written) return refuse(written.error());
  err << warnings(data, *result, id);
  if (wish.format == "json") out << json::pretty(summary_json(data, *result));
  else out << said(data, *result, wish);
  return 0;
}

}  // namespace selami::cli
