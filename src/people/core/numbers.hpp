#pragma once
/// @file Numbers in class: by them a pupil is called, joins and holds a card. Pure.

#include <algorithm>
#include <map>
#include <string>

namespace selami::people {

/// The numbers that a class group has given out in its school year.
class Numbers {
 public:
  /// `last`: the highest ever given, also to somebody of whom nothing is kept any more.
  explicit Numbers(int last = 0) : last_(last) {}
  /// A number that a pupil has or had here.
  void had(const std::string& pupil, int number) {
    of_[pupil] = number;
    last_ = std::max(last_, number);
  }
  /// The pupil's number on coming in: the one that the pupil had here before; else the one of the class before (`wish`, 0:
  /// none) if it is above all that were ever given here; else the next. A gap is never filled: nobody can say any more
  /// whether the number was somebody's.
  int give(const std::string& pupil, int wish = 0) {
    const auto before = of_.find(pupil);
    if (before != of_.end()) return before->second;
    had(pupil, wish > last_ ? wish : last_ + 1);
    return of_[pupil];
  }
  int last() const { return last_; }

 private:
  int last_;
  std::map<std::string, int> of_;
};

}  // namespace selami::people
