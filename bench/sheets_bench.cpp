/// @file Reads made-up photographs of class sheets with known truth.
/// sheets_bench [SHEETS [SET]]   SHEETS of each set (default 10); SET: only sets whose name holds this text

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "kit_scenes/sheet_scene.hpp"
#include "sheet/reader.hpp"

namespace selami {
namespace {

struct Set {
  const char* name;
  sheet::Form form;
  kit::SheetLook look;
};

sheet::Form form_of(int rows, std::vector<int> options, int levels) {
  sheet::Form out;
  out.rows = rows;
  out.options = std::move(options);
  out.levels = levels;
  out.tag = 4711;
  return out;
}

template <class Change>
kit::SheetLook changed(kit::SheetLook look, Change change) {
  change(look);
  return look;
}

std::vector<Set> sets() {
  using kit::SheetLook;
  const sheet::Form usual = form_of(36, {4, 4}, 1);
  const SheetLook easy = kit::easy_sheet();
  return {
      {"on a table", usual, easy},
      {"pencil", usual, changed(easy, [](SheetLook& l) { l.pencil = true; })},
      {"48 rows", form_of(48, {4, 4}, 1), easy},
      {"four questions, 40 rows", form_of(40, {4, 4, 4, 4}, 0), easy},
      {"hard shadow 60 %", usual, changed(easy, [](SheetLook& l) { l.shadow = 0.6; })},
      {"bowed 14 mm", usual, changed(easy, [](SheetLook& l) { l.bow_mm = 14; })},
      {"oblique 25 degrees", usual, changed(easy, [](SheetLook& l) { l.tilt_deg = 25; l.fills = 0.7; })},
      {"out of focus", usual, changed(easy, [](SheetLook& l) { l.blur = 2; })},
      {"hard", usual, kit::hard_sheet()},
      {"hard, pencil, 48 rows", form_of(48, {4, 4}, 1), changed(kit::hard_sheet(), [](SheetLook& l) { l.pencil = true; })},
      {"12 megapixels, hard", usual, changed(kit::hard_sheet(), [](SheetLook& l) { l.width = 3000; l.height = 4000; l.blur = 2.2; })},
  };
}

void run(const Set& set, int sheets, int shift) {
  kit::SheetScore score;
  double ms = 0;
  for (int i = 0; i < sheets; ++i) {
    kit::SheetScene scene = kit::make_sheet(set.form, set.look, 40 + static_cast<std::uint32_t>(i));
    if (shift != 0) std::rotate(scene.marked.begin(), scene.marked.begin() + shift, scene.marked.end());
    const auto begin = std::chrono::steady_clock::now();
    const auto seen = sheet::read_sheet(scene.grey());
    ms += std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    kit::judge(scene, seen, score);
  }
  std::printf("| %-28s | %6d | %6d | %5d | %6d | %6d | %5d | %8d | %8.4f | %7.1f |\n", set.name, score.sheets, score.unread,
              score.misread_forms, score.boxes, score.marked, score.wrong, score.doubtful,
              static_cast<double>(score.doubtful) / (score.boxes > 0 ? score.boxes : 1), ms / sheets);
  std::fflush(stdout);
}

}  // namespace
}  // namespace selami

int main(int argc, char** argv) {
  const int sheets = argc > 1 ? std::atoi(argv[1]) : 10;
  const std::string wanted = argc > 2 ? argv[2] : "";
  if (sheets < 1) {
    std::fprintf(stderr, "sheets_bench [SHEETS [SET]]\n");
    return 2;
  }
  std::printf("| set                          | sheets | unread | forms |  boxes | marked | wrong | doubtful |    share |      ms |\n");
  std::printf("|------------------------------|-------:|-------:|------:|-------:|-------:|------:|---------:|---------:|--------:|\n");
  for (const auto& set : selami::sets()) {
    if (std::string(set.name).find(wanted) != std::string::npos) selami::run(set, sheets, 0);
  }
  if (wanted.empty()) {
    auto control = selami::sets().front();
    control.name = "control: truth shifted";
    selami::run(control, sheets, 1);
  }
  return 0;
}
