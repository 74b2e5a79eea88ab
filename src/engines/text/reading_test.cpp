#include <gtest/gtest.h>

#include "text/reading.hpp"

namespace selami::text {
namespace {

const char* name(Actor actor) {
  switch (actor) {
    case Actor::teacher: return "guru";
    case Actor::pupils: return "murid";
    case Actor::both: return "berdua";
    case Actor::other: return "lain";
    default: return "?";
  }
}

/// "guru:jelas murid:catat": who does what, in order; "!" denied, "(" condition or subordinate.
std::string acts(std::string_view text) {
  const Reading reading = read(text, built_in_lexicon());
  std::string out;
  for (const Act& act : reading.acts) {
    if (!out.empty()) out += ' ';
    if (act.condition || act.subordinate) out += '(';
    if (act.negated) out += '!';
    out += std::string(name(act.actor)) + ":" + act.stem;
  }
  return out;
}

struct Told {
  const char* text;
  const char* acts;
};

TEST(Acts, KnowWhoDoesWhat) {
  const Told cases[] = {
      {"Murid mengamati gambar rob.", "murid:amat"},
      {"Guru menjelaskan materi.", "guru:jelas"},
      {"Guru mengajak murid menyimpulkan pelajaran.", "guru:ajak murid:simpul"},
      {"Guru meminta murid untuk membandingkan hasilnya.", "guru:minta murid:banding"},
      {"Guru memberi kesempatan kepada murid untuk bertanya.", "guru:beri murid:tanya"},
      {"Guru bersama murid menyimpulkan pelajaran.", "berdua:simpul"},
      {"Guru dan murid menyimpulkan pelajaran.", "berdua:simpul"},
      {"Bersama guru, murid menyimpulkan pelajaran.", "berdua:simpul"},
      {"Guru menyimpulkan pelajaran bersama murid.", "berdua:simpul"},
      {"Dengan bimbingan guru, murid menyimpulkan pelajaran.", "murid:simpul"},
      {"Murid menyimak penjelasan guru.", "murid:simak"},
      {"Guru menjelaskan kepada murid lalu menyimpulkan.", "guru:jelas guru:simpul"},
      {"Kesimpulan disampaikan oleh guru.", "guru:sampai"},
      {"Kesimpulan disampaikan guru.", "guru:sampai"},
      {"Kesimpulan oleh guru.", "guru:simpul"},
      {"Murid mengamati, mencatat, dan membandingkan.", "murid:amat murid:catat murid:banding"},
      {"Setiap kelompok merancang saringan.", "murid:rancang"},
      {"Peserta didik menganalisis data.", "murid:analisis"},
      {"Anak-anak membangun perahu dari daun.", "murid:bangun"},
      {"Warga belajar mempraktikkan resep.", "murid:praktik"},
      {"Menyimpulkan pelajaran.", "?:simpul"},
      {"Bandingkan dua kain ini.", "?:banding"},
      {"Warga kelurahan meninggikan rumah.", "lain:tinggi"},
      {"Bunda menyimpulkan cerita. Anak mendengarkan.", "guru:simpul murid:dengar"},
      {"WB menukarkan label dagangannya.", "murid:tukar"},
      {"Guru memperlihatkan foto yang belum dibahas dan menerangkan bahayanya.", "guru:lihat (!?:bahas guru:terang"},
      {"Anak duduk mendengarkan Bu Guru menyebutkan bentuk daun.", "murid:duduk murid:dengar guru:sebut"},
      {"Murid menyimak guru menjelaskan lalu mencatat.", "murid:simak guru:jelas murid:catat"},
      {"Guru menerangkan percobaan Mendel.", "guru:terang"},
      {"Guru tidak menjelaskan jawabannya; murid menemukan pola.", "!guru:jelas murid:temu"},
      {"Guru bertanya, \"Murid menjelaskan apa?\"", "guru:tanya"},
      {"Diskusi kelompok tentang rob.", "?:diskusi"},
      {"Mereka memeriksa ikan dengan tiga penanganan.", "murid:periksa"},
      {"Ibu guru membagikan kartu.", "guru:bagi"},
      {"Guru mendengarkan penjelasan di meja kelompok dan memberi umpan balik.", "guru:dengar guru:beri"},
      {"Guru membagikan kartu kepada murid untuk mengurutkan gambar.", "guru:bagi murid:urut"},
      {"Guru bertanya kepada murid dan menyimpulkan jawabannya.", "guru:tanya guru:simpul"},
      {"Refleksi: guru menyampaikan simpulan.", "guru:sampai"},
      {"Refleksi bersama tentang rob.", "?:refleksi"},
      {"Murid dibimbing guru merancang percobaan.", "guru:bimbing murid:rancang"},
  };
  for (const Told& told : cases) EXPECT_EQ(acts(told.text), told.acts) << told.text;
}

std::string asked(std::string_view text) {
  static const char* const names[] = {"none", "uni", "multi", "rel", "ext"};
  const Reading reading = read(text, built_in_lexicon());
  const Demand demand = demand_of(reading);
  if (!demand.asked) return "nothing";
  return demand.observable ? names[static_cast<int>(demand.depth)] : "unseen";
}

TEST(Demand, LooksAtTheObjectBeforeTheVerb) {
  EXPECT_EQ(asked("Murid menjelaskan pengertian rob."), "uni");
  EXPECT_EQ(asked("Murid menjelaskan mengapa rob datang pada hari cerah."), "rel");
  EXPECT_EQ(asked("Murid mampu menyebutkan ciri-ciri ekosistem."), "uni");
  EXPECT_EQ(asked("Murid menganalisis pengertian ekosistem."), "uni");
  EXPECT_EQ(asked("Murid menganalisis hubungan dua komponen ekosistem."), "rel");
  EXPECT_EQ(asked("Murid membandingkan contoh batik tulis dan batik cap."), "rel");
  EXPECT_EQ(asked("Murid mengidentifikasi bagian-bagian tumbuhan."), "uni");
  EXPECT_EQ(asked("Murid mengidentifikasi penyebab rob."), "rel");
  EXPECT_EQ(asked("Murid menyalin pola dari papan tulis."), "uni");
  EXPECT_EQ(asked("Murid menyebutkan penyebab rob."), "uni");
  EXPECT_EQ(asked("Murid menuliskan alasan memilih tanggul."), "rel");
  EXPECT_EQ(asked("Menjelaskan kembali isi bacaan."), "multi");
}

TEST(Acts, KnowWhoIsMadeToAct) {
  const auto invites = [](std::string_view text) { return read(text, built_in_lexicon()).acts.at(0).invites; };
  EXPECT_TRUE(invites("Guru mengajukan pertanyaan tentang pelajaran hari ini."));
  EXPECT_TRUE(invites("Guru memberi waktu kepada murid."));
  EXPECT_TRUE(invites("Guru melakukan tanya jawab."));
  EXPECT_TRUE(invites("Guru memandu refleksi."));
  EXPECT_FALSE(invites("Guru memberi penguatan."));
  EXPECT_FALSE(invites("Guru menyampaikan pesan moral."));
}

TEST(Demand, LeavesConditionsAndRelativeClausesOut) {
  EXPECT_EQ(asked("Setelah membandingkan dua teks, murid dapat menyebutkan judulnya."), "uni");
  EXPECT_EQ(asked("Melalui kegiatan menganalisis data murid mampu menyebutkan hasilnya."), "uni");
  EXPECT_EQ(asked("Murid menyebutkan cara merancang batik."), "uni");
  EXPECT_EQ(asked("Murid menyebutkan hewan yang membangun sarang."), "uni");
  EXPECT_EQ(asked("Dengan model berlabel, murid menghubungkan tanah turun dan rob."), "rel");
  EXPECT_EQ(asked("Murid tidak menganalisis, tetapi menyebutkan bagiannya."), "uni");
}

TEST(Demand, KnowsVerbsThatLeaveNoEvidence) {
  EXPECT_EQ(asked("Murid memahami pecahan."), "unseen");
  EXPECT_EQ(asked("Murid memiliki pemahaman tentang norma."), "unseen");
  EXPECT_EQ(asked("Murid mengetahui dan mengerti hak anak."), "unseen");
  EXPECT_EQ(asked("Murid memahami pecahan dengan membandingkan potongan lopis."), "rel");
  EXPECT_EQ(asked("Pecahan senilai."), "nothing");
}

TEST(Demand, UnderstandsPassiveAndImperative) {
  EXPECT_EQ(asked("Perbedaan dua kain dapat dijelaskan murid."), "multi");
  EXPECT_EQ(asked("Jelaskan mengapa tanah turun!"), "rel");
  EXPECT_EQ(asked("Susunlah usulan untuk kelurahan."), "rel");
}

TEST(Signs, AreFoundUnlessDenied) {
  const Sign& joy = built_in_lexicon().principles[2];
  const auto found = [&](std::string_view text, bool by_pupils) { return find_sign(read(text, built_in_lexicon()), joy, by_pupils) >= 0; };
  EXPECT_TRUE(found("Anak bermain peran di warung.", false));
  EXPECT_TRUE(found("Murid menyelesaikan tantangan.", false));
  EXPECT_FALSE(found("Murid membaca tanpa permainan.", false));
  EXPECT_TRUE(found("Bukan hanya permainan, murid juga mencatat.", false));
  EXPECT_FALSE(found("Guru memainkan video.", true));
  EXPECT_TRUE(found("Guru mengajak murid bermain.", true));
  EXPECT_FALSE(found("Murid membaca buku.", false));
}

}  // namespace
}  // namespace selami::text
