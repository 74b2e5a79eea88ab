/// @file page_photo OUT.pgm CLASS NUMBER SEED [LONGEST [journal]]   a made-up photograph of a pupil's page of the class with that id, for tests of
/// the page that reads it; LONGEST side in dots, 2000 without. Prints what the native reader sees. Nothing in it is a photograph.

#include <cstdlib>
#include <fstream>
#include <iostream>

#include "kit_scenes/page_scene.hpp"
#include "pages/report.hpp"

int main(int argc, char** argv) {
  using namespace selami;
  if (argc < 5 || argc > 7) {
    std::cerr << "page_photo OUT.pgm CLASS NUMBER SEED [LONGEST [journal]]\n";
    return 2;
  }
  pages::Form form;
  form.tag = sheet::tag_of(argv[2]);
  form.number = std::atoi(argv[3]);
  if (argc > 6) form.kind = pages::Kind::journal;
  kit::PageLook look = kit::easy_page();
  look.noise = 0;  // the file packs well
  if (argc > 5) {
    look.height = std::atoi(argv[5]);
    look.width = look.height * 3 / 4;
  }
  const kit::PageScene scene = kit::make_page(form, look, static_cast<std::uint32_t>(std::atoi(argv[4])));
  std::ofstream out(argv[1], std::ios::binary);
  out << "P5\n" << scene.width << " " << scene.height << "\n255\n" << std::string(scene.pixels.begin(), scene.pixels.end());
  std::cout << to_json(pages::report_of(pages::read_page(scene.grey()))) << "\n";
  return out.flush() ? 0 : 3;
}
