/// Kunjungan kelas of the demonstration: a few made-up visits to one teacher, and a step that has become usual.
#include "simulate/visits.hpp"

#include <algorithm>

#include "growth/packs.hpp"
#include "growth/steps.hpp"
#include "growth/visits.hpp"

namespace selami::simulate {
namespace {

constexpr std::size_t fifth = 4;  ///< the class of the demonstration's teacher

growth::Record by_colleague() {
  growth::Record out;
  out.indicator = "interaktif";
  out.items = {{"memahami", "Sembilan murid menjelaskan dengan kata sendiri mengapa tanah di kampungnya turun; tiga memakai foto yang dibawa dari rumah.", ""},
               {"memuliakan", "Setelah jawaban yang belum tepat guru berkata, “Pikiran itu menolong kita melihat bagian lain.”", "Dua murid lain lalu berani mencoba."},
               {"merefleksi", "Refleksi dimulai dua menit sebelum bel; enam murid sempat menulis.", "Waktunya habis untuk merapikan alat."}};
  out.behaviours = {{"sesama-murid", "efektif", "Tujuh pasangan bertukar dugaan tanpa diminta."}, {"merata", "belum-efektif", "Dalam sepuluh menit terdengar lima nama."}};
  out.talk = {{"tunggu", 3}, {"alasan", 8}, {"setuju", 4}};
  out.strength = "Murid menuliskan dugaannya sebelum melihat data, sehingga hasilnya mereka tunggu-tunggu.";
  out.learnt = "Foto dari rumah membuat murid yang pendiam ikut bercerita. Saya akan mencobanya di kelas saya.";
  out.not_yet = "Refleksi terburu-buru.";
  out.follow_up = "Pasang pengingat lima menit sebelum bel.";
  out.next_step = "lima-menit-terakhir";
  return out;
}

growth::Record by_head() {
  growth::Record out;
  out.indicator = "interaktif";
  out.items = {{"mengaplikasi", "Setiap kelompok memutuskan rumah mana yang perlu ditinggikan lebih dulu dan menyebut alasannya.", ""},
               {"kriteria", "Dua murid yang ditanya dapat menyebut satu dari dua kriteria di papan.", ""}};
  out.behaviours = {{"pertanyaan-terbuka", "efektif", "Empat pertanyaan dijawab dengan lebih dari satu cara."}};
  out.strength = "Keputusan ada di tangan murid, dan alasannya terdengar.";
  out.not_yet = "Giliran bicara masih sering jatuh pada murid yang sama.";
  out.follow_up = "Coba stik nama pada satu pertanyaan saja.";
  out.next_step = "nama-dari-stik";
  return out;
}

growth::OwnVisitIn asked(const Placed& school, growth::Visitor visitor, const Date& day, const std::string& about) {
  growth::OwnVisitIn in;
  in.school = school.id;
  in.visitor = visitor;
  in.day = day;
  in.about = about;
  in.indicator = "interaktif";
  return in;
}

}  // namespace

void demonstrate_visits(const Stage& stage, const Wish& wish, const std::vector<Placed>& all) {
  const auto sd = std::find_if(all.begin(), all.end(), [](const Placed& p) { return p.school->form == "SD"; });
  if (sd == all.end() || sd->groups.size() <= fifth) return;
  const growth::GrowthPacks packs = growth::load_growth_packs(wish.packs);
  const std::size_t place = sd->school->groups[fifth].teacher;
  const std::size_t other = sd->school->groups.front().teacher;
  if (place == 0 || other == place || other == 0) return;  // the head teaches: nobody visits the own class
  const Actor teacher = staff_actor(sd->persons[place], Role::teacher, sd->id);
  const Actor colleague = staff_actor(sd->persons[other], Role::teacher, sd->id);
  const Actor head = staff_actor(sd->persons[0], Role::principal, sd->id);
  const std::string about = "Kelas " + sd->school->groups[fifth].name + ", IPAS";
  const auto day = [&](int days) { return local_date(wish.now + days * day_ms, stage.setting.offset_min); };

  Call early = stage.call(teacher, wish.now + -22 * day_ms);
  const auto first = early.make_id<growth::VisitKind>();
  must(growth::put_own_visit(early, packs, first, asked(*sd, growth::Visitor::colleague, day(-20), about)), "visit");
  Call came = stage.call(colleague, wish.now + -21 * day_ms);
  must(growth::join_visit(came, {must(growth::my_visits(early), "visits").visits.front().code}), "join a visit");
  must(growth::accept_visit(early, first), "say yes to a visit");
  Call wrote = stage.call(colleague, wish.now + -20 * day_ms);
  must(growth::put_record(wrote, packs, first, {packs.visits.forms.front().id, by_colleague()}), "record");
  must(growth::send_visit(wrote, first), "send a visit");
  Call answered = stage.call(teacher, wish.now + -19 * day_ms);
  must(growth::answer_visit(answered, first, {"Terima kasih. Minggu ini saya pasang pengingatnya."}), "answer a visit");
  must(growth::publish_visit(answered, first), "publish a visit");
  const auto step = answered.make_id<growth::TakenKind>();
  must(growth::take_step(answered, packs, step, {sd->id, "lima-menit-terakhir", ""}), "step");
  for (const int days : {-15, -11, -8}) {
    Call tried = stage.call(teacher, wish.now + days * day_ms);
    must(growth::count_try(tried, step, {tried.now}), "try");
  }
  Call kept = stage.call(teacher, wish.now + -6 * day_ms);
  must(growth::end_step(kept, step, {growth::Ended::kept}), "keep a step");

  Call second = stage.call(head, wish.now);  // whom a head may visit is asked of that day; a short term has just begun
  const auto visit = second.make_id<growth::VisitKind>();
  must(growth::put_visit(second, packs, visit, {sd->id, teacher.person, day(-3), about}), "propose a visit");
  Call agreed = stage.call(teacher, wish.now + -4 * day_ms);
  must(growth::put_own_visit(agreed, packs, visit, asked(*sd, growth::Visitor::principal, day(-3), about)), "choose an indicator");
  must(growth::accept_visit(agreed, visit), "say yes to a head");
  Call seen = stage.call(head, wish.now + -3 * day_ms);
  must(growth::put_record(seen, packs, visit, {packs.visits.forms.front().id, by_head()}), "record");
  must(growth::send_visit(seen, visit), "send a visit");

  Call next = stage.call(teacher, wish.now + -1 * day_ms);
  must(growth::put_own_visit(next, packs, next.make_id<growth::VisitKind>(), asked(*sd, growth::Visitor::supervisor, day(9), about)), "invite a supervisor");
}

}  // namespace selami::simulate
