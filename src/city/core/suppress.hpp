#pragma once
/// @file Which cells of a table of sums may be shown. Pure.
/// A cell is a set of atoms (the finest division: level × district). What is shown may not let anybody work out, by any
/// adding and subtracting of shown cells, the sum of a set that is too small to be shown.

#include <cstddef>
#include <vector>

namespace selami::city {

/// How many stand behind a sum.
struct Crowd {
  int schools = 0;
  int teachers = 0;
  int pupils = 0;
};

/// The least that may stand behind a shown cell. Source: design.md 6.
struct Bounds {
  int schools = 3;  ///< 1 within a school
  int teachers = 5;
  int pupils = 10;
};

bool enough(const Crowd& crowd, const Bounds& bounds);

enum class Shown { yes, too_few, complement };

/// One cell: for each atom whether it belongs to it.
struct Cell {
  std::vector<bool> atoms;
};

/// Decides for every cell. `crowds` has one entry an atom. A cell below the bounds is `too_few`; others are hidden as
/// `complement`, the smallest first, until neither a hidden cell, nor an atom below the bounds, nor a non-empty set of
/// hidden cells' remains is a linear combination of shown cells. Cells without anybody are `too_few`.
std::vector<Shown> suppress(const std::vector<Cell>& cells, const std::vector<Crowd>& crowds, const Bounds& bounds);

/// Is `target` a linear combination of `rows` over the rationals? All have the same length.
bool in_span(const std::vector<std::vector<bool>>& rows, const std::vector<bool>& target);

}  // namespace selami::city
