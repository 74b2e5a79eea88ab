#include "kit_files/school.hpp"

#include <array>
#include <cstdio>

namespace selami::kit {
namespace {

constexpr std::array<const char*, 45> first = {
    "BAYU",   "MELATI",  "JINGGA", "EMBUN",  "RINTIK", "LEMBAYUNG", "AWAN",   "MENTARI", "PELANGI", "ANGIN",   "SENJA",  "FAJAR",
    "KABUT",  "BULAN",   "GERIMIS", "HUJAN", "SURYA",  "CAHAYA",    "RIMBA",  "TELAGA",  "SUNGAI",  "GUNUNG",  "LANGIT", "TANJUNG",
    "KENANGA", "CEMPAKA", "SERUNI", "DAHLIA", "TERATAI", "ANGGREK", "BAKUNG", "SOKA",    "WARU",    "CEMARA",  "JATI",   "BAMBU",
    "RANDU",  "AREN",    "KELAPA", "NIPAH",  "PANDAN", "SAGU",      "TEBU",   "PADI",    "JAGUNG"};
constexpr std::array<const char*, 45> last = {
    "OMBAK",  "PASIR",  "KERANG",  "CAMAR",   "TERUMBU", "SAMUDRA", "PERAHU", "LAYAR",   "JANGKAR", "DERMAGA", "KARANG", "MUTIARA",
    "TERIPANG", "KEPITING", "UDANG", "CUMI",  "TONGKOL", "TERI",    "BANDENG", "KAKAP",  "KERAPU",  "BELANAK", "PARI",   "PENYU",
    "BAKAU",  "RAWA",   "MUARA",   "TELUK",   "SELAT",   "PULAU",   "PANTAI", "MERCUSUAR", "KOMPAS", "KEMUDI", "DAYUNG", "JARING",
    "KAIL",   "TAMBAK", "GARAM",   "BUIH",    "ARUS",    "PALUNG",  "RUMPUT LAUT", "BATIK", "CANTING"};

std::string padded(const char* format, int number) {
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, number);
  return buffer.data();
}

}  // namespace

std::string invented_name(int number) {
  const auto n = static_cast<std::size_t>(number);
  return std::string(first[n % first.size()]) + " " + last[(n / first.size() + n) % last.size()];
}

std::string invented_nisn(int number) { return padded("088%07d", number); }

std::vector<KitPupil> pupils_of_sd() {
  struct Group {
    const char* name;
    int size;
  };
  constexpr std::array<Group, 12> groups = {{{"1A", 24}, {"1B", 24}, {"2A", 24}, {"2B", 24}, {"3A", 25}, {"3B", 25},
                                             {"4A", 32}, {"4B", 24}, {"5A", 24}, {"5B", 24}, {"6A", 25}, {"6B", 25}}};
  std::vector<KitPupil> pupils;
  int number = 0;
  for (const Group& group : groups) {
    for (int i = 0; i < group.size; ++i) {
      ++number;
      pupils.push_back({invented_name(number), padded("%04d", 2600 + number), number % 2 == 0 ? "P" : "L", invented_nisn(number),
                        std::string("Kelas ") + group.name});
    }
  }
  constexpr std::size_t in_4a = 146;
  pupils[in_4a].name = "DINA " + std::string("OMBAK");
  pupils[in_4a].sex = "P";
  pupils[in_4a + 1].name = "RAFI " + std::string("LAYAR");
  pupils[in_4a + 1].sex = "L";
  return pupils;
}

std::vector<KitStaff> staff_of_sd() {
  std::vector<KitStaff> staff;
  staff.push_back({"BUDI CAMAR", "0999700000000001", "L", "208801012112011001", "PNS", "Kepala Sekolah", "Kepala Sekolah"});
  constexpr int sari = 7;
  for (int i = 1; i <= 12; ++i) {
    const bool civil_servant = i % 3 != 0;
    staff.push_back({i == sari ? "SARI KERANG" : invented_name(1000 + 7 * i), i % 4 == 0 ? "" : padded("09997000000001%02d", i),
                     i % 2 == 0 ? "L" : "P", civil_servant ? padded("2088010121120110%02d", 10 + i) : "",
                     civil_servant ? "PNS" : "Guru Honor Sekolah", "Guru Kelas", i == 2 ? "Wakil Kepala Sekolah" : ""});
  }
  staff.push_back({"WANGI DERMAGA", "", "P", "", "Tenaga Honor Sekolah", "Tenaga Administrasi Sekolah", "Operator Sekolah"});
  return staff;
}

std::vector<KitPupil> pupils_of_mi() {
  std::vector<KitPupil> pupils;
  for (int i = 0; i < 24; ++i) {
    const int number = 601 + i;
    pupils.push_back({invented_name(number), padded("%04d", number), i % 2 == 0 ? "P" : "L", i == 11 ? "" : invented_nisn(number),
                      i < 8 ? "4A" : i < 16 ? "4B" : "5A"});
  }
  return pupils;
}

std::vector<KitStaff> staff_of_mi() {
  return {{"SALAM MUARA", "0999700000000061", "L", "", "GTY", "Kepala Madrasah", "Kepala Madrasah"},
          {"TERATAI JANGKAR", "0999700000000062", "P", "", "GTY", "Guru Kelas", ""},
          {"PELANGI LENTERA", "", "P", "208801012112011062", "PNS", "Guru Kelas", ""},
          {"CEMARA GUGUS", "", "L", "", "GTT", "Guru Kelas", ""}};
}

std::vector<KitSchool> schools_of_city() {
  return {
      {"99900001", "SD NEGERI CONTOH 01", "SD", "Negeri", "Kecamatan Utara", "Kelurahan Pantai", "Kota"},
      {"99900002", "TK CONTOH MELATI", "TK", "Swasta", "Kecamatan Utara", "Kelurahan Pantai", "Kota"},
      {"99900003", "SMP NEGERI CONTOH 1", "SMP", "Negeri", "Kecamatan Timur", "Kelurahan Muara", "Kota"},
      {"99900004", "MI CONTOH SALAM", "MI", "Swasta", "Kecamatan Timur", "Kelurahan Muara", "Kemenag"},
      {"99900005", "SMK NEGERI CONTOH 2", "SMK", "Negeri", "Kecamatan Barat", "Kelurahan Bukit", "Provinsi"},
      {"99900006", "SLB CONTOH HARAPAN", "SLB", "Swasta", "Kecamatan Barat", "Kelurahan Bukit", "Provinsi"},
  };
}

}  // namespace selami::kit
