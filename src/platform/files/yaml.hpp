#pragma once
/// @file YAML files as JSON values, with the line of every part for messages: "line 12".

#include <map>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"

namespace selami::files {

/// One YAML document. `lines` maps the JSON pointer of each part ("/steps/3/text") to its line, from 1.
/// A member stands on the line of its name.
struct Yaml {
  json::Value value;
  std::map<std::string, int> lines;
};

/// Reads one document. Plain scalars follow YAML's core schema, except that a number with a leading zero stays text
/// (NISN, NPSN); names are texts. Errors: yaml.malformed, yaml.not_utf8, yaml.too_big (bytes, or parts once aliases are
/// followed), yaml.twice (a name given twice), yaml.name (a name that is not a text); field: "line 12".
Result<Yaml> read_yaml(std::string_view text);

/// The line of a JSON pointer, or of its nearest part that the file has; 1 when nothing is known.
int line_of(const Yaml& yaml, std::string_view pointer);

}  // namespace selami::files
