#pragma once
/// @file For tests of questions in class: Bu Sari asks, opens, closes and shows, takes answers down and looks at her board.

#include "kit/works_in_class.hpp"

namespace selami::teaching {

class AskingInClass : public Works {
 protected:
  Result<Done> put(const QuestionId& id, const QuestionIn& in) {
    return as(city.sari.actor, [&](Call& call) { return put_question(call, lesson, id, in); });
  }
  Result<Done> turn(const QuestionId& id, bool open) {
    return as(city.sari.actor, [&](Call& call) { return set_state(call, lesson, id, {open, later()}); });
  }
  Result<Done> show(const QuestionId& id, bool talk, bool result) {
    return as(city.sari.actor, [&](Call& call) { return show_question(call, lesson, id, {talk, result, now}); });
  }
  Result<Done> tap(const QuestionId& id, std::vector<TapMark> marks, TapWay way = TapWay::tap) {
    return as(city.sari.actor, [&](Call& call) { return put_taps(call, lesson, id, {std::move(marks), now, way}); });
  }
  BoardView board() {
    return as(city.sari.actor, [&](Call& call) { return read_own_board(call, pack, lesson); }).value();
  }
  TapMark mark(const kit::Child& child, const char* id, int option, std::optional<bool> sure = std::nullopt) const {
    return {kit::named<ResponseId>(id), child.id, option, std::nullopt, sure};
  }
  /// No two taps of a teacher are at one instant.
  Instant later() { return now + ++taps_; }

 private:
  int taps_ = 0;
};

}  // namespace selami::teaching
