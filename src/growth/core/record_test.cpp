#include "growth_core/record.hpp"

#include <gtest/gtest.h>

namespace selami::growth {
namespace {

Record whole() {
  Record out;
  out.items = {{"memahami", "Lima murid menjelaskan dengan kata sendiri.", ""}};
  out.behaviours = {{"mendengar", "efektif", "Menunggu sampai Dina selesai."}, {"menghampiri", "", ""}};
  out.talk = {{"tunggu", 7}};
  out.strength = "Murid menebak sebelum mencoba.";
  out.follow_up = "Tunggu tiga detik.";
  return out;
}
std::string code(const Record& record) {
  const auto said = ready_to_send(record);
  return said ? "" : said.error().code;
}

TEST(Record, GoesWithStrengthEvidenceAndOneStep) { EXPECT_EQ(code(whole()), ""); }

TEST(Record, BeginsWithAStrength) {
  Record record = whole();
  record.strength.clear();
  EXPECT_EQ(code(record), "visit.no_strength");
}
TEST(Record, RestsOnSomethingSeen) {
  Record record = whole();
  record.items[0].evidence.clear();
  record.items[0].note = "Bagus.";
  EXPECT_EQ(code(record), "visit.no_evidence");
  record.step_seen = "Menunggu empat kali.";
  EXPECT_EQ(code(record), "") << "of the step that was tried";
}
TEST(Record, GivesNoStepOfTheIndicatorWithoutEvidence) {
  Record record = whole();
  record.behaviours[0].evidence.clear();
  EXPECT_EQ(code(record), "visit.step_without_evidence");
  EXPECT_EQ(ready_to_send(record).error().field, "record.behaviours[0].evidence");
}
TEST(Record, EndsWithOneStepOwnOrOfTheCatalogue) {
  Record record = whole();
  record.follow_up.clear();
  EXPECT_EQ(code(record), "visit.no_follow_up");
  record.next_step = "tunggu-tiga-detik";
  EXPECT_EQ(code(record), "");
}
Record by_closing() {
  Record out;
  out.strength = "Murid berani bertanya.";
  out.items = {{"merefleksi", "Enam murid menulis.", ""}};
  return out;
}
TEST(Record, OfTwoPhonesKeepsWhatTheOtherWrote) {
  const Record both = laid_over(by_closing(), whole(), {"items.memahami", "follow_up", "talk.tunggu"});
  EXPECT_EQ(both.strength, "Murid berani bertanya.") << "the second phone never touched it";
  EXPECT_EQ(both.follow_up, "Tunggu tiga detik.");
  ASSERT_EQ(both.items.size(), 2U);
  EXPECT_EQ(both.items[0].evidence, "Enam murid menulis.");
  EXPECT_EQ(both.items[1].item, "memahami");
  EXPECT_EQ(both.talk.size(), 1U);
  EXPECT_TRUE(both.behaviours.empty());
}
TEST(Record, OfTwoPhonesIsWhatCameLastWhereBothWrote) {
  EXPECT_EQ(laid_over(by_closing(), whole(), {"strength"}).strength, "Murid menebak sebelum mencoba.");
  EXPECT_TRUE(laid_over(by_closing(), Record{}, {"items.merefleksi"}).items.empty()) << "emptied on purpose";
}
TEST(Record, OfOnePhoneIsWhatItSays) {
  EXPECT_EQ(laid_over(by_closing(), whole(), {}).strength, whole().strength);
  EXPECT_EQ(laid_over(by_closing(), whole(), {}).items.size(), 1U);
}
TEST(Record, HasBehavioursOfTheIndicatorThatIsChosenNow) {
  Record before = whole();
  before.indicator = "interaktif";
  Record now;
  now.indicator = "adaptif";
  now.step_words = "Satu mengapa";
  const Record out = laid_over(before, now, {"learnt"});
  EXPECT_TRUE(out.behaviours.empty());
  EXPECT_EQ(out.step_words, "Satu mengapa");
  EXPECT_EQ(out.strength, before.strength);
  EXPECT_EQ(code(laid_over(whole(), whole(), {"nothing", "items", "items.none", ""})), "");
}
TEST(Record, KeepsTheTallyFromReadersBeyond) {
  EXPECT_TRUE(for_readers(whole()).talk.empty());
  EXPECT_EQ(for_readers(whole()).items.size(), 1U);
}

}  // namespace
}  // namespace selami::growth
