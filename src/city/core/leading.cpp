#include "city_core/leading.hpp"

#include <utility>

#include "city_core/indicators.hpp"

namespace selami::city {
namespace {

constexpr std::string_view method = "D.1 metode";
constexpr std::string_view support = "D.1 dukungan";

using Codes = std::vector<std::string_view>;

/// What pupils did in lessons comes before how teaching is surveyed; what they say of it, before how they feel supported. Coverage is of Selami's own use.
const std::vector<std::pair<std::string_view, Codes>>& leads() {
  static const std::vector<std::pair<std::string_view, Codes>> all = {
      {indicator::understanding, {method}}, {indicator::applying, {method}}, {indicator::reflecting, {method}},  {indicator::all_three, {method}},
      {indicator::joyful, {support}},       {indicator::meaningful, {method}}, {indicator::mindful, {method}},
  };
  return all;
}

}  // namespace

const std::vector<Duty>& duties() {
  static const std::vector<Duty> all = {
      {"D.1 manajemen", "rapor", {"D.1 Kualitas pembelajaran: manajemen kelas", "D.1 Quality of teaching: managing the class"}},
      {support, "rapor", {"D.1 Kualitas pembelajaran: dukungan psikologis", "D.1 Quality of teaching: psychological support"}},
      {method, "rapor", {"D.1 Kualitas pembelajaran: metode pembelajaran", "D.1 Quality of teaching: methods of teaching"}},
      {"D.2", "rapor", {"D.2 Refleksi dan perbaikan pembelajaran oleh guru", "D.2 Teachers’ reflection on teaching and how they improve it"}},
      {"D.3", "rapor", {"D.3 Kepemimpinan instruksional", "D.3 Instructional leadership"}},
      {"D.4", "rapor", {"D.4 Iklim keamanan sekolah", "D.4 Climate of safety at school"}},
      {"SPM APS 5-6", "spm", {"Angka partisipasi sekolah anak 5–6 tahun", "School participation of children aged 5–6"}},
      {"SPM APS 7-15", "spm", {"Angka partisipasi sekolah anak 7–15 tahun", "School participation of children aged 7–15"}},
      {"SPM APS 7-18", "spm", {"Angka partisipasi sekolah 7–18 tahun pada pendidikan kesetaraan", "School participation aged 7–18 in equivalency programmes"}},
      {"SPM APS 16-18", "spm", {"Angka partisipasi sekolah 16–18 tahun (provinsi)", "School participation aged 16–18 (province)"}},
      {"SPM APS disabilitas", "spm", {"Angka partisipasi sekolah anak dengan disabilitas (provinsi)", "School participation of children with disabilities (province)"}},
      {"SPM literasi", "spm", {"Literasi", "Literacy"}},
      {"SPM numerasi", "spm", {"Numerasi", "Numeracy"}},
      {"SPM keamanan", "spm", {"Iklim keamanan", "Climate of safety"}},
      {"SPM kebinekaan", "spm", {"Iklim kebinekaan", "Climate of diversity"}},
      {"SPM inklusivitas", "spm", {"Iklim inklusivitas", "Climate of inclusion"}},
      {"SPM lulusan SMK", "spm", {"Penyerapan lulusan SMK dan kepuasan dunia kerja (provinsi)", "Work of SMK graduates, and how content employers are (province)"}},
      {"SPM guru PAUD", "spm", {"Guru PAUD dengan ijazah S1/D4", "PAUD teachers with a first degree"}},
      {"SPM akreditasi PAUD", "spm", {"Akreditasi PAUD", "Accreditation of PAUD"}},
  };
  return all;
}

const std::vector<std::string_view>& leads_of(std::string_view indicator) {
  static const Codes none;
  for (const auto& [id, codes] : leads()) {
    if (id == indicator) return codes;
  }
  return none;
}

}  // namespace selami::city
