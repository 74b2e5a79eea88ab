#include "city_core/verdict.hpp"

namespace selami::city {
namespace {

Said filled(Said text, const char* mark, const Said& with) {
  const auto put = [&](std::string& in, const std::string& value) {
    const std::size_t at = in.find(mark);
    if (at != std::string::npos) in.replace(at, std::string(mark).size(), value);
  };
  put(text.id, with.id);
  put(text.en, with.en);
  return text;
}
Said filled(const Said& text, const char* mark, std::uint32_t number) { return filled(text, mark, Said{std::to_string(number), std::to_string(number)}); }

Said change(Verdict verdict) {
  switch (verdict) {
    case Verdict::up: return {"{where}, {what} naik.", "{where}, {what} went up."};
    case Verdict::down: return {"{where}, {what} turun.", "{where}, {what} went down."};
    case Verdict::same: return {"{where}, {what} tetap: bila berubah pun, bedanya terlalu kecil untuk berarti.", "{where}, {what} stayed the same: any difference is too small to matter."};
    case Verdict::unclear: break;
  }
  return {"{where}, datanya belum cukup untuk mengatakan {what} naik atau turun.", "{where}, there is not enough yet to say whether {what} went up or down."};
}

Said gap(Verdict verdict) {
  switch (verdict) {
    case Verdict::up: return {"{where}, {what} {a} lebih tinggi daripada {b}.", "{where}, {what} {a} is higher than {b}."};
    case Verdict::down: return {"{where}, {what} {a} lebih rendah daripada {b}.", "{where}, {what} {a} is lower than {b}."};
    case Verdict::same: return {"{where}, {what} {a} setara dengan {b}: bila berbeda pun, bedanya terlalu kecil untuk berarti.", "{where}, {what} {a} is on a par with {b}: any difference is too small to matter."};
    case Verdict::unclear: break;
  }
  return {"{where}, datanya belum cukup untuk mengatakan {what} {a} lebih tinggi atau lebih rendah daripada {b}.", "{where}, there is not enough yet to say whether {what} {a} is higher or lower than {b}."};
}

const Said where_used{"Di sekolah yang memakai Selami", "In the schools that use Selami"};
const Said where_listed{"Di semua sekolah yang terdaftar", "In all listed schools"};

Said changed(const Figures& figures, const Said& where, const Said& what, const Margins& margins) {
  if (figures.sense != Sense::change) return {};
  return filled(filled(change(verdict(figures, margins)), "{where}", where), "{what}", what);
}

Said compared(const Figures& figures, const Said& where, const Said& what, const Both& between, const Margins& margins) {
  if (figures.sense != Sense::gap) return {};
  const Said about = filled(filled(gap(verdict(figures, margins)), "{where}", where), "{what}", what);
  return filled(filled(about, "{a}", between.first), "{b}", between.second);
}

}  // namespace

Verdict verdict(const Figures& figures, const Margins& margins) {
  const double margin = figures.kind == Kind::depth ? margins.depth : margins.share;
  if (figures.sense == Sense::level) return Verdict::unclear;  // a level has nothing beside it
  if (figures.low > 0) return Verdict::up;
  if (figures.high < 0) return Verdict::down;
  return figures.low >= -margin && figures.high <= margin ? Verdict::same : Verdict::unclear;
}

Said sentence(const Estimate<Users>& estimate, const Said& what, const Margins& margins) { return changed(estimate.figures(), where_used, what, margins); }
Said sentence(const Estimate<Sampled>& estimate, const Said& what, const Margins& margins) { return changed(estimate.figures(), where_listed, what, margins); }

Said comparison(const Estimate<Users>& estimate, const Said& what, const Both& between, const Margins& margins) {
  return compared(estimate.figures(), where_used, what, between, margins);
}
Said comparison(const Estimate<Sampled>& estimate, const Said& what, const Both& between, const Margins& margins) {
  return compared(estimate.figures(), where_listed, what, between, margins);
}

Said basis(const Users& users) {
  return filled({"Tentang {n} sekolah yang memakai Selami. Mereka memilih sendiri, jadi ini belum tentu berlaku untuk sekolah lain.",
                 "About {n} schools that use Selami. They chose to, so this need not hold for other schools."},
                "{n}", users.schools);
}

Said basis(const Sampled& sampled) {
  const std::uint32_t percent = sampled.drawn > 0 ? (200 * sampled.answered + sampled.drawn) / (2 * sampled.drawn) : 0;
  Said out{"Tentang {listed} sekolah, dari undian {drawn} sekolah di kota ini; {answered} di antaranya ikut ({percent} %).",
           "About {listed} schools, from a draw of {drawn} schools in the city; {answered} of them took part ({percent} %)."};
  out = filled(filled(out, "{listed}", sampled.listed), "{drawn}", sampled.drawn);
  out = filled(filled(out, "{answered}", sampled.answered), "{percent}", percent);
  if (sampled.answered == sampled.drawn) return out;
  // Chance drew the schools, but not who of them stayed away.
  return {out.id + " Yang tidak ikut mungkin berbeda.", out.en + " Those that did not may differ."};
}

Said reason(Lack lack) {
  switch (lack) {
    case Lack::nothing_seen: return {"Belum ada catatan.", "No records yet."};
    case Lack::few_rows: return {"Datanya masih terlalu sedikit untuk sebuah angka.", "There are too few records for a figure yet."};
    case Lack::few_schools: return {"Sekolah yang tercatat masih terlalu sedikit untuk berbicara tentang sekolah lain.", "Too few schools have records to speak about others."};
    case Lack::few_classes: return {"Perlu lebih dari satu kelas di beberapa sekolah untuk berbicara tentang kelas yang lain.", "Some schools need more than one class with records to speak about the other classes."};
    case Lack::unlike_seen: return {"Sebagian sekolah di sini tidak serupa dengan sekolah mana pun yang tercatat.", "Some of these schools are unlike any that have records."};
    case Lack::not_drawn: return {"Belum ada undian sekolah, jadi hanya dapat berbicara tentang sekolah yang memakai Selami.", "No schools were drawn by lot, so this can only speak about the schools that use Selami."};
    case Lack::low_response: return {"Terlalu sedikit sekolah yang ikut dari yang diundi, jadi hanya dapat berbicara tentang sekolah yang memakai Selami.", "Too few of the drawn schools took part, so this can only speak about the schools that use Selami."};
  }
  return {};
}

}  // namespace selami::city
