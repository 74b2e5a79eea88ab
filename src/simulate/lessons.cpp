#include <algorithm>
#include <array>
#include <cmath>

#include "base/hash.hpp"
#include "depth/depth.hpp"
#include "reflection/reflection.hpp"
#include "simulate/parts.hpp"
#include "teaching/teaching.hpp"

namespace selami::simulate {
namespace {

/// What is taught in made-up lessons: a title, an objective, a question that asks for links; and one for another day that is prepared and not
/// asked, with its right answer and two others.
struct Topic {
  const char* title;
  const char* objective;
  const char* question;
  const char* prepared;
  std::array<const char*, 3> options;
};

const std::vector<Topic>& topics() {
  static const std::vector<Topic> all = {
      {"Mengapa tanah kota kita turun?", "Menjelaskan hubungan pemompaan air tanah dan turunnya tanah", "Tanggul saja cukup atau tidak? Beri alasan.",
       "Sebuah pabrik es membuat sumur ketiga di samping sekolah. Sepuluh tahun lagi, apa yang paling mungkin terjadi dengan halaman sekolah?",
       {"Halamannya lebih rendah dan lebih sering tergenang", "Halamannya lebih tinggi karena tanahnya kering", "Tidak berubah, karena sumurnya di luar sekolah"}},
      {"Air cucian batik", "Menilai apakah saringan membuat air aman berdasarkan bukti", "Saringanmu menjernihkan. Apakah airnya sudah aman? Jelaskan.",
       "Air sumur di dekat pasar bening dan tidak berbau. Bukti mana yang paling menolong untuk memutuskan boleh diminum?",
       {"Hasil uji kuman dan zat terlarut", "Warna air dilihat di gelas putih", "Pendapat warga yang sudah lama memakainya"}},
      {"Pola jlamprang", "Menjelaskan aturan pengulangan suatu pola", "Kalau kainnya dua kali panjang, berapa cap? Bagaimana kamu tahu?",
       "Ubin lantai masjid berulang setiap empat ubin: biru, putih, biru, hijau. Ubin ke-22 berwarna apa?", {"Putih", "Biru", "Hijau"}},
      {"Dari pelabuhan ke meja makan", "Menjelaskan rantai harga ikan dan siapa yang terdampak", "Kalau harga solar naik, siapa yang paling terdampak? Mengapa?",
       "Harga cabai di kebun tetap, tetapi ongkos angkut naik dua kali. Siapa yang pertama kali merasakannya?",
       {"Pedagang yang mengambil cabai dari kebun", "Petani yang menanam cabai", "Pembeli di warung makan"}},
      {"Aturan saat rob", "Membandingkan aturan di rumah dan di kelas", "Mengapa aturan di kelas boleh berbeda dengan di rumah?",
       "Di perpustakaan tidak boleh makan, di kantin boleh. Mengapa keduanya tetap adil?",
       {"Tujuan kedua tempat berbeda", "Penjaganya berbeda", "Kantin lebih besar"}},
      {"Malam meleleh, kain tetap", "Menjelaskan mengapa urutan membatik tidak boleh dibalik", "Kalau urutannya dibalik, apa yang terjadi? Mengapa?",
       "Dinding dicat dulu, baru lubangnya ditambal. Apa yang paling mungkin terjadi?",
       {"Tambalannya terlihat karena tidak ikut dicat", "Catnya menjadi lebih kuat", "Tidak ada bedanya"}},
  };
  return all;
}

const std::array<std::vector<const char*>, 5>& answers() {
  static const std::array<std::vector<const char*>, 5> all = {{
      {"Tidak tahu, mungkin karena hujan.", "Karena memang begitu."},
      {"Karena airnya naik.", "Harganya jadi mahal.", "Polanya berulang."},
      {"Airnya naik dan tanahnya turun.", "Solar naik, ikan mahal, pembeli berkurang.", "Polanya berulang dan jaraknya sama."},
      {"Air tanah dipompa sehingga tanah turun, maka air laut lebih mudah masuk.", "Kalau solar naik biaya melaut naik, akibatnya nelayan jarang berangkat dan harga ikan ikut naik.",
       "Karena satu pola panjangnya tetap, dua kali kain berarti dua kali jumlah cap."},
      {"Tanggul menahan air, tetapi selama air tanah masih dipompa tanah terus turun; jadi sumur harus diatur dulu, di kota lain pun begitu.",
       "Aturan boleh berbeda asal tujuannya sama; kalau keadaannya berubah, aturannya juga perlu ditinjau."},
  }};
  return all;
}

constexpr std::array<std::pair<plan::Stage, const char*>, 5> steps = {{
    {plan::Stage::awal, "Guru bertanya tentang pengalaman murid; murid menebak dan mencatat dugaan."},
    {plan::Stage::memahami, "Murid mengamati benda atau data dan menandai yang janggal bersama teman."},
    {plan::Stage::mengaplikasi, "Kelompok menjelaskan satu kasus di sekitar sekolah dengan model atau gambar."},
    {plan::Stage::merefleksi, "Murid menulis apa yang berubah dari dugaan awalnya dan sebabnya."},
    {plan::Stage::penutup, "Murid memilih pertanyaan untuk pertemuan berikut."},
}};
constexpr std::array<int, 5> minutes = {8, 20, 25, 12, 5};

/// The lesson's own facts while it is played.
struct Play {
  const Stage& stage;
  const teaching::VoicePack& pack;
  const Placed& placed;
  const ClassGroup& group;
  const Teacher& teacher;
  Actor actor;
  LessonId lesson;
  QuestionId question;
  std::vector<people::MemberNow> members;
  std::map<std::string, double> ability;  ///< by name: numbers follow the file's order
};

teaching::LessonIn lesson_in(Call& call, const Topic& topic, const GroupId& group, QuestionId& question, Instant start) {
  teaching::LessonIn in;
  in.group = group;
  in.title = topic.title;
  in.subject = "";
  in.day = local_date(start, call.setting.offset_min);
  in.started_at = start;
  for (std::size_t i = 0; i < steps.size(); ++i) in.steps.push_back({"s" + std::to_string(i + 1), steps[i].first, steps[i].second, minutes[i]});
  teaching::NewQuestion q;
  q.id = question = call.make_id<QuestionKind>();
  q.kind = plan::Kind::text;
  q.text = topic.question;
  q.objective_id = "t1";
  q.objective_text = topic.objective;
  q.aims = 3;
  in.questions.push_back(std::move(q));
  return in;
}

/// What comes back as Ingat lagi in a new situation. An id of its own dice, so that all else in the city stays as it was.
teaching::NewQuestion prepared(const Topic& topic, const LessonId& lesson, Instant at) {
  Dice dice(hash_of(lesson.text));
  teaching::NewQuestion out;
  out.id = new_id<QuestionKind>(at, dice);
  out.kind = plan::Kind::choice;
  out.text = topic.prepared;
  out.objective_id = "t1";
  out.objective_text = topic.objective;
  out.position = 1;
  const auto right = static_cast<std::size_t>(dice.whole(0, 2));
  for (std::size_t i = 0; i < topic.options.size(); ++i) {
    const std::size_t from = (i + topic.options.size() - right) % topic.options.size();
    out.options.push_back({topic.options[from], from == 0, "", "", 0, ""});
  }
  return out;
}

/// `heard`: when the server learnt of it. `runs`: it is the one that is shown in the middle.
Play begin(const Stage& stage, const teaching::VoicePack& pack, const Placed& placed, std::size_t group, Instant start, Instant heard, bool runs = false) {
  const ClassGroup& made = placed.school->groups[group];
  Play out{stage, pack, placed, made, placed.school->teachers[made.teacher], staff_actor(placed.persons[made.teacher], Role::teacher, placed.id), {}, {}, {}, {}};
  Call call = stage.call(out.actor, heard);
  out.lesson = call.make_id<LessonKind>();
  const Topic& topic = stage.dice.pick(topics());
  teaching::LessonIn lesson = lesson_in(call, topic, placed.groups[group], out.question, start);
  if (!runs) lesson.questions.push_back(prepared(topic, out.lesson, start));
  must(teaching::start_lesson(call, pack, out.lesson, lesson), "start");
  out.members = people::members(call, must(people::own_group(call, placed.groups[group]), "group"));
  for (std::size_t i = 0; i < out.members.size() && i < made.pupils.size(); ++i) out.ability[out.members[i].pupil.text] = made.pupils[i].ability;
  return out;
}

void play_steps(Play& play, Instant start) {
  Call call = play.stage.call(play.actor, start);
  Instant at = start;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool skip = i == 3 && play.stage.dice.chance(0.2);  // reflection is what gets lost when time runs out
    teaching::StepPlayedIn in;
    in.skipped = skip;
    if (!skip) {
      in.started_at = at;
      at = at + minutes[i] * minute_ms + play.stage.dice.whole(-2, 3) * minute_ms;
      in.ended_at = at;
    }
    must(teaching::play_step(call, play.lesson, "s" + std::to_string(i + 1), in), "step");
  }
}

void attend(Play& play, Instant at) {
  Call call = play.stage.call(play.actor, at);
  teaching::AttendanceIn in;
  in.at = at;
  for (const people::MemberNow& m : play.members) {
    const bool absent = play.stage.dice.chance(0.04);
    static constexpr teaching::Presence reasons[] = {teaching::Presence::sakit, teaching::Presence::izin, teaching::Presence::sakit,
                                                     teaching::Presence::alpa};
    in.marks.push_back({m.pupil, absent ? reasons[m.number % 4] : teaching::Presence::hadir});
  }
  must(teaching::mark_attendance(call, play.lesson, in), "attendance");
}

/// The teacher types the answers of some pupils and judges them. Returns the number of judgements.
int judge(Play& play, int week, Instant at) {
  Call call = play.stage.call(play.actor, at);
  must(teaching::set_state(call, play.lesson, play.question, {true, at}), "open");
  teaching::TapsIn taps;
  taps.at = at;
  std::vector<std::pair<depth::JudgementIn, int>> judged;
  for (const people::MemberNow& m : play.members) {
    if (!play.stage.dice.chance(10.0 / static_cast<double>(play.members.size()))) continue;
    const double ability = play.ability[m.pupil.text] + play.teacher.depth * week / 4.0;
    const int level = draw_level(play.stage.dice, ability, play.teacher.severity);
    const auto& words = answers()[static_cast<std::size_t>(level)];
    teaching::TapMark mark;
    mark.response = call.make_id<ResponseKind>();
    mark.pupil = m.pupil;
    mark.text = play.stage.dice.pick(words);
    depth::JudgementIn in;
    in.lesson = play.lesson;
    in.question = play.question;
    in.pupil = m.pupil;
    in.response = mark.response;
    in.at = at;
    taps.marks.push_back(std::move(mark));
    judged.emplace_back(std::move(in), level);
  }
  if (taps.marks.empty()) return 0;
  must(teaching::put_taps(call, play.lesson, play.question, taps), "taps");
  for (auto& [in, level] : judged) {
    in.level = level;
    must(depth::judge(call, call.make_id<depth::JudgementKind>(), in), "judge");
  }
  return static_cast<int>(judged.size());
}

void hear(Play& play, Instant at) {
  if (play.members.size() < 5 || play.stage.dice.chance(0.25)) return;
  Call call = play.stage.call(play.actor, at);
  teaching::HandsIn in;
  in.answers.assign(3, std::vector<int>(3, 0));
  in.answered = static_cast<int>(play.members.size());
  for (std::size_t i = 0; i < play.members.size(); ++i) {
    const double mood = play.stage.dice.normal(0, 0.5);
    for (auto& counts : in.answers) ++counts[static_cast<std::size_t>(draw_voice(play.stage.dice, play.teacher.joy + mood))];
  }
  must(teaching::set_voices(call, play.pack, play.lesson, {true, std::nullopt}), "voices");
  must(teaching::put_hands(call, play.pack, play.lesson, in), "hands");
}

void write_sentences(Play& play, Instant at) {
  static const std::vector<const char*> sentences = {"Aku paham kenapa tanahnya turun.", "Aku masih bingung menghitungnya.", "Tadi seru waktu mencoba sendiri.",
                                                     "Aku mau menceritakan ini di rumah."};
  Call call = play.stage.call(play.actor, at);
  for (std::size_t i = 0; i < play.members.size(); i += 6) {
    reflection::PupilSentenceIn in;
    in.pupil = play.members[i].pupil;
    in.face = play.stage.dice.chance(0.7) ? reflection::Face::senang : reflection::Face::biasa;
    if (play.placed.school->level != "tk") in.text = play.stage.dice.pick(sentences);
    in.at = at;
    must(reflection::write_for(call, play.lesson, call.make_id<reflection::JournalKind>(), in), "sentence");
  }
}

/// What a kindergarten's teacher notes of some children each time: its rapor is drafted out of that. Dice of their own, so that all else
/// in the city stays as it was.
void note_children(Play& play, int week, Instant at) {
  static const std::vector<const char*> notes = {"berdoa sebelum makan tanpa diajak", "berbagi kue lumpur dengan temannya", "meminta maaf setelah menyenggol balok teman",
                                                 "menghitung lima perahu kertas sampai habis", "menebak daun akan terapung, lalu mencobanya", "menggambar rumahnya dan menceritakan air yang masuk",
                                                 "memakai sepatunya sendiri", "menunggu giliran di ayunan", "berani bercerita di depan teman-teman"};
  std::uint64_t seed = 0;
  for (const char c : play.lesson.text) seed = seed * 131 + static_cast<unsigned char>(c);
  Dice dice(seed);
  Call call(play.stage.tx, play.actor, at, dice, play.stage.setting);
  for (std::size_t i = static_cast<std::size_t>(week) % 3; i < play.members.size(); i += 3) {
    const std::string& name = play.members[i].name;
    const std::string text = name.substr(0, name.find(' ')) + " " + dice.pick(notes) + ".";
    must(reflection::put_anecdote(call, play.lesson, call.make_id<reflection::AnecdoteKind>(), {play.members[i].pupil, text, at}), "anecdote");
  }
}

}  // namespace

int teach(const Stage& stage, const teaching::VoicePack& pack, const Placed& placed, std::size_t group, int week, Instant start) {
  // Every second class was without network for two days in its second week: those lessons are marked as late.
  // Not over the end of a school year: then its teacher is asked about them, and nothing is taken by itself.
  const Instant later = start + 2 * day_ms;
  const auto year_of = [&](Instant at) { return school_year(local_date(at, stage.setting.offset_min)); };
  const bool late = week == 1 && group % 2 == 0 && year_of(later) == year_of(start);
  Play play = begin(stage, pack, placed, group, start, late ? later : start);
  attend(play, start + 2 * minute_ms);
  play_steps(play, start);
  const int judged = judge(play, week, start + 50 * minute_ms);
  hear(play, start + 66 * minute_ms);
  write_sentences(play, start + 68 * minute_ms);
  if (placed.school->level == "tk") note_children(play, week, start + 69 * minute_ms);
  Call call = stage.call(play.actor, start + 70 * minute_ms);
  must(teaching::end_lesson(call, play.lesson, {start + 70 * minute_ms}), "end");
  return judged;
}

std::string begin_demo_lesson(const Stage& stage, const teaching::VoicePack& pack, const Placed& placed, std::size_t group, Instant now) {
  Play play = begin(stage, pack, placed, group, now, now, true);
  attend(play, now);
  Call call = stage.call(play.actor, now);
  must(teaching::set_state(call, play.lesson, play.question, {true, now}), "open");
  return must(teaching::set_door(call, play.lesson, {true}), "door").code;
}

}  // namespace selami::simulate
