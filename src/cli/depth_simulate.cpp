#include "cli/depth_simulate.hpp"

#include <ostream>

#include "cli/depth_result.hpp"

namespace selami::cli {
namespace {

using simulate::JudgedCity;
using simulate::JudgedParams;
using simulate::numbered;

std::vector<std::string> names(char letter, std::size_t count) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(numbered(letter, i, count));
  return out;
}

/// What the codes of a city are called: P, K (kelas), R, T, C, O and a number.
struct CityNames {
  explicit CityNames(const JudgedParams& params, const JudgedCity& city)
      : person(names('P', city.ability.size())),
        group(names('K', city.class_mean.size())),
        rater(names('R', city.severity.size())),
        task(names('T', city.difficulty.size())),
        criterion(names('C', city.criterion_mean.size())),
        occasion(names('O', static_cast<std::size_t>(params.occasions))) {}
  std::vector<std::string> person, group, rater, task, criterion, occasion;
};

std::string ratings_text(const JudgedCity& city, const CityNames& called) {
  std::string out = "person,class,sex,task,criterion,rater,occasion,score\n";
  for (std::size_t i = 0; i < city.score.size(); ++i) {
    const std::uint32_t person = city.person[i];
    out += called.person[person] + "," + called.group[city.class_of[person]] + (city.sex_of[person] == 1 ? ",P," : ",L,") + called.task[city.task[i]] + "," + called.criterion[city.criterion[i]] + ",";
    out += called.rater[city.rater[i]] + "," + called.occasion[city.occasion[i]] + "," + std::to_string(city.score[i]) + "\n";
  }
  return out;
}

class Truth {
 public:
  void add(const std::string& facet, const std::string& level, double value) { out_ += facet + "," + level + "," + csv_number(value) + "\n"; }
  void add(const std::string& facet, const std::vector<std::string>& levels, const std::vector<double>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) add(facet, levels[i], values[i]);
  }
  void add(const std::string& fault, const std::vector<std::string>& levels, const std::vector<std::uint32_t>& which, double size) {
    for (const std::uint32_t one : which) add(fault, levels[one], size);
  }
  std::string done() { return std::move(out_); }

 private:
  std::string out_ = "facet,level,value\n";
};

std::string truth_text(const JudgedParams& params, const JudgedCity& city, const CityNames& called) {
  Truth truth;
  truth.add("person", called.person, city.ability);
  truth.add("group", called.group, city.class_mean);
  truth.add("rater", called.rater, city.severity);
  truth.add("task", called.task, city.difficulty);
  truth.add("criterion", called.criterion, city.criterion_mean);
  for (std::size_t c = 0; c < city.steps.size(); ++c) {
    for (std::size_t k = 0; k < city.steps[c].size(); ++k) truth.add("step", called.criterion[c] + ":" + std::to_string(k + 1), city.steps[c][k]);
  }
  truth.add("sd", "person", params.pupil_sd);
  truth.add("sd", "group", params.class_sd);
  truth.add("sd", "rater", params.rater_sd);
  truth.add("sd", "halo", params.halo_sd);
  truth.add("erratic", called.rater, city.erratic, 1);
  truth.add("central", called.rater, city.central, 1);
  truth.add("drift", called.rater, city.drift, params.drift_size);
  truth.add("dif", called.task, city.dif, params.dif_size);
  return truth.done();
}

}  // namespace

NamedTexts simulated_files(const JudgedParams& params, const JudgedCity& city) {
  const CityNames called(params, city);
  return {{"ratings.csv", ratings_text(city, called)}, {"truth.csv", truth_text(params, city, called)}};
}

int depth_simulate(const DepthSimulate& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err) {
  const auto refuse = [&](const Error& error) {
    err << "selami: " << told(error) << "\n";
    return 1;
  };
  const auto city = simulate::judged_city(wish.params);
  if (!city) return refuse(city.error());
  const auto written = write_whole(wish.out, {"ratings.csv", "truth.csv"}, simulated_files(wish.params, *city));
  if (!written) return refuse(written.error());
  const bool id = wish.language != "en";
  out << city->score.size() << (id ? " penilaian, " : " judgements, ") << city->ability.size() << (id ? " orang, " : " persons, ") << city->severity.size()
      << (id ? " penilai\n" : " raters\n") << wish.out << "\n";
  return 0;
}

}  // namespace selami::cli
