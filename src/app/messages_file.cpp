#include "app/messages_file.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "files/yaml.hpp"

namespace selami::app {

Messages load_messages(const std::string& packs) {
  Messages out;
  for (const char* language : {"id", "en"}) {
    const std::string path = packs + "/messages/" + language + ".yaml";
    std::ifstream in(path);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) throw std::runtime_error(path + ": cannot be read");
    const auto yaml = files::read_yaml(text.str());
    if (!yaml) throw std::runtime_error(path + ": " + yaml.error().code + " " + yaml.error().field);
    const json::Object* codes = yaml->value.object();
    if (!codes) throw std::runtime_error(path + ": expected codes");
    for (const auto& [code, texts] : *codes) {
      if (code == "pack") continue;
      out.add(language, code, {std::string(texts.text_of("message")), std::string(texts.text_of("hint"))});
    }
  }
  return out;
}

}  // namespace selami::app
