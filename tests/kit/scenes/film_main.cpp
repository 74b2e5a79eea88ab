/// @file cards_film OUT.y4m CARDS SECONDS [HEIGHT]   a made-up class as a film for a browser's fake camera, 16 : 9 and 720 dots high
/// (or HEIGHT) at 10 pictures a second, which plays again and again; prints who holds what, "7B" a line. Nothing in it is a photograph.

#include <cstdlib>
#include <fstream>
#include <iostream>

#include "kit_scenes/scene.hpp"

int main(int argc, char** argv) {
  using namespace selami;
  if (argc < 4 || argc > 5) {
    std::cerr << "cards_film OUT.y4m CARDS SECONDS [HEIGHT]\n";
    return 2;
  }
  kit::Look look = kit::easy_class();
  look.height = argc > 4 ? std::atoi(argv[4]) : 720;
  look.width = look.height * 16 / 9;
  look.far_m = 4.5;
  look.cards = std::atoi(argv[2]);
  constexpr double rate = 10;
  const double seconds = std::atof(argv[3]);
  const kit::Film film(look, {150, seconds, 2, 3}, 21);
  std::ofstream out(argv[1], std::ios::binary);
  out << "YUV4MPEG2 W" << look.width << " H" << look.height << " F10:1 Ip A1:1 C420jpeg\n";
  const std::string no_colour(static_cast<std::size_t>(look.width * look.height / 2), static_cast<char>(128));
  for (int i = 0; i < seconds * rate; ++i) {
    const kit::Scene scene = film.at(i / rate);
    out << "FRAME\n" << std::string(scene.pixels.begin(), scene.pixels.end()) << no_colour;
  }
  for (const kit::CardTruth& card : film.held()) std::cout << card.number << "ABCD"[card.side] << "\n";
  return out.flush() ? 0 : 3;
}
