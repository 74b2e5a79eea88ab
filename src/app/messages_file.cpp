#include "app/messages_file.hpp"

#include <stdexcept>

#include "files/pack.hpp"

namespace selami::app {

Messages load_messages(const std::string& packs) {
  Messages out;
  for (const char* language : {"id", "en"}) {
    const files::Pack pack = files::read_pack(packs + "/messages/" + language + ".yaml");
    const json::Object* codes = pack.yaml.value.object();
    if (!codes) throw std::runtime_error(pack.path + ": expected codes");
    for (const auto& [code, texts] : *codes) {
      if (code == "pack") continue;
      out.add(language, code, {std::string(texts.text_of("message")), std::string(texts.text_of("hint"))});
    }
  }
  return out;
}

}  // namespace selami::app
