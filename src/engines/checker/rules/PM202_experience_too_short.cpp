#include "checker/rule.hpp"

namespace selami::checker {
namespace {

struct Share {
  int minutes = 0;
  std::size_t first = 0;
  bool there = false;
  bool timed = true;
};

Share share_of(const Sheet& sheet, plan::Stage stage) {
  Share share;
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    if (sheet.plan.steps[i].stage != stage) continue;
    if (!share.there) share.first = i;
    share.there = true;
    share.timed = share.timed && sheet.minutes_of(i) > 0;
    share.minutes += sheet.minutes_of(i);
  }
  return share;
}

}  // namespace

extern const Rule rule_pm202{"PM202", [](const Sheet& sheet, Out& out) {
  constexpr int reflection_min = 5;
  int whole = 0;
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) whole += sheet.minutes_of(i);
  const auto look = [&](plan::Stage stage, int least, Said name) {
    const Share share = share_of(sheet, stage);
    if (!share.there || !share.timed || share.minutes >= least) return;
    out.add(at("/steps", share.first, "minutes"), {name, std::to_string(share.minutes), std::to_string(least)});
  };
  if (whole == 0) return;
  look(plan::Stage::memahami, (whole + 9) / 10, {"memahami", "understanding (memahami)"});
  look(plan::Stage::mengaplikasi, (whole + 9) / 10, {"mengaplikasi", "applying (mengaplikasi)"});
  look(plan::Stage::merefleksi, reflection_min, {"merefleksi", "reflecting (merefleksi)"});
}};

}  // namespace selami::checker
