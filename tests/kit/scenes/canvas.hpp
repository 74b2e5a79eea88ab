#pragma once
/// @file What made-up scenes are drawn on, and the camera that takes them: light, blur, noise.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/dice.hpp"

namespace selami::kit {

constexpr double paper = 0.85;  ///< of the light comes back
constexpr double print = 0.06;
constexpr double pi = 3.14159265358979323846;

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : dice_(seed) {}
  double between(double low, double high) { return low + (high - low) * dice_.unit(); }
  int below(int n) { return dice_.whole(0, n - 1); }
  double either_way(double most) { return between(-most, most); }
  double normal() { return dice_.normal(0, 1); }

 private:
  Dice dice_;
};

inline double radians(double degrees) { return degrees * pi / 180; }

/// Light that comes back from each pixel, 0 to 1.
class Canvas {
 public:
  Canvas(int width, int height) : width_(width), height_(height), light_(static_cast<std::size_t>(width * height), 0.35F) {}
  int width() const { return width_; }
  int height() const { return height_; }
  float& at(int x, int y) { return light_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)]; }
  template <class Each>
  void each(int left, int top, int right, int bottom, const Each& each) {
    for (int y = std::max(0, top); y < std::min(height_, bottom); ++y) {
      for (int x = std::max(0, left); x < std::min(width_, right); ++x) each(x, y);
    }
  }
  template <class Each>
  void each(const Each& all) {
    each(0, 0, width_, height_, all);
  }
  void swap(Canvas& other) { light_.swap(other.light_); }

 private:
  int width_;
  int height_;
  std::vector<float> light_;
};

/// Darker towards one side of the room, down to `darkest`.
void light_room(Canvas& canvas, double darkest, Chance& chance);
/// Out of focus by `sigma` pixels, both ways.
void blur(Canvas& canvas, double sigma);
/// A hand that moved `length` pixels while the picture was taken.
void smear(Canvas& canvas, double length, Chance& chance);
/// As a camera writes it: exposed, on sRGB's curve, with `noise` grey levels.
std::vector<std::uint8_t> expose(Canvas& canvas, double least_exposure, double noise, Chance& chance);

}  // namespace selami::kit
