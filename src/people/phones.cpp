#include "people/phones.hpp"

#include <algorithm>

#include "auth/secrets.hpp"
#include "desk_sql.hpp"
#include "people/access.hpp"
#include "people/session.hpp"
#include "phones_sql.hpp"
#include "sign_in_sql.hpp"

namespace selami::people {
namespace {

constexpr std::size_t id_letters = 32;

bool is_id(const std::string& text) {
  return text.size() == id_letters &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<Device> device_in(const storage::Row& row, int column) {
  return row.null(column) ? std::nullopt : enum_value<Device>(row.text(column));
}

/// `beginning`: of the sessions' hashes; empty: all of the person.
int lose(Call& call, const PersonId& person, const std::string& beginning) {
  // "g" follows every hex digit.
  const std::int64_t lost = call.tx.run(sql::lose_phones{.by = call.actor.person,
                                                         .now = call.now,
                                                         .person = person,
                                                         .beginning = beginning,
                                                         .after = beginning + "g",
                                                         .own = call.actor.session});
  cut_off(call, call.tx.run_returning(sql::end_lost_sessions{.person = person}, [](const storage::Row& row) { return row.text(0); }));
  return static_cast<int>(lost);
}

}  // namespace

Result<PhoneList> my_phones(Call& call) {
  const PersonId& person = call.actor.person;
  const int offset = call.setting.offset_min;
  PhoneList out;
  out.phones = call.tx.list(sql::phones_of{.person = person, .now = call.now}, [&](const storage::Row& row) {
    const std::string hash = row.text(0);
    PhoneView one{hash.substr(0, id_letters), device_in(row, 1), local_date(row.instant(2), offset), std::nullopt, hash == call.actor.session};
    if (!row.null(3)) one.seen_on = row.date(3);
    return one;
  });
  out.lost = call.tx.list(sql::lost_phones_of{.person = person}, [&](const storage::Row& row) {
    return LostView{device_in(row, 0), local_date(row.instant(1), offset), !row.null(2)};
  });
  out.password_since = call.tx.one(sql::account_of_person{.person = person}, [&](const storage::Row& row) {
    return local_date(row.instant(2), offset);
  }).value_or(call.today());
  return out;
}

Result<Done> my_phone(Call& call, const PhoneIn& in) {
  call.tx.run(sql::phone_seen{.device = enum_text(in.device), .today = call.today(), .token = call.actor.session});
  return Done{};
}

Result<PhoneList> lose_my_phone(Call& call, const LostIn& in) {
  if (!is_id(in.phone)) return fail(Fault::not_found, "phone.unknown", "phone");
  if (call.actor.session.compare(0, id_letters, in.phone) == 0) return fail(Fault::conflict, "phone.here", "phone");
  if (lose(call, call.actor.person, in.phone) == 0) return fail(Fault::not_found, "phone.unknown", "phone");
  return my_phones(call);
}

Result<LostDone> lose_phones_of(Call& call, const SchoolId& school, const StaffId& staff) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const auto person = call.tx.one(sql::staff_person{.school = school, .id = staff}, [](const storage::Row& row) { return row.id<PersonId>(0); });
  const auto works = [&] {
    return call.tx.one(sql::has_role_in{.person = *person, .school = school, .today = call.today()}, [](const storage::Row&) { return true; });
  };
  if (!person || !works()) return fail(Fault::not_found, "staff.unknown");
  return LostDone{lose(call, *person, "")};
}

Result<SealView> my_lock(Call& call, const std::string& phone) {
  return SealView{phone, keyed_hash(call.setting.secret, "phone", call.actor.person.text + ":" + phone)};
}

Result<EndView> my_end(Call& call) {
  const auto lost = call.tx.one(sql::lost_phone{.token = call.actor.session}, [](const storage::Row&) { return true; });
  return EndView{lost.has_value()};
}

Result<SignedIn<Done>> emptied(Call& call) {
  TRY(const EndView end, my_end(call));
  if (!end.lost) return fail(Fault::not_found, "phone.unknown");
  call.tx.run(sql::phone_emptied{.now = call.now, .token = call.actor.session});
  return SignedIn<Done>{{}, "", 0};
}

}  // namespace selami::people
