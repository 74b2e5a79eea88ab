#include "cli/depth_compare.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <ostream>

#include "cli/csv_number.hpp"
#include "cli/depth_result.hpp"
#include "cli/whole_folder.hpp"

namespace selami::cli {
namespace {

const std::vector<std::string> compare_files{"candidates.csv", "judges.csv", "summary.json"};

Result<RatingsWish> compare_wish(const DepthCompare& wish) {
  RatingsWish out;
  out.columns = {{"judge", wish.judge}, {"chosen", wish.chosen}, {"rejected", wish.rejected}};
  if (!wish.time.empty()) out.columns.emplace_back("time", wish.time);
  out.loose = wish.time;
  TRY_DO(check_roles(out));
  return out;
}

/// Two sorted lists of names as one, and where the names of each have come to in it.
std::vector<std::string> merged(const std::vector<std::string>& a, const std::vector<std::string>& b, std::vector<std::uint32_t>& of_a, std::vector<std::uint32_t>& of_b) {
  std::vector<std::string> all;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  const auto place = [&](const std::string& name) { return static_cast<std::uint32_t>(std::lower_bound(all.begin(), all.end(), name) - all.begin()); };
  for (const std::string& name : a) of_a.push_back(place(name));
  for (const std::string& name : b) of_b.push_back(place(name));
  return all;
}

/// Seconds by the code of their text, which was looked at when it was read. What is missing is NaN.
std::vector<double> seconds_of(const std::vector<std::string>& texts) {
  std::vector<double> out;
  for (const std::string& text : texts) out.push_back(csv_double(text).value_or(std::numeric_limits<double>::quiet_NaN()));
  return out;
}

std::vector<double> medians(const CompareData& data) {
  std::vector<std::vector<double>> by_judge(data.seconds.empty() ? 0 : data.judges.size());
  for (std::size_t row = 0; row < data.seconds.size(); ++row) {
    if (std::isfinite(data.seconds[row])) by_judge[data.rows[row].judge].push_back(data.seconds[row]);
  }
  std::vector<double> out;
  for (std::vector<double>& seconds : by_judge) {
    std::sort(seconds.begin(), seconds.end());
    const std::size_t half = seconds.size() / 2;
    if (seconds.empty()) out.push_back(std::numeric_limits<double>::quiet_NaN());
    else out.push_back(seconds.size() % 2 == 1 ? seconds[half] : (seconds[half - 1] + seconds[half]) / 2);
  }
  return out;
}

json::Value whole_number(std::size_t number) { return json::make(static_cast<std::int64_t>(number)); }

/// The names of candidates of whom something is true, at most fifty.
template <class True>
json::Value named(const CompareData& data, const CompareResult& result, const True& is_so) {
  constexpr std::size_t named_max = 50;
  json::Array out;
  for (std::size_t i = 0; i < data.candidates.size() && out.size() < named_max; ++i) {
    if (is_so(result.fit.candidates[i])) out.push_back(json::make(data.candidates[i]));
  }
  return {std::move(out)};
}

std::string counted(std::size_t number) { return std::to_string(number); }

std::string compare_said(const DepthCompare& wish, const CompareData& data, const CompareResult& result) {
  const bool id = wish.language != "en";
  std::string out = counted(data.rows.size()) + (id ? " perbandingan, " : " comparisons, ") + counted(data.candidates.size()) + (id ? " karya, " : " pieces, ");
  out += counted(data.judges.size()) + (id ? " penilai\nreliabilitas " : " judges\nreliability ") + csv_number(result.reliability.empirical_bayes);
  if (result.reliability.split_half) out += (id ? ", dua paruh penilai " : ", halves of the judges ") + csv_number(*result.reliability.split_half);
  return out + ", SSR " + csv_number(result.fit.ssr) + "\n" + wish.out + "\n";
}

std::string compare_warnings(const CompareData& data, const CompareResult& result, bool id) {
  std::string out;
  const auto say = [&](std::size_t number, const char* indonesian, const char* english) {
    if (number > 0) out += counted(number) + (id ? indonesian : english) + "\n";
  };
  say(data.rows_missing, " baris ditinggalkan karena ada isian kosong.", " rows were left out: something was missing.");
  say(data.headers_again, " baris judul yang terulang dilewati.", " repeated lines of headings were passed over.");
  say(data.same_piece, " baris ditinggalkan: satu karya di samping dirinya sendiri.", " rows were left out: a piece beside itself.");
  if (result.fit.parts.size() > 1) {
    say(result.fit.parts.size(), " bagian tidak saling terhubung: bandingkan karya hanya di dalam satu bagian (parts di summary.json).",
        " parts do not hang together: compare pieces only within one (parts in summary.json).");
  }
  if (result.fit.held) {
    out += id ? "Perbandingan terlalu sedikit untuk sebagian karya: ukurannya hanya ditahan oleh prior yang lemah.\n"
              : "Some pieces have too few comparisons: their measures are held by a weak prior alone.\n";
  }
  if (!result.reliability.split_half) {
    out += id ? "Kesepakatan antara dua paruh penilai tidak dapat dihitung: perlu sedikitnya dua penilai yang menilai karya yang sama.\n"
              : "The agreement of halves of the judges cannot be computed: at least two judges of the same pieces are needed.\n";
  }
  return out;
}

}  // namespace

Result<CompareData> read_comparisons(const DepthCompare& wish) {
  TRY(const RatingsWish columns, compare_wish(wish));
  TRY(RatingsFile file, read_ratings_file(wish.file, columns));
  CompareData data;
  data.rows_read = file.rows_read;
  data.rows_missing = file.rows_missing;
  data.headers_again = file.headers_again;
  data.missing = std::move(file.missing);
  const CodedColumn &judge = file.columns[0], &chosen = file.columns[1], &rejected = file.columns[2];
  std::vector<std::uint32_t> of_chosen, of_rejected;
  data.candidates = merged(chosen.names, rejected.names, of_chosen, of_rejected);
  data.judges = judge.names;
  std::vector<double> seconds;
  if (!wish.time.empty()) seconds = seconds_of(file.columns[3].names);
  for (std::size_t row = 0; row < file.rows(); ++row) {
    const measure::Comparison one{judge.codes[row], of_chosen[chosen.codes[row]], of_rejected[rejected.codes[row]]};
    if (one.chosen == one.rejected) {
      ++data.same_piece;
      continue;
    }
    data.rows.push_back(one);
    if (!wish.time.empty()) data.seconds.push_back(seconds[file.columns[3].codes[row]]);
  }
  return data;
}

Result<CompareResult> compare(const DepthCompare& wish, const CompareData& data) {
  const auto begin = std::chrono::steady_clock::now();
  CompareResult result;
  TRY(measure::Compared both, measure::compare_all(data.all(), {wish.eps}, wish.seed));
  result.fit = std::move(both.fit);
  result.reliability = both.reliability;
  result.median_seconds = medians(data);
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return result;
}

std::string candidates_csv(const CompareData& data, const CompareResult& result) {
  std::string out = "candidate,measure,se,infit,outfit,n\n";
  for (std::size_t i = 0; i < data.candidates.size(); ++i) {
    const measure::CandidateFit& one = result.fit.candidates[i];
    out += csv_value(data.candidates[i]) + "," + csv_number(one.measure) + "," + csv_number(one.se) + ",";
    // A piece that met nothing but itself has no fit.
    out += one.n > 0 ? csv_number(one.infit) + "," + csv_number(one.outfit) : ",";
    out += "," + std::to_string(one.n) + "\n";
  }
  return out;
}

std::string judges_csv(const CompareData& data, const CompareResult& result) {
  const bool timed = !result.median_seconds.empty();
  std::string out = timed ? "judge,infit,outfit,n,seconds\n" : "judge,infit,outfit,n\n";
  for (std::size_t j = 0; j < data.judges.size(); ++j) {
    const measure::JudgeFit& one = result.fit.judges[j];
    out += csv_value(data.judges[j]) + "," + (one.n > 0 ? csv_number(one.infit) + "," + csv_number(one.outfit) : ",") + "," + std::to_string(one.n);
    out += (timed ? "," + csv_number(result.median_seconds[j]) : "") + "\n";
  }
  return out;
}

json::Value compare_summary(const DepthCompare& wish, const CompareData& data, const CompareResult& result) {
  json::Array parts;
  for (const std::uint32_t size : result.fit.parts) parts.push_back(whole_number(size));
  json::Object missing;
  for (const auto& [column, count] : data.missing) missing.emplace_back(column, whole_number(count));
  const auto& half = result.reliability.split_half;
  using measure::CandidateFit;
  return {json::Object{{"comparisons", whole_number(data.rows.size())},
                       {"candidates", whole_number(data.candidates.size())},
                       {"judges", whole_number(data.judges.size())},
                       {"eps", json::make(wish.eps)},
                       {"ssr", json::make(result.fit.ssr)},
                       {"reliability_eb", json::make(result.reliability.empirical_bayes)},
                       {"prior_sd", json::make(result.reliability.prior_sd)},
                       {"split_half", half ? json::make(*half) : json::Value{}},
                       {"split_half_splits", json::make(result.reliability.splits)},
                       {"components", whole_number(result.fit.parts.size())},
                       {"parts", {std::move(parts)}},
                       {"apart", named(data, result, [](const CandidateFit& one) { return one.part > 0; })},
                       {"won_all", named(data, result, [](const CandidateFit& one) { return one.n > 0 && one.won == one.n; })},
                       {"lost_all", named(data, result, [](const CandidateFit& one) { return one.n > 0 && one.won == 0; })},
                       {"never_compared", named(data, result, [](const CandidateFit& one) { return one.n == 0; })},
                       {"held_by_weak_prior", json::make(result.fit.held)},
                       {"sd", json::make(result.fit.sd)},
                       {"iterations", json::make(result.fit.iterations)},
                       {"rows_read", whole_number(data.rows_read)},
                       {"rows_missing", whole_number(data.rows_missing)},
                       {"missing", {std::move(missing)}},
                       {"rows_same_piece", whole_number(data.same_piece)},
                       {"headers_again", whole_number(data.headers_again)},
                       {"seconds", json::make(result.seconds)}}};
}

int depth_compare(const DepthCompare& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err) {
  const auto refuse = [&](const Error& error) {
    err << "selami: " << told(error) << "\n";
    return 1;
  };
  if (const auto place = may_write(wish.out, compare_files); !place) return refuse(place.error());
  const auto data = read_comparisons(wish);
  if (!data) return refuse(data.error());
  const auto result = compare(wish, *data);
  if (!result) return refuse(result.error());
  const std::string summary = json::pretty(compare_summary(wish, *data, *result));
  const NamedTexts files{{"candidates.csv", candidates_csv(*data, *result)}, {"judges.csv", judges_csv(*data, *result)}, {"summary.json", summary}};
  if (const auto written = write_whole(wish.out, compare_files, files); !written) return refuse(written.error());
  err << compare_warnings(*data, *result, wish.language != "en");
  out << (wish.format == "json" ? summary : compare_said(wish, *data, *result));
  return 0;
}

}  // namespace selami::cli
