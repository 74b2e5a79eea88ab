/// @file sheet_photo OUT.pgm CLASS ROWS OPTIONS LEVELS MARK…   a made-up photograph of the sheet of the class with that id, for tests of
/// the page that reads it: OPTIONS "4,4" or "-" for none, LEVELS "1", or "1s" with boxes for who spoke, MARK "7:1:2" number, group and box. Prints what the native reader sees.
/// Nothing in it is a photograph.

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "kit_scenes/sheet_scene.hpp"
#include "sheet/report.hpp"

namespace selami {
namespace {

std::vector<int> numbers_in(const std::string& text) {
  std::vector<int> out;
  std::istringstream in(text);
  for (std::string one; std::getline(in, one, ',');) out.push_back(std::atoi(one.c_str()));
  return out;
}

/// Nothing for a mark outside the sheet.
std::optional<std::size_t> place_of(const std::string& mark, const sheet::Form& form, const std::vector<sheet::Group>& groups, std::size_t columns) {
  int number = 0;
  int group = 0;
  int box = 0;
  if (std::sscanf(mark.c_str(), "%d:%d:%d", &number, &group, &box) != 3) return std::nullopt;
  if (number < form.first || number >= form.first + form.rows || group < 0 || group >= static_cast<int>(groups.size())) return std::nullopt;
  if (box < 0 || box >= groups[static_cast<std::size_t>(group)].boxes) return std::nullopt;
  std::size_t column = static_cast<std::size_t>(box);
  for (int i = 0; i < group; ++i) column += static_cast<std::size_t>(groups[static_cast<std::size_t>(i)].boxes);
  return static_cast<std::size_t>(number - form.first) * columns + column;
}

int photo(int argc, char** argv) {
  sheet::Form form;
  form.tag = sheet::tag_of(argv[2]);
  form.rows = std::atoi(argv[3]);
  if (const std::string options = argv[4]; options != "-") form.options = numbers_in(options);
  const std::string levels = argv[5];
  form.levels = std::atoi(levels.c_str());
  form.spoke = levels.back() == 's';
  const auto layout = sheet::layout_of(form);
  if (!layout) {
    std::cerr << "no such sheet\n";
    return 2;
  }
  std::vector<bool> marked(layout->rows.size() * layout->columns.size());
  for (int i = 6; i < argc; ++i) {
    const auto place = place_of(argv[i], form, layout->groups, layout->columns.size());
    if (!place) {
      std::cerr << argv[i] << " is not on this sheet\n";
      return 2;
    }
    marked[*place] = true;
  }
  kit::SheetLook look = kit::easy_sheet();
  look.smudges = false;
  look.noise = 0; // the file packs well
  const kit::SheetScene scene = kit::make_sheet(form, look, 3, marked);
  std::ofstream out(argv[1], std::ios::binary);
  out << "P5\n" << scene.width << " " << scene.height << "\n255\n" << std::string(scene.pixels.begin(), scene.pixels.end());
  std::cout << to_json(sheet::report_of(sheet::read_sheet(scene.grey()))) << "\n";
  return out.flush() ? 0 : 3;
}

}  // namespace
}  // namespace selami

int main(int argc, char** argv) {
  if (argc < 6) {
    std::cerr << "sheet_photo OUT.pgm CLASS ROWS OPTIONS LEVELS MARK…\n";
    return 2;
  }
  return selami::photo(argc, argv);
}
