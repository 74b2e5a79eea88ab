#include "lessons_talk.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "base/json.hpp"

namespace selami::bench {
namespace {

/// What a child answers by itself, as the fields of a ResponseIn or TapMark.
std::string answer_of(const RunningLesson& one, int pupil) {
  if (is_made(one.way)) return "\"work\":\"" + one.file(pupil) + "\"";
  switch (one.way) {
    case Way::multi: return R"("choices":[0,2])";
    case Way::order: return pupil % 2 ? R"("choices":[0,2,1])" : R"("choices":[2,0,1])";
    case Way::text: return R"("text":"Karena kotorannya tertahan di sela pasir, airnya lewat.")";
    case Way::taps: return "\"choice\":" + std::to_string(pupil % 5);
    default: return "\"choice\":" + std::to_string(pupil % 3);
  }
}

std::string text_in(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A PNG of one white dot, with its checks left out; `word`: what makes its bytes others than any other's.
std::string picture(const std::string& word) {
  const auto chunk = [](const char* name, const std::string& content) {
    return std::string(3, '\0') + static_cast<char>(content.size()) + name + content + "crc!";
  };
  return std::string("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", "size") + chunk("IDAT", word) + chunk("IEND", "");
}

}  // namespace

std::string file_of(const RunningLesson& one, int pupil) {
  static const std::string voice = text_in(SELAMI_SOURCE_DIR "/tests/kit/files/voice.webm");
  const std::string name = one.seat(pupil);
  return request("PUT", "/api/seat/works/" + one.file(pupil) + "?page=" + name_of(one.way), name, one.way == Way::voice ? voice : picture(name));
}

std::string request(const char* method, const std::string& path, const std::string& token, const std::string& body) {
  return std::string(method) + " " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token +
         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}
std::string stream_of(const std::string& path, const std::string& token) {
  return "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n";
}

std::string command(const RunningLesson& one, int pupil, int count) {
  const std::string name = one.seat(pupil);
  const bool by_teacher = one.way == Way::taps || one.way == Way::cards;
  std::string path;
  std::string body;
  if (by_teacher) {
    path = "/api/lessons/" + one.lesson + "/questions/" + one.question + "/taps";
    for (int i = pupil; i < pupil + count; ++i) {
      body += (body.empty() ? "{\"marks\":[" : ",") + std::string("{\"response\":\"") + kit::named_id("response", one.seat(i)) + "\",\"pupil\":\"" +
              one.pupil(i) + "\"," + answer_of(one, i) + "}";
    }
    body += std::string("],\"at\":1,\"way\":\"") + (one.way == Way::cards ? "card" : "tap") + "\"}";
  } else {
    path = "/api/seat/responses/" + kit::named_id("response", name);
    body = "{\"question\":\"" + one.question + "\"," + answer_of(one, pupil) + ",\"at\":1}";
  }
  const std::string envelope = "{\"commands\":[{\"id\":\"" + kit::named_id("cmd", name) + "\",\"v\":1,\"at\":1,\"method\":\"PUT\",\"path\":\"" + path +
                               "\",\"body\":" + body + "}]}";
  return request("POST", "/api/commands", by_teacher ? one.teacher() : name, envelope);
}

PhoneReads::PhoneReads() {
  const auto told = json::parse(text_in(SELAMI_SOURCE_DIR "/tests/golden/phone-reads.json"));
  if (!told) throw std::runtime_error("tests/golden/phone-reads.json cannot be read");
  calm = std::chrono::milliseconds(*told->find("calm_ms")->integer());
  news = told->text_of("teacher");
}

std::string PhoneReads::path(const RunningLesson& one, const std::string& seq) const {
  std::string out = seq.empty() ? news.substr(0, news.find('?')) : news;  // the first time all is new
  for (const auto& [name, value] : {std::pair("{lesson}", one.lesson), std::pair("{question}", one.question), std::pair("{seq}", seq)}) {
    if (const auto at = out.find(name); at != std::string::npos) out.replace(at, std::string_view(name).size(), value);
  }
  return out;
}

std::string seq_in(const std::string& answer) {
  const std::size_t at = answer.find("\"seq\":");
  return at == std::string::npos ? std::string() : std::to_string(std::atoll(answer.c_str() + at + 6));
}

}  // namespace selami::bench
