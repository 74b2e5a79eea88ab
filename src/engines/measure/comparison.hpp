#pragma once
/// @file Judgements "this piece shows more than that one", as all that works on them takes them.

#include <cstddef>
#include <cstdint>
#include <span>

namespace selami::measure {

/// One judgement. Candidates (pieces of work) and judges are numbered from 0.
struct Comparison {
  std::uint32_t judge = 0;
  std::uint32_t chosen = 0;
  std::uint32_t rejected = 0;
};

/// All judgements of a round. Their order means nothing: the same judgements give the same bits.
struct Comparisons {
  std::span<const Comparison> rows;
  std::size_t candidates = 0;
  std::size_t judges = 0;
};

}  // namespace selami::measure
