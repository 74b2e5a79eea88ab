#pragma once
/// @file Made-up classrooms with cards in them, and the truth about each card. Nothing in them is a photograph.

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "vision/cards.hpp"

namespace selami::kit {

/// How a classroom looks through a phone. Lengths in metres, angles in degrees, blur in pixels (sigma), noise in grey levels.
struct Look {
  int width = 1920;
  int height = 1080;
  double view_deg = 65;      ///< of the camera, from left to right
  int cards = 32;            ///< in rows of eight, the nearest row below
  double near_m = 2;
  double far_m = 6;
  double square_m = 0.109;   ///< the dark square: 0.109 on A5, 0.155 on A4
  double yaw_deg = 20;       ///< at most, to either side
  double pitch_deg = 14;
  double roll_deg = 12;
  double blur = 0.6;
  double motion = 0;         ///< length of the smear, px
  double noise = 2;
  double darkest = 0.5;      ///< light in the darkest corner of the room
  double least_exposure = 0.8;
  double shadow = 0;         ///< how much of the light a shadow's edge across each card takes
  double shadow_soft_m = 0;  ///< how wide its edge is
  bool fingers = true;       ///< at the cards' rims
  double corner_hands = 0;   ///< share of cards with a thumb over a corner of the dark square as well
  bool clutter = true;       ///< furniture, grilles, writing behind
};
/// A class in a normal room; what the prototypes called easy.
Look easy_class();
/// Dim, noisy, hands that shake, cards held askew.
Look hard_class();

struct CardTruth {
  int number = 0;
  int side = 0;  ///< 0 to 3 for A to D
  vision::Quad corners;
};
struct Scene {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
  std::vector<CardTruth> truth;  ///< of cards that are wholly in the picture
  std::vector<CardTruth> rim;    ///< of those that are not

  vision::Grey grey() const { return {width, height, width, pixels.data()}; }
};
/// The same look and seed, the same picture.
Scene make_scene(const Look& look, std::uint32_t seed);

/// How a class and the view of it move while a phone is swept over it.
struct Sway {
  double pan_px = 300;    ///< the view goes so far to either side of the middle; the class is as much wider than the picture
  double pan_s = 6;       ///< there and back
  double hand_px = 3;     ///< each card from picture to picture, at most
  double hand_deg = 3;
};

/// The same class again and again: who holds what stays, all else moves.
class Film {
 public:
  Film(const Look& look, const Sway& sway, std::uint32_t seed);
  ~Film();

  /// Each card of the class, in the picture or not.
  std::vector<CardTruth> held() const;
  /// The same second, the same picture.
  Scene at(double second) const;

 private:
  struct Room;
  std::unique_ptr<Room> room_;
};

/// One card, straight before the camera, on white paper.
Scene one_card(int number, int side, int square_px);

/// What a reader made of scenes.
struct Score {
  int cards = 0;
  int right = 0;
  int wrong = 0;     ///< a card that is there, with another answer
  int ghosts = 0;    ///< a card that is not there
  int doubtful = 0;  ///< held between two sides: neither right nor wrong

  double recall() const { return static_cast<double>(right) / (cards > 0 ? cards : 1); }
};
/// Adds one picture's reading.
void judge(const Scene& scene, const std::vector<vision::CardSeen>& seen, Score& score);

}  // namespace selami::kit
