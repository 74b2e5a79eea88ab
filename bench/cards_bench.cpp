/// @file Reads made-up classrooms with known truth, beside AprilTag (when its library is there) on the same pictures.
/// cards_bench [SCENES [SET]]            SCENES of each set (default 8); SET: only sets whose name holds this text
/// cards_bench sweeps [SIGHTINGS [MS]]   a phone that needs MS (default 200) for a picture is swept over classes until the cards
///                                       were seen SIGHTINGS times (default 10000) in all; answers that lock in against the truth

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "kit_scenes/scene.hpp"
#include "vision/cards.hpp"
#include "vision/dictionary.hpp"
#include "vision/sweep.hpp"

#ifdef SELAMI_APRILTAG
extern "C" {
#include <apriltag/apriltag.h>
#include <apriltag/tag25h9.h>
}
#endif

namespace selami {
namespace {

struct Timed {
  kit::Score score;
  double ms = 0;
};

using Reading = std::function<std::vector<vision::CardSeen>(const kit::Scene&)>;

void timed(const Reading& read, const kit::Scene& scene, Timed& out) {
  const auto begin = std::chrono::steady_clock::now();
  const auto seen = read(scene);
  out.ms += std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  kit::judge(scene, seen, out.score);
}

void print(const char* set, const char* who, const Timed& seen, int scenes) {
  const kit::Score& score = seen.score;
  std::printf("| %-30s | %-8s | %6d | %6.4f | %5d | %6d | %8d | %7.1f |\n", set, who, score.cards, score.recall(),
              score.wrong, score.ghosts, score.doubtful, seen.ms / scenes);
  std::fflush(stdout);
}

#ifdef SELAMI_APRILTAG
/// The same words in AprilTag's order of cells, read without correction on a picture of half the size, as prototypes found best.
class April {
 public:
  April() : family_(tag25h9_create()), detector_(apriltag_detector_create()) {
    for (int number = 1; number <= vision::card_count; ++number) {
      std::uint64_t word = 0;
      for (int bit = 0; bit < 25; ++bit) {
        const bool light = !vision::is_dark(number, static_cast<int>(family_->bit_x[bit]), static_cast<int>(family_->bit_y[bit]));
        word = word << 1 | (light ? 1U : 0U);
      }
      words_.push_back(word);
    }
    family_->codes = words_.data();
    family_->ncodes = static_cast<std::uint32_t>(words_.size());
    apriltag_detector_add_family_bits(detector_, family_, 0);
    detector_->quad_decimate = 2;
    detector_->nthreads = 1;
  }

  std::vector<vision::CardSeen> read(const kit::Scene& scene) {
    image_u8_t image = {scene.width, scene.height, scene.width, const_cast<std::uint8_t*>(scene.pixels.data())};
    zarray_t* found = apriltag_detector_detect(detector_, &image);
    std::vector<vision::CardSeen> out;
    for (int i = 0; i < zarray_size(found); ++i) {
      apriltag_detection_t* one = nullptr;
      zarray_get(found, i, &one);
      vision::CardSeen card;
      card.number = one->id + 1;
      card.upright = 1;
      // Its corners go the other way, from the lower left.
      double best = -2;
      for (std::size_t side = 0; side < 4; ++side) {
        const double* a = one->p[3 - side];
        const double* b = one->p[(6 - side) % 4];
        const double dx = (a[0] + b[0]) / 2 - one->c[0];
        const double dy = (a[1] + b[1]) / 2 - one->c[1];
        if (const double up = -dy / std::hypot(dx, dy); up > best) {
          best = up;
          card.side = static_cast<int>(side);
        }
      }
      out.push_back(card);
    }
    apriltag_detections_destroy(found);
    return out;
  }

 private:
  apriltag_family_t* family_;
  apriltag_detector_t* detector_;
  std::vector<std::uint64_t> words_;
};
#endif

struct Set {
  const char* name;
  kit::Look look;
};

std::vector<Set> sets() {
  std::vector<Set> out = {{"easy, A5, 1080p, 2-6 m", kit::easy_class()}, {"hard, A5, 1080p, 2-6 m", kit::hard_class()}};
  const auto add = [&](const char* name, kit::Look look, const std::function<void(kit::Look&)>& change) {
    change(look);
    out.push_back({name, look});
  };
  add("hard, A5, 1080p, 2-8 m", kit::hard_class(), [](kit::Look& l) { l.far_m = 8; });
  add("hard, A4, 1080p, 2-8 m", kit::hard_class(), [](kit::Look& l) { l.far_m = 8; l.square_m = 0.155; });
  add("hard, A5, 720p, 2-5 m", kit::hard_class(), [](kit::Look& l) { l.width = 1280; l.height = 720; l.far_m = 5; });
  add("hard, A5, 1080p, 48 cards", kit::hard_class(), [](kit::Look& l) { l.cards = 48; });
  add("easy, hard shadow 40 %", kit::easy_class(), [](kit::Look& l) { l.shadow = 0.4; });
  add("easy, hard shadow 60 %", kit::easy_class(), [](kit::Look& l) { l.shadow = 0.6; });
  add("easy, hard shadow 75 %", kit::easy_class(), [](kit::Look& l) { l.shadow = 0.75; });
  add("easy, shadow 60 %, 2 cm soft", kit::easy_class(), [](kit::Look& l) { l.shadow = 0.6; l.shadow_soft_m = 0.02; });
  add("hard, hard shadow 60 %", kit::hard_class(), [](kit::Look& l) { l.shadow = 0.6; });
  return out;
}

/// Sweeps over classes of one look.
struct Swept {
  int classes = 0;
  int pictures = 0;
  int held = 0;
  int locked = 0;        ///< at the end of a sweep, with the right answer
  int locked_wrong = 0;  ///< at any time of it: another answer, or a number that nobody held
  int in_10_s = 0;       ///< locked within ten seconds
  int whole = 0;         ///< classes of which all were locked at the end
  double last_s = 0;     ///< of the slowest class that was locked whole
  Timed seen;
};

constexpr double sweep_s = 15;
constexpr int absent = 12;  ///< numbers on the class list that nobody holds

/// `shift`: the truth is told wrong on purpose, by so many sides.
void sweep_one(const kit::Look& look, std::uint32_t seed, double picture_s, int shift, Swept& out) {
  const kit::Film film(look, {}, seed);
  std::map<int, int> truth;
  for (const kit::CardTruth& card : film.held()) truth[card.number] = (card.side + shift) % 4;
  std::vector<int> list;
  for (int number = 1; number <= look.cards + absent; ++number) list.push_back(number);
  vision::CardSweep sweep(list);
  vision::CardReader reader;
  std::set<int> wrong;
  int right = 0;
  double whole_at = 0;
  const auto count = [&] {
    right = 0;
    for (const vision::CardAnswer& one : sweep.answers()) {
      if (one.state != vision::CardState::locked) continue;
      const auto held = truth.find(one.number);
      if (held != truth.end() && held->second == one.side) ++right;
      else wrong.insert(one.number);
    }
  };
  int in_10_s = 0;
  for (int i = 0; i * picture_s < sweep_s; ++i) {
    kit::Scene scene = film.at(i * picture_s);
    for (auto* cards : {&scene.truth, &scene.rim}) {
      for (kit::CardTruth& card : *cards) card.side = (card.side + shift) % 4;
    }
    timed([&](const kit::Scene& one) {
      auto seen = reader.read(one.grey());
      sweep.add(seen);
      return seen;
    }, scene, out.seen);
    ++out.pictures;
    count();
    if ((i + 1) * picture_s <= 10) in_10_s = right;
    if (right < look.cards) whole_at = 0;
    else if (whole_at == 0) whole_at = (i + 1) * picture_s;
  }
  if (whole_at > 0) ++out.whole;
  out.last_s = std::max(out.last_s, whole_at);
  ++out.classes;
  out.held += look.cards;
  out.locked += right;
  out.locked_wrong += static_cast<int>(wrong.size());
  out.in_10_s += in_10_s;
}

std::vector<Set> films() {
  std::vector<Set> out;
  const auto add = [&](const char* name, kit::Look look, int cards, const std::function<void(kit::Look&)>& change) {
    look.cards = cards;
    change(look);
    out.push_back({name, look});
  };
  add("easy, 36 cards", kit::easy_class(), 36, [](kit::Look&) {});
  add("hard, 36 cards", kit::hard_class(), 36, [](kit::Look&) {});
  add("hard, 48 cards, thumbs on corners", kit::hard_class(), 48, [](kit::Look& l) { l.corner_hands = 0.3; });
  add("hard, 48 cards, hard shadow 60 %", kit::hard_class(), 48, [](kit::Look& l) { l.shadow = 0.6; });
  add("hard, 48 cards, 4 px of motion", kit::hard_class(), 48, [](kit::Look& l) { l.motion = 4; });
  add("hard, 48 cards, blur 1.5 px, dim", kit::hard_class(), 48, [](kit::Look& l) { l.blur = 1.5; l.least_exposure = 0.3; l.noise = 7; });
  return out;
}

void print(const char* name, const Swept& all) {
  const kit::Score& score = all.seen.score;
  std::printf("| %-34s | %7d | %8d | %9d | %6.4f | %5d | %6d | %6.4f | %6.4f | %12d | %2d of %2d | %6.1f | %5.1f |\n", name, all.classes, all.pictures,
              score.cards, score.recall(), score.wrong, score.ghosts, static_cast<double>(all.in_10_s) / all.held,
              static_cast<double>(all.locked) / all.held, all.locked_wrong, all.whole, all.classes, all.last_s, all.seen.ms / all.pictures);
  std::fflush(stdout);
}

void sweeps(int sightings, double picture_s) {
  std::printf("A picture each %.0f ms, for %.0f s\n", picture_s * 1000, sweep_s);
  std::printf("| %-34s | %7s | %8s | %9s | %6s | %5s | %6s | %6s | %6s | %12s | %8s | %6s | %5s |\n", "set", "classes", "pictures", "sightings", "recall",
              "wrong", "ghosts", "10 s", "15 s", "locked wrong", "whole", "last s", "ms");
  std::puts("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  const std::vector<Set> all = films();
  for (const Set& set : all) {
    Swept out;
    const int share = sightings / static_cast<int>(all.size());
    for (std::uint32_t seed = 7000; out.seen.score.cards < share; ++seed) sweep_one(set.look, seed, picture_s, 0, out);
    print(set.name, out);
  }
  Swept shifted;
  sweep_one(all[0].look, 7000, picture_s, 1, shifted);
  print("control: the truth told wrong", shifted);
  Swept none;
  kit::Look empty = kit::hard_class();
  empty.cards = 0;
  for (std::uint32_t seed = 7000; seed < 7003; ++seed) sweep_one(empty, seed, picture_s, 0, none);
  none.held = 1;  // nobody
  print("control: a room without cards", none);
}

}  // namespace
}  // namespace selami

int main(int argc, char** argv) {
  using namespace selami;
  if (argc > 1 && std::strcmp(argv[1], "sweeps") == 0) {
    sweeps(argc > 2 ? std::atoi(argv[2]) : 10'000, (argc > 3 ? std::atof(argv[3]) : 200) / 1000);
    return 0;
  }
  const int scenes = argc > 1 ? std::atoi(argv[1]) : 8;
  std::printf("| %-30s | %-8s | %6s | %6s | %5s | %6s | %8s | %7s |\n", "set", "reader", "cards", "recall", "wrong", "ghosts", "doubtful", "ms");
  std::puts("| --- | --- | --- | --- | --- | --- | --- | --- |");
  vision::CardReader reader;
#ifdef SELAMI_APRILTAG
  April april;
#endif
  for (const Set& set : sets()) {
    if (argc > 2 && std::strstr(set.name, argv[2]) == nullptr) continue;
    Timed own;
    [[maybe_unused]] Timed other;
    for (int i = 0; i < scenes; ++i) {
      const kit::Scene scene = kit::make_scene(set.look, 1000 + static_cast<std::uint32_t>(i));
      timed([&](const kit::Scene& one) { return reader.read(one.grey()); }, scene, own);
#ifdef SELAMI_APRILTAG
      timed([&](const kit::Scene& one) { return april.read(one); }, scene, other);
#endif
    }
    print(set.name, "Selami", own, scenes);
#ifdef SELAMI_APRILTAG
    print(set.name, "AprilTag", other, scenes);
#endif
  }
}
