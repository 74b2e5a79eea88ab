#pragma once
/// @file From pupils' values, or counts, to each class's own mean with its error, and from classes to their school's. Pure.
///
/// What is measured of a class is its members' mean: n of N were seen, each with an error of its own. Sums are taken in one order, whatever the order
/// of the rows, so the same data give the same bits.

#include <cstdint>
#include <vector>

#include "city_core/between.hpp"

namespace selami::city {

/// A school of the city's list; it is known by its place in the list.
struct Listed {
  std::uint32_t district = 0;
  std::uint32_t stratum = 0;  ///< level of school, or what else the draw kept apart
  double size = 1;            ///< what it weighs in a set's mean: its pupils (or teachers); > 0
  std::uint32_t groups = 1;   ///< classes (or teachers) it has
  bool drawn = false;         ///< by lot, whether or not it then answered
};

/// A class; for what is said of plans, a teacher.
struct Group {
  std::uint32_t school = 0;
  std::uint32_t key = 0;      ///< the same class has the same key in both periods
  double weight = 1;          ///< in its school: its pupils; 1 for a teacher; > 0
  std::uint32_t members = 0;  ///< of whom those seen are some or all; 0: of what has no end, as a teacher's plans
  double shared_se = 0;       ///< of an error that all values of the class share, as the severity of who judged them
};

/// One pupil's place on the linked scale with its standard error: as estimated from its own work, not pulled towards any mean.
struct Value {
  std::uint32_t group = 0;  ///< place in the list of groups
  double value = 0;
  double se = 0;
};

struct Count {
  std::uint32_t group = 0;
  std::uint32_t yes = 0;
  std::uint32_t of = 0;
};

enum class Kind { depth, share };

/// What was seen in one period.
struct Data {
  Kind kind = Kind::depth;
  std::vector<Group> groups;
  std::vector<Value> values;  ///< of depth
  std::vector<Count> counts;  ///< of a share; of one group there may be several
};

/// A class of which something was seen. Variances in squared units of `mean`.
struct Unit {
  std::uint32_t school = 0;
  std::uint32_t key = 0;
  double weight = 1;
  double mean = 0;
  double error = 0;   ///< variance of the mean around what it measures, by which it is weighed …
  double told = 0;    ///< … and which is told: of a share by the school's own π (1 - π), which must not weigh (it hangs on the mean)
  double thin = 0;    ///< of a share: 1 / n, less what is left when all members were seen
  double spread = 1;  ///< by it the variance between classes is multiplied: π (1 - π) of a share
  std::uint32_t rows = 0;
};

struct Units {
  std::vector<Unit> units;          ///< by school and key; those of a school stand together
  std::uint32_t rows = 0;
  std::uint32_t beyond = 0;         ///< rows beyond one a class: what tells how pupils of a class differ
};

/// Groups without rows are left out.
Units units_of(const Data& data);

/// The variance between classes of a school, as far as classes of the same school tell it: restricted likelihood, flat over the standard
/// deviation, every school with a mean of its own. Empty where fewer than 3 classes more than schools are there.
std::vector<ClassSpread> class_spread(const std::vector<Unit>& units);
double mean_of(const std::vector<ClassSpread>& spread);

/// Of a share: what errors hang on is π (1 - π), here by school. `classes` is the variance between classes as a part of it. The first sets all,
/// the second what is told alone.
void set_products(std::vector<Unit>& units, const std::vector<double>& product, double classes);
void set_told(std::vector<Unit>& units, const std::vector<double>& product, double classes);

/// Each school's own mean over its classes. `whole`: it stands for all classes of the school, of which those seen were drawn; else for those that
/// were seen. Schools without units come out as not seen.
std::vector<Place> places_of(const std::vector<Listed>& schools, const std::vector<Unit>& units, bool whole);

/// The units of classes that are there both times, as after minus before.
std::vector<Unit> differences(const std::vector<Unit>& before, const std::vector<Unit>& after);

}  // namespace selami::city
