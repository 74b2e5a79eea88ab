#include <filesystem>
#include <fstream>

#include "simulate/parts.hpp"

namespace selami::simulate {

void write_truth(const std::string& folder, const std::vector<School>& city) {
  std::filesystem::create_directories(folder);
  const auto open = [&](const char* name, const char* heading) {
    std::ofstream out(std::filesystem::path(folder) / name);
    out << heading << "\n";
    return out;
  };
  std::ofstream schools = open("schools.csv", "npsn,level,district,public,effect,uses");
  std::ofstream teachers = open("teachers.csv", "npsn,nuptk,severity,joy,depth,use");
  std::ofstream classes = open("classes.csv", "npsn,group,mean");
  std::ofstream pupils = open("pupils.csv", "npsn,group,number,nisn,ability");
  for (const School& s : city) {
    schools << s.npsn << ',' << s.level << ',' << s.district << ',' << s.is_public << ',' << s.effect << ',' << s.uses << "\n";
    for (const Teacher& t : s.teachers) teachers << s.npsn << ',' << t.nuptk << ',' << t.severity << ',' << t.joy << ',' << t.depth << ',' << t.use << "\n";
    for (const ClassGroup& g : s.groups) {
      classes << s.npsn << ',' << g.name << ',' << g.mean << "\n";
      int number = 0;
      for (const Pupil& p : g.pupils) pupils << s.npsn << ',' << g.name << ',' << ++number << ',' << p.nisn << ',' << p.ability << "\n";
    }
  }
  if (!schools.flush() || !teachers.flush() || !classes.flush() || !pupils.flush()) throw std::runtime_error(folder + ": cannot be written");
}

}  // namespace selami::simulate
