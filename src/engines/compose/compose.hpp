#pragma once
/// @file Susun: a whole plan from three answers. Pure and deterministic: the same answers give the same plan.
/// What pupils will get wrong, what near us shows it, which question would reveal understanding; the rest is chosen from packs, and each part
/// can be exchanged for another that fits.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/shape.hpp"
#include "plan/plan.hpp"

namespace selami::compose {

/// A part that was chosen instead of the first that fits: {"memahami", "tiga-sumber"}.
struct Pick {
  std::string part;
  std::string choice;
};

/// What a school's own teachers say is near it.
struct Near {
  std::string id;
  std::string name;                   ///< as in the middle of a sentence
  std::string question;               ///< one that asks for a link; or empty
  std::vector<std::string> subjects;  ///< none: any
};
struct Ask {
  std::string level;    ///< tk, sd, smp, sma, smk, slb, pkbm
  std::string phase;    ///< fondasi, A to F
  std::string grade;
  std::string subject;  ///< id of packs/curriculum
  int class_size = 0;
  int minutes = 0;      ///< of the meeting; 0: jp times the level's minutes, or the level's usual meeting
  int jp = 0;           ///< 0: two
  std::string school_year;
  std::string topic;    ///< as a noun inside a sentence: "tanah turun dan rob"
  std::string kind;     ///< of packs/strategies (peristiwa, konsep …); empty: the subject's usual one
  std::string misconception;  ///< id of packs/strategies/questions; or empty
  std::string wrong;          ///< what pupils will get wrong, in the teacher's own words; or empty
  std::string context;        ///< id of packs/contexts or of one in `near`; or empty
  std::string question;       ///< which would reveal understanding; empty: a stem of the subject's family
  std::string partner;        ///< who comes from outside; or empty
  std::string product;        ///< what pupils make; or empty
  std::string grouping;       ///< "kelompok berempat"; or empty
  std::vector<Pick> picks;
  std::vector<Near> near;
};

/// One thing that could stand in a part.
struct Choice {
  std::string id;
  std::string name_id;  ///< empty where only the text tells it
  std::string name_en;
  std::string text;     ///< as it would stand in the plan; of a strategy: when it fits
};
struct Part {
  std::string part;   ///< strategi, awal, memahami, memahami-2, mengaplikasi, …, penutup, asesmen-awal, asesmen-proses, asesmen-akhir
  std::string place;  ///< JSON pointer into the plan
  std::string chosen;
  std::vector<Choice> choices;
};
struct Composed {
  plan::Plan plan;
  std::vector<Part> parts;
};

/// Errors (field says which answer): compose.no_level, compose.no_topic, compose.no_strategy (nothing in the packs fits this class).
Result<Composed> compose(const Ask& ask);

/// What can be answered for a class: kinds of topics, contexts, misconceptions and questions that fit, the likeliest first.
struct Offer {
  std::string id;
  std::string name_id;
  std::string name_en;
  std::string text;
};
struct Offers {
  std::string kind;
  std::vector<Offer> kinds;
  std::vector<Offer> misconceptions;  ///< text: how it shows
  std::vector<Offer> contexts;        ///< text: a question that it gives rise to
  std::vector<Offer> questions;       ///< those of the chosen context first; then with the topic put in, where there is one
};
Offers offers(const Ask& ask);

}  // namespace selami::compose

namespace selami {

template <>
struct Shape<compose::Pick> {
  static constexpr auto fields = std::tuple{Field{"part", &compose::Pick::part, "memahami, asesmen-akhir …"}, Field{"choice", &compose::Pick::choice, "id"}};
};
template <>
struct Shape<compose::Near> {
  using Near = compose::Near;
  static constexpr auto fields = std::tuple{Field{"id", &Near::id, "context_…"}, Field{"name", &Near::name, "inside a sentence"},
                                            Field{"question", &Near::question, "asks for a link", loose}, Field{"subjects", &Near::subjects, "none: any", loose}};
};
template <>
struct Shape<compose::Ask> {
  using Ask = compose::Ask;
  static constexpr auto fields = std::tuple{Field{"level", &Ask::level, "tk … pkbm"},
                                            Field{"phase", &Ask::phase, "fondasi, A to F", loose},
                                            Field{"grade", &Ask::grade, "as written", loose},
                                            Field{"subject", &Ask::subject, "id", loose},
                                            Field{"class_size", &Ask::class_size, "pupils", loose},
                                            Field{"minutes", &Ask::minutes, "of the meeting", loose},
                                            Field{"jp", &Ask::jp, "lesson hours", loose},
                                            Field{"school_year", &Ask::school_year, "2026/2027", loose},
                                            Field{"topic", &Ask::topic, "as a noun inside a sentence", loose},
                                            Field{"kind", &Ask::kind, "of topic", loose},
                                            Field{"misconception", &Ask::misconception, "id", loose},
                                            Field{"wrong", &Ask::wrong, "in the teacher's words", loose},
                                            Field{"context", &Ask::context, "id", loose},
                                            Field{"question", &Ask::question, "that reveals understanding", loose},
                                            Field{"partner", &Ask::partner, "from outside", loose},
                                            Field{"product", &Ask::product, "what pupils make", loose},
                                            Field{"grouping", &Ask::grouping, "kelompok berempat", loose},
                                            Field{"picks", &Ask::picks, "parts chosen by hand", loose},
                                            Field{"near", &Ask::near, "the school's own contexts", loose}};
};
template <>
struct Shape<compose::Choice> {
  using Choice = compose::Choice;
  static constexpr auto fields = std::tuple{Field{"id", &Choice::id, "of the pack"}, Field{"name_id", &Choice::name_id, "Indonesian"},
                                            Field{"name_en", &Choice::name_en, "English"}, Field{"text", &Choice::text, "as in the plan"}};
};
template <>
struct Shape<compose::Part> {
  using Part = compose::Part;
  static constexpr auto fields = std::tuple{Field{"part", &Part::part, "which"}, Field{"place", &Part::place, "JSON pointer"},
                                            Field{"chosen", &Part::chosen, "id"}, Field{"choices", &Part::choices, "what fits"}};
};
template <>
struct Shape<compose::Composed> {
  static constexpr auto fields = std::tuple{Field{"plan", &compose::Composed::plan, "in its native form"}, Field{"parts", &compose::Composed::parts, "in order"}};
};
template <>
struct Shape<compose::Offer> {
  using Offer = compose::Offer;
  static constexpr auto fields = std::tuple{Field{"id", &Offer::id, "of the pack"}, Field{"name_id", &Offer::name_id, "Indonesian"},
                                            Field{"name_en", &Offer::name_en, "English"}, Field{"text", &Offer::text, "what it says"}};
};
template <>
struct Shape<compose::Offers> {
  using Offers = compose::Offers;
  static constexpr auto fields = std::tuple{Field{"kind", &Offers::kind, "the subject's usual one"}, Field{"kinds", &Offers::kinds, "of topics"},
                                            Field{"misconceptions", &Offers::misconceptions, "of this subject and phase"}, Field{"contexts", &Offers::contexts, "near us"},
                                            Field{"questions", &Offers::questions, "that reveal understanding"}};
};

}  // namespace selami
