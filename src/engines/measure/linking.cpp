#include "measure/linking.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "measure/graph.hpp"
#include "measure/union_find.hpp"

namespace selami::measure {
namespace {

constexpr double halo_pieces = 1.6;     // so many pieces do with halo what one does without
constexpr double benchmark_worth = 2;   // a piece that all judge has its level known: it tells its judge as much as two

double square(double x) { return x * x; }

/// What is known of the severities of a band: their covariance, kept as pieces are added.
class Knowledge {
 public:
  Knowledge(std::size_t teachers, double piece) : n_(teachers), piece_(piece), covariance_(teachers * teachers) {
    for (std::size_t i = 0; i < n_; ++i) covariance_[i * n_ + i] = square(severity_sd);
  }
  /// About the mean of the band, where the scale has its zero: how strict all are together is not asked.
  double variance(std::size_t i) const { return at(i, i) - (n_ > 1 ? square(severity_sd) / static_cast<double>(n_) : 0); }
  /// The severities of two differ by what a piece of the one, judged by the other, shows.
  void add_pair(std::size_t a, std::size_t b) { add(a, b, piece_); }
  /// A piece that all of `judges` judged: its level, common to them, is taken out. By one term after another (Helmert), each of rank one.
  void add_common(const std::vector<std::uint32_t>& judges) {
    for (std::size_t k = 1; k < judges.size(); ++k) {
      std::vector<double> contrast(n_);
      const auto before = static_cast<double>(k);
      for (std::size_t i = 0; i < k; ++i) contrast[judges[i]] = 1 / before;
      contrast[judges[k]] = -1;
      add(contrast, benchmark_worth * piece_ * before / (before + 1));
    }
  }
  /// Variance of what tells two severities apart.
  double difference(std::size_t a, std::size_t b) const { return at(a, a) + at(b, b) - 2 * at(a, b); }
  /// By how much the sum of all variances falls with a pair.
  double gain(std::size_t a, std::size_t b) const {
    double squares = 0;
    for (std::size_t i = 0; i < n_; ++i) squares += square(at(i, a) - at(i, b));
    return piece_ * squares / (1 + piece_ * difference(a, b));
  }

 private:
  double at(std::size_t i, std::size_t j) const { return covariance_[i * n_ + j]; }
  void add(std::size_t a, std::size_t b, double information) {
    std::vector<double> contrast(n_);
    contrast[a] = 1;
    contrast[b] = -1;
    add(contrast, information);
  }
  /// Sherman and Morrison's formula.
  void add(const std::vector<double>& contrast, double information) {
    std::vector<double> moved(n_);
    double whole = 0;
    for (std::size_t j = 0; j < n_; ++j) {
      if (contrast[j] == 0) continue;
      for (std::size_t i = 0; i < n_; ++i) moved[i] += at(i, j) * contrast[j];
    }
    for (std::size_t i = 0; i < n_; ++i) whole += contrast[i] * moved[i];
    const double factor = information / (1 + information * whole);
    for (std::size_t i = 0; i < n_; ++i)
      for (std::size_t j = 0; j < n_; ++j) covariance_[i * n_ + j] -= factor * moved[i] * moved[j];
  }

  std::size_t n_;
  double piece_;
  std::vector<double> covariance_;  // rows by columns
};

/// The plan of one band. Teachers are numbered within it; `rows` are their rows in the whole.
class BandPlan {
 public:
  BandPlan(std::span<const LinkTeacher> teachers, std::vector<std::uint32_t> rows, const LinkWish& wish, std::vector<std::uint32_t>& quota, LinkPlan& plan)
      : teachers_(teachers), rows_(std::move(rows)), wish_(wish), quota_(quota), plan_(plan),
        piece_(1 / square(wish.piece_se) / (wish.halo ? halo_pieces : 1)), known_(rows_.size(), piece_), shown_(rows_.size(), 0) {}

  void make() {
    share_benchmarks();
    while (const auto pair = next_pair()) add(*pair);
    settle();
  }
  /// Counts tasks as they are; those of other bands are left alone.
  void count(const std::vector<LinkTask>& tasks) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> judges;  // by author and piece, the author first
    for (const LinkTask& task : tasks) {
      const auto judge = place_of(task.judge), author = place_of(task.author);
      if (!judge || !author) continue;
      auto& all = judges[{*author, task.piece}];
      if (all.empty()) all.push_back(*author);
      all.push_back(*judge);
      ++plan_.teachers[task.judge].given;
      ++plan_.teachers[task.author].received;
    }
    for (const auto& [piece, all] : judges) join(all);
    settle();
  }

 private:
  struct Candidate {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double worth = 0;
  };

  const LinkTeacher& teacher(std::uint32_t i) const { return teachers_[rows_[i]]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
  std::uint32_t left(std::uint32_t judge) const { return quota_[teacher(judge).person]; }
  bool strangers(std::uint32_t a, std::uint32_t b) const { return teacher(a).school != teacher(b).school && teacher(a).person != teacher(b).person; }
  bool may_judge(std::uint32_t judge, std::uint32_t author) const { return strangers(judge, author) && left(judge) > 0 && shown_[author] < teacher(author).pieces; }
  bool possible(std::uint32_t a, std::uint32_t b) const { return may_judge(a, b) || may_judge(b, a); }
  double goal() const { return square(wish_.target_se); }

  void judge(std::uint32_t judge, std::uint32_t author, bool benchmark) {
    plan_.tasks.push_back({rows_[judge], rows_[author], shown_[author], benchmark});
    --quota_[teacher(judge).person];
    ++plan_.teachers[rows_[judge]].given;
    ++plan_.teachers[rows_[author]].received;
  }

  /// A piece that all of them judged.
  void join(const std::vector<std::uint32_t>& judges) {
    known_.add_common(judges);
    const auto piece = static_cast<std::uint32_t>(size() + stars_++);
    for (const std::uint32_t one : judges) edges_.push_back({one, piece});
  }
  std::optional<std::uint32_t> place_of(std::uint32_t row) const {
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), row);  // rows ascend
    if (found == rows_.end() || *found != row) return std::nullopt;
    return static_cast<std::uint32_t>(found - rows_.begin());
  }

  /// As many pieces for all as the target asks for; each of another school as long as there are others.
  void share_benchmarks() {
    const double wanted = std::max(0.0, 1 / goal() - 1 / square(severity_sd)) / (benchmark_worth * piece_);
    const auto count = std::min<double>(wish_.benchmarks, std::ceil(wanted));
    for (std::uint32_t done = 0; done < count; ++done) {
      const auto author = benchmark_author();
      if (!author) return;
      std::vector<std::uint32_t> judges{*author};
      std::set<std::uint32_t> asked;  // who teaches at two schools has two rows and sees the piece once
      for (std::uint32_t i = 0; i < size(); ++i) {
        if (may_judge(i, *author) && asked.insert(teacher(i).person).second) judges.push_back(i);
      }
      if (judges.size() < 4) return;  // so few are joined by pairs as well
      for (std::size_t i = 1; i < judges.size(); ++i) judge(judges[i], *author, true);
      ++shown_[*author];
      join(judges);
    }
  }

  /// Whose piece all judge next: of the school that gave fewest, the one with most pieces left.
  std::optional<std::uint32_t> benchmark_author() const {
    std::map<std::uint32_t, std::uint32_t> given;
    for (std::uint32_t i = 0; i < size(); ++i) given[teacher(i).school] += shown_[i];
    std::optional<std::uint32_t> best;
    for (std::uint32_t i = 0; i < size(); ++i) {
      if (shown_[i] >= teacher(i).pieces) continue;
      const auto rank = [&](std::uint32_t one) { return std::pair{given[teacher(one).school], ~(teacher(one).pieces - shown_[one])}; };
      if (!best || rank(i) < rank(*best)) best = i;
    }
    return best;
  }

  /// What is to be done next: join parts, remove a bridge, help whoever stands worst. None when all is done that can be.
  std::optional<Candidate> next_pair() const {
    if (size() < 2) return std::nullopt;
    const Graph graph{size() + stars_, edges_};
    const std::vector<std::uint32_t> part = graph.parts();
    // Of many pairs the one whose severities differ least surely: of all that would do, it tells most.
    const auto best = [&](const auto& wanted) {
      std::optional<Candidate> found;
      for (std::uint32_t a = 0; a < size(); ++a)
        for (std::uint32_t b = a + 1; b < size(); ++b)
          if (wanted(a, b) && possible(a, b)) better(found, {a, b, known_.difference(a, b)});
      return found;
    };
    if (const auto joining = best([&](std::uint32_t a, std::uint32_t b) { return part[a] != part[b]; })) return joining;
    for (const std::size_t bridge : graph.bridges()) {
      const std::vector<std::uint32_t> side = graph.parts_without(bridge);
      if (const auto second = best([&](std::uint32_t a, std::uint32_t b) { return part[a] == part[b] && side[a] != side[b]; })) return second;
    }
    return help_the_worst();
  }

  std::optional<Candidate> help_the_worst() const {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < size(); ++i) {
      if (known_.variance(i) > goal()) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) { return known_.variance(a) > known_.variance(b); });
    for (const std::uint32_t one : order) {
      std::optional<Candidate> found;
      for (std::uint32_t other = 0; other < size(); ++other) {
        if (possible(one, other)) better(found, {one, other, known_.gain(one, other)});
      }
      if (found) return found;
    }
    return std::nullopt;
  }

  static void better(std::optional<Candidate>& found, const Candidate& one) {
    if (!found || one.worth > found->worth * (1 + 1e-9)) found = one;
  }

  /// Of two who could judge the other's piece, the one with more left to give does.
  void add(const Candidate& pair) {
    const bool first_judges = may_judge(pair.a, pair.b) && (!may_judge(pair.b, pair.a) || left(pair.a) >= left(pair.b));
    const std::uint32_t by = first_judges ? pair.a : pair.b, of = first_judges ? pair.b : pair.a;
    judge(by, of, false);
    ++shown_[of];
    known_.add_pair(by, of);
    edges_.push_back({by, of});
  }

  void settle() {
    LinkBand band{teacher(0).band, size(), 0, 0, 0};
    const Graph graph{size() + stars_, edges_};
    band.bridges = static_cast<std::uint32_t>(graph.bridges().size());
    const std::vector<std::uint32_t> part = graph.parts();
    band.parts = *std::max_element(part.begin(), part.end()) + 1;
    for (std::uint32_t i = 0; i < size(); ++i) {
      LinkStanding& own = plan_.teachers[rows_[i]];
      own.se = std::sqrt(known_.variance(i));
      own.withheld = known_.variance(i) > goal() * (1 + 1e-9);
      if (own.withheld) own.missing = static_cast<std::uint32_t>(std::ceil((1 / goal() - 1 / known_.variance(i)) / piece_ - 1e-9));
      band.withheld += own.withheld ? 1 : 0;
    }
    plan_.bands.push_back(band);
  }

  std::span<const LinkTeacher> teachers_;
  std::vector<std::uint32_t> rows_;
  const LinkWish& wish_;
  std::vector<std::uint32_t>& quota_;  // by person
  LinkPlan& plan_;
  double piece_;  // information of one piece
  Knowledge known_;
  std::vector<std::uint32_t> shown_;  // pieces of each that are in use
  std::vector<Edge> edges_;           // teachers, and behind them the pieces that all judge
  std::uint32_t stars_ = 0;
};

Result<bool> check(std::span<const LinkTeacher> teachers, const LinkWish& wish) {
  if (teachers.empty()) return fail(Fault::invalid, "measure.too_few", "teachers");
  if (!(wish.target_se > 0.01 && wish.target_se < severity_sd)) return fail(Fault::invalid, "measure.out_of_range", "target_se");
  if (wish.most > 1000) return fail(Fault::invalid, "measure.out_of_range", "most");
  return true;
}

/// Calls `each` with what is known of a band.
template <class Each>
void each_band(std::span<const LinkTeacher> teachers, const LinkWish& wish, LinkPlan& plan, const Each& each) {
  plan.teachers.resize(teachers.size());
  std::uint32_t persons = 0;
  std::map<std::uint32_t, std::vector<std::uint32_t>> bands;
  for (std::uint32_t row = 0; row < teachers.size(); ++row) {
    bands[teachers[row].band].push_back(row);
    persons = std::max(persons, teachers[row].person + 1);
  }
  std::vector<std::uint32_t> quota(persons, wish.most);
  for (auto& [band, rows] : bands) each(BandPlan(teachers, std::move(rows), wish, quota, plan));
}

}  // namespace

Result<LinkPlan> plan_links(std::span<const LinkTeacher> teachers, const LinkWish& wish) {
  TRY_DO(check(teachers, wish));
  LinkPlan plan;
  each_band(teachers, wish, plan, [](BandPlan&& band) { band.make(); });
  std::stable_sort(plan.tasks.begin(), plan.tasks.end(), [](const LinkTask& a, const LinkTask& b) { return a.judge < b.judge; });
  return plan;
}

Result<LinkPlan> standing_of(std::span<const LinkTeacher> teachers, std::vector<LinkTask> tasks, const LinkWish& wish) {
  TRY_DO(check(teachers, wish));
  for (const LinkTask& task : tasks) {
    if (task.judge >= teachers.size() || task.author >= teachers.size()) return fail(Fault::invalid, "measure.columns", "tasks");
  }
  LinkPlan plan;
  each_band(teachers, wish, plan, [&](BandPlan&& band) { band.count(tasks); });
  plan.tasks = std::move(tasks);
  return plan;
}

}  // namespace selami::measure
