#pragma once
/// @file The official form's labels and the names of what a plan has ids for, out of the packs as of the build.

#include <string>
#include <string_view>

#include "base/json.hpp"

namespace selami::document {

/// {"framework", "subjects", "levels"}, in Indonesian alone, the language of the form.
const json::Value& names();

/// Lists with `id` and `name`.
enum class Named { dimension, principle, when, technique, subject, level };
const json::Array& list_of(Named what);

/// "Penalaran kritis" for "penalaran-kritis"; what has no name is its own.
std::string name_of(Named what, std::string_view id);

/// "Materi pelajaran" for "identification.material", "Memahami" for the path "steps" and the stage "memahami".
std::string label_of(std::string_view path, std::string_view stage = {});
/// "Desain pembelajaran" for "design".
std::string part_name(std::string_view part);
/// "Saling terhubung" for 3.
std::string solo_name(int level);
/// Who signs for a school of that name: "Kepala sekolah", "Kepala madrasah" for "MTs Contoh".
std::string head_office_of(std::string_view school);

}  // namespace selami::document
