#include "http/hub.hpp"

#include <algorithm>

namespace selami {

namespace {

constexpr std::size_t ended_max = 256;

}  // namespace

void HubShard::join(const std::string& topic, const std::shared_ptr<Listener>& listener) {
  listener->closed = std::find(ended_.begin(), ended_.end(), listener->session) != ended_.end();
  topics_[topic].push_back(listener);
  ++count_;
}

void HubShard::leave(const std::string& topic, const std::shared_ptr<Listener>& listener) {
  const auto found = topics_.find(topic);
  if (found == topics_.end()) return;
  auto& all = found->second;
  const auto at = std::find(all.begin(), all.end(), listener);
  if (at == all.end()) return;
  *at = std::move(all.back());
  all.pop_back();
  --count_;
  if (all.empty()) topics_.erase(found);
}

namespace {

void give(const std::vector<std::shared_ptr<Listener>>& all, const std::shared_ptr<const std::string>& event) {
  for (const auto& listener : all) {
    if (listener->queue.size() >= Listener::queue_max) listener->closed = true;
    else listener->queue.push_back(event);
    listener->wake();
  }
}

constexpr char between = '\x1f';  // JSON writes it as an escape, topics and names have none

}  // namespace

void HubShard::publish(const std::string& topic, const std::shared_ptr<const std::string>& event) {
  const auto found = topics_.find(topic);
  if (found != topics_.end()) give(found->second, event);
}

void HubShard::publish_all(const std::shared_ptr<const std::string>& event) {
  for (const auto& [topic, all] : topics_) give(all, event);
}

template <class Which>
void HubShard::close(const Which& which) {
  for (auto& [topic, all] : topics_) {
    for (const auto& listener : all) {
      if (!which(*listener)) continue;
      listener->closed = true;
      listener->wake();
    }
  }
}

void HubShard::close_session(const std::string& session) {
  if (session.empty()) return;
  ended_.push_back(session);
  if (ended_.size() > ended_max) ended_.pop_front();
  close([&](const Listener& one) { return one.session == session; });
}
void HubShard::close_staff() {
  close([](const Listener& one) { return one.staff; });
}
void HubShard::close_all() {
  close([](const Listener&) { return true; });
}

std::string event_text(const std::string& event, const std::string& data) {
  std::string out = "event: " + event + "\ndata: " + data;
  std::replace(out.begin() + static_cast<std::ptrdiff_t>(event.size() + 8), out.end(), '\n', ' ');
  return out + "\n\n";
}

std::string word_of(const Announcement& a) {
  std::string out = a.topic + between + a.event + between + a.data;
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

std::optional<Announcement> announcement_of(const std::string& word) {
  const std::size_t first = word.find(between);
  const std::size_t second = first == std::string::npos ? first : word.find(between, first + 1);
  if (second == std::string::npos) return std::nullopt;
  return Announcement{word.substr(0, first), word.substr(first + 1, second - first - 1), word.substr(second + 1)};
}

}  // namespace selami
