#include "http/hub.hpp"

#include <algorithm>

namespace selami {

void HubShard::join(const std::string& topic, const std::shared_ptr<Listener>& listener) {
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

void HubShard::publish(const std::string& topic, const std::shared_ptr<const std::string>& event) {
  const auto found = topics_.find(topic);
  if (found == topics_.end()) return;
  for (const auto& listener : found->second) {
    if (listener->queue.size() >= Listener::queue_max) listener->closed = true;
    else listener->queue.push_back(event);
    listener->wake();
  }
}

void HubShard::close_all() {
  for (auto& [topic, all] : topics_) {
    for (const auto& listener : all) {
      listener->closed = true;
      listener->wake();
    }
  }
}

std::string event_text(const std::string& event, const std::string& data) {
  std::string out = "event: " + event + "\ndata: " + data;
  std::replace(out.begin() + static_cast<std::ptrdiff_t>(event.size() + 8), out.end(), '\n', ' ');
  return out + "\n\n";
}

}  // namespace selami
