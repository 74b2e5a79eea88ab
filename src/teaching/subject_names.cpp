#include "teaching/subject_names.hpp"

#include "files/pack.hpp"

namespace selami::teaching {
namespace {

std::string indonesian(const json::Value& subject, const char* member) {
  const json::Value* words = subject.find(member);
  return words ? std::string(words->text_of("id")) : std::string();
}

}  // namespace

SubjectNames SubjectNames::load(const std::string& packs) {
  return read(files::read_pack(packs + "/curriculum/subjects.yaml").yaml.value);
}

SubjectNames SubjectNames::read(const json::Value& file) {
  SubjectNames out;
  const json::Value* subjects = file.find("subjects");
  if (!subjects || !subjects->array()) return out;
  for (const json::Value& subject : *subjects->array()) {
    std::string name = indonesian(subject, "short");
    if (name.empty()) name = indonesian(subject, "name");
    if (!name.empty()) out.names_[std::string(subject.text_of("id"))] = name;
  }
  return out;
}

std::string SubjectNames::of(const std::string& id) const {
  if (id.empty()) return "Guru kelas";
  const auto found = names_.find(id);
  return found == names_.end() ? id : found->second;
}

}  // namespace selami::teaching
