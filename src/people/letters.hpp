#pragma once
/// @file Letters that people take home: the office's to a school's operator, slips for staff, the school's to the families of a
/// class. All as PDF, on F4 or A4.

#include "files/paper.hpp"
#include "people/access.hpp"
#include "people/letters_wire.hpp"

namespace selami::people {

/// The code of a slip is on the phone that has just made it and, as a keyed hash, here. To be printed it comes back in this
/// request and goes into the file that answers it: it is kept nowhere, and a work route is no command whose outcome is stored.
struct PreparedLetters {
  File file;
};
/// Errors: request.out_of_range (field slips[i].address or .code) for what is no slip of this server.
Result<PreparedLetters> prepare_letters(Call& snapshot, const LettersWish& wish);
Result<File> print_letters(Call& call, const PreparedLetters& prepared);

/// Cards of a class's pupils: number, and PIN or pictures. As slips, they are drawn and kept nowhere.
/// Errors: school.unknown; request.out_of_range (field cards[i].pin) for what is no key of that kind.
Result<PreparedLetters> prepare_pupil_cards(Call& snapshot, const SchoolId& school, const PupilCardsWish& wish);

/// One letter a family of a class: what the school does by its task, what needs a word, a slip to cut and bring back.
/// Errors: school.unknown, group.unknown.
Result<File> consent_letters(Call& call, const SchoolId& school, const GroupId& group, const Query<SheetWish>& wish);

// The papers themselves: values out of values, in Indonesian.

/// From whom an operator's letter is.
struct LetterFrom {
  std::string office;
  std::string person;
  Date day;
  Instant at;
  int offset_min = 420;  ///< of the installation, for the last day of a slip
};
files::Paper pupil_cards_paper(const PupilCardsWish& wish, const std::string& school, Instant at);
files::Paper letters_paper(const LettersWish& wish, const LetterFrom& from);

struct ConsentLetter {
  SchoolCard school;
  std::string group;
  std::vector<MemberNow> members;
  Date day;
  Instant at;
  files::Sheet sheet = files::Sheet::f4;
};
/// Without members: one letter with lines to fill in.
files::Paper consent_paper(const ConsentLetter& letter);

}  // namespace selami::people
