#include "people/letters.hpp"

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit_files/pdf_text.hpp"
#include "people/schools.hpp"

namespace selami::people {
namespace {

constexpr std::size_t size_max = 300'000;
const Instant later{1797985800000};  // 23 December 2026

LettersWish wish(LetterKind kind, std::size_t count, const std::string& address = "https://selami.example/masuk") {
  LettersWish out;
  out.kind = kind;
  for (std::size_t i = 0; i < count; ++i) {
    out.slips.push_back({"Operator Contoh Dengan Nama Yang Sangat Panjang Sekali, S.Pd. " + std::to_string(100 + i), "operator.contoh",
                         "ABCD-" + std::to_string(1000 + i), "SD Contoh Satu Dengan Nama Sekolah Yang Juga Panjang", address, later});
  }
  return out;
}
const LetterFrom from{"Dinas Pendidikan Kota Contoh", "Admin Contoh", {"2026-11-23"}, kit::monday, 420};

std::string all_pages(const std::string& pdf) {
  std::string out;
  for (const std::string& page : kit::pdf_pages(pdf)) out += page;
  return kit::in_one_line(out);
}

TEST(LettersPaper, IsOnePageAnOperator) {
  const std::string pdf = files::pdf_of(letters_paper(wish(LetterKind::operator_, 20), from));
  EXPECT_EQ(kit::pdf_pages(pdf).size(), 20u);
  EXPECT_LT(pdf.size(), size_max);
  const std::string text = all_pages(pdf);
  for (int i = 0; i < 20; ++i) EXPECT_EQ(kit::count_of(text, "ABCD-" + std::to_string(1000 + i)), 1);
  EXPECT_NE(text.find("Berlaku sampai 23 Desember 2026"), std::string::npos);
}

TEST(LettersPaper, PutsSeveralSlipsOnAPage) {
  const std::string pdf = files::pdf_of(letters_paper(wish(LetterKind::staff, 30), from));
  EXPECT_LE(kit::pdf_pages(pdf).size(), 8u);
  EXPECT_EQ(kit::count_of(all_pages(pdf), "Kode: ABCD-"), 30);
}

TEST(LettersPaper, WithoutAnAddressThereIsNoQr) {
  const std::string text = all_pages(files::pdf_of(letters_paper(wish(LetterKind::operator_, 1, "/masuk"), from)));
  EXPECT_NE(text.find("Masuk dengan slip"), std::string::npos);
  EXPECT_NE(text.find("ABCD-1000"), std::string::npos);
}

TEST(ConsentPaper, IsOnePageAFamily) {
  ConsentLetter letter;
  letter.school = {"SD Contoh Satu", "99900001", "sd", "Pekalongan Utara", "Dinas Pendidikan Kota Contoh", Signatory{"Budi Contoh, S.Pd., M.Pd.", "208801012112011001"}};
  letter.group = "4A";
  letter.day = kit::monday_date;
  letter.at = kit::monday;
  for (int i = 1; i <= 40; ++i) letter.members.push_back({PupilId{}, i, "Muhammad Nama Yang Panjang Sekali Sampai Enam Puluh Huruf Lengkap", "4", "B", false});
  const std::string pdf = files::pdf_of(consent_paper(letter));
  EXPECT_EQ(kit::pdf_pages(pdf).size(), 40u);
  EXPECT_LT(pdf.size(), size_max);
  const std::string text = kit::in_one_line(kit::pdf_pages(pdf).at(39));
  for (const char* part : {"nomor 40", "jawabannya TIDAK", "1. anak memakai sendiri HP atau tablet", "2. hasil kerja anak disimpan sebagai foto", "rekaman suara", "dibagikan kepada keluarga",
                           "Dinas Pendidikan Kota Contoh, melalui SD Contoh Satu", "boleh ditarik kapan saja", "35 hari", "gunting di sini"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
  EXPECT_EQ(kit::count_of(text, "kelas 4A"), 3);
  letter.group = "Kelas 4A";
  letter.members.clear();
  EXPECT_EQ(kit::count_of(kit::in_one_line(kit::pdf_pages(files::pdf_of(consent_paper(letter))).at(0)), "kelas 4A"), 3) << "as Dapodik calls it, and no \"kelas Kelas\"";
  EXPECT_EQ(kit::pdf_pages(files::pdf_of(consent_paper(letter))).size(), 1u);
  letter.school.name = "MI Salam";
  letter.school.controller = "Penyelenggara MI Salam";
  EXPECT_NE(all_pages(files::pdf_of(consent_paper(letter))).find("Penyelenggara MI Salam, melalui MI Salam"), std::string::npos) << "not Kemenag";
}

PupilCardsWish cards(KeyKind kind, int count, const std::string& pin) {
  PupilCardsWish out{"1A", kind, {}};
  for (int i = 1; i <= count; ++i) out.cards.push_back({i, "Muhammad Nama Yang Panjang Sekali Sampai Enam Puluh Huruf Lengkap", pin});
  return out;
}

TEST(PupilCards, ShowThreePicturesInOrderWithTheirWords) {
  const std::string pdf = files::pdf_of(pupil_cards_paper(cards(KeyKind::pictures, 28, "bintang ikan canting"), "SD Contoh Satu", kit::monday));
  EXPECT_LT(pdf.size(), size_max);
  const auto pages = kit::pdf_pages(pdf);
  EXPECT_LE(pages.size(), 4u);
  const std::string text = all_pages(pdf);
  EXPECT_EQ(kit::count_of(text, "bintang"), 28);
  EXPECT_EQ(kit::count_of(text, "Nomor "), 28);
  EXPECT_LT(text.find("bintang"), text.find("ikan"));
  EXPECT_LT(text.find("ikan"), text.find("canting"));
  EXPECT_EQ(text.find("PIN"), std::string::npos);
}

TEST(PupilCards, DrawEveryPicture) {
  for (const Drawing& drawing : drawings()) {
    files::Paper paper;
    paper.blocks = {files::Cards{{{{files::Words{"x", 9, false, files::Align::left, 0}}, {{drawing.lines, drawing.solid, ""}}}}}};
    EXPECT_NO_THROW(files::pdf_of(paper)) << enum_text(drawing.picture);
  }
}

TEST(PupilCards, ShowAPinWhereTheClassHasPins) {
  const std::string text = all_pages(files::pdf_of(pupil_cards_paper(cards(KeyKind::pin, 3, "0423"), "SD Contoh Satu", kit::monday)));
  EXPECT_EQ(kit::count_of(text, "PIN 0423"), 3);
}

TEST(PupilCards, WithANewNumberSayThatTheOldKeyStays) {
  for (const auto& [kind, words] : {std::pair(KeyKind::pin, "PIN tetap, seperti di kartu lama"), std::pair(KeyKind::pictures, "Tiga gambar tetap, seperti di kartu lama")}) {
    const std::string text = all_pages(files::pdf_of(pupil_cards_paper(cards(kind, 28, ""), "SD Contoh Satu", kit::monday)));
    EXPECT_EQ(kit::count_of(text, words), 28);
    EXPECT_EQ(kit::count_of(text, "Nomor "), 28);
    EXPECT_EQ(text.find("Ketuk"), std::string::npos);
  }
}

class Letters : public kit::Database {
 protected:
  void SetUp() override {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  }
  Result<PreparedLetters> letters(const Actor& actor, const LettersWish& in) {
    return as(actor, [&](Call& call) { return prepare_letters(call, in); });
  }
  template <class T>
  static std::string said(const Result<T>& result) { return result ? "" : result.error().code + " " + result.error().field; }
  kit::City city;
};
KIT_ON_BOTH(Letters);

TEST_P(Letters, PrintSlipsOfThisServerAlone) {
  EXPECT_EQ(said(letters(city.dinas.actor, wish(LetterKind::operator_, 1, "https://jahat.example/lain"))), "request.out_of_range slips[0].address");
  EXPECT_EQ(said(letters(city.dinas.actor, wish(LetterKind::operator_, 1, "javascript:x/masuk"))), "request.out_of_range slips[0].address");
  LettersWish odd = wish(LetterKind::operator_, 1);
  odd.slips[0].code = "ABC&x=1";
  EXPECT_EQ(said(letters(city.dinas.actor, odd)), "request.out_of_range slips[0].code");
  setting.public_url = "https://selami.example";
  EXPECT_EQ(said(letters(city.dinas.actor, wish(LetterKind::operator_, 1, "https://lain.example/masuk"))), "request.out_of_range slips[0].address");
  const auto made = letters(city.dinas.actor, wish(LetterKind::operator_, 1));
  ASSERT_TRUE(made);
  EXPECT_EQ(made->file.name.rfind("Surat operator SD Contoh Satu", 0), 0u);
}

TEST_P(Letters, OfAllSchoolsAreOneFileWithAPageEach) {
  setting.public_url = "https://selami.example";
  LettersWish all;
  all.kind = LetterKind::operator_;
  for (const SchoolId& school : {city.school, city.neighbour}) {
    const auto slip = as(city.dinas.actor, [&](Call& call) -> Result<SlipMade> {
      TRY(const PreparedOperatorSlip prepared, prepare_operator_slip(call, school, {"Operator", setting.public_url}));
      return operator_slip(call, prepared);
    });
    ASSERT_TRUE(slip) << slip.error().code;
    all.slips.push_back({slip->name, slip->login, slip->code, slip->school, slip->address, slip->expires});
  }
  const auto made = letters(city.dinas.actor, all);
  ASSERT_TRUE(made) << said(made);
  EXPECT_EQ(made->file.name, "Surat operator 2 sekolah.pdf");
  EXPECT_LT(made->file.bytes.size(), size_max);
  const auto pages = kit::pdf_pages(made->file.bytes);
  ASSERT_EQ(pages.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string page = kit::in_one_line(pages[i]);
    EXPECT_NE(page.find(all.slips[i].school), std::string::npos) << page;
    EXPECT_NE(page.find(all.slips[i].code), std::string::npos) << page;
    EXPECT_EQ(page.find(all.slips[1 - i].code), std::string::npos) << "no operator reads another's code";
  }
}

TEST_P(Letters, PutKeysOfTheirKindAloneOnCards) {
  const auto print = [&](const Actor& actor, const PupilCardsWish& in) {
    return as(actor, [&](Call& call) { return prepare_pupil_cards(call, city.school, in); });
  };
  EXPECT_EQ(said(print(city.oki.actor, cards(KeyKind::pictures, 2, "1234"))), "request.out_of_range cards[0].pin");
  EXPECT_EQ(said(print(city.oki.actor, cards(KeyKind::pin, 2, "ikan perahu bintang"))), "request.out_of_range cards[0].pin");
  EXPECT_EQ(said(print(city.budi.actor, cards(KeyKind::pin, 2, "1234"))), "school.unknown ");
  EXPECT_EQ(said(print(city.ratna.actor, cards(KeyKind::pin, 2, "1234"))), "school.unknown ");
  const auto made = print(city.oki.actor, cards(KeyKind::pictures, 2, "ikan perahu bintang"));
  ASSERT_TRUE(made);
  EXPECT_EQ(made->file.name, "Kartu murid 1A.pdf");
}

TEST_P(Letters, KeepNoCode) {
  const LettersWish slips = wish(LetterKind::operator_, 1);
  const auto count = [&] { return rows("SELECT COUNT(*) FROM slip"); };
  const auto before = count();
  const auto made = letters(city.dinas.actor, slips);
  ASSERT_TRUE(made);
  ASSERT_TRUE(as(city.dinas.actor, [&](Call& call) { return print_letters(call, *made); }));
  EXPECT_EQ(count(), before);
}

TEST_P(Letters, ToFamiliesAreTheSchoolsToPrint) {
  const auto print = [&](const Actor& actor, const SchoolId& school, const GroupId& group) {
    return as(actor, [&](Call& call) { return consent_letters(call, school, group, {}); });
  };
  const auto made = print(city.oki.actor, city.school, city.group);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->name, "Surat orang tua 4A.pdf");
  EXPECT_EQ(kit::pdf_pages(made->bytes).size(), 6u);
  EXPECT_TRUE(print(city.budi.actor, city.school, city.group));
  EXPECT_EQ(said(print(city.ratna.actor, city.school, city.group)), "school.unknown ");
  EXPECT_EQ(said(print(city.oki.actor, city.neighbour, city.group_of_ratna)), "school.unknown ");
  EXPECT_EQ(said(print(city.oki.actor, city.school, city.group_of_ratna)), "group.unknown ");
}

}  // namespace
}  // namespace selami::people
