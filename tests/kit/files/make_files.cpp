/// @file Writes the checked-in files of this folder again: make_files DIRECTORY

#include <fstream>
#include <iostream>

#include "kit_files/sheets.hpp"

using namespace selami;

int main(int count, char** words) {
  if (count != 2) {
    std::cerr << "use: make_files DIRECTORY\n";
    return 2;
  }
  const auto write = [&](const char* name, const std::string& bytes) {
    std::ofstream file(std::string(words[1]) + "/" + name, std::ios::binary);
    file << bytes;
    std::cout << name << " " << bytes.size() << "\n";
    return static_cast<bool>(file.flush());
  };
  const kit::Rows daftar_pd = kit::daftar_pd(kit::pupils_of_sd());
  const kit::Rows daftar_guru = kit::daftar_guru(kit::staff_of_sd());
  kit::Look dapodik;
  dapodik.sheet = "Daftar Peserta Didik";
  dapodik.merges = kit::heading_merges(daftar_pd, 4);
  kit::Look staff;
  staff.sheet = "Daftar Guru";
  staff.merges = kit::heading_merges(daftar_guru, 4);
  const kit::Rows madrasah = kit::emis_two_columns(kit::pupils_of_mi());
  kit::Look siswa;
  siswa.sheet = "Siswa";
  siswa.numbers = [&](std::size_t row, std::size_t column) { return row > 0 && column == 6 && !madrasah[row][column].empty(); };
  kit::Look gtk;
  gtk.sheet = "GTK";
  const bool good = write("emis-siswa.xlsx", kit::workbook(kit::without_zeros(madrasah, 1, 6), siswa)) &&
                    write("emis-gtk.xlsx", kit::workbook(kit::emis_staff(kit::staff_of_mi()), gtk)) &&
                    write("daftar-pd.xlsx", kit::workbook(daftar_pd, dapodik)) &&
                    write("daftar-guru.xlsx", kit::workbook(daftar_guru, staff)) &&
                    write("sekolah.csv", kit::csv(kit::schools_sheet(kit::schools_of_city()), ';'));
  return good ? 0 : 3;
}
