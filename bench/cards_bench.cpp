/// @file Reads made-up classrooms with known truth, beside AprilTag (when its library is there) on the same pictures.
/// cards_bench [SCENES [SET]]   SCENES of each set (default 8); SET: only sets whose name holds this text

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <string>

#include "kit_scenes/scene.hpp"
#include "vision/cards.hpp"
#include "vision/dictionary.hpp"

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

}  // namespace
}  // namespace selami

int main(int argc, char** argv) {
  using namespace selami;
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
