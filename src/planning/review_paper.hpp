#pragma once
/// @file A filled-in review form for paper: values out of values, in Indonesian, the language of the official forms.

#include "files/paper.hpp"
#include "people/access.hpp"
#include "planning/access.hpp"
#include "planning/instruments.hpp"
#include "planning/remarks_wire.hpp"

namespace selami::planning {

struct ReviewPaperHead {
  people::SchoolCard school;
  people::Signatory teacher;
  people::Signatory reviewer;
  PlanHead plan;
};
struct ReviewPrinting {
  files::Sheet sheet = files::Sheet::f4;
  Date day;
  Instant at;
};

/// Items without a number have an empty box; a sum stands only where every number was given.
files::Paper review_paper_of(const Instrument& form, const ReviewView& review, const ReviewPaperHead& head, const ReviewPrinting& printing);

}  // namespace selami::planning
