/// The files of deploy/ are what the programs of Debian read.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "town.hpp"

namespace selami::nodes {
namespace {

struct Ran {
  int exit = -1;
  std::string said;
};

Ran shell(const std::string& words) {
  Ran out;
  FILE* pipe = ::popen((words + " 2>&1 </dev/null").c_str(), "r");
  if (!pipe) return out;
  char bytes[4096];
  for (std::size_t got = 0; (got = std::fread(bytes, 1, sizeof bytes, pipe)) > 0;) out.said.append(bytes, got);
  const int status = ::pclose(pipe);
  out.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return out;
}

/// tools/setup test installs them: on a machine without, these tests fail and say so.
bool there(const char* program) {
  if (std::filesystem::exists(program)) return true;
  ADD_FAILURE() << program << " is missing (tools/setup test)";
  return false;
}

const std::string deploy = std::string(SELAMI_SOURCE_DIR) + "/deploy";

TEST(Deployed, HaproxyTakesBothOfItsFiles) {
  if (!there("/usr/sbin/haproxy")) return;
  const Ran primary = shell("/usr/sbin/haproxy -c -f " + deploy + "/ha/haproxy.cfg");
  EXPECT_EQ(primary.exit, 0) << primary.said;
  const std::string folder = new_folder("front");
  const std::string pem = folder + "/selami.pem";
  const Ran front = shell("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=selami -days 1 -keyout " + pem + ".key -out " + pem +
                          " && sed 's|/etc/haproxy/selami.pem|" + pem + "|' " + deploy + "/haproxy.cfg >" + folder + "/cfg && /usr/sbin/haproxy -c -f " + folder + "/cfg");
  EXPECT_EQ(front.exit, 0) << front.said;
  EXPECT_EQ(shell("/usr/sbin/haproxy -c -f " + deploy + "/Caddyfile").exit, 1) << "it does look";
  std::filesystem::remove_all(folder);
}

/// With addresses of this machine: it looks whether its own are free and whether etcd answers.
Ran validated(const std::string& config) {
  const Door etcd({});
  const auto free = [] { return std::to_string(Door({}).port()); };
  return shell("cd / && set -a && . " + deploy + "/ha/patroni_env.conf && PATRONI_RESTAPI_LISTEN=127.0.0.1:" + free() + " PATRONI_POSTGRESQL_LISTEN=127.0.0.1:" + free() +
               " PATRONI_ETCD_HOSTS=127.0.0.1:" + std::to_string(etcd.port()) + " /usr/bin/patroni --validate-config " + config);
}

TEST(Deployed, PatroniTakesItsFile) {
  if (!there("/usr/bin/patroni")) return;
  const Ran good = validated(deploy + "/ha/patroni.yml");
  EXPECT_EQ(good.exit, 0);
  EXPECT_EQ(good.said, "");
  const std::string folder = new_folder("patroni");
  ASSERT_EQ(shell("sed 's/ttl: 20/ttl: soon/' " + deploy + "/ha/patroni.yml >" + folder + "/bad.yml").exit, 0);
  const Ran bad = validated(folder + "/bad.yml");
  EXPECT_EQ(bad.exit, 1);
  EXPECT_NE(bad.said.find("bootstrap.dcs.ttl"), std::string::npos) << bad.said;
  std::filesystem::remove_all(folder);
}

/// By version 3 Patroni 3.0.2 loses what was answered while a primary stood still (decision 51); ./test ha sees it, and is slow.
TEST(Deployed, PatroniAndEtcdSpeakTheVersionThatLosesNothing) {
  EXPECT_EQ(shell("grep -cE '^etcd3:' " + deploy + "/ha/patroni.yml").said, "0\n");
  EXPECT_EQ(shell("grep -cE '^etcd:' " + deploy + "/ha/patroni.yml").said, "1\n");
  EXPECT_EQ(shell(". " + deploy + "/ha/etcd && echo $ETCD_ENABLE_V2").said, "true\n") << "without it etcd does not answer Patroni";
}

TEST(Deployed, TheArchivesScriptSaysWhatItDoes) {
  const Ran said = shell(deploy + "/ha/selami-arsip");
  EXPECT_EQ(said.exit, 2);
  EXPECT_NE(said.said.find("selami-arsip restore TIME FOLDER"), std::string::npos) << said.said;
}

}  // namespace
}  // namespace selami::nodes
