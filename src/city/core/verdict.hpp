#pragma once
/// @file Which sentence may be said of an estimate. A change is called one only when its interval says so. Pure; both languages.

#include "city_core/estimates.hpp"
#include "city_core/said.hpp"
#include "city_core/verdicts.hpp"

namespace selami::city {

/// Within so much on either side two values count as the same: a tenth of the usual spread of pupils in logits, and three points of a hundred.
/// Both are judgement: what a teacher would notice in no lesson.
struct Margins {
  double depth = 0.12;
  double share = 0.03;
};

/// up and down: the whole 95 % interval lies on that side of 0. same: the whole interval lies within the margin, and 0 in it. Else unclear. The end of an
/// interval that touches 0 or the margin decides nothing for up and down, and lies within for same.
Verdict verdict(const Figures& figures, const Margins& margins);

/// Of a change, without its numbers: "Di sekolah yang memakai Selami, pemahaman murid naik." `what` is what it is of, as it stands within a sentence.
/// Empty where the estimate is no change.
Said sentence(const Estimate<Users>& estimate, const Said& what, const Margins& margins);
Said sentence(const Estimate<Sampled>& estimate, const Said& what, const Margins& margins);

/// Where a gap is between: "di Kecamatan Timur" and "di Kecamatan Barat", as they stand within a sentence.
struct Both {
  Said first;
  Said second;
};
/// Of a gap: "Di sekolah yang memakai Selami, pemahaman murid di Kecamatan Timur lebih tinggi daripada di Kecamatan Barat." Empty where the estimate is none.
Said comparison(const Estimate<Users>& estimate, const Said& what, const Both& between, const Margins& margins);
Said comparison(const Estimate<Sampled>& estimate, const Said& what, const Both& between, const Margins& margins);

/// About whom it is, and on what it rests: how many were drawn and answered, or that those who use Selami chose to.
Said basis(const Users& users);
Said basis(const Sampled& sampled);

/// Why there is no figure.
Said reason(Lack lack);

}  // namespace selami::city
