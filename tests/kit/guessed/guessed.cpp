#include "kit_guessed/guessed.hpp"

#include <algorithm>
#include <cmath>

#include "base/dice.hpp"

namespace selami::kit {
namespace {

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

/// One class in both periods.
struct Room {
  std::uint32_t members = 0;
  std::array<double, 2> mean{};  ///< logits
  std::array<double, 2> truth{}; ///< of its members, or its probability
  bool seen = false;
};

class Maker {
 public:
  explicit Maker(const GuessedParams& params) : params_(params), dice_(params.seed), share_(params.kind == city::Kind::share) {}

  GuessedCity make() {
    for (auto& data : out_.data) data.kind = params_.kind;
    for (int d = 0; d < params_.districts; ++d) {
      const double effect = dice_.normal(0, params_.district_sd), change = params_.change + dice_.normal(0, params_.district_change_sd);
      const int schools = dice_.whole(params_.schools_from, params_.schools_to);
      out_.districts.emplace_back();
      for (int s = 0; s < schools; ++s) school(static_cast<std::uint32_t>(d), effect, change);
    }
    return std::move(out_);
  }

 private:
  double school_effect() {
    if (!params_.skewed) return dice_.normal(0, params_.school_sd);
    const double z = dice_.normal(0, 1);
    return params_.school_sd * (z * z - 1) / std::sqrt(2.0);
  }

  void school(std::uint32_t district, double district_effect, double district_change) {
    const auto index = static_cast<std::uint32_t>(out_.schools.size());
    const auto stratum = static_cast<std::uint32_t>(dice_.whole(0, params_.strata - 1));
    const int rooms = dice_.whole(3, 6) + dice_.whole(0, 3) * static_cast<int>(stratum);
    const double log_size = std::log(rooms / 6.0);
    const double effect = school_effect();
    std::array<double, 2> mean{};
    mean[0] = (share_ ? params_.level : 0) + 0.4 * stratum + district_effect + effect + params_.size_effect * log_size;
    mean[1] = mean[0] + district_change + dice_.normal(0, params_.school_change_sd);
    const double lot = params_.by_size ? std::min(0.95, params_.drawn_share * rooms / 6) : params_.drawn_share;
    const bool drawn = params_.seen == Seen::drawn && dice_.chance(lot);
    const bool answers = drawn && dice_.chance(params_.response);
    const bool chooses = params_.seen == Seen::chosen && dice_.chance(logistic(2.5 * effect / params_.school_sd - 0.3));
    std::vector<Room> all = classes(rooms, mean, answers || chooses);
    keep(index, district, stratum, drawn, all);
  }

  std::vector<Room> classes(int count, const std::array<double, 2>& mean, bool seen) {
    std::vector<Room> out(static_cast<std::size_t>(count));
    const bool same = params_.same == city::Same::classes;
    for (Room& room : out) {
      room.members = static_cast<std::uint32_t>(dice_.whole(18, 34));
      const double effect = dice_.normal(0, params_.class_sd);
      room.mean[0] = mean[0] + effect;
      room.mean[1] = mean[1] + (same ? effect + dice_.normal(0, params_.class_change_sd) : dice_.normal(0, params_.class_sd));
    }
    if (!seen) return out;
    // Those that chose: most of their classes; those that were drawn: some, by lot.
    for (Room& room : out) room.seen = dice_.chance(params_.seen == Seen::chosen ? logistic(1 + (room.mean[0] - mean[0]) / params_.class_sd) : params_.class_share);
    out.front().seen = true;
    return out;
  }

  void keep(std::uint32_t index, std::uint32_t district, std::uint32_t stratum, bool drawn, std::vector<Room>& rooms) {
    double size = 0, seen_size = 0;
    std::array<double, 2> whole{}, seen{};
    for (std::uint32_t r = 0; r < rooms.size(); ++r) {
      Room& room = rooms[r];
      if (share_) counted(index, r, room);
      else judged(index, r, room);
      size += room.members;
      seen_size += room.seen ? room.members : 0;
      for (std::size_t t = 0; t < 2; ++t) {
        whole[t] += room.members * room.truth[t];
        seen[t] += room.seen ? room.members * room.truth[t] : 0;
      }
    }
    for (std::size_t t = 0; t < 2; ++t) {
      out_.whole[t].push_back(whole[t] / size);
      out_.seen[t].push_back(seen_size > 0 ? seen[t] / seen_size : std::nan(""));
    }
    out_.schools.push_back({district, stratum, size, static_cast<std::uint32_t>(rooms.size()), drawn});
    out_.districts[district].push_back(index);
    out_.all.push_back(index);
  }

  std::uint32_t begin(std::uint32_t school, std::uint32_t key, const Room& room, std::size_t period) {
    out_.data[period].groups.push_back({school, key, double(room.members), params_.endless ? 0 : room.members, 0});
    return static_cast<std::uint32_t>(out_.data[period].groups.size() - 1);
  }

  void judged(std::uint32_t school, std::uint32_t key, Room& room) {
    if (!room.seen) {
      // All that counts of pupils whom nobody judged is their mean; a year later they are others.
      double pupils = dice_.normal(0, params_.pupil_sd / std::sqrt(room.members));
      for (std::size_t t = 0; t < 2; ++t) {
        room.truth[t] = room.mean[t] + pupils;
        if (params_.same == city::Same::schools) pupils = dice_.normal(0, params_.pupil_sd / std::sqrt(room.members));
      }
      return;
    }
    std::vector<double> own(room.members);
    for (double& one : own) one = dice_.normal(0, params_.pupil_sd);
    for (std::size_t t = 0; t < 2; ++t) {
      if (t == 1 && params_.same == city::Same::schools) {
        for (double& one : own) one = dice_.normal(0, params_.pupil_sd);
      }
      for (const double one : own) room.truth[t] += (room.mean[t] + one) / room.members;
      const std::uint32_t group = begin(school, key, room, t);
      const auto n = std::min<std::size_t>(own.size(), static_cast<std::size_t>(dice_.whole(params_.rows_from, params_.rows_to)));
      for (std::size_t i = 0; i < n; ++i) {
        std::swap(own[i], own[static_cast<std::size_t>(dice_.whole(static_cast<int>(i), static_cast<int>(own.size()) - 1))]);
        const double se = 0.3 + 0.5 * dice_.unit();
        out_.data[t].values.push_back({group, room.mean[t] + own[i] + dice_.normal(0, se), se});
      }
    }
  }

  void counted(std::uint32_t school, std::uint32_t key, Room& room) {
    for (std::size_t t = 0; t < 2; ++t) {
      const double chance = logistic(room.mean[t]);
      room.truth[t] = chance;
      if (!params_.endless) {
        std::uint32_t yes = 0;
        std::vector<std::uint8_t> said(room.members);
        for (auto& one : said) yes += one = dice_.chance(chance) ? 1 : 0;
        room.truth[t] = double(yes) / room.members;
        if (room.seen) asked(begin(school, key, room, t), t, said);
        continue;
      }
      if (!room.seen) continue;
      city::Count count{begin(school, key, room, t), 0, static_cast<std::uint32_t>(dice_.whole(params_.rows_from, params_.rows_to))};
      for (std::uint32_t i = 0; i < count.of; ++i) count.yes += dice_.chance(chance) ? 1 : 0;
      out_.data[t].counts.push_back(count);
    }
  }

  void asked(std::uint32_t group, std::size_t period, std::vector<std::uint8_t>& said) {
    city::Count count{group, 0, static_cast<std::uint32_t>(std::min<std::size_t>(said.size(), static_cast<std::size_t>(dice_.whole(params_.rows_from, params_.rows_to))))};
    for (std::size_t i = 0; i < count.of; ++i) {
      std::swap(said[i], said[static_cast<std::size_t>(dice_.whole(static_cast<int>(i), static_cast<int>(said.size()) - 1))]);
      count.yes += said[i];
    }
    out_.data[period].counts.push_back(count);
  }

  GuessedParams params_;
  Dice dice_;
  bool share_;
  GuessedCity out_;
};

}  // namespace

GuessedCity guessed_city(const GuessedParams& params) { return Maker(params).make(); }

double true_mean(const GuessedCity& city, const std::vector<double>& truth, const std::vector<std::uint32_t>& set, bool users) {
  double sum = 0, size = 0;
  for (const std::uint32_t school : set) {
    if (users && std::isnan(city.seen[0][school])) continue;
    sum += truth[school] * city.schools[school].size;
    size += city.schools[school].size;
  }
  return sum / size;
}

}  // namespace selami::kit
