#include "reports_core/narrative.hpp"

#include <gtest/gtest.h>

namespace selami::reports {
namespace {

using How = Noted::How;

const std::vector<Signs> signs = {{Element::faith, {"berdoa", "berbagi"}, {"keimanan"}},
                                  {Element::literacy, {"menghitung"}, {"kreativitas"}},
                                  {Element::self, {"menunggu", "antre"}, {"kemandirian"}}};

Noted note(How how, const char* day, const char* text, std::vector<std::string> dimensions = {}) { return {how, {day}, text, std::move(dimensions)}; }

TEST(Narrative, TellsWhatWasSeenWithItsDays) {
  const auto out = narrative("Ayu", {note(How::anecdote, "2026-10-05", "Ayu berdoa sebelum makan tanpa diajak"), note(How::anecdote, "2026-10-06", "Ayu menghitung lima perahu."),
                                     note(How::shows, "2026-10-07", "Mencoba lagi setelah meleset"), note(How::begins, "2026-10-07", "Menunggu giliran")}, signs);
  EXPECT_EQ(out[0], "Pada 5 Oktober 2026: Ayu berdoa sebelum makan tanpa diajak.");
  EXPECT_EQ(out[1], "Ayu sudah mencoba lagi setelah meleset (7 Oktober 2026). Ayu mulai menunggu giliran (7 Oktober 2026).");
  EXPECT_EQ(out[2], "Pada 6 Oktober 2026: Ayu menghitung lima perahu.");
}

TEST(Narrative, IsEmptyWhereNothingWasNoted) {
  const auto out = narrative("Ayu", {note(How::anecdote, "2026-10-05", " ")}, signs);
  for (const std::string& paragraph : out) EXPECT_EQ(paragraph, "");
}

TEST(Narrative, LeavesOutThatABeginningWasThereBeforeItShows) {
  const auto out = narrative("Ayu", {note(How::begins, "2026-09-01", "Antre"), note(How::shows, "2026-10-01", "Antre")}, signs);
  EXPECT_EQ(out[1], "Ayu sudah antre (1 Oktober 2026).");
}

TEST(Narrative, KeepsTheNewestOfMany) {
  std::vector<Noted> notes;
  for (int day = 1; day <= 9; ++day) notes.push_back(note(How::anecdote, ("2026-10-0" + std::to_string(day)).c_str(), ("Hari ke-" + std::to_string(day)).c_str()));
  const auto out = narrative("Ayu", notes, signs);
  EXPECT_EQ(out[1].find("Hari ke-5."), std::string::npos);
  EXPECT_LT(out[1].find("Hari ke-6."), out[1].find("Hari ke-9."));
}

TEST(ElementOf, GoesByWordsThenByThePlan) {
  EXPECT_EQ(element_of(note(How::anecdote, "2026-10-01", "Katanya: airnya dingin", {"kreativitas"}), signs), Element::literacy);
  EXPECT_EQ(element_of(note(How::anecdote, "2026-10-01", "Katanya: airnya dingin", {"keimanan"}), signs), Element::faith);
  EXPECT_EQ(element_of(note(How::anecdote, "2026-10-01", "Katanya: airnya dingin"), signs), Element::self);
  EXPECT_EQ(element_of(note(How::anecdote, "2026-10-01", "Berbagi mainan", {"kreativitas"}), signs), Element::faith) << "its own words first";
}

}  // namespace
}  // namespace selami::reports
