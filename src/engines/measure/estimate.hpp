#pragma once
/// @file From a design to the estimates of all unknowns: passes over the judgements, steps towards the optimum, variances.

#include <array>
#include <memory>
#include <vector>
#include "measure/curves.hpp"
#include "measure/design.hpp"
#include "measure/information.hpp"
#include "measure/secants.hpp"

namespace selami::measure {

/// Gauss-Hermite nodes and log weights for N(0, 1).
struct Hermite {
  explicit Hermite(unsigned count);
  std::vector<double> node, log_weight;
};

/// How a variance that is updated again and again approaches its end.
struct Pace {
  double last = 0;
  double stretch(double change);
};

/// The random raters of one person and `scale` times how much the person's mean moves with each (`share`, by script).
void rater_weights(const Design& design, const std::vector<float>& share, std::uint32_t person, double scale,
                   std::vector<std::uint32_t>& unknowns, std::vector<double>& weights);

class Estimate {
 public:
  Estimate(const Design& design, const Options& options);

  /// Where to begin: unknowns (as `x`), standard deviations. Called before the first run.
  std::vector<double> x;
  double group_sd = 0.5, rater_sd = 0.5;
  double mean = 0;  ///< of groups' means; stays 0 unless criteria are anchored

  /// Runs to the optimum with or without halo. `tolerance`: in units of the log likelihood.
  void run(bool with_halo, double tolerance);
  /// Comes near it by a sample of the persons; does nothing where persons are few.
  void approach(bool with_halo);

  double deviance() const { return deviance_; }
  unsigned evaluations() const { return evaluations_; }
  bool converged() const { return converged_; }
  bool halo() const { return model_.log_halo != none; }
  double sigma() const;
  double halo_sd() const;
  unsigned nodes() const { return rule_.outer_blocks * 8; }
  Information& information() { return information_; }

  struct Told {
    std::vector<double> mean, spread, person_sums, script_sums, group_sums;
    std::vector<float> rows, share;
  };
  /// The last pass: persons' posteriors and the sums of fit.
  Told describe(bool rows);

 private:
  double value(const std::vector<double>& at, std::vector<double>& gradient);
  double prior(const std::vector<double>& at, std::vector<double>& gradient) const;
  double hold_weight() const { return 100 + static_cast<double>(design_.rows.size()); }
  void tabulate(const std::vector<double>& at);
  void draw_curves();
  void start_places(bool with_halo);
  void gather(bool exact);
  void factor_information();
  void set_priors();
  bool update_variances(double tolerance);
  void correct_sigma(std::vector<double> quick);
  void take_every(std::uint32_t so_manieth);
  void descend(double tolerance);
  void look();
  void aim();
  void inform_if_due();
  double drift() const;
  bool search(const std::vector<double>& direction, double slope);
  bool move_variances(double tolerance);
  std::vector<double> next_direction();
  void each_chunk(std::size_t from, std::size_t to, const std::function<void(std::size_t)>& body) const;

  const Design& design_;
  const Options& options_;
  const Kernel& kernel_;
  Model model_;
  Hermite outer_, inner_;
  Rule rule_;
  Information information_;
  Curves curves_;
  bool by_curve_ = false;
  std::vector<double> factor_, coefficient_, precision_, prior_mean_, limit_, chunk_gradients_;
  std::vector<double> centre_, spread_;
  // The way down: where it stands, and how good the information is.
  std::vector<double> gradient_, observed_;
  double height_ = 0, distance_ = 0, tolerance_ = 0;  ///< distance_: from the optimum, in units of the log likelihood
  enum class Known { nothing, sample, all, near } known_ = Known::nothing;  ///< from whom and where the information was gathered
  std::array<double, 2> informed_at_{};  ///< the logarithms of sigma and halo sd there
  bool moved_ = false;                   ///< whether variances have begun to move
  Secants secants_;
  std::vector<float> halo_centre_, halo_slope_, halo_spread_, share_;
  Places places_;
  Point point_;
  Pace rater_pace_, group_pace_;
  std::uint64_t scratch_ = 0;
  double sigma_correction_ = 0, deviance_ = 0;
  unsigned evaluations_ = 0;
  bool converged_ = false;
};

}  // namespace selami::measure
