#include "kit_files/programs.hpp"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace selami::kit {

Kept::Kept(const std::string& bytes) {
  char path[] = "/tmp/selami-paper-XXXXXX";
  const int file = mkstemp(path);
  if (file < 0) throw std::runtime_error("no temporary file");
  close(file);
  path_ = path;
  std::ofstream(path_, std::ios::binary) << bytes;
}

Kept::~Kept() { std::remove(path_.c_str()); }

std::string said_by(const std::string& command, bool may_fail) {
  FILE* pipe = popen((command + (may_fail ? "" : " 2>&1")).c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error(command + ": cannot be run");
  std::string out;
  char block[4096];
  for (std::size_t got = 0; (got = std::fread(block, 1, sizeof block, pipe)) > 0;) out.append(block, got);
  if (pclose(pipe) != 0 && !may_fail) throw std::runtime_error(command + ": " + out);
  return out;
}

}  // namespace selami::kit
