#include "text/parser.hpp"

#include <algorithm>

#include "text/verbs.hpp"
#include "text/words.hpp"

namespace selami::text {
namespace {

Actor who(const std::string& word, bool subject_place) {
  if (words::in(word, words::teacher)) return Actor::teacher;
  if (!subject_place && (word == "mereka" || word == "kamu" || word == "kalian")) return Actor::unknown;
  return words::in(word, words::pupils) ? Actor::pupils : Actor::unknown;
}

Actor together(Actor a, Actor b) { return a == Actor::unknown || a == b ? b : (b == Actor::unknown ? a : Actor::both); }

/// Walks over one sentence and keeps who is acting. Indonesian is subject – verb – object; what the walk knows at each
/// word: who acts now, whether a subject may stand here, whom the last verb was aimed at.
class Walk {
 public:
  Walk(Reading& reading, const Lexicon& lexicon, std::uint32_t sentence)
      : reading_(reading), tokens_(reading.tokens), lexicon_(lexicon), sentence_(sentence),
        first_(reading.sentences[sentence].first), last_(reading.sentences[sentence].last) {}

  void run() {
    for (std::size_t i = first_; i < last_;) i += step(i);
    finish_depths();
  }

 private:
  std::size_t step(std::size_t i) {
    const Token& token = tokens_[i];
    if (token.quoted) return 1;
    if (token.kind != TokenKind::word) {
      mark(token);
      return 1;
    }
    if (small_word(token)) return 1;
    const bool learners = token.lower == "warga" && i + 1 < last_ && tokens_[i + 1].lower == "belajar";
    if (learners) return person(i, Actor::pupils);
    if (const Actor actor = who(token.lower, at_start_ || words::in(before(i), words::that)); actor != Actor::unknown) return person(i, actor);
    if (token.capital && !at_start_) return noun(i);  // "percobaan Mendel": a name
    if (const VerbHit hit = verb_at(tokens_, i, last_, at_start_ && !other_, lexicon_); hit.tokens) {
      add_act(i, hit);
      return hit.tokens;
    }
    return noun(i);
  }

  void mark(const Token& token) {
    if (token.kind == TokenKind::number) return;
    if (condition_ && token.kind == TokenKind::comma) condition_ = false;
    if (token.lower == ":" && mine_ && reading_.acts.back().first == reading_.acts.back().last) {
      reading_.acts.pop_back();  // "Refleksi: guru …" is a heading, no doing
      mine_ = false;
    }
    at_start_ = true;
    subordinate_ = negated_ = other_ = false;
    aimed_ = Actor::unknown;
  }

  /// Conjunctions, negators, determiners and the like; true when the word is one.
  bool small_word(const Token& token) {
    const std::string& w = token.lower;
    if (words::in(w, words::negators)) {
      negated_ = true;
      return true;
    }
    if (negated_ && words::in(w, words::not_only)) negated_ = false;
    if (words::in(w, words::determiners)) return true;
    if (no_act_yet() && subject_ == Actor::unknown && words::in(w, words::conditions)) condition_ = true;
    if (words::in(w, words::fresh_joins)) {
      if (subject_ == Actor::pupils && actor_ == Actor::teacher) actor_ = subject_;
      at_start_ = true;
      subordinate_ = negated_ = other_ = false;
      aimed_ = Actor::unknown;
      return true;
    }
    if (words::in(w, words::subordinators) && !(at_start_ && w == "apa")) {
      subordinate_ = true;
      relative_ = w == "yang" && !no_act_yet();
      clause_acts_ = false;
      at_start_ = false;
      return true;
    }
    const bool join = words::in(w, words::joins);
    if (join) at_start_ = true;
    if (w == "dan" || w == "serta" || w == "atau") {
      aimed_ = Actor::unknown;
      // "memperlihatkan foto yang belum dibahas dan menerangkan …": the clause with "yang" has said its own, the subject goes on.
      if (relative_ && !clause_acts_) subordinate_ = relative_ = false;
    }
    if (join || words::in(w, words::prepositions)) {
      preposition_ = !join || w == "dengan" || w == "untuk" || w == "dan";
      return true;
    }
    if (condition_ && (w == "dapat" || w == "mampu")) condition_ = false;
    return words::in(w, words::modals);
  }

  std::string_view before(std::size_t i) const { return i > first_ ? std::string_view(tokens_[i - 1].lower) : std::string_view(); }

  /// The last word before `i` that is no determiner.
  std::string_view before_phrase(std::size_t i) const {
    while (i > first_ && words::in(before(i), words::determiners)) --i;
    return before(i);
  }

  std::size_t person(std::size_t i, Actor actor) {
    const bool two = i + 1 < last_ && words::in(tokens_[i].lower, "peserta warga") && words::in(tokens_[i + 1].lower, "didik belajar");
    const std::size_t used = two ? 2 : 1;
    const std::string_view prior = before_phrase(i);
    Act* last = last_act();
    if (prior == "oleh") {
      if (last) last->actor = actor;
      else nominal(i, actor);
    } else if ((prior == "bersama" || prior == "bersama-sama" || prior == "dengan" || prior == "dan") && companion(i, actor)) {
      // "Guru bersama murid …", "menyimpulkan bersama murid", "Bersama guru, murid …"
    } else if (last && last->passive && last->last == i && last->actor != Actor::teacher && last->actor != Actor::both) {
      agent(*last, actor);
    } else if (last && !starts_clause(prior)) {
      // "mengajak semua murid", "kepada murid"; but in "di meja kelompok" nobody is aimed at
      if (directly_after(*last, i) || words::in(prior, "kepada bagi untuk pada")) aimed_ = actor;
    } else if (at_start_ || no_act_yet()) {
      if (at_start_ || !preposition_) become_subject(actor);
      else aimed_ = actor;
    }
    preposition_ = false;
    at_start_ = false;
    return used;
  }

  bool directly_after(const Act& act, std::size_t i) const {
    while (i > act.last && words::in(before(i), words::determiners)) --i;
    return i == act.last;
  }

  bool starts_clause(std::string_view prior) const { return at_start_ && !words::in(prior, "kepada untuk dengan bagi"); }

  /// "dibimbing guru": the guru does that, but the sentence stays the subject's.
  void agent(Act& act, Actor actor) { act.actor = actor; }

  bool companion(std::size_t i, Actor actor) {
    Act* last = last_act();
    if (no_act_yet()) {
      if (subject_ == Actor::unknown && words::in(before_phrase(i), "bersama bersama-sama")) {
        with_ = actor;
        return true;
      }
      if (subject_ == Actor::unknown || before_phrase(i) == "dengan") return false;
      subject_ = actor_ = together(subject_, actor);
      return true;
    }
    if (words::in(before_phrase(i), "bersama bersama-sama") && last && last->actor != actor) {
      last->actor = together(last->actor == Actor::other ? Actor::unknown : last->actor, actor);
      if (last->actor == Actor::both) actor_ = Actor::both;
      return true;
    }
    return false;
  }

  void become_subject(Actor actor) {
    subject_ = actor_ = together(with_, actor);
    with_ = Actor::unknown;
    condition_ = subordinate_ = negated_ = other_ = false;
  }

  void add_act(std::size_t i, const VerbHit& hit) {
    if (hit.passive && mine_ && reading_.acts.back().first == reading_.acts.back().last) {
      reading_.acts.pop_back();  // "Kesimpulan disampaikan …": one doing, not two
    }
    if (aimed_ == Actor::pupils && actor_ != Actor::pupils) actor_ = Actor::pupils;
    if (aimed_ == Actor::teacher && last_act() && last_act()->receives && !hit.passive) actor_ = Actor::teacher;  // "mendengarkan guru menyebutkan …"
    if (no_act_yet() && with_ != Actor::unknown && actor_ == Actor::unknown) actor_ = with_;
    aimed_ = Actor::unknown;
    Act act;
    act.verb = hit.verb;
    act.stem = hit.verb ? std::string(hit.verb->root) : tokens_[i].stem;
    act.passive = hit.passive;
    act.actor = hit.passive ? Actor::unknown : (subordinate_ || other_ ? Actor::other : actor_);
    if (!hit.passive && act.actor == Actor::unknown && last_act() && words::in(before(i), "dengan sambil sembari")) act.actor = last_act()->actor;
    act.negated = negated_;
    act.condition = condition_;
    act.subordinate = subordinate_;
    act.invites = act.actor != Actor::pupils && invites(act.stem, i + hit.tokens);
    act.receives = (words::in(act.stem, words::receiving) && !makes_others_take_in(tokens_[i].lower)) || takes_notes(act.stem, i + hit.tokens);
    act.first = static_cast<std::uint32_t>(i);
    act.last = static_cast<std::uint32_t>(i + hit.tokens);
    act.sentence = sentence_;
    reading_.acts.push_back(std::move(act));
    mine_ = true;
    clause_acts_ = clause_acts_ || !hit.passive;
    negated_ = at_start_ = preposition_ = false;
  }


  /// "memperlihatkan", "memperdengarkan": it is others who look and listen.
  static bool makes_others_take_in(std::string_view verb) {
    return words::in(verb, "memperlihatkan diperlihatkan perlihatkan memperdengarkan diperdengarkan perdengarkan");
  }

  /// "membuat catatan", "menulis rangkuman": what was heard is taken down; "menirukan bacaan": said after.
  bool takes_notes(std::string_view stem, std::size_t after) const {
    if (stem == "tiru") return after < last_ && words::in(tokens_[after].lower, "bacaan nama kata ucapan kalimat lafal bunyi doa");
    return words::in(stem, "buat tulis") && after < last_ && words::in(tokens_[after].lower, "catatan rangkuman ringkasan");
  }

  bool invites(const std::string& stem, std::size_t after) const {
    if (words::in(stem, words::inviting)) return true;
    if (!words::in(stem, words::inviting_with)) return false;
    for (std::size_t j = after; j < last_ && j < after + 3; ++j) {
      if (words::in(tokens_[j].lower, words::chances)) return true;
    }
    return false;
  }

  std::size_t noun(std::size_t i) {
    const Token& token = tokens_[i];
    if (no_act_yet() && at_start_ && !condition_ && subject_ == Actor::unknown) {
      if (words::in(token.lower, words::doings)) nominal(i, Actor::unknown);
      else if (i == first_ || !preposition_) other_ = true;  // "Warga meninggikan rumah": somebody else acts
    }
    at_start_ = false;
    return 1;
  }

  /// A doing said as a noun; its agent may follow ("Kesimpulan oleh guru").
  void nominal(std::size_t i, Actor actor) {
    Act act;
    act.actor = actor;
    act.stem = tokens_[i].stem;
    act.first = act.last = static_cast<std::uint32_t>(i);
    act.sentence = sentence_;
    act.condition = condition_;
    reading_.acts.push_back(std::move(act));
    mine_ = true;
  }

  bool no_act_yet() const { return !mine_; }
  Act* last_act() { return mine_ ? &reading_.acts.back() : nullptr; }

  /// The object of an act reaches to the next act that is not part of the object.
  void finish_depths() {
    for (std::size_t a = reading_.acts.size(); a-- > 0 && reading_.acts[a].sentence == sentence_;) {
      Act& act = reading_.acts[a];
      if (!act.verb) continue;
      std::size_t to = last_;
      for (std::size_t b = a + 1; b < reading_.acts.size(); ++b) {
        const Act& next = reading_.acts[b];
        if (next.subordinate || next.actor == Actor::other || !next.verb) continue;
        to = next.first;
        break;
      }
      act.depth = depth_of(*act.verb, tokens_, act.last, to, lexicon_);
    }
  }

  Reading& reading_;
  const std::vector<Token>& tokens_;
  const Lexicon& lexicon_;
  std::uint32_t sentence_;
  std::size_t first_;
  std::size_t last_;
  Actor subject_ = Actor::unknown;  // of the sentence
  Actor actor_ = Actor::unknown;    // of the next verb
  Actor aimed_ = Actor::unknown;    // whom the last verb is aimed at: "mengajak murid"
  Actor with_ = Actor::unknown;     // "Bersama guru, …"
  bool at_start_ = true;            // a subject may stand here
  bool preposition_ = false;
  bool condition_ = false;
  bool subordinate_ = false;
  bool relative_ = false;     // … by "yang", after the subject has acted
  bool clause_acts_ = false;  // somebody does something in that clause
  bool negated_ = false;
  bool other_ = false;  // a noun that is no person of the lesson stands as subject
  bool mine_ = false;   // this sentence has an act
};

bool any_phrase(const std::vector<Token>& tokens, std::size_t from, std::size_t to, std::string_view phrases) {
  for (std::size_t i = from; i < to; ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    if (any_part(phrases, [&](std::string_view phrase) { return tokens[i].stem == phrase || phrase_at(tokens, i, phrase); })) return true;
  }
  return false;
}

}  // namespace

void parse_acts(Reading& reading, const Lexicon& lexicon) {
  for (std::size_t s = 0; s < reading.sentences.size(); ++s) Walk(reading, lexicon, static_cast<std::uint32_t>(s)).run();
}

Solo depth_of(const Verb& verb, const std::vector<Token>& tokens, std::size_t from, std::size_t to, const Lexicon& lexicon) {
  Solo depth = verb.solo;
  if (verb.domain != 'C') return depth;
  bool raised = false;
  const auto raise = [&](Solo level) {
    raised = true;
    depth = std::max(depth, level);
  };
  if (verb.lift.to != Solo::none && any_phrase(tokens, from, to, verb.lift.words)) raise(verb.lift.to);
  // Naming causes is still naming; naming a reason or evidence is more.
  const bool naming = verb.solo == Solo::uni && verb.lift.to == Solo::none;
  for (const Cue& cue : lexicon.upgrades) {
    if (!verb.rote && !naming && any_phrase(tokens, from, to, cue.words)) raise(cue.to);
  }
  if (naming && !verb.rote && any_phrase(tokens, from, to, "mengapa|kenapa|alasan|bukti")) raise(Solo::rel);
  if (raised) return depth;
  const std::size_t near = std::min(to, from + 2);
  for (const Cue& cue : lexicon.downgrades) {
    if (depth > cue.to && (cue.deep_too || depth <= Solo::multi) && any_phrase(tokens, from, near, cue.words)) return cue.to;
  }
  return depth;
}

}  // namespace selami::text
