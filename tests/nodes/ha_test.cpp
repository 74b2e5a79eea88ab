/// High availability as deploy/ha describes it: its very files, two PostgreSQL, real nodes, phones that send all the time.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <limits>
#include <memory>

#include "cluster.hpp"
#include "kit/sending.hpp"
#include "town.hpp"

namespace selami::nodes {
namespace {

constexpr int a_while = 200;  // commands: more than all phones have under way

using Seconds = std::chrono::duration<double>;

/// The longest time without an acknowledged command, from now until `over` and then a while.
double longest_silence(kit::Acknowledged& all, const std::function<bool()>& over) {
  auto last = std::chrono::steady_clock::now();
  double longest = 0;
  int left = a_while;
  for (int seen = all.count(); left > 0 && all.trouble().empty();) {
    all.wait_for(seen + 1);
    const auto now = std::chrono::steady_clock::now();
    longest = std::max(longest, Seconds(now - last).count());
    last = now;
    const int count = all.count();
    if (over()) left -= count - seen;
    seen = count;
  }
  return longest;
}
double longest_silence(kit::Acknowledged& all) {
  return longest_silence(all, [] { return true; });
}

int status_of(unsigned short port, const std::string& token, const char* path) {
  const auto reply = kit::Line(port).ask("GET", path, token);
  return reply ? reply->status : 0;
}

/// A teacher's page that asks the database.
bool serves(const kit::Server& node, const Town& town) { return status_of(node.port(), town.city.sari.token, "/api/groups") == 200; }

kit::Acknowledged::Kept kept(const Cluster& cluster, kit::Acknowledged& all, const std::string& over) {
  // Patroni calls a machine the primary while its PostgreSQL is still becoming one.
  const std::string primary = cluster.is("satu", "primary") ? "satu" : "dua";
  until(primary + " writes", [&] { return cluster.asked(primary, "SELECT pg_is_in_recovery()") == "f"; });
  const auto reader = storage::Database(cluster.by_addresses()).connect_read_only();
  kit::Acknowledged::Kept out;
  storage::in_snapshot(*reader, [&](storage::Tx& tx) { out = all.kept(tx); });
  std::printf("%d commands acknowledged over %s: %d missing, %d doubled\n", all.count(), over.c_str(), out.missing, out.doubled);
  return out;
}

/// Both machines, a node of each kind, and phones that send to both until they are finished.
struct UnderLoad {
  Cluster cluster;
  Town town{cluster.through_haproxy()};
  std::unique_ptr<kit::Server> a = town.node();
  std::unique_ptr<kit::Server> b = town.node(cluster.by_addresses());
  kit::Acknowledged all{make_plan(town, a->port()), std::numeric_limits<int>::max()};
  Phones phones{all, 6, {a->port(), b->port()}, town.city.sari.token};
};

TEST(HighAvailability, LosesNothingAcknowledgedWhenAMachineDies) {
  UnderLoad scene;
  auto& [cluster, town, a, b, all, phones] = scene;
  all.wait_for(a_while);
  EXPECT_EQ(cluster.asked("satu", "SELECT application_name || ' ' || sync_state FROM pg_stat_replication"), "dua sync");

  cluster.kill("satu");
  std::printf("the primary's machine dies: nothing is taken for %.1f s\n", longest_silence(all));
  EXPECT_TRUE(cluster.is("dua", "primary"));
  until("both nodes serve", [&] { return serves(*a, town) && serves(*b, town); });

  cluster.begin("satu");
  cluster.until_is("satu", "synchronous");
  std::printf("the dead machine is back as the replica: nothing is taken for %.1f s\n", longest_silence(all));
  EXPECT_EQ(cluster.asked("dua", "SELECT application_name || ' ' || sync_state FROM pg_stat_replication"), "satu sync");

  std::atomic<bool> switched{false};
  std::thread office([&] {
    cluster.switch_over("dua", "satu");
    switched = true;
  });
  std::printf("a planned switchover: nothing is taken for %.1f s\n", longest_silence(all, [&] { return switched.load(); }));
  office.join();
  EXPECT_TRUE(cluster.is("satu", "primary"));
  cluster.until_is("dua", "synchronous");

  cluster.kill("etcd");
  std::printf("etcd dies, and both machines are well: nothing is taken for %.1f s\n",
              longest_silence(all, [&] { return cluster.logged("satu", "failsafe mode is enabled and all members are accessible"); }));
  cluster.begin("etcd");
  cluster.until_is("satu", "primary");
  cluster.until_is("dua", "synchronous");

  cluster.kill("dua");
  std::printf("the replica's machine dies: nothing is taken for %.1f s\n",
              longest_silence(all, [&] { return cluster.asked("satu", "SHOW synchronous_standby_names").empty(); }));

  // It was alone, and dies: the other one lacks what it had answered, and is not made the primary.
  cluster.kill("satu");
  std::filesystem::resize_file(cluster.folder() + "/dua.log", 0);
  cluster.begin("dua");
  until("dua would have the chance", [&] { return cluster.logged("dua", "i am not the healthiest node"); });
  EXPECT_FALSE(cluster.is("dua", "primary"));
  cluster.begin("satu");
  all.wait_for(all.count() + a_while);
  EXPECT_TRUE(cluster.is("satu", "primary"));
  phones.finish();
  EXPECT_EQ(all.trouble(), "");
  EXPECT_FALSE(cluster.logged("etcd", "unrecognized environment variable"));
  const auto what = kept(cluster, all, "four deaths of machines and a switchover");
  EXPECT_EQ(what.missing, 0);
  EXPECT_EQ(what.doubled, 0);
  EXPECT_TRUE(what.all_told);
  EXPECT_EQ(a->stop(), 0);
  EXPECT_EQ(b->stop(), 0);
}

/// It still thinks that it is the primary when it goes on: what it takes waits for a replica that has left it.
TEST(HighAvailability, LosesNothingWhenThePrimaryStoodStillAndComesBack) {
  UnderLoad scene;
  auto& [cluster, town, a, b, all, phones] = scene;
  all.wait_for(a_while);
  cluster.halt("satu");
  std::printf("the primary's machine stands still: nothing is taken for %.1f s\n", longest_silence(all, [&] { return cluster.is("dua", "primary"); }));
  cluster.resume("satu");
  cluster.until_is("satu", "synchronous");
  all.wait_for(all.count() + a_while);
  until("both nodes serve", [&] { return serves(*a, town) && serves(*b, town); });
  phones.finish();
  EXPECT_EQ(all.trouble(), "");
  const auto what = kept(cluster, all, "a primary that stood still");
  EXPECT_EQ(what.missing, 0);
  EXPECT_EQ(what.doubled, 0);
  EXPECT_TRUE(what.all_told);
}

std::vector<std::string> reasons(const std::string& url) {
  const auto reader = storage::Database(url).connect_read_only();
  std::vector<std::string> out;
  storage::in_snapshot(*reader, [&](storage::Tx& tx) { out = kit::rows(tx, "SELECT why FROM finding_silence ORDER BY at, why"); });
  return out;
}

/// Machine three: what it received brings back any moment, also one after the other machine took over.
TEST(HighAvailability, GoesBackToAPointInTime) {
  const Cluster cluster;
  const Town town(cluster.through_haproxy());
  const auto node = town.node();
  const std::string plan = make_plan(town, node->port());
  const auto silence = [&](const char* name) {
    const auto reply = kit::Line(node->port()).ask("PUT", sending::path(plan, name), town.city.sari.token, sending::body(name));
    return reply && reply->status == 200;
  };
  const std::string receiving = "FROM pg_stat_replication WHERE application_name = 'pg_receivewal'";
  cluster.archive();
  until("it receives", [&] { return cluster.asked("satu", "SELECT count(*) " + receiving) == "1"; });
  EXPECT_TRUE(silence("1 before the base"));
  cluster.base_backup();
  EXPECT_TRUE(silence("2 after it"));
  cluster.kill("satu");
  until("it is taken by the other machine", [&] { return silence("3 at the other machine"); });
  const std::string moment = cluster.asked("dua", "SELECT CAST(now() AS TEXT)");
  until("a mistake is made", [&] { return silence("4 a mistake"); });
  const std::string all = cluster.asked("dua", "SELECT pg_current_wal_lsn()");
  until("it has received all", [&] { return cluster.asked("dua", "SELECT count(*) " + receiving + " AND flush_lsn >= '" + all + "'") == "1"; });
  cluster.restore(moment);
  EXPECT_EQ(reasons(cluster.url("pulih", "postgres", "GANTI-2", "selami")),
            (std::vector<std::string>{"1 before the base", "2 after it", "3 at the other machine"}));
  EXPECT_EQ(reasons(cluster.by_addresses()).size(), 4u) << "the city is as it was";
}

/// The replica stands still, the primary dies, the replica takes over with what it has.
kit::Acknowledged::Kept with_a_replica_left_behind(Cluster::Replication replication) {
  const Cluster cluster(replication);
  const Town town(cluster.through_haproxy());
  const auto node = town.node();
  kit::Acknowledged all(make_plan(town, node->port()), std::numeric_limits<int>::max());
  // What is left behind are answers: the city itself is on both machines before.
  const std::string city = cluster.asked("satu", "SELECT pg_current_wal_lsn()");
  until("the replica has the city", [&] {
    return cluster.asked("satu", "SELECT count(*) FROM pg_stat_replication WHERE application_name = 'dua' AND flush_lsn >= '" + city + "'") == "1";
  });
  Phones phones(all, 6, {node->port()}, town.city.sari.token);
  all.wait_for(a_while);
  cluster.freeze_receiver("dua");
  if (replication == Cluster::Replication::asynchronous) all.wait_for(all.count() + a_while);
  else until("commits wait for the replica", [&] { return cluster.asked("satu", "SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event = 'SyncRep'") == "t"; });
  cluster.kill("satu");
  cluster.crash("dua");  // its Patroni starts it anew: what the receiver had not written is gone
  cluster.until_is("dua", "primary");
  if (replication == Cluster::Replication::synchronous) all.wait_for(all.count() + a_while);
  phones.finish();
  EXPECT_EQ(all.trouble(), "");
  return kept(cluster, all, replication == Cluster::Replication::synchronous ? "a replica left behind" : "the same with asynchronous replication");
}

TEST(HighAvailability, LosesNothingThatTheReplicaHadNotGot) {
  const auto what = with_a_replica_left_behind(Cluster::Replication::synchronous);
  EXPECT_EQ(what.missing, 0);
  EXPECT_EQ(what.doubled, 0);
  EXPECT_TRUE(what.all_told);
}

/// What these tests see when answers are lost: without a synchronous replica they would be.
TEST(HighAvailability, WouldLoseAnswersWithAsynchronousReplication) {
  EXPECT_GT(with_a_replica_left_behind(Cluster::Replication::asynchronous).missing, 0);
}

}  // namespace
}  // namespace selami::nodes
