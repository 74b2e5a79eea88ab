/// Pustaka of the demonstration: plans that made-up teachers published, and a chain of adaptations with what came back.
#include <algorithm>

#include "library/library.hpp"
#include "planning/examples.hpp"
#include "planning/saving.hpp"
#include "simulate/parts.hpp"

namespace selami::simulate {
namespace {

/// A plan made of an example for an own class: whose, and what is said otherwise.
struct Shared {
  const char* form;      ///< of the school
  std::size_t teacher;   ///< which of its teachers, from the last
  const char* example;
  const char* topic;
  const char* readiness;
  const char* first_step;
  int days_ago;
};
constexpr Shared shared[] = {
    {"MI", 0, "sd4-lopis-dibagi", "Membagi lopis untuk kelas sebelah", "Murid baru saja membagi nasi berkat pada selamatan sekolah. Beberapa masih menghitung potongan tanpa melihat besarnya.",
     "Murid menceritakan bagaimana berkat di rumahnya dibagi, lalu menjawab pertanyaan kartu dan menyimpan alasannya di balik kartu.", 34},
    {"SD", 2, "sd6-jam-pasang", "Jam berapa halaman kita kering?", "Murid mencatat sendiri tinggi genangan di halaman sekolah selama dua pekan dan terbiasa dengan diagram batang.",
     "Murid menaruh kartu jam yang menurutnya paling aman di papan, menyebut alasannya, dan mencatat data apa yang masih kurang.", 27},
    {"TK", 0, "tk-perahu-daun", "Perahu dari pelepah pisang", "Anak-anak biasa bermain di selokan depan rumah dan mengenal pelepah pisang dari kebun.",
     "Anak memilih pelepah, daun, dan tutup botol di meja, lalu menebak mana yang mengapung sebelum mencobanya di bak.", 25},
    {"SMP", 0, "smp8-peringatan-rob", "Kapan perahu nelayan tidak melaut?", "Separuh murid berkeluarga nelayan dan sering mendengar larangan melaut; mereka mengira ramalan selalu benar atau selalu keliru.",
     "Murid menceritakan satu hari ketika ayah atau tetangganya tidak jadi melaut, lalu menulis satu aturan \"jika … maka jangan melaut\".", 21},
    {"SMA", 0, "sma11-biru-kelengan", "Warna yang lahir setelah diangkat", "Murid mengenal bilangan oksidasi dari bab lalu. Di kampung mereka ada dua pencelup warna alam.",
     "Murid membandingkan tiga helai benang yang diangkat dari bak pada menit yang berbeda dan menuliskan dugaan tentang apa yang mengubah warnanya.", 16},
    {"SMK", 0, "smk-megono-seratus-porsi", "Seratus kotak untuk rapat warga", "Murid pernah memasak untuk dua puluh orang; pesanan seratus kotak datang dari kelurahan.",
     "Murid membaca surat pesanan kelurahan, menandai yang belum jelas, lalu menuliskan tiga hal yang paling mungkin gagal.", 12},
};

PlanId adapted(Call& call, const Placed& school, plan::Plan body, const std::string& from, int version) {
  planning::PlanIn in;
  in.school = school.id;
  in.body = std::move(body);
  in.adapted_from = from;
  if (version > 0) in.adapted_version = version;
  const PlanId id = call.make_id<PlanKind>();
  must(planning::save_plan(call, id, in), "plan for the library");
  return id;
}

/// Gives the class's own words to a plan.
plan::Plan with(plan::Plan body, const std::string& topic, const std::string& readiness, const std::string& first_step) {
  body.design.topic = topic;
  body.identification.readiness = readiness;
  body.steps.front().text = first_step;
  return body;
}

/// A teacher of the last school of a form, counted from the last: the first schools and their first teachers have logins of the demonstration.
/// Nobody of the first SD, where a newcomer looks around.
struct Author {
  const Placed* school = nullptr;
  Actor actor;
};
std::optional<Author> author(const std::vector<Placed>& all, std::string_view form, std::size_t from_last) {
  const auto first = std::find_if(all.begin(), all.end(), [](const Placed& one) { return one.school->form == "SD"; });
  const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Placed& one) {
    return one.school->form == form && &one != &*first && one.persons.size() > from_last + 2;
  });
  if (found == all.rend()) return std::nullopt;
  return Author{&*found, staff_actor(found->persons[found->persons.size() - 1 - from_last], Role::teacher, found->id)};
}

/// The first plan goes round: another school adapts it and sends its change back, which is taken over; a third one adapts that one.
void pass_on(const Stage& stage, const std::vector<Placed>& all, const Author& first, const PlanId& id, const plan::Plan& body, Instant now) {
  const auto second = author(all, "MTs", 0), third = author(all, "SLB", 0);
  if (!second) return;
  plan::Plan changed = with(body, "Lopis sebelum aljabar", "Murid kelas VII membagi bilangan dengan cara susun, tetapi sebagian belum dapat menunjukkan tiga perempat pada benda.",
                            "Murid memotong satu jajan bulat untuk tiga orang tanpa penggaris dan menandai potongan yang dianggapnya tidak adil.");
  changed.identity.level = second->school->school->level;
  changed.identity.phase = "D";
  changed.identity.grade = "7";
  Call maker = stage.call(second->actor, now + -20 * day_ms);
  const PlanId its = adapted(maker, *second->school, changed, id.text, 1);
  must(library::publish(maker, its, {library::Reach::city, true}), "publish an adaptation");
  library::ImprovementIn sent;
  sent.plan = id;
  sent.version = 1;
  sent.body = body;
  sent.body.steps.back().text += " Murid menunjuk satu teman yang caranya membuat mereka berubah pikiran.";
  sent.words = "Di kelas kami penutup ini membuat alasan murid lebih panjang.";
  const auto improvement = maker.make_id<library::ImprovementKind>();
  must(library::send_improvement(maker, improvement, sent), "improvement");
  Call owner = stage.call(first.actor, now + -18 * day_ms);
  planning::PlanIn next;
  next.school = first.school->id;
  next.base = 1;
  next.body = sent.body;
  must(planning::save_plan(owner, id, next), "the improved plan");
  must(library::answer_improvement(owner, improvement, {1, "Terima kasih, sudah saya pakai."}), "thanks");
  must(library::publish(owner, id, {library::Reach::city, true}), "publish again");
  if (!third) return;
  Call last = stage.call(third->actor, now + -9 * day_ms);
  changed.steps.front().text = "Murid meraba jajan yang sudah dipotong, menyusunnya kembali menjadi utuh, dan memilih potongan yang sama besar dengan tangan.";
  changed.design.topic = "Jajan utuh, jajan separuh";
  changed.identity.level = third->school->school->level;
  changed.identity.phase = "C";
  changed.identity.grade = "5";
  changed.identification.readiness = "Murid mengenal utuh dan setengah lewat perabaan; gambar saja belum menolong.";
  const PlanId theirs = adapted(last, *third->school, changed, its.text, 1);
  must(library::publish(last, theirs, {library::Reach::city, true}), "publish a second adaptation");
}

}  // namespace

void demonstrate_library(const Stage& stage, const Wish& wish, const std::vector<Placed>& all) {
  const auto examples = planning::load_examples(wish.packs);
  for (const Shared& one : shared) {
    const auto example = std::find_if(examples.begin(), examples.end(), [&](const auto& each) { return each.example.id == one.example; });
    const auto who = author(all, one.form, one.teacher);
    if (!who || example == examples.end()) continue;
    const plan::Plan body = with(example->body, one.topic, one.readiness, one.first_step);
    Call call = stage.call(who->actor, wish.now + -one.days_ago * day_ms);
    const PlanId id = adapted(call, *who->school, body, example->example.id, 0);
    must(library::publish(call, id, {library::Reach::city, true}), "publish");
    if (&one == std::begin(shared)) pass_on(stage, all, *who, id, body, wish.now);
  }
}

}  // namespace selami::simulate
