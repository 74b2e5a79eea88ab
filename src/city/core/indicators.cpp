#include "city_core/indicators.hpp"

namespace selami::city {
namespace {

constexpr std::string_view first_month = "2026-07";

const Said of_plans{"Rangkaian belajar yang selesai: rencana yang pertemuan terakhirnya diajarkan di sebuah kelas pada bulan itu, dan pertemuan tanpa rencana. Satu rencana di dua kelas dihitung dua kali.",
                    "Sequences that ended: plans whose last meeting was taught to a class in that month, and lessons without a plan. One plan in two classes counts twice."};
const Said steps{"Langkah yang dibuka guru di halaman mengajar dan tidak dilewati.", "Steps that teachers opened on the page for teaching and did not skip."};
const Said pulse{"Suara murid: jawaban tanpa nama sesudah pertemuan, disimpan sebagai jumlah bila paling sedikit lima murid menjawab.",
                 "Pupils' voices: answers without names after a lesson, kept as counts where at least five pupils answered."};
const Said answers{"Jawaban atas pernyataan itu pada bulan itu. Yang melewati pernyataan tidak dihitung.", "Answers to that statement in that month. Whoever skipped it is not counted."};

Indicator experience(std::string_view id, const char* name_id, const char* name_en) {
  return {id, 1, {name_id, name_en},
          {"Rangkaian selesai yang memuat pengalaman ini, paling sedikit satu langkah di salah satu pertemuannya, dibagi semua rangkaian selesai.",
           "Sequences that ended and had this experience, at least one step in any of their meetings, by all sequences that ended."},
          of_plans, steps, first_month};
}

Indicator voice(std::string_view id, const char* name_id, const char* name_en) {
  return {id, 3, {name_id, name_en}, {"Berapa jawaban ya, biasa, dan tidak, masing-masing dibagi semua jawaban.", "How many answers were yes, so-so and no, each by all answers."},
          answers, pulse, first_month};
}

}  // namespace

const std::vector<Indicator>& indicators() {
  static const std::vector<Indicator> all = {
      experience(indicator::understanding, "Memahami", "Understanding"),
      experience(indicator::applying, "Mengaplikasi", "Applying"),
      experience(indicator::reflecting, "Merefleksi", "Reflecting"),
      {indicator::coverage, 2, {"Sekolah yang mencatat", "Schools with records"},
       {"Sekolah dengan paling sedikit satu pertemuan tercatat pada bulan itu, dibagi semua sekolah.", "Schools with at least one lesson recorded in that month, by all schools."},
       {"Semua sekolah yang menjadi kewenangan kantor ini ketika bulan itu dihitung. Kecil: di bawah 100 murid; sedang: 100 sampai 299; besar: 300 atau lebih. Batas ini dari Selami sendiri.",
        "All schools of this office when the month was worked out. Small: below 100 pupils; middle: 100 to 299; large: 300 or more. These limits are Selami's own."},
       {"Pertemuan yang dimulai guru di Selami.", "Lessons that teachers began in Selami."}, first_month},
      {indicator::all_three, 2, {"Ketiga pengalaman", "All three experiences"},
       {"Rangkaian selesai yang memuat Memahami, Mengaplikasi, dan Merefleksi, dibagi semua rangkaian selesai.", "Sequences that ended and had understanding, applying and reflecting, by all sequences that ended."},
       of_plans, steps, first_month},
      {indicator::gap, 2, {"Jarak antarkelompok", "Gap between groups"},
       {"Bagian rangkaian dengan ketiga pengalaman di kelompok pertama dikurangi di kelompok kedua, dalam poin dari 100, dengan selang 95%: guru di dalam sekolah di dalam kecamatan, setiap sekolah berbobot menurut jumlah muridnya.",
        "The part of sequences with all three experiences in the first group less that in the second, in points of 100, with its 95 % interval: teachers in schools in districts, each school weighing what its pupils do."},
       {"Sekolah dari kedua kelompok yang punya rangkaian selesai pada bulan itu; hanya tentang sekolah yang memakai Selami. Ditampilkan bila angka kedua kelompok ditampilkan.",
        "Schools of both groups with sequences that ended in that month; about the schools that use Selami alone. Shown where both groups' own figures are."},
       steps, first_month},
      voice(indicator::joyful, "Menggembirakan (senang belajar)", "Joyful (enjoys learning)"),
      voice(indicator::meaningful, "Bermakna (tahu gunanya)", "Meaningful (knows what it is good for)"),
      voice(indicator::mindful, "Berkesadaran (sadar akan belajarnya sendiri)", "Mindful (aware of the own learning)"),
      {indicator::choice_tried, 5, {"Pilihan kelas yang dicoba", "Classes' choices that were tried"},
       {"Pilihan kelas yang menurut gurunya sudah dicoba pada pertemuan sesudahnya, dibagi semua pilihan kelas.", "Choices of a class that its teacher says were tried in a later lesson, by all choices of classes."},
       {"Apa yang dipilih kelas untuk diubah lain kali, pada pertemuan bulan itu: satu untuk setiap pertemuan. Yang belum dijawab gurunya ikut dihitung sebagai pembagi.",
        "What classes chose to change next time, in lessons of that month: one a lesson. Those of which the teacher has not said yet are counted too."},
       {"Satu ketukan guru pada pertemuan berikutnya: “Sudah dicoba?”. Dihitung sampai bulan itu diceritakan.", "One tap of the teacher in the next lesson: was it tried? Counted until the month is told."}, first_month},
      {indicator::tried_again, 5, {"Umpan balik yang berbuah percobaan lagi", "Feedback that led to a next try"},
       {"Jawaban yang dicoba lagi oleh muridnya, dibagi semua jawaban yang umpan baliknya meminta percobaan lagi.", "Answers that their pupil tried again, by all answers to which feedback asked for a next try."},
       {"Jawaban pada pertemuan bulan itu yang umpan baliknya meminta percobaan lagi; satu jawaban dihitung sekali, berapa kali pun dicoba.",
        "Answers in lessons of that month to which feedback asked for a next try; one counts once, however often it was tried."},
       {"Umpan balik guru dan percobaan murid, yang pertama dan yang berikutnya. Dihitung sampai bulan itu diceritakan.", "Teachers' feedback and pupils' tries, the first and the next ones. Counted until the month is told."}, first_month},
  };
  return all;
}

}  // namespace selami::city
