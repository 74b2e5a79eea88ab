#include "people/letters.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "people/me.hpp"
#include "people/slip_print.hpp"
#include "people_core/day_words.hpp"
#include "people_core/rights.hpp"

namespace selami::people {
namespace {

using files::Align;
using files::Words;

constexpr const char* page_of_codes = "/masuk";

bool is_code(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-'; });
}

/// The page where codes are typed: of this server, or without a host where none is known.
bool is_ours(const Setting& setting, const std::string& address) {
  const std::string_view end = page_of_codes;
  if (address.size() < end.size() || address.compare(address.size() - end.size(), end.size(), end) != 0) return false;
  const std::string origin = address.substr(0, address.size() - end.size());
  return origin.empty() || printed_origin(setting, origin) == origin;
}

Result<bool> check(const Setting& setting, const LettersWish& wish) {
  for (std::size_t i = 0; i < wish.slips.size(); ++i) {
    const std::string field = "slips[" + std::to_string(i) + "].";
    if (!is_code(wish.slips[i].code)) return fail(Fault::invalid, "request.out_of_range", field + "code");
    if (!is_ours(setting, wish.slips[i].address)) return fail(Fault::invalid, "request.out_of_range", field + "address");
  }
  return true;
}

files::Block code_of(const LetterSlip& slip, const LetterFrom& from) {
  const std::string last = plain_day(local_date(slip.expires, from.offset_min));
  std::vector<Words> words = {{slip.name, 11, true, Align::left, 0},
                              {slip.school, 10, false, Align::left, 1},
                              {"Buka " + slip.address + " atau pindai kode QR, lalu buat kata sandi sendiri.", 10, false, Align::left, 1},
                              {"Kode: " + slip.code, 14, true, Align::left, 1},
                              {"Nama masuk: " + slip.login, 11, true, Align::left, 1},
                              {"Berlaku sampai " + last + ", satu kali pakai.", 9, false, Align::left, 0}};
  if (slip.address == page_of_codes) {
    words[2].text = "Buka halaman Selami, pilih Masuk dengan slip, ketik kode, lalu buat kata sandi sendiri.";
    files::Grid alone;
    alone.columns = {{slip.name, 0, Align::left, ""}};
    for (std::size_t i = 1; i < words.size(); ++i) alone.rows.push_back({words[i].text});
    return alone;
  }
  return files::Code{slip.address + "?kode=" + slip.code, std::move(words), 38};
}

void operator_letter(files::Paper& out, const LetterSlip& slip, const LetterFrom& from) {
  auto& blocks = out.blocks;
  blocks.push_back(Words{from.office, 13, true, Align::center, 1});
  blocks.push_back(Words{plain_day(from.day), 10, false, Align::right, 3});
  blocks.push_back(files::Facts{{{"Kepada Yth.", slip.name}, {"Sekolah", slip.school}, {"Perihal", "Operator Selami di sekolah"}}, 34});
  blocks.push_back(Words{"Dengan hormat,", 11, false, Align::left, 2});
  blocks.push_back(Words{"Bapak/Ibu ditunjuk sebagai operator Selami untuk " + slip.school +
                             ". Selami membantu guru menyiapkan dan menjalankan pembelajaran mendalam, mencatat kehadiran, dan mengisi jurnal "
                             "mengajar dengan sendirinya. Murid tidak perlu memiliki HP.",
                         11, false, Align::left, 3});
  blocks.push_back(Words{"Yang perlu dilakukan, kira-kira setengah jam dengan satu HP:", 11, true, Align::left, 1});
  for (const char* step : {"1. Masuk dengan kode di bawah ini dan buat kata sandi sendiri.",
                           "2. Unduh daftar-guru dan Daftar PD dari Dapodik (madrasah: EMIS), lalu impor keduanya.",
                           "3. Catat siapa mengajar kelas mana.",
                           "4. Cetak slip guru dan bagikan; setiap guru memindai slipnya sendiri.",
                           "5. Cetak surat untuk orang tua/wali per kelas, lalu catat jawabannya."}) {
    blocks.push_back(Words{step, 11, false, Align::left, 0.5});
  }
  blocks.push_back(Words{"", 9, false, Align::left, 1});
  blocks.push_back(code_of(slip, from));
  blocks.push_back(Words{"Kode ini seperti kunci: jangan difoto atau diteruskan. Bila hilang atau sudah lewat waktunya, mintalah surat baru kepada kami; "
                         "kode lama tidak berlaku lagi.",
                         10, false, Align::left, 6});
  blocks.push_back(files::Signatures{{{"", "", ""}, {"Hormat kami,\n" + from.office, from.person, ""}}});
}

files::Paper new_paper(const std::string& title, files::Sheet sheet, Instant at) {
  files::Paper out;
  out.title = title;
  out.sheet = sheet;
  out.made = at;
  return out;
}

std::string line(int letters) { return std::string(static_cast<std::size_t>(letters), '.'); }

/// "kelas 4A"; a class whose name says so already is not called one twice.
std::string in_class(const std::string& group) {
  const bool says_so = group.size() > 6 && (group.compare(0, 6, "Kelas ") == 0 || group.compare(0, 6, "kelas ") == 0 || group.compare(0, 6, "KELAS ") == 0);
  return "kelas " + (says_so ? group.substr(6) : group);
}

void what_the_school_does(files::Paper& out, const ConsentLetter& letter) {
  auto& blocks = out.blocks;
  const auto heading = [&](const char* text) { blocks.push_back(Words{text, 11, true, Align::left, 0.5}); };
  const auto words = [&](const std::string& text) { blocks.push_back(Words{text, 11, false, Align::left, 2.5}); };
  words("Di " + in_class(letter.group) + ", guru memakai Selami: program yang membantu guru menyiapkan pelajaran, mencatat kehadiran, dan melihat "
        "seberapa dalam murid memahami pelajaran. Anak tidak perlu memiliki HP.");
  heading("Yang menjadi tugas sekolah");
  words("Sekolah mencatat nama, NISN, nomor induk, jenis kelamin, kelas, kehadiran, jawaban anak di kelas, dan penilaian guru atas jawaban "
        "itu. Ini bagian dari tugas sekolah mengajar, sehingga berlaku untuk semua murid. Jawaban dan penilaian hanya dilihat guru yang mengajar kelasnya. "
        "NIK dan agama tidak disimpan. Selami tidak membuat peringkat dan tidak meramalkan anak.");
  heading("Yang hanya dilakukan bila Ayah/Ibu/Wali setuju");
  words("Empat hal di lembar jawaban. Tanpa jawaban \"ya\", jawabannya TIDAK. Anak yang tidak mendapat persetujuan tetap ikut belajar penuh, "
        "dengan mengangkat tangan, kartu, dan kertas, tanpa dibedakan. Hasil kerja yang boleh disimpan dapat dinilai guru sekolah lain tanpa nama, "
        "wajah, dan sekolah, supaya penilaian adil. Menjadi contoh bagi guru lain hanya bila anak dan Ayah/Ibu/Wali membolehkan karya itu.");
  heading("Berubah pikiran");
  words("Persetujuan boleh ditarik kapan saja, tanpa alasan, lewat guru atau operator sekolah. Foto, suara, dan hasil kerja yang tersimpan "
        "lalu dihapus; dari salinan cadangan paling lambat 35 hari kemudian. Ayah/Ibu/Wali juga boleh meminta melihat, membetulkan, atau "
        "menghapus data anak. Hasil kerja disimpan paling lama 12 bulan sesudah anak meninggalkan sekolah.");
  heading("Yang bertanggung jawab");
  const SchoolCard& school = letter.school;
  const std::string who = school.controller.empty() || school.controller == school.name ? school.name : school.controller + ", melalui " + school.name;
  words(who + ", menurut UU 27/2022 tentang Pelindungan Data Pribadi. Pertanyaan dijawab oleh sekolah.");
}

void slip_to_cut(files::Paper& out, const ConsentLetter& letter, const std::string& pupil) {
  auto& blocks = out.blocks;
  blocks.push_back(files::Cut{"✂  gunting di sini dan kembalikan kepada guru"});
  blocks.push_back(Words{"Lembar jawaban: " + pupil + ", " + in_class(letter.group), 11, true, Align::left, 1.5});
  files::Grid answers;
  answers.columns = {{"Saya mengizinkan …", 0, Align::left, ""}, {"Ya", 14, Align::center, ""}, {"Tidak", 16, Align::center, ""}};
  answers.size_pt = 11;
  for (const char* kind : {"1. anak memakai sendiri HP atau tablet untuk menjawab di kelas", "2. hasil kerja anak disimpan sebagai foto",
                           "3. foto dan rekaman suara anak disimpan", "4. hasil belajar anak dibagikan kepada keluarga lewat Selami"}) {
    answers.rows.push_back({kind, "☐", "☐"});
  }
  blocks.push_back(std::move(answers));
  blocks.push_back(Words{"Yang tidak diisi berarti tidak. Nama Ayah/Ibu/Wali: " + line(50), 11, false, Align::left, 6});
  blocks.push_back(Words{"Tanggal: " + line(30) + "   Tanda tangan: " + line(40), 11, false, Align::left, 0});
}

/// The school, or of how many schools the letters are.
std::string whose(const LettersWish& wish) {
  std::set<std::string> schools;
  for (const LetterSlip& slip : wish.slips) schools.insert(slip.school);
  return schools.size() == 1 ? *schools.begin() : std::to_string(schools.size()) + " sekolah";
}

}  // namespace

Result<PreparedLetters> prepare_letters(Call& snapshot, const LettersWish& wish) {
  TRY_DO(check(snapshot.setting, wish));
  const MeView me = me_of(snapshot, snapshot.actor.person);
  LetterFrom from{"", me.person.name, snapshot.today(), snapshot.now, snapshot.setting.offset_min};
  for (const GrantView& grant : me.grants) {
    if (from.office.empty()) from.office = grant.authority ? grant.authority->name : grant.school ? grant.school->name : "";
  }
  const char* what = wish.kind == LetterKind::operator_ ? "Surat operator " : "Slip guru ";
  return PreparedLetters{{files::file_name(what + whose(wish), "pdf"), "application/pdf", files::pdf_of(letters_paper(wish, from))}};
}

Result<File> print_letters(Call&, const PreparedLetters& prepared) { return prepared.file; }

Result<File> consent_letters(Call& call, const SchoolId& school, const GroupId& id, const Query<SheetWish>& wish) {
  if (!may(call.actor, Action::roster_read, {.school = school, .authority = {}, .owner = {}, .lesson = {}})) {
    return fail(Fault::not_found, "school.unknown");
  }
  TRY(const GroupNow group, visible_group(call, id));
  if (group.school != school) return fail(Fault::not_found, "group.unknown");
  const ConsentLetter letter{school_card(call, school), group.name, members(call, group), call.today(), call.now, wish->sheet.value_or(files::Sheet::f4)};
  return File{files::file_name("Surat orang tua " + group.name, "pdf"), "application/pdf", files::pdf_of(consent_paper(letter))};
}

files::Paper letters_paper(const LettersWish& wish, const LetterFrom& from) {
  files::Paper out = new_paper(wish.kind == LetterKind::operator_ ? "Surat operator" : "Slip guru", wish.sheet.value_or(files::Sheet::f4), from.at);
  bool first = true;
  for (const LetterSlip& slip : wish.slips) {
    if (wish.kind == LetterKind::operator_) {
      if (!first) out.blocks.push_back(files::NewPage{slip.school});
      operator_letter(out, slip, from);
    } else {
      if (!first) out.blocks.push_back(files::Cut{""});
      out.blocks.push_back(code_of(slip, from));
    }
    first = false;
  }
  return out;
}

files::Paper consent_paper(const ConsentLetter& letter) {
  files::Paper out = new_paper("Surat orang tua " + letter.group, letter.sheet, letter.at);
  out.foot = letter.school.name + " · surat tentang Selami, " + in_class(letter.group);
  const auto one = [&](const std::string& pupil) {
    if (!out.blocks.empty()) out.blocks.push_back(files::NewPage{pupil});
    out.blocks.push_back(Words{letter.school.name, 13, true, Align::center, 0.5});
    out.blocks.push_back(Words{"Surat untuk Ayah/Ibu/Wali dari " + pupil, 11, true, Align::center, 1});
    out.blocks.push_back(Words{letter.school.district + ", " + plain_day(letter.day), 11, false, Align::right, 3});
    what_the_school_does(out, letter);
    const Signatory head = letter.school.principal.value_or(Signatory{line(32), ""});
    out.blocks.push_back(files::Signatures{{{"", "", ""}, {"Kepala sekolah", head.name, head.nip.empty() ? "" : "NIP " + head.nip}}});
    slip_to_cut(out, letter, pupil);
  };
  for (const MemberNow& member : letter.members) one(member.name + " (nomor " + std::to_string(member.number) + ")");
  if (letter.members.empty()) one(line(40));
  return out;
}

}  // namespace selami::people
