#pragma once
#include <string>

#include "http/messages.hpp"

namespace selami::app {

/// Reads PACKS/messages/id.yaml and en.yaml. Throws std::runtime_error with file and line.
Messages load_messages(const std::string& packs);

}  // namespace selami::app
