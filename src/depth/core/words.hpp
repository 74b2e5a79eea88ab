#pragma once
/// @file What each level looks like for one objective, and what a teacher may do next about it. Pure: the words are those of packs/depth,
/// of a plan, or the teacher's own.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "depth_core/levels.hpp"

namespace selami::depth {

/// A pack's text in both languages.
struct Words {
  std::string id;
  std::string en;
};

/// What an entry of a pack is for; what is empty fits all.
struct Fits {
  std::vector<std::string> subjects;
  std::string family;  ///< of subjects
  std::vector<std::string> phases;
  std::vector<std::string> levels;  ///< tk sd smp sma smk slb pkbm
};

/// Whose objective it is. What is empty is not known and fits every entry.
struct Setting {
  std::string subject;
  std::string family;
  std::string phase;
  std::string level;
};

using LevelWords = std::array<Words, level_max + 1>;

struct Descriptor {
  Fits fits;
  LevelWords levels;
};

/// One task for pupils who stand at the same level.
struct Task {
  std::string id;
  int from = 0;
  Fits fits;
  int minutes = 0;
  Words text;
  Words evidence;
};

/// What packs/depth says, with the families of subjects.
struct DepthPacks {
  std::map<std::string, std::string> family;  ///< by subject
  std::vector<Descriptor> descriptors;
  std::vector<Task> tasks;

  Setting setting(std::string subject, std::string phase, std::string level) const;
  /// The words of the most exact entry that fits; of two alike the later.
  const LevelWords& descriptors_for(const Setting& setting) const;
  /// Tasks from one level on, the most exact first, at most `most`.
  std::vector<const Task*> tasks_for(const Setting& setting, int from, std::size_t most) const;
};

/// How exactly an entry is for a setting; none: not at all. Subjects go before a family, that before neither, and a level of schools decides
/// between two alike.
std::optional<int> exactness(const Fits& fits, const Setting& setting);

/// The sentences of criteria that name one for each of SOLO 1 to 4, or 0 to 4: parted by ";" or lines, the lowest first. Nothing where they do
/// not: a list of things to look at is no ladder.
std::optional<std::array<std::string, level_max + 1>> ladder(std::string_view criteria);

}  // namespace selami::depth
