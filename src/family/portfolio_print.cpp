#include "family/inside.hpp"
#include "family/portfolio.hpp"
#include "people_core/day_words.hpp"
#include "teaching/read.hpp"
#include "teaching/works.hpp"

namespace selami::family {
namespace {

using files::Align;

std::string made_words(const PieceView& piece) {
  if (piece.made.empty()) return {};
  const std::string what = piece.made == "voice" ? "Rekaman suara" : piece.made == "drawing" ? "Gambar" : "Foto";
  if (piece.origin == Origin::moved) return what + " ini tinggal di sekolah sebelumnya.";
  if (!piece.kept) return what + " ini tidak disimpan, atau izinnya sudah ditarik.";
  return piece.made == "voice" ? "Rekaman suara ini dapat didengar di Selami." : std::string();
}

/// The picture of a piece; none where it has none that may be shown.
std::string picture_of(Call& call, const files::MediaStore& store, const SchoolId& school, const PieceView& piece) {
  if (!piece.kept || !piece.lesson || !piece.work || piece.made == "voice") return {};
  const auto lesson = teaching::find_lesson(call.tx, school, *piece.lesson);
  if (!lesson) return {};
  const auto file = teaching::picture_in(call, store, *lesson, *piece.work);
  return file ? file->bytes : std::string();
}

void add_piece(files::Paper& out, const PieceView& piece, std::string picture) {
  auto& blocks = out.blocks;
  blocks.push_back(files::Words{piece.title + " · " + people::plain_day(piece.day), 12, true, Align::left, picture.empty() ? 0.5 : 2});
  if (!piece.question.empty()) blocks.push_back(files::Words{piece.question, 10, false, Align::left, 1});
  if (!piece.text.empty()) blocks.push_back(files::Words{"“" + piece.text + "”", 12, false, Align::left, 1});
  if (!picture.empty()) blocks.push_back(files::Image{std::move(picture), 110, 80});
  const std::string made = made_words(piece);
  if (!made.empty()) blocks.push_back(files::Words{made, 10, false, Align::left, 1});
  if (!piece.why.empty()) blocks.push_back(files::Words{"Mengapa kupilih: " + piece.why, 11, true, Align::left, 1});
  blocks.push_back(files::Words{"", 9, false, Align::left, 3});
}

}  // namespace

Result<File> portfolio_pdf(Call& call, const files::MediaStore& store, const GroupId& id, const PupilId& pupil, const Query<people::SheetWish>& wish) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  TRY(const people::MemberNow member, people::member(call, group, pupil));
  people::note_opening(call, group.school, pupil, "portfolio");
  const people::SchoolCard school = people::school_card(call, group.school);
  files::Paper out;
  out.title = "Portofolio " + member.name;
  out.sheet = wish->sheet.value_or(files::Sheet::f4);
  out.made = call.now;
  out.foot = (school.practice ? "LATIHAN – semua murid rekaan · " : "") + school.name + " · " + group.name;
  out.foot_pages = "Halaman {0} dari {1}";
  out.blocks.push_back(files::Words{"Karya pilihanku", 16, true, Align::center, 0.5});
  out.blocks.push_back(files::Words{member.name + " · " + group.name, 12, false, Align::center, 4});
  std::string semester;
  for (const PieceView& piece : pieces_of(call, group.school, pupil)) {
    if (piece.semester != semester) {
      if (!semester.empty()) out.blocks.push_back(files::NewPage{piece.semester});
      semester = piece.semester;
      out.blocks.push_back(files::Words{"Semester " + semester.substr(semester.size() - 1) + ", " + semester.substr(0, semester.find('-')), 12, true, Align::left, 2});
    }
    add_piece(out, piece, picture_of(call, store, group.school, piece));
  }
  if (semester.empty()) out.blocks.push_back(files::Words{"Belum ada karya yang dipilih.", 11, false, Align::left, 0});
  return File{files::file_name("Portofolio " + member.name, "pdf"), "application/pdf", files::pdf_of(out)};
}

}  // namespace selami::family
