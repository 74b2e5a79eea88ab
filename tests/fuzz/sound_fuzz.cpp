/// Any file that somebody calls a voice: one of three types, or a clear error. What may last longer is taken whenever less may be.
#include "files/sound.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace selami;
  const std::string_view bytes = fuzz::text_of(data, size);
  constexpr std::int64_t minute = 60'000;
  const auto told = files::bare_voice(bytes, minute);
  if (!told) {
    fuzz::holds(told.error().code.rfind("voice.", 0) == 0, "an error is one of a voice's");
    return 0;
  }
  fuzz::holds(*told == "audio/webm" || *told == "audio/ogg" || *told == "audio/mp4", "a voice has one of three types");
  fuzz::holds(files::bare_voice(bytes, 2 * minute).has_value(), "a longer bound refuses no more");
  return 0;
}
