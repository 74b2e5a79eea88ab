#pragma once
/// @file What an EventSource hears.

#include <optional>
#include <string>

namespace selami::kit {

/// Reads until something has come.
class Stream {
 public:
  /// Throws std::runtime_error when no stream begins.
  Stream(unsigned short port, const std::string& path, const std::string& token);
  ~Stream();
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  /// Waits for "event: NAME" with `data` in it, behind all that was heard before; false when the stream ended.
  bool hears(const std::string& event, const std::string& data);
  /// Waits until the server has ended it; false when it says instead that it is still there, as it does from time to time.
  bool ended();

 private:
  bool more();
  std::optional<std::string> until(const std::string& text);
  int socket_ = -1;
  std::string text_;
};

}  // namespace selami::kit
