#pragma once
/// @file All papers, filled as a school fills them in its fullest month: 36 pupils with long names, 30 slips, 400 lessons.

#include <functional>
#include <string>
#include <vector>

#include "files/paper.hpp"

namespace selami::papers {

struct Kind {
  std::string name;
  std::function<files::Paper(files::Sheet)> make;
  std::vector<std::string> addresses;  ///< what its QR codes say
};

constexpr int pupils = 36;
constexpr int slips = 30;
constexpr int lessons_a_month = 80;
constexpr int lessons_a_semester = 400;
/// Of a class, the cards of which are printed with so many spare ones.
constexpr int cards = 40;

const std::vector<Kind>& every_paper();
/// Throws std::out_of_range.
const Kind& paper_named(const std::string& name);

}  // namespace selami::papers
