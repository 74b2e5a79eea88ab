#pragma once
/// @file Inside family: what its parts share.

#include "family/family.hpp"
#include "family/portfolio_wire.hpp"
#include "people/access.hpp"

namespace selami::family {

/// What a pupil chose; files that a guardian does not allow to be kept are not here.
std::vector<PieceView> pieces_of(Call& call, const SchoolId& school, const PupilId& pupil);
/// Of those what a family sees: of this semester, by its guardian's word; else nothing.
std::vector<PieceView> pieces_at_home(Call& call, const SchoolId& school, const PupilId& pupil);
/// The guardian allows that work is shared with the family.
bool may_share(Call& call, const SchoolId& school, const PupilId& pupil);

/// The class, for whom its families are: guru kelas. Errors: group.unknown, family.homeroom.
Result<people::GroupNow> homeroom_group(Call& call, const GroupId& group);
/// What the families of a class read this week.
WeekWords week_of_group(Call& call, const FamilyPack& pack, const people::GroupNow& group);

// The papers themselves: values out of values, in Indonesian.

struct PaperHead {
  std::string school;
  std::string group;
  Date week;
  bool practice = false;
  Instant made;
  files::Sheet sheet = files::Sheet::f4;
};
/// One slip a family, four a sheet.
struct Slip {
  int number = 0;
  std::string name;
  std::string chosen;  ///< a piece in words that its guardian lets be shared; or empty
};
files::Paper slips_paper(const PaperHead& head, const WeekWords& week, const std::vector<Slip>& slips);
files::Paper links_paper(const PaperHead& head, const std::string& origin, const Date& until, const std::vector<FamilyPaperLink>& links);

}  // namespace selami::family
