#pragma once
/// @file What is reckoned at night, the month that offices are told, the one scale of classes and what visits say of a practice: done in this process by
/// `selami depth nightly`, and started from the server as a child of its own.

#include <sys/types.h>

#include "app/options.hpp"
#include "growth/observed.hpp"
#include "scale/scale.hpp"

namespace selami::app {

/// Counts what schools' semesters add up to until last Sunday, and tells offices the months that are due; how many months. The clock is that of fit_night. Throws when the world is broken.
int tell_night(const Options& options);

/// The two know nothing of each other: where one cannot be reckoned the other is.
struct NightFits {
  Result<scale::NightDone> classes;
  Result<growth::ObservedDone> observed;
};
/// Fits the semester and the school year of today (or of options.today, in a made-up city). Throws when the world is broken.
NightFits fit_night(const Options& options);

/// A process of this program that fits, gently, beside the server; no more than one at a time. What becomes of it shows in the tables alone:
/// a failed one says why on the error stream, and leaves the last night's figures.
class NightChild {
 public:
  explicit NightChild(Options options) : options_(std::move(options)) {}
  NightChild(const NightChild&) = delete;
  NightChild& operator=(const NightChild&) = delete;
  ~NightChild();
  void start();

 private:
  bool running();

  Options options_;
  pid_t child_ = 0;
};

}  // namespace selami::app
