#include "family/pack.hpp"

#include <algorithm>
#include <initializer_list>
#include <stdexcept>

#include "base/school_levels.hpp"
#include "files/pack.hpp"

namespace selami::family {
namespace {

using json::Value;

constexpr std::size_t help_sentences = 2;

class Reader {
 public:
  explicit Reader(const std::string& path) : pack_(files::read_pack(path)) {}

  const Value& file() const { return pack_.yaml.value; }
  const json::Array& list(const Value& parent, const char* name, const std::string& at, std::size_t least) const {
    const Value* found = parent.find(name);
    if (!found || !found->array() || found->array()->size() < least) refuse(at, std::string(name) + " needs a list of at least " + std::to_string(least));
    return *found->array();
  }
  /// A sentence with each of `marks`.
  Words words(const Value* value, const std::string& at, std::initializer_list<const char*> marks) const {
    const Words out{value ? std::string(value->text_of("id")) : "", value ? std::string(value->text_of("en")) : ""};
    if (out.id.empty() || out.en.empty()) refuse(at, "a text needs id and en");
    for (const char* mark : marks) {
      if (out.id.find(mark) == std::string::npos || out.en.find(mark) == std::string::npos) refuse(at, std::string("a text needs ") + mark);
    }
    return out;
  }
  std::vector<Words> sentences(const json::Array& list, const std::string& at, std::initializer_list<const char*> marks) const {
    std::vector<Words> out;
    for (std::size_t i = 0; i < list.size(); ++i) out.push_back(words(&list[i], at + "/" + std::to_string(i), marks));
    return out;
  }
  [[noreturn]] void refuse(const std::string& at, const std::string& what) const {
    throw std::runtime_error(pack_.path + ":" + std::to_string(files::line_of(pack_.yaml, at)) + ": " + what);
  }

 private:
  files::Pack pack_;
};

FrameSet set_of(const Reader& in, const Value& value, const std::string& at) {
  FrameSet out;
  for (const Value& level : in.list(value, "levels", at, 1)) out.levels.push_back(level.string() ? *level.string() : "");
  const json::Array& learnt = in.list(value, "learnt", at, 2);
  out.learnt = {in.words(&learnt[0], at + "/learnt/0", {"{objective}"}), in.words(&learnt[1], at + "/learnt/1", {"{topic}"})};
  out.ask = in.sentences(in.list(value, "ask", at, 1), at + "/ask", {"{topic}"});
  out.always = in.sentences(in.list(value, "always", at, 1), at + "/always", {});
  const json::Array& help = in.list(value, "help", at, 1);
  for (std::size_t i = 0; i < help.size(); ++i) {
    const std::string place = at + "/help/" + std::to_string(i);
    if (!help[i].array() || help[i].array()->size() != help_sentences) in.refuse(place, "help is two sentences");
    out.help.push_back(in.sentences(*help[i].array(), place, {}));
  }
  return out;
}

}  // namespace

FamilyPack load_pack(const std::string& packs) {
  const Reader in(packs + "/family/home.yaml");
  FamilyPack out;
  out.note = in.words(in.file().find("note"), "/note", {"{learnt}", "{question}"});
  const json::Array& sets = in.list(in.file(), "sets", "/sets", 1);
  for (std::size_t i = 0; i < sets.size(); ++i) out.sets.push_back(set_of(in, sets[i], "/sets/" + std::to_string(i)));
  for (const std::string_view known : school_levels) {
    const std::string level(known);
    const auto& named = out.of_level(level).levels;
    if (std::find(named.begin(), named.end(), level) == named.end()) in.refuse("/sets", "no set for " + level);
  }
  return out;
}

}  // namespace selami::family
