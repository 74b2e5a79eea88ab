/// @file Reads made-up photographs of pupils' pages with known truth.
/// pages_bench [PAGES [SET]]   PAGES of each set (default 32); SET: only sets whose name holds this text

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "kit_scenes/page_scene.hpp"

namespace selami {
namespace {

struct Set {
  const char* name;
  kit::PageLook look;
  pages::Size size = pages::Size::f4;
};

template <class Change>
kit::PageLook changed(kit::PageLook look, Change change) {
  change(look);
  return look;
}

std::vector<Set> sets() {
  using kit::PageLook;
  const PageLook easy = kit::easy_page();
  return {
      {"on a heap", easy},
      {"A4", easy, pages::Size::a4},
      {"half A4", changed(easy, [](PageLook& l) { l.width = 2000; }), pages::Size::half_a4},
      {"coloured in, copied", changed(easy, [](PageLook& l) { l.drawing = l.copied = true; })},
      {"hard shadow 60 %", changed(easy, [](PageLook& l) { l.shadow = 0.6; })},
      {"bowed 14 mm", changed(easy, [](PageLook& l) { l.bow_mm = 14; })},
      {"oblique 25 degrees", changed(easy, [](PageLook& l) { l.tilt_deg = 25; l.fills = 0.7; })},
      {"out of focus", changed(easy, [](PageLook& l) { l.blur = 2; })},
      {"720 x 960", changed(easy, [](PageLook& l) { l.width = 720; l.height = 960; })},
      {"hard", kit::hard_page()},
      {"12 megapixels, hard", changed(kit::hard_page(), [](PageLook& l) { l.width = 3000; l.height = 4000; l.blur = 2.2; })},
  };
}

void run(const Set& set, int pages, int shift) {
  kit::PageScore score;
  double read_ms = 0;
  double flat_ms = 0;
  const auto since = [](auto begin) { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count(); };
  for (int i = 0; i < pages; ++i) {
    pages::Form form;
    form.number = 1 + i % vision::last_card;
    form.size = set.size;
    form.tag = 4711;
    kit::PageScene scene = kit::make_page(form, set.look, 40 + static_cast<std::uint32_t>(i));
    scene.form.number += shift;
    auto begin = std::chrono::steady_clock::now();
    const auto seen = pages::read_page(scene.grey());
    read_ms += since(begin);
    kit::judge(scene, seen, score);
    if (!seen) continue;
    begin = std::chrono::steady_clock::now();
    pages::Flat flat = pages::flatten(scene.photo(), seen->plane, pages::layout_of(seen->size).work, 1000);
    pages::even_light(flat);
    flat_ms += since(begin);
  }
  std::printf("| %-24s | %5d | %5d | %5d | %7d | %8d | %6.2f | %7.1f | %7.1f |\n", set.name, score.pages, score.filed, score.asked, score.refused,
              score.misfiled, score.off_mm, read_ms / pages, flat_ms / pages);
  std::fflush(stdout);
}

}  // namespace
}  // namespace selami

int main(int argc, char** argv) {
  const int pages = argc > 1 ? std::atoi(argv[1]) : 32;
  const std::string wanted = argc > 2 ? argv[2] : "";
  if (pages < 1) {
    std::fprintf(stderr, "pages_bench [PAGES [SET]]\n");
    return 2;
  }
  std::printf("| set                      | pages | filed | asked | refused | misfiled | off mm | read ms | flat ms |\n");
  std::printf("|--------------------------|------:|------:|------:|--------:|---------:|-------:|--------:|--------:|\n");
  for (const auto& set : selami::sets()) {
    if (std::string(set.name).find(wanted) != std::string::npos) selami::run(set, pages, 0);
  }
  if (wanted.empty()) {
    auto control = selami::sets().front();
    control.name = "control: truth shifted";
    selami::run(control, pages, 1);
  }
  return 0;
}
