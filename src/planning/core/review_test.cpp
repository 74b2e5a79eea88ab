#include "planning_core/review.hpp"

#include <gtest/gtest.h>

namespace selami::planning {
namespace {

const PlaceWords words{"langkah {number} ({stage})", "asesmen {number} ({stage})", "tujuan {number}",
                       "kesiapan murid", "Sudah ada di {where}: “{quote}”.", "Bagian {name} tidak ditulis.",
                       "Mungkin {name} di {where}: “{quote}”."};

plan::Plan plan_of(const char* text) { return plan::read_plan(json::parse(text).value()).value(); }

plan::Plan tides() {
  return plan_of(R"({
    "identification": {"readiness": "Murid pernah melihat rob.", "dimensions": ["penalaran-kritis", "keimanan"]},
    "design": {"objectives": [{"id": "t1", "text": "Murid menjelaskan mengapa tanah turun."}, {"id": "t2", "text": "Murid mengusulkan satu tindakan."}],
               "practice": "Inkuiri terbimbing", "environment": {"physical": "Halaman sekolah dan pipet"}},
    "steps": [
      {"id": "s1", "stage": "memahami", "principles": ["bermakna"], "objectives": ["t1"],
       "text": "Guru memberi salam. Murid membandingkan dua foto jalan di dekat rumah dan menyampaikan alasannya."},
      {"id": "s2", "stage": "merefleksi", "principles": ["berkesadaran"], "text": "Murid menuliskan apa yang berubah dari dugaan awal mereka."}],
    "assessments": [{"id": "a1", "when": "akhir", "technique": "tertulis", "text": "Penjelasan tentang satu jalan beserta alasannya.",
                     "criteria": "Menyebut dua sebab yang terhubung.", "objectives": ["t1"]},
                    {"id": "a2", "when": "awal", "technique": "lisan", "text": "Tanya jawab pembuka."}]})");
}

Item item(Look look) { return {"x", "", "", std::move(look), "{name}|{where}|{quote}.", "NEXT {missing}.", "DEEPER."}; }

Draft draft(const plan::Plan& plan, Look look, std::string_view pupil = "murid") { return drafts_of(plan, {item(std::move(look))}, words, pupil).at(0); }

Look of(LookKind kind) { return {kind, "", {}, false, ""}; }

TEST(Drafts, QuoteThePlanBeforeTheyAskForOneMoreStep) {
  const Draft one = draft(tides(), of(LookKind::dimensions));
  EXPECT_EQ(one.text, "Penalaran kritis|langkah 1 (memahami)|Murid membandingkan dua foto jalan di dekat rumah dan menyampaikan alasannya. "
                      "NEXT keimanan dan ketakwaan.");
  EXPECT_EQ(one.places, std::vector<std::string>{"/steps/0/text"});
}

TEST(Drafts, LookOnlyInTheExperienceOfTheItem) {
  Look reflect{LookKind::stage, "merefleksi", {"monitor"}, false, ""};
  EXPECT_EQ(draft(tides(), reflect).text, "|langkah 2 (merefleksi)|Murid menuliskan apa yang berubah dari dugaan awal mereka. DEEPER.");
  Look apply{LookKind::stage, "mengaplikasi", {"daily"}, false, ""};
  EXPECT_EQ(draft(tides(), apply).text.rfind("Sudah ada di tujuan 1: “Murid menjelaskan mengapa tanah turun”.", 0), 0u);
}

TEST(Drafts, NameTheObjectiveThatIsNotCarried) {
  const Draft one = draft(tides(), of(LookKind::alignment));
  EXPECT_NE(one.text.find("Tujuan 1|langkah 1 (memahami), asesmen 1 (akhir)|Murid menjelaskan mengapa tanah turun."), std::string::npos) << one.text;
  EXPECT_NE(one.text.find("NEXT tujuan 2."), std::string::npos) << one.text;
}

TEST(Drafts, NameTheAssessmentWithoutCriteria) {
  EXPECT_EQ(draft(tides(), of(LookKind::criteria)).text, "|asesmen 1 (akhir)|Menyebut dua sebab yang terhubung. NEXT asesmen 2 (awal).");
}

TEST(Drafts, QuoteTheSentenceThatHasMostOfWhatWasDeclared) {
  plan::Plan plan = tides();
  plan.design.partnership = "Pegawai kelurahan membawa peta genangan jalan.";
  plan.steps[1].text = "Murid menunggu. Pegawai kelurahan menunjukkan peta genangan kepada murid.";
  const Draft one = draft(plan, of(LookKind::partnership));
  EXPECT_NE(one.text.find("|langkah 2 (merefleksi)|Pegawai kelurahan menunjukkan peta genangan kepada murid."), std::string::npos) << one.text;
}

TEST(Drafts, SayAGuessAsOne) {
  plan::Plan plan = tides();
  plan.design.partnership = "Nelayan Krapyak menunjukkan jaring; rumah pompa.";
  EXPECT_EQ(draft(plan, of(LookKind::partnership)).text,
            "Mungkin Nelayan Krapyak menunjukkan jaring; rumah pompa di langkah 1 (memahami): “Murid membandingkan dua foto jalan di dekat rumah dan "
            "menyampaikan alasannya”.");
}

TEST(Drafts, AskForOneStepOnly) {
  plan::Plan plan = tides();
  plan.assessments[0].criteria.clear();
  const std::string text = draft(plan, of(LookKind::criteria)).text;
  EXPECT_NE(text.find("NEXT asesmen 1 (akhir)."), std::string::npos) << text;
}

TEST(Drafts, SayASharedLastSentenceOnce) {
  const Item one = item({LookKind::stage, "merefleksi", {"monitor"}, false, ""});
  const auto drafts = drafts_of(tides(), {one, one}, words, "murid");
  EXPECT_NE(drafts[0].text.find("DEEPER."), std::string::npos);
  EXPECT_EQ(drafts[1].text, "|langkah 2 (merefleksi)|Murid menuliskan apa yang berubah dari dugaan awal mereka.");
}

TEST(Drafts, SayThatAnOptionalPartMayBeEmpty) {
  Look partner{LookKind::partnership, "", {}, false, "kemitraan"};
  EXPECT_EQ(draft(tides(), partner).text, "Bagian kemitraan tidak ditulis.");
}

TEST(Drafts, SaySomethingOfNothingNeither) {
  EXPECT_EQ(draft(plan_of("{}"), of(LookKind::dimensions)).text, "");
  EXPECT_EQ(draft(tides(), of(LookKind::human)).text, "");
}

TEST(Drafts, SpeakOfTheLevelsPupilsAndLeaveTheQuoteAsItIs) {
  Item one = item({LookKind::moment, "awal", {}, false, ""});
  one.seen = "Murid, “{quote}”.";
  one.deeper = "Tanya murid.";
  const plan::Plan plan = plan_of(R"({"design": {"objectives": [{"text": "Anak bercerita."}]}, "assessments": [{"when": "awal", "text": "Murid bercerita."}]})");
  EXPECT_EQ(drafts_of(plan, {one}, words, "anak").at(0).text, "Anak, “Murid bercerita”. Tanya anak.");
}

TEST(Drafts, CutALongQuoteBetweenWords) {
  std::string text = "Murid";
  for (int i = 0; i < 60; ++i) text += " menjelaskan";
  plan::Plan plan = tides();
  plan.assessments[1].text = text;
  const Draft one = draft(plan, {LookKind::moment, "awal", {}, false, ""});
  EXPECT_NE(one.text.find("menjelaskan …"), std::string::npos) << one.text;
  EXPECT_LT(one.text.size(), 240u);
}

}  // namespace
}  // namespace selami::planning
