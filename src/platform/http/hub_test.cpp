#include "http/hub.hpp"

#include <gtest/gtest.h>

namespace selami {
namespace {

std::shared_ptr<Listener> listening(HubShard& hub, const std::string& session, bool staff = true) {
  auto out = std::make_shared<Listener>();
  out->session = session;
  out->staff = staff;
  out->wake = [] {};
  hub.join("lesson:x", out);
  return out;
}

TEST(Hub, CutsOffWhoListensWithASessionThatEnded) {
  HubShard hub;
  const auto phone = listening(hub, "sari's phone");
  const auto tablet = listening(hub, "sari's tablet");
  hub.close_session("sari's phone");
  EXPECT_TRUE(phone->closed);
  EXPECT_FALSE(tablet->closed);
}

/// It was asked who it is, then its session ended, and only then does it begin to listen.
TEST(Hub, CutsOffWhoComesJustBehindTheEndOfItsSession) {
  HubShard hub;
  hub.close_session("sari's phone");
  for (int i = 0; i < 200; ++i) hub.close_session("somebody's " + std::to_string(i));
  EXPECT_TRUE(listening(hub, "sari's phone")->closed);
  EXPECT_FALSE(listening(hub, "sari's tablet")->closed);
  hub.close_session("");
  EXPECT_FALSE(listening(hub, "")->closed) << "no session is nobody's";
}

TEST(Hub, CutsOffGrownUpsAloneWhenAnEndMayHaveGoneUnheard) {
  HubShard hub;
  const auto teacher = listening(hub, "sari's phone");
  const auto pupil = listening(hub, "dina's seat", false);
  hub.close_staff();
  EXPECT_TRUE(teacher->closed);
  EXPECT_FALSE(pupil->closed);
}

}  // namespace
}  // namespace selami
