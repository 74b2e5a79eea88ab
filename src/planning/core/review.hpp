#pragma once
/// @file Drafts of the feedback in a review form, made from a plan's own words. Pure.
///
/// A draft praises what stands in the plan, quotes it, and adds one next step. It gives no number and says no rule's finding: it
/// knows the text that was handed in and nothing else, so it cannot tell what the teacher silenced (decision 0033).

#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"

namespace selami::planning {

/// Where an item of a form finds what it can praise. `human`: only a person can see it, there is no draft.
enum class LookKind {
  human, dimensions, alignment, practice, environment, partnership, digital, stage, steps, principles, pupils, assessments, moment, criteria
};

/// Data of an instrument (packs/instruments). `marks` are those of packs/lexicon/signs.yaml, the most telling first.
struct Look {
  LookKind kind = LookKind::human;
  std::string stage;  ///< of `stage`: an experience; of `moment`: awal, proses, akhir
  std::vector<std::string> marks;
  bool steps = false;  ///< of `assessments`: steps count too
  std::string name;    ///< of an optional part, when it is left out
};

/// One item of a form, with the sentences of its draft. Slots: {name} {where} {quote} {missing}.
struct Item {
  std::string id;
  std::string group;
  std::string text;
  Look look;
  std::string seen;
  std::string next;
  std::string deeper;
};

/// How drafts speak of places. Slots: {number} {stage}; of `begins` and `perhaps` {where} {quote}, of `perhaps` and `absent` {name}.
struct PlaceWords {
  std::string step, assessment, objective, readiness, begins, absent, perhaps;
};

struct Draft {
  std::string text;                 ///< empty: nothing in the plan to speak of
  std::vector<std::string> places;  ///< JSON pointers of what it quotes
};

/// One draft an item, in their order. `pupil` is the level's word for its pupils. The same plan gives the same drafts.
std::vector<Draft> drafts_of(const plan::Plan& plan, const std::vector<Item>& items, const PlaceWords& words, std::string_view pupil);

}  // namespace selami::planning
