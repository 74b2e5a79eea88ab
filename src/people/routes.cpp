#include "people/routes.hpp"

#include "people/agreements.hpp"
#include "people/carried.hpp"
#include "people/desk.hpp"
#include "people/guide.hpp"
#include "people/late.hpp"
#include "people/letters.hpp"
#include "people/me.hpp"
#include "people/phones.hpp"
#include "people/practice.hpp"
#include "people/pupils.hpp"
#include "people/school_years.hpp"
#include "people/schools.hpp"
#include "people/second_factor.hpp"
#include "people/sign_in.hpp"
#include "people/staff.hpp"
#include "people/transfer.hpp"
#include "people/year.hpp"

namespace selami::people {
namespace {

constexpr std::size_t file_max = std::size_t{20} * 1024 * 1024;

void add_sign_in(Routes& all) {
  all.push_back(work(Action::sign_in, "POST", "/sign-in", "Sign in with login and password.", &check_login, &sign_in));
  all.push_back(route(Action::sign_in, "POST", "/slips/look", "Whose slip a code belongs to.", &look_at_slip));
  all.push_back(work(Action::sign_in, "POST", "/slips/redeem", "Use a slip once: choose a password and sign in.", &prepare_slip,
                     &redeem_slip));
  all.push_back(route(Action::sign_out, "POST", "/sign-out", "End this session.", &sign_out));
  all.push_back(route(Action::me_read, "GET", "/me", "Who is signed in, with the roles of today.", &me));
  all.push_back(route(Action::me_read, "GET", "/my/seal", "What this session's phone locks its unsent work with, for another phone to carry.", &own_seal));
  all.push_back(work(Action::me_change, "POST", "/my/password", "Change one's own password; every other session ends.", &check_change,
                     &change_password));
  all.push_back(route(Action::me_change, "PUT", "/me", "Change one's own language.", &change_me));
}

void add_second_factor(Routes& all) {
  all.push_back(route(Action::me_read, "GET", "/my/second-factor", "One's own second factor, and whether the last proof is fresh.", &read_second));
  all.push_back(work(Action::me_change, "POST", "/my/second-factor", "Begin one: a new secret, shown once.", &draft_second, &begin_second));
  all.push_back(work(Action::me_change, "POST", "/my/second-factor/confirmation", "Its first code: from now on it guards; other sessions end.",
                     &draft_first_codes, &confirm_second));
  all.push_back(work(Action::me_change, "POST", "/my/second-factor/codes", "Ten new codes to print; the old ones end.", &draft_new_codes, &renew_codes));
  all.push_back(route(Action::me_change, "POST", "/my/second-factor/off", "Do without.", &end_second));
  all.push_back(work(Action::me_change, "POST", "/my/proof", "Prove anew who is signed in, before a heavy act.", &check_proof, &prove));
}

void add_phones(Routes& all) {
  all.push_back(route(Action::me_read, "GET", "/my/phones", "Where one is signed in, and which phones are lost.", &my_phones));
  all.push_back(route(Action::me_change, "PUT", "/my/phone", "What kind of device this is; it has a network today.", &my_phone));
  all.push_back(route(Action::me_change, "POST", "/my/phones/lost", "One of one's own phones is lost: its session ends, and it empties itself.",
                      &lose_my_phone));
  all.push_back(route(Action::roster_change, "POST", "/schools/{school}/staff/{staff}/lost-phones",
                      "Somebody's phone is lost: all their sessions end, and the phones empty themselves.", &lose_phones_of));
  all.push_back(route(Action::me_read, "GET", "/my/locks/{phone}", "What one's phone locks its data with after two weeks without a network.", &my_lock));
  all.push_back(route(Action::anyone, "GET", "/my/end", "Whether the session that this phone had ended because it is lost.", &my_end));
  all.push_back(route(Action::anyone, "POST", "/my/end/emptied", "A lost phone has emptied itself.", &emptied));
}

void add_office(Routes& all) {
  all.push_back(work(Action::school_import, "POST", "/schools/import", "Import the list of schools; dry_run only says what would change.",
                     &prepare_schools, &import_schools)
                    .takes(file_max));
  all.push_back(report(Action::school_list, "GET", "/schools", "The office's own schools and how far each has come.", &list_schools));
  all.push_back(work(Action::school_import, "POST", "/schools/{school}/operator-slip", "A slip for the school's operator.",
                     &prepare_operator_slip, &operator_slip));
  all.push_back(route(Action::school_import, "POST", "/schools/{school}/operator/second-factor/off",
                      "An operator's phone is lost: its second factor is taken off.", &take_off_operator));
  all.push_back(work(Action::slip_make, "POST", "/slips/paper", "Slips that have just been made, as letters on paper.", &prepare_letters,
                     &print_letters));
}

void add_agreements(Routes& all) {
  all.push_back(route(Action::city_overview, "GET", "/agreements", "Who sees the office's schools, and whose it sees; past agreements too.", &list_agreements));
  all.push_back(route(Action::school_import, "PUT", "/agreements/{agreement}", "Let another office see sums over the own schools.", &put_agreement));
  all.push_back(route(Action::school_import, "PUT", "/agreements/{agreement}/last-day", "End an own agreement earlier.", &shorten_agreement));
  all.push_back(route(Action::school_import, "PUT", "/agreements/{agreement}/taken-back", "Take an own agreement back, now.", &take_back_agreement));
}

void add_operator(Routes& all) {
  all.push_back(work(Action::roster_import, "POST", "/schools/{school}/staff/import", "Import daftar-guru.", &prepare_staff, &import_staff)
                    .takes(file_max));
  all.push_back(work(Action::roster_import, "POST", "/schools/{school}/pupils/import", "Import Daftar PD.", &prepare_pupils,
                     &import_pupils)
                    .takes(file_max));
  all.push_back(route(Action::roster_read, "GET", "/schools/{school}/staff", "The staff, and who has signed in.", &list_staff));
  all.push_back(route(Action::roster_read, "GET", "/schools/{school}/groups", "The class groups.", &list_school_groups));
  all.push_back(route(Action::roster_read, "GET", "/schools/{school}/assignments", "Who teaches whom.", &list_assignments));
  all.push_back(work(Action::roster_change, "POST", "/schools/{school}/slips", "New slips for staff, to print.", &prepare_slips,
                     &make_slips));
  all.push_back(route(Action::roster_change, "POST", "/schools/{school}/staff/{staff}/second-factor/off",
                      "Somebody's phone is lost: its second factor is taken off.", &take_off_staff));
  all.push_back(work(Action::roster_change, "POST", "/schools/{school}/pins", "New PINs for a class group, to print.", &prepare_pins,
                     &make_pins));
  all.push_back(work(Action::roster_change, "POST", "/schools/{school}/pins/paper", "Pupils' cards with keys that have just been made, on paper.",
                     &prepare_pupil_cards, &print_letters));
  all.push_back(route(Action::roster_change, "PUT", "/schools/{school}/assignments/{assignment}", "Assign staff to a class group.",
                      &put_assignment));
  all.push_back(route(Action::roster_change, "PUT", "/schools/{school}/groups/{group}/grade", "Confirm grade and phase.", &put_grade));
  all.push_back(report(Action::roster_read, "GET", "/schools/{school}/groups/{group}/consent-letters.pdf",
                       "A letter to each family of a class, with a slip to bring back.", &consent_letters));
  all.push_back(route(Action::group_form, "PUT", "/groups/{group}/key", "PIN or pictures for the pupils of a class.", &put_pupil_key));
  all.push_back(route(Action::group_form, "PUT", "/learning-groups/{group}", "Make or change a learning group.", &put_learning_group));
  all.push_back(route(Action::consent_change, "PUT", "/schools/{school}/pupils/{pupil}/consents/{consent}", "A whole consent slip that came back.",
                      &put_consent_slip));
  all.push_back(route(Action::consent_change, "PUT", "/schools/{school}/consents/{consent}", "Write down a guardian's word.",
                      &put_consent));
}

void add_year(Routes& all) {
  all.push_back(route(Action::roster_change, "PUT", "/schools/{school}/pupils/{pupil}/place", "Put a pupil into another class group, or out of the school.",
                      &put_place));
  all.push_back(route(Action::roster_change, "GET", "/schools/{school}/year", "What waits at this time of the year.", &read_year));
  all.push_back(report(Action::roster_change, "GET", "/schools/{school}/promotion", "Naik kelas: who waits and what is proposed.", &read_promotion));
  all.push_back(route(Action::roster_change, "PUT", "/schools/{school}/promotions/{promotion}", "Take class groups over into the new school year.",
                      &put_promotion));
  all.push_back(route(Action::roster_change, "POST", "/schools/{school}/promotions/{promotion}/undo", "Undo a naik kelas within a week.",
                      &undo_promotion));
  all.push_back(route(Action::roster_change, "GET", "/schools/{school}/transfers", "Own offers of pupils to other schools, and offers to this one.",
                      &list_transfers));
  all.push_back(route(Action::roster_change, "PUT", "/schools/{school}/transfers/{transfer}", "Offer a pupil to another school of the city.",
                      &put_transfer));
  all.push_back(route(Action::roster_change, "POST", "/schools/{school}/transfers/{transfer}/withdrawal", "Take an own offer back.",
                      &withdraw_transfer));
  all.push_back(route(Action::roster_change, "PUT", "/schools/{school}/arrivals/{transfer}", "Accept or decline an offer.", &answer_transfer));
  all.push_back(route(Action::roster_change, "GET", "/schools/{school}/late", "What came too late and waits; nothing of its content.", &list_late));
  all.push_back(route(Action::roster_change, "PUT", "/schools/{school}/late/{about}", "Release or discard what waits about a thing, mostly a lesson.",
                      &settle_late));
  all.push_back(route(Action::roster_change, "GET", "/schools/{school}/semesters", "The last semesters, and whether they are closed.",
                      &list_semesters));
  all.push_back(route(Action::roster_change, "PUT", "/schools/{school}/semesters/{semester}", "Close or open a semester by hand.",
                      &put_semester));
  all.push_back(route(Action::roster_change, "GET", "/schools/{school}/school-years", "When semesters are taught, this year and the next.",
                      &list_school_years));
  all.push_back(route(Action::roster_change, "PUT", "/schools/{school}/school-years/{year}", "Dates of semesters that are the school's own.",
                      &put_school_year));
}

}  // namespace

Routes routes() {
  Routes all;
  add_sign_in(all);
  add_second_factor(all);
  add_phones(all);
  add_office(all);
  add_agreements(all);
  add_operator(all);
  add_year(all);
  all.push_back(route(Action::group_read, "GET", "/groups", "The class groups that the actor may see.", &list_groups));
  all.push_back(route(Action::group_read, "GET", "/groups/{group}", "A class group and its pupils.", &read_group));
  all.push_back(route(Action::practice_open, "PUT", "/practice", "Open the own practice class; anew: with nothing in it.", &open_practice));
  all.push_back(route(Action::late_read, "GET", "/late", "One's own records that wait for the operator.", &list_own_late));
  all.push_back(report(Action::me_read, "GET", "/guide.pdf", "From the slip to the first lesson, on one page.", &teacher_guide));
  all.push_back(report(Action::anyone, "GET", "/qr", "A QR code of an address of this app.", &read_qr));
  return all;
}

}  // namespace selami::people
