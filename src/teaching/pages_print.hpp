#pragma once
/// @file Pages for a pupil's work or journal, each with its pupil's number for the camera; engines/pages says where what stands. No
/// name is printed: the child writes it.

#include <string>
#include <vector>

#include "files/paper.hpp"
#include "http/call.hpp"
#include "pages/form.hpp"
#include "teaching/pages_wire.hpp"

namespace selami::teaching {

/// What a journal's page says beside its lines. Every one says who reads it and whom a child may talk to: as it stands here where nobody
/// has said more.
struct JournalWords {
  bool faces = false;              ///< three to circle, and room for a drawing
  bool starters = false;           ///< `asks` begin one sentence
  std::vector<std::string> asks;   ///< none: free lines
  std::string reads = "gurumu di kelas ini";
  std::string contact;             ///< whom of the school, in its own words; or empty
  std::vector<std::string> lines;  ///< public services for children, "SAPA 129: telepon 129"
};

struct PagesOrder {
  std::vector<int> numbers;
  pages::Kind kind = pages::Kind::work;
  files::Sheet sheet = files::Sheet::f4;
  bool half = false;       ///< two on a sheet
  int tag = 0;             ///< of the class
  std::string class_name;
  Instant made;
  JournalWords journal = {};
};
/// Numbers that no marker has are left out.
files::Paper pages_paper(const PagesOrder& order);

constexpr int usual_spare_pages = 2;
/// The pages of a class. Errors: group.unknown, cards.none (no number of the class has a marker).
Result<PagesOrder> pages_order(Call& call, const GroupId& group, const PagesQuery& query);

/// As PDF.
File pages_pdf(const PagesOrder& order);

}  // namespace selami::teaching
