#pragma once
/// @file Minutes that Selami takes: a teacher's own, and the spread over many.

#include "city_core/minutes.hpp"
#include "http/route.hpp"

namespace selami::city {

/// A phone, by the name that it made up for itself.
struct DeviceKind {
  static constexpr const char* prefix = "device";
};
using DeviceId = Id<DeviceKind>;

/// All of a week so far on one phone, whole minutes outside of lessons.
struct MinutesIn {
  DeviceId device;
  int preparing = 0;
  int paperwork = 0;
};
struct MinutesTaken {
  bool on = true;      ///< false: this person is not counted, and the phone stops
  bool taken = false;  ///< false: nothing was kept, for it was not on, or the week is told already
};
struct MinutesSwitch {
  bool on = true;
};
struct OwnWeek {
  Date week;
  DeviceId device;
  int preparing = 0;
  int paperwork = 0;
};
struct OwnMinutes {
  bool on = true;
  std::vector<OwnWeek> weeks;
};

/// Of many: `shown` only with at least five teachers, above a school also of three schools; else all figures are 0.
struct MinutesSpread {
  Date from;
  Date to;
  bool shown = false;
  int counted = 0;
  int teachers = 0;
  Spread spread;
  int goal = goal_min;
  int most = most_min;
};

}  // namespace selami::city

namespace selami {

namespace city {
constexpr Limits of_a_week = range(0, 7 * 24 * 60);
}

template <>
struct Shape<city::MinutesIn> {
  using T = city::MinutesIn;
  static constexpr const char* name = "MinutesIn";
  static constexpr auto fields = std::tuple{Field{"device", &T::device, "device_…, made up by the phone"},
                                            Field{"preparing", &T::preparing, "preparing and judging, minutes of the week so far", city::of_a_week},
                                            Field{"paperwork", &T::paperwork, "all else outside of lessons, minutes of the week so far", city::of_a_week}};
};
template <>
struct Shape<city::MinutesTaken> {
  using T = city::MinutesTaken;
  static constexpr const char* name = "MinutesTaken";
  static constexpr auto fields = std::tuple{Field{"on", &T::on, "false: counting is off"}, Field{"taken", &T::taken, "false: nothing was kept"}};
};
template <>
struct Shape<city::MinutesSwitch> {
  static constexpr const char* name = "MinutesSwitch";
  static constexpr auto fields = std::tuple{Field{"on", &city::MinutesSwitch::on, "false: not counted on any of the own phones"}};
};
template <>
struct Shape<city::OwnWeek> {
  using T = city::OwnWeek;
  static constexpr const char* name = "MinutesWeek";
  static constexpr auto fields = std::tuple{Field{"week", &T::week, "its Monday"}, Field{"device", &T::device, "device_…"},
                                            Field{"preparing", &T::preparing, "minutes"}, Field{"paperwork", &T::paperwork, "minutes"}};
};
template <>
struct Shape<city::OwnMinutes> {
  using T = city::OwnMinutes;
  static constexpr const char* name = "OwnMinutes";
  static constexpr auto fields = std::tuple{Field{"on", &T::on, "false: counting is off"}, Field{"weeks", &T::weeks, "the newest first, one a device"}};
};
template <>
struct Shape<city::Spread> {
  using T = city::Spread;
  static constexpr const char* name = "MinutesQuarters";
  static constexpr auto fields = std::tuple{Field{"low", &T::low, "a quarter takes at most so many minutes a week"},
                                            Field{"middle", &T::middle, "half takes at most so many"},
                                            Field{"high", &T::high, "three quarters take at most so many"},
                                            Field{"within", &T::within, "at least so many percent are within the goal"},
                                            Field{"within_step", &T::within_step, "in steps of so many percent"}};
};
template <>
struct Shape<city::MinutesSpread> {
  using T = city::MinutesSpread;
  static constexpr const char* name = "MinutesSpread";
  static constexpr auto fields = std::tuple{Field{"from", &T::from, "a Monday"},
                                            Field{"to", &T::to, "the Sunday four weeks later"},
                                            Field{"shown", &T::shown, "false: too few to be told, and all is 0"},
                                            Field{"counted", &T::counted, "teachers whose phones counted"},
                                            Field{"teachers", &T::teachers, "who used Selami in these weeks, the denominator"},
                                            Field{"spread", &T::spread, "minutes of an average week"},
                                            Field{"goal", &T::goal, "minutes a week, at most"},
                                            Field{"most", &T::most, "a figure above says: more than this"}};
};

}  // namespace selami
