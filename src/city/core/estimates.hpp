#pragma once
/// @file Estimates of a city, a district, a school, of gaps and of changes, each with its 95 % interval and with whom it speaks about. Pure.
///
/// Pupil in class in school in district: units.hpp brings pupils to their schools, between.hpp schools to districts and the city.
///
/// An estimate is of one of two types, and nothing turns one into the other:
///   Estimate<Sampled>  of all listed schools; only from schools drawn by lot, and only when enough of those answered. Schools that use Selami
///                      without having been drawn do not count in it.
///   Estimate<Users>    of the schools of which there is something, and in them of the classes of which there is: they chose to.
/// Where no figure may be said, the answer is the reason.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>
#include <tl/expected.hpp>

#include "city_core/units.hpp"

namespace selami::city {

/// Why there is no figure.
enum class Lack {
  nothing_seen,  ///< of nobody in the set
  few_rows,      ///< too few pupils a class to know how they differ, or too few answers
  few_schools,   ///< too few to know how schools differ, while some of the set were not seen
  few_classes,   ///< one class a school everywhere: how classes differ is not known
  unlike_seen,   ///< part of the set is a stratum or district of which nothing was seen
  not_drawn,     ///< no school was drawn by lot
  low_response,  ///< too few of the drawn schools answered
};

/// How many schools it speaks about.
struct Users {
  std::uint32_t schools = 0;
};
struct Sampled {
  std::uint32_t listed = 0;    ///< in the set
  std::uint32_t drawn = 0;     ///< of all listed
  std::uint32_t answered = 0;  ///< of these
};

/// The least that must have answered of the drawn schools, in per cent: what PISA asks of a country that replaces none (NCES, technical notes of PISA 2015).
inline constexpr std::uint32_t response_min = 85;
/// Rows beyond one a class, and answers of a share, in all: below them a normal curve would be too narrow by more than a percentage point and a half.
inline constexpr std::uint32_t beyond_min = 20;
inline constexpr std::uint32_t answers_min = 10;

enum class Sense { level, gap, change };

struct Figures {
  Kind kind = Kind::depth;  ///< logits, or shares of 1
  Sense sense = Sense::level;
  double value = 0;
  double low = 0;  ///< of the 95 % interval
  double high = 0;
  std::uint32_t schools = 0;  ///< that were seen, in the set or, of a gap, in both
  std::uint32_t groups = 0;
  std::uint32_t rows = 0;
};

/// How a single school's value came about: (1 - pull) · own + pull · group.
struct Pulled {
  double own = 0;
  double group = 0;
  double pull = 0;
};

template <class About>
class Reckoning;
template <class About>
class Shift;

/// Made by a reckoning alone.
template <class About>
class Estimate {
 public:
  const Figures& figures() const { return figures_; }
  const About& about() const { return about_; }
  const std::optional<Pulled>& pulled() const { return pulled_; }

 private:
  friend class Reckoning<About>;
  friend class Shift<About>;
  Estimate(const Figures& figures, const About& about, const std::optional<Pulled>& pulled) : figures_(figures), about_(about), pulled_(pulled) {}
  Figures figures_;
  About about_;
  std::optional<Pulled> pulled_;
};

template <class About>
using Answer = tl::expected<Estimate<About>, Lack>;

/// Schools by their place in the list, each once.
using Set = std::vector<std::uint32_t>;

/// One period. The mean of a set is over its pupils: each school weighs what its size says.
template <class About>
class Reckoning {
 public:
  Reckoning(std::vector<Listed> schools, const Data& data);
  ~Reckoning();
  Reckoning(Reckoning&&) noexcept;
  Reckoning& operator=(Reckoning&&) noexcept;

  Answer<About> level(const Set& set) const;
  /// Of the first minus the second; both come from one model, so what they share does not count twice.
  Answer<About> gap(const Set& a, const Set& b) const;

 private:
  friend class Shift<About>;
  struct Found;
  std::unique_ptr<Found> found_;
};

/// What is the same before and after. Classes: within a school year; only classes seen both times count. Schools: from one school year to the next, with
/// other pupils in them.
enum class Same { classes, schools };

/// From one period to another, over the schools seen in both. Drawn schools must be the same ones both times.
template <class About>
class Shift {
 public:
  Shift(const Reckoning<About>& before, const Reckoning<About>& after, Same same);
  ~Shift();
  Shift(Shift&&) noexcept;
  Shift& operator=(Shift&&) noexcept;

  Answer<About> change(const Set& set) const;

 private:
  struct Found;
  std::unique_ptr<Found> found_;
};

extern template class Reckoning<Users>;
extern template class Reckoning<Sampled>;
extern template class Shift<Users>;
extern template class Shift<Sampled>;

}  // namespace selami::city
