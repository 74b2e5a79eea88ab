#pragma once
/// @file The YAML files of a pack's folder, read when the program starts.

#include <string>
#include <vector>

#include "files/yaml.hpp"

namespace selami::files {

struct Pack {
  std::string name;  ///< the file's name without its ending
  std::string path;
  Yaml yaml;
};

/// One file. Throws std::runtime_error that names the file (and line) when it cannot be read.
Pack read_pack(const std::string& path);
/// For a process that starts many installations one after the other, as tests do: a text that was parsed once is kept, and copied
/// for who reads it again. The program itself reads each pack as it starts, and keeps none.
void keep_parsed_packs();
/// Every *.yaml of a folder, by name. Throws as read_pack; a folder that is not there is an error too.
std::vector<Pack> read_packs(const std::string& folder);
/// Every text of the packs that plans are made of: examples, strategies, contexts, the framework. Throws as read_packs.
std::vector<std::string> plan_texts(const std::string& packs);

}  // namespace selami::files
