#include "kit_guessed/cover.hpp"

#include <utility>

namespace selami::kit {
namespace {

using namespace city;

template <class About>
void hold(Cover& cover, const Answer<About>& answer, double truth) {
  if (!answer) {
    ++cover.refused;
    return;
  }
  const Figures& f = answer->figures();
  ++cover.asked;
  cover.inside += f.low <= truth && truth <= f.high ? 1 : 0;
  cover.width += f.high - f.low;
}

template <class About>
void one_city(const GuessedCity& city, const GuessedParams& params, Covers& out) {
  const bool users = params.seen == Seen::chosen;
  const auto& truth = users ? city.seen : city.whole;
  const auto mean = [&](std::size_t t, const Set& set) { return true_mean(city, truth[t], set, users); };
  const Reckoning<About> before(city.schools, city.data[0]), after(city.schools, city.data[1]);
  const Shift<About> shift(before, after, params.same);
  hold(out.city, after.level(city.all), mean(1, city.all));
  hold(out.change, shift.change(city.all), mean(1, city.all) - mean(0, city.all));
  const Set &first = city.districts[0], &second = city.districts[1];
  hold(out.gap, after.gap(first, second), mean(1, first) - mean(1, second));
  for (const Set& set : city.districts) {
    hold(out.district, after.level(set), mean(1, set));
    hold(out.district_change, shift.change(set), mean(1, set) - mean(0, set));
  }
  for (const std::uint32_t school : city.all) {
    hold(out.school, after.level({school}), truth[1][school]);
    hold(out.school_change, shift.change({school}), truth[1][school] - truth[0][school]);
  }
}

Trial trial(std::string name, GuessedParams params) { return {std::move(name), params}; }

GuessedParams depth(Seen seen, Same same) {
  GuessedParams out;
  out.seen = seen;
  out.same = same;
  out.schools_to = 10;
  return out;
}

GuessedParams plans(Seen seen) {
  GuessedParams out = depth(seen, Same::classes);
  out.kind = Kind::share;
  out.endless = true;
  out.rows_from = 1;
  out.rows_to = 6;
  return out;
}

GuessedParams voices(Seen seen) {
  GuessedParams out = depth(seen, Same::schools);
  out.kind = Kind::share;
  out.level = 1;
  return out;
}

GuessedParams with_districts(GuessedParams params, int districts, int schools) {
  params.districts = districts;
  params.schools_from = schools - 2;
  params.schools_to = schools + 2;
  return params;
}

}  // namespace

std::vector<Trial> promised_trials() {
  const Seen drawn = Seen::drawn, chosen = Seen::chosen;
  return {
      trial("depth, drawn, 14 districts", depth(drawn, Same::schools)),
      trial("depth, drawn, 4 districts, same classes", with_districts(depth(drawn, Same::classes), 4, 12)),
      trial("depth, users, 14 districts", depth(chosen, Same::schools)),
      trial("depth, users, 4 districts, same classes", with_districts(depth(chosen, Same::classes), 4, 12)),
      trial("plans, drawn, 14 districts", plans(drawn)),
      trial("plans, users, 4 districts", with_districts(plans(chosen), 4, 12)),
      trial("voices, drawn, 4 districts", with_districts(voices(drawn), 4, 12)),
      trial("voices, users, 14 districts", voices(chosen)),
  };
}

std::vector<Trial> broken_trials() {
  Trial skewed = trial("depth, drawn, schools' effects skewed", depth(Seen::drawn, Same::schools));
  skewed.params.skewed = true;
  Trial sized = trial("depth, drawn by size, large schools deeper", depth(Seen::drawn, Same::schools));
  sized.params.by_size = true;
  sized.params.size_effect = 0.5;
  Trial rare = trial("plans, users, 95 % yes", plans(Seen::chosen));
  rare.params.level = 2.6;
  Trial two = trial("depth, drawn, 2 districts", with_districts(depth(Seen::drawn, Same::schools), 2, 16));
  Trial alike = trial("depth, drawn, schools and districts alike", depth(Seen::drawn, Same::schools));
  alike.params.district_sd = alike.params.school_sd = alike.params.district_change_sd = alike.params.school_change_sd = 0;
  return {skewed, sized, rare, two, alike};
}

Covers covers(GuessedParams params, int cities) {
  Covers out;
  for (int i = 1; i <= cities; ++i) {
    params.seed = static_cast<std::uint64_t>(i);
    const GuessedCity city = guessed_city(params);
    if (params.seen == Seen::chosen) one_city<Users>(city, params, out);
    else one_city<Sampled>(city, params, out);
  }
  return out;
}

Cover mislabelled(GuessedParams params, int cities) {
  Cover out;
  params.seen = Seen::chosen;
  for (int i = 1; i <= cities; ++i) {
    params.seed = static_cast<std::uint64_t>(i);
    const GuessedCity city = guessed_city(params);
    hold(out, Reckoning<Users>(city.schools, city.data[1]).level(city.all), true_mean(city, city.whole[1], city.all, false));
  }
  return out;
}

}  // namespace selami::kit
