#pragma once
/// @file What is said of pairs and of the order that they give. No view has a piece's number, a name, or what one colleague said.

#include "moderation/wire.hpp"

namespace selami::moderation {

struct PairKind { static constexpr const char* prefix = "pair"; };
struct ChoiceKind { static constexpr const char* prefix = "choice"; };
using PairId = Id<PairKind>;
using ChoiceId = Id<ChoiceKind>;

enum class Side { upper, lower };

struct PairWork {
  std::string question;
  std::string text;
};
struct PairView {
  PairId pair;
  PairWork upper;
  PairWork lower;
  std::optional<Side> chosen;
  Leaning colleagues = Leaning::none;
};
struct PairList {
  std::string title;
  std::string objective;
  Way way = Way::adil;
  bool closed = false;
  std::vector<PairView> pairs;
  std::string remark;
};
struct ChoiceIn {
  PairId pair;
  std::optional<Side> chosen;
  int took_ms = 0;
  Instant at;
};

/// A piece in the order found, between which levels it lies.
struct OrderedPiece {
  std::string question;
  std::string text;
  std::optional<int> low;
  std::optional<int> high;
};
struct CareExample {
  PairWork chosen;
  PairWork rejected;
};
/// How the actor's choices differ from colleagues'.
struct CareView {
  int compared = 0;
  int needed = 0;
  int otherwise = 0;
  bool often = false;
  std::vector<CareExample> examples;
};
/// What made the difference; whose words they are, nobody is told.
struct RemarkView {
  std::string words;
  bool own = false;
};
struct OrderView {
  bool ready = false;
  Way way = Way::adil;
  Trust trust = Trust::thin;
  int agreed = 0;
  bool levelled = false;
  int apart = 0;
  std::vector<OrderedPiece> pieces;
  CareView care;
  std::vector<RemarkView> remarks;
};

}  // namespace selami::moderation

namespace selami {

template <>
struct EnumNames<moderation::Side> {
  static constexpr std::pair<moderation::Side, const char*> names[] = {{moderation::Side::upper, "upper"}, {moderation::Side::lower, "lower"}};
};
template <>
struct EnumNames<moderation::Leaning> {
  static constexpr std::pair<moderation::Leaning, const char*> names[] = {{moderation::Leaning::none, "none"},
                                                                        {moderation::Leaning::upper, "upper"},
                                                                        {moderation::Leaning::lower, "lower"},
                                                                        {moderation::Leaning::even, "even"}};
};
template <>
struct Shape<moderation::PairWork> {
  using T = moderation::PairWork;
  static constexpr const char* name = "PairWork";
  static constexpr auto fields = std::tuple{Field{"question", &T::question, "that was answered"}, Field{"text", &T::text, "the answer"}};
};
template <>
struct Shape<moderation::PairView> {
  using T = moderation::PairView;
  static constexpr const char* name = "Pair";
  static constexpr auto fields = std::tuple{
      Field{"pair", &T::pair, "pair_…"}, Field{"upper", &T::upper, "shown above, or on the left"}, Field{"lower", &T::lower, "shown below, or on the right"},
      Field{"chosen", &T::chosen, "upper lower, by the actor, or null"},
      Field{"colleagues", &T::colleagues, "what others find so far, in rounds to learn: upper lower even; none: too little was said"}};
};
template <>
struct Shape<moderation::PairList> {
  using T = moderation::PairList;
  static constexpr const char* name = "PairList";
  static constexpr auto fields = std::tuple{
      Field{"title", &T::title, "of the round"}, Field{"objective", &T::objective, "of the round, or empty"}, Field{"way", &T::way, "levels adil belajar bedah"},
      Field{"closed", &T::closed, "nothing is chosen any more"}, Field{"pairs", &T::pairs, "in the order for this rater; more follow choices, in a bedah none"},
      Field{"remark", &T::remark, "of a bedah: what made the difference, as the actor said it; or empty"}};
};
template <>
struct Shape<moderation::ChoiceIn> {
  using T = moderation::ChoiceIn;
  static constexpr const char* name = "ChoiceIn";
  static constexpr auto fields = std::tuple{
      Field{"pair", &T::pair, "pair_…"}, Field{"chosen", &T::chosen, "upper lower; null takes it back"},
      Field{"took_ms", &T::took_ms, "from seeing both to choosing", Limits{0, 86'400'000, true}}, Field{"at", &T::at, "ms, on the phone"}};
};
template <>
struct Shape<moderation::OrderedPiece> {
  using T = moderation::OrderedPiece;
  static constexpr const char* name = "OrderedPiece";
  static constexpr auto fields = std::tuple{
      Field{"question", &T::question, "that was answered"}, Field{"text", &T::text, "the answer"},
      Field{"low", &T::low, "SOLO 0–4 at or above which it lies; null: not told"}, Field{"high", &T::high, "SOLO 0–4 at or below which it lies"}};
};
template <>
struct Shape<moderation::CareExample> {
  using T = moderation::CareExample;
  static constexpr const char* name = "CareExample";
  static constexpr auto fields = std::tuple{Field{"chosen", &T::chosen, "by the actor"}, Field{"rejected", &T::rejected, "that colleagues found deeper"}};
};
template <>
struct Shape<moderation::CareView> {
  using T = moderation::CareView;
  static constexpr const char* name = "Care";
  static constexpr auto fields = std::tuple{
      Field{"compared", &T::compared, "own pairs of which colleagues said enough"}, Field{"needed", &T::needed, "fewer tell nothing"},
      Field{"otherwise", &T::otherwise, "of these chosen otherwise than colleagues would"},
      Field{"often", &T::often, "more often than close pairs explain"}, Field{"examples", &T::examples, "at most two, the clearest first"}};
};
template <>
struct Shape<moderation::RemarkView> {
  using T = moderation::RemarkView;
  static constexpr const char* name = "Remark";
  static constexpr auto fields = std::tuple{Field{"words", &T::words, "what made the difference"}, Field{"own", &T::own, "the actor's"}};
};
template <>
struct Shape<moderation::OrderView> {
  using T = moderation::OrderView;
  static constexpr const char* name = "PieceOrder";
  static constexpr auto fields = std::tuple{
      Field{"ready", &T::ready, "the round is closed"}, Field{"way", &T::way, "levels adil belajar bedah"},
      Field{"trust", &T::trust, "thin: no order is told; no apart yes: how far it can be trusted"},
      Field{"agreed", &T::agreed, "pieces whose level colleagues agreed on in a round of levels"},
      Field{"levelled", &T::levelled, "the order has its levels from these"}, Field{"apart", &T::apart, "pieces that no comparison joins to the order"},
      Field{"pieces", &T::pieces, "the deepest first"}, Field{"care", &T::care, "of the actor alone"},
      Field{"remarks", &T::remarks, "of a bedah, by their words, without names"}};
};

}  // namespace selami
