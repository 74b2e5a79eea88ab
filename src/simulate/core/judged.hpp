#pragma once
/// @file A made-up city whose pupils' work was judged, with every true value known: what an estimator is held against. Pure.

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace selami::simulate {

/// Each class is judged by its own teacher; a share of the scripts (what one pupil wrote on one task) a second time by a teacher
/// of another class. Spreads are in logits.
struct JudgedParams {
  std::uint64_t seed = 1;
  int classes = 100;  ///< and teachers: one each
  int pupils = 23;    ///< a class
  int tasks = 40;
  int tasks_each = 5; ///< of them, the same for a whole class
  int criteria = 4;
  int categories = 5;
  int occasions = 1;  ///< a script falls on one of them
  int districts = 1;  ///< classes are dealt out to them; nobody judges work of another district
  double moderated = 0.08;
  double pupil_sd = 1.2;  ///< within a class
  double class_sd = 0.5;
  double rater_sd = 0.6;
  double halo_sd = 0.6;   ///< of one script by one rater, common to its criteria
  double task_sd = 0.5;
  double criterion_sd = 0.3;
  int erratic = 0;  ///< teachers who often judge at random
  int central = 0;  ///< teachers who always choose the middle
  int drift = 0;    ///< teachers who become stricter by `drift_size` from the first occasion to the last
  double drift_size = 1.5;
  int dif = 0;      ///< tasks that are harder by `dif_size` for one of the two sexes
  double dif_size = 0.9;
};

/// The judgements as columns of one length, each coded from 0, and the truth by code.
struct JudgedCity {
  std::vector<std::uint32_t> person, task, criterion, rater, occasion;
  std::vector<std::uint8_t> score;
  std::vector<std::uint32_t> class_of;  ///< of a person; rater r teaches class r
  std::vector<std::uint8_t> sex_of;     ///< of a person: 0 or 1
  std::vector<double> ability;          ///< of a person
  std::vector<double> class_mean, severity, difficulty, criterion_mean;
  std::vector<std::vector<double>> steps;  ///< by criterion: deviations from its mean
  std::vector<std::uint32_t> erratic, central, drift;  ///< raters
  std::vector<std::uint32_t> dif;                      ///< tasks
};

/// The same parameters give the same city on every machine. Error: depth.simulation (which parameter).
Result<JudgedCity> judged_city(const JudgedParams& params);

/// "P00012": the letter and the number from 1, as wide as the last one needs, so that names sort as numbers do.
std::string numbered(char letter, std::size_t index, std::size_t count);

}  // namespace selami::simulate
