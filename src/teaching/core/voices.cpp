#include "teaching_core/voices.hpp"

#include <numeric>

namespace selami::teaching {
namespace {

int sum(const VoiceCounts& counts) { return std::accumulate(counts.begin(), counts.end(), 0); }
constexpr int answered_max = 200;

}  // namespace

void drop_in(VoiceBox& box, const std::array<VoiceAnswer, statements>& vote) {
  ++box.answered;
  for (std::size_t s = 0; s < statements; ++s) {
    if (vote[s] != VoiceAnswer::lewati) ++box.by[s][static_cast<std::size_t>(vote[s])];
  }
}

std::optional<VoiceResult> publish(const VoiceBox& box) {
  if (box.answered < voices_min) return std::nullopt;
  VoiceResult out;
  out.answered = box.answered;
  for (std::size_t s = 0; s < statements; ++s) {
    if (sum(box.by[s]) >= voices_min) out.by[s] = box.by[s];
  }
  return out;
}

Result<VoiceBox> read_hands(const std::vector<std::vector<int>>& answers, int answered) {
  if (answered < 0 || answered > answered_max) return fail(Fault::invalid, "voices.counts", "answered");
  if (answers.size() != statements) return fail(Fault::invalid, "voices.counts", "answers");
  VoiceBox box;
  box.answered = answered;
  for (std::size_t s = 0; s < statements; ++s) {
    const std::string field = "answers[" + std::to_string(s) + "]";
    if (answers[s].size() != box.by[s].size()) return fail(Fault::invalid, "voices.counts", field);
    int rest = answered;
    for (std::size_t a = 0; a < answers[s].size(); ++a) {
      if (answers[s][a] < 0 || answers[s][a] > rest) return fail(Fault::invalid, "voices.counts", field);
      rest -= answers[s][a];
      box.by[s][a] = answers[s][a];
    }
  }
  return box;
}

Result<bool> may_open(const std::optional<Round>& round) {
  if (round && round->closed_at && round->kept) return fail(Fault::conflict, "voices.closed");
  return true;
}

Result<bool> may_count_hands(const std::optional<Round>& round) {
  if (round && round->closed_at && round->kept && round->source == VoiceSource::phones) {
    return fail(Fault::conflict, "voices.closed");
  }
  return true;
}

Result<bool> may_vote(const std::optional<Round>& round, Instant now) {
  if (!round || round->closed_at || now - round->opened_at > voices_open_max_ms) {
    return fail(Fault::conflict, "voices.not_open");
  }
  return true;
}

}  // namespace selami::teaching
