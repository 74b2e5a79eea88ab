#pragma once
/// @file Where somebody is signed in, and which of these phones are lost.

#include "http/route.hpp"
#include "people/wire.hpp"

namespace selami::people {

enum class Device { phone, tablet, computer };

struct PhoneIn {
  Device device = Device::phone;
};
struct PhoneView {
  std::string id;  ///< how the hash of its session begins: no key to anything
  std::optional<Device> device;
  Date since;
  std::optional<Date> seen_on;
  bool here = false;
};
struct LostView {
  std::optional<Device> device;
  Date day;
  bool emptied = false;
};
struct PhoneList {
  std::vector<PhoneView> phones;
  std::vector<LostView> lost;
  Date password_since;
};
struct LostIn {
  std::string phone;
};
struct LostDone {
  int phones = 0;
};
struct EndView {
  bool lost = false;
};

}  // namespace selami::people

namespace selami {

template <>
struct EnumNames<people::Device> {
  static constexpr std::pair<people::Device, const char*> names[] = {
      {people::Device::phone, "phone"}, {people::Device::tablet, "tablet"}, {people::Device::computer, "computer"}};
};
template <>
struct Shape<people::PhoneIn> {
  static constexpr const char* name = "PhoneIn";
  static constexpr auto fields = std::tuple{Field{"device", &people::PhoneIn::device, "phone tablet computer"}};
};
template <>
struct Shape<people::PhoneView> {
  static constexpr const char* name = "Phone";
  using T = people::PhoneView;
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "of this session, 32 hex digits"},
                                            Field{"device", &T::device, "phone tablet computer; none: not said yet"},
                                            Field{"since", &T::since, "the day of the sign-in"},
                                            Field{"seen_on", &T::seen_on, "the last day with a network"},
                                            Field{"here", &T::here, "true: the one that asks"}};
};
template <>
struct Shape<people::LostView> {
  static constexpr const char* name = "LostPhone";
  using T = people::LostView;
  static constexpr auto fields = std::tuple{Field{"device", &T::device, "phone tablet computer"}, Field{"day", &T::day, "when it was said"},
                                            Field{"emptied", &T::emptied, "true: it had a network since and emptied itself"}};
};
template <>
struct Shape<people::PhoneList> {
  static constexpr const char* name = "Phones";
  static constexpr auto fields = std::tuple{Field{"phones", &people::PhoneList::phones, "signed in now, the newest first"},
                                            Field{"lost", &people::PhoneList::lost, "said to be lost within half a year"},
                                            Field{"password_since", &people::PhoneList::password_since, "the day on which the password was chosen"}};
};
template <>
struct Shape<people::LostIn> {
  static constexpr const char* name = "LostIn";
  static constexpr auto fields = std::tuple{Field{"phone", &people::LostIn::phone, "its id", at_most(64)}};
};
template <>
struct Shape<people::LostDone> {
  static constexpr const char* name = "PhonesLost";
  static constexpr auto fields = std::tuple{Field{"phones", &people::LostDone::phones, "how many were signed in"}};
};
template <>
struct Shape<people::EndView> {
  static constexpr const char* name = "SessionEnd";
  static constexpr auto fields = std::tuple{Field{"lost", &people::EndView::lost, "true: empty this phone"}};
};

}  // namespace selami
