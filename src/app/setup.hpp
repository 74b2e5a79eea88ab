#pragma once
/// @file Beginning an installation: a real city's first office person, or a made-up city to try things in.

#include <string>
#include <vector>

#include "app/options.hpp"
#include "people/people.hpp"
#include "people/roster_cli.hpp"
#include "privacy/privacy_cli.hpp"
#include "files/paper.hpp"
#include "simulate/simulate.hpp"
#include "teaching/pages_print.hpp"
#include "teaching/sheet_wire.hpp"
#include "timetable/timetable_cli.hpp"

namespace selami::app {

/// Who is to begin: the city's office with a new city, or (authority: city, province, religious_affairs) the office of one
/// authority of a city that is there.
struct Beginning {
  std::string name;  ///< of the city, or of the authority (may be empty)
  std::string admin;
  std::string authority;
};
struct Begun {
  people::FirstAdmin admin;
  std::string link;  ///< one-time
};
/// Errors: city.exists, authority.unknown, authority.has_office, request.missing_field.
Result<Begun> init(const Options& options, const Beginning& wish);

/// Imports a roster file; order.wish.filename is read. Throws std::runtime_error when the file cannot be read.
people::CliOutcome import_roster(const Options& options, people::RosterOrder order);
/// The same for a school's timetable.
people::CliOutcome import_timetable(const Options& options, timetable::TimetableOrder order);

/// The card numbers of a class and some after them. Errors: group.unknown, cards.none.
Result<std::vector<int>> card_numbers(const Options& options, const GroupId& group, int spare);
/// The class sheet of a class. Errors as teaching::sheet_order and teaching::sheet_paper.
Result<files::Paper> sheet_paper(const Options& options, const GroupId& group, const teaching::SheetQuery& query);
/// The pages of a class. Errors as reflection::journal_pages.
Result<teaching::PagesOrder> pages_order(const Options& options, const GroupId& group, const teaching::PagesQuery& query);
/// A refusal in words, in `language`.
std::string said(const Options& options, const Error& error, const std::string& language);

/// By whoever holds the machine: the second factor of a login is taken off, with a trace that its owner sees.
people::CliOutcome take_off_second(const Options& options, const std::string& login, const std::string& language);

privacy::CliOutcome export_pupil(const Options& options, const privacy::PupilOrder& order);
/// Keeps DATA/erased.list true, too.
privacy::CliOutcome erase_pupil(const Options& options, const privacy::PupilOrder& order);
privacy::CliOutcome erase_listed(const Options& options, const std::string& file);
/// Local time of this installation, minutes east of UTC.
int local_offset(const Options& options);
privacy::CliOutcome list_affected(const Options& options, const privacy::Leak& leak);
/// Whose data were erased, beside the database and in each backup: an older backup does not know it. Replaced in one step; throws
/// std::runtime_error when it cannot be written, and leaves what is there.
constexpr const char* erased_list = "erased.list";
void write_erasures(const std::string& file, const std::string& lines);

/// Fills an empty database with a made-up city. `today` empty: the local day. Throws std::runtime_error.
simulate::Done simulate_city(const Options& options, simulate::Wish wish);

}  // namespace selami::app
