#pragma once
/// @file What may be said of a change or a gap. Pure.

namespace selami::city {

/// Of a change or a gap; `up` of a gap: the first is higher.
enum class Verdict { up, down, same, unclear };

}  // namespace selami::city
