#include <dlfcn.h>
// jpeglib.h needs FILE and size_t before it.
#include <cstdio>

#include <jpeglib.h>

#include <csetjmp>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "files/photo_kinds.hpp"

namespace selami::files {
namespace {

// clang-format off
#define SELAMI_JPEG_CALLS(CALL) \
  CALL(jpeg_std_error) CALL(jpeg_CreateDecompress) CALL(jpeg_destroy_decompress) CALL(jpeg_mem_src) CALL(jpeg_save_markers) \
  CALL(jpeg_read_header) CALL(jpeg_start_decompress) CALL(jpeg_read_scanlines) CALL(jpeg_finish_decompress) \
  CALL(jpeg_CreateCompress) CALL(jpeg_destroy_compress) CALL(jpeg_mem_dest) CALL(jpeg_set_defaults) CALL(jpeg_set_quality) \
  CALL(jpeg_start_compress) CALL(jpeg_write_scanlines) CALL(jpeg_finish_compress)
// clang-format on
struct JpegCalls {
#define SELAMI_JPEG_MEMBER(name) decltype(&::name) name = nullptr;
  SELAMI_JPEG_CALLS(SELAMI_JPEG_MEMBER)
#undef SELAMI_JPEG_MEMBER
};

JpegCalls load() {
  void* const library = dlopen("libjpeg.so.62", RTLD_NOW | RTLD_LOCAL);
  if (!library) throw std::runtime_error(std::string("pictures need libjpeg62-turbo: ") + dlerror());
  JpegCalls out;
#define SELAMI_JPEG_FIND(name)                                             \
  out.name = reinterpret_cast<decltype(out.name)>(dlsym(library, #name)); \
  if (!out.name) throw std::runtime_error("pictures: libjpeg lacks " #name);
  SELAMI_JPEG_CALLS(SELAMI_JPEG_FIND)
#undef SELAMI_JPEG_FIND
  return out;
}
const JpegCalls& jpeg() {
  static const JpegCalls calls = load();
  return calls;
}

/// libjpeg leaves by longjmp: between setjmp and it stands nothing that C++ would have to destroy.
struct Leaving {
  jpeg_error_mgr manager;
  std::jmp_buf place;
};
[[noreturn]] void leave(j_common_ptr in) { std::longjmp(reinterpret_cast<Leaving*>(in->err)->place, 1); }
void say_nothing(j_common_ptr, int) {}

constexpr unsigned app1 = JPEG_APP0 + 1;

bool read_head(jpeg_decompress_struct& in, Leaving& leaving, std::string_view bytes) {
  if (setjmp(leaving.place) != 0) return false;
  jpeg().jpeg_CreateDecompress(&in, JPEG_LIB_VERSION, sizeof in);
  jpeg().jpeg_mem_src(&in, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg().jpeg_save_markers(&in, static_cast<int>(app1), 0xffff);
  return jpeg().jpeg_read_header(&in, TRUE) == JPEG_HEADER_OK;
}

/// What a torn file lacks stays grey: the upper part of a photo is still worth reading.
bool read_rows(jpeg_decompress_struct& in, Leaving& leaving, unsigned char* pixels) {
  if (setjmp(leaving.place) != 0) return false;
  in.out_color_space = JCS_GRAYSCALE;
  jpeg().jpeg_start_decompress(&in);
  while (in.output_scanline < in.output_height) {
    JSAMPROW row = pixels + std::size_t{in.output_scanline} * in.output_width;
    jpeg().jpeg_read_scanlines(&in, &row, 1);
  }
  jpeg().jpeg_finish_decompress(&in);
  return true;
}

int held(const jpeg_decompress_struct& in) {
  for (const jpeg_marker_struct* one = in.marker_list; one; one = one->next) {
    if (one->marker == app1) return orientation_of({reinterpret_cast<const char*>(one->data), one->data_length});
  }
  return 1;
}

/// Ends the reading however it goes.
struct Reading {
  jpeg_decompress_struct in{};
  Leaving leaving{};
  Reading() {
    in.err = jpeg().jpeg_std_error(&leaving.manager);
    leaving.manager.error_exit = &leave;
    leaving.manager.emit_message = &say_nothing;
  }
  ~Reading() { jpeg().jpeg_destroy_decompress(&in); }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
};

}  // namespace

Result<JpegRead> read_jpeg(std::string_view bytes) {
  Reading reading;
  if (!read_head(reading.in, reading.leaving, bytes)) return fail(Fault::invalid, "photo.broken");
  const std::size_t pixels = std::size_t{reading.in.image_width} * reading.in.image_height;
  if (pixels > photo_pixels_max) return fail(Fault::too_large, "photo.too_large");
  JpegRead out;
  out.photo.width = static_cast<int>(reading.in.image_width);
  out.photo.height = static_cast<int>(reading.in.image_height);
  out.photo.pixels.resize(pixels, 128);
  out.held = held(reading.in);
  if (!read_rows(reading.in, reading.leaving, out.photo.pixels.data())) return fail(Fault::invalid, "photo.broken");
  return out;
}

namespace {

/// Ends the writing however it goes.
struct Writing {
  jpeg_compress_struct out{};
  Leaving leaving{};
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  Writing() {
    out.err = jpeg().jpeg_std_error(&leaving.manager);
    leaving.manager.error_exit = &leave;
    leaving.manager.emit_message = &say_nothing;
  }
  ~Writing() {
    jpeg().jpeg_destroy_compress(&out);
    std::free(bytes);
  }
  Writing(const Writing&) = delete;
  Writing& operator=(const Writing&) = delete;
};

bool write_all(Writing& writing, const GreyPhoto& photo, int quality) {
  if (setjmp(writing.leaving.place) != 0) return false;
  jpeg_compress_struct& out = writing.out;
  jpeg().jpeg_CreateCompress(&out, JPEG_LIB_VERSION, sizeof out);
  jpeg().jpeg_mem_dest(&out, &writing.bytes, &writing.size);
  out.image_width = static_cast<JDIMENSION>(photo.width);
  out.image_height = static_cast<JDIMENSION>(photo.height);
  out.input_components = 1;
  out.in_color_space = JCS_GRAYSCALE;
  jpeg().jpeg_set_defaults(&out);
  jpeg().jpeg_set_quality(&out, quality, TRUE);
  jpeg().jpeg_start_compress(&out, TRUE);
  while (out.next_scanline < out.image_height) {
    // libjpeg only reads the row, but does not say so.
    JSAMPROW row = const_cast<JSAMPROW>(photo.pixels.data()) + std::size_t{out.next_scanline} * out.image_width;
    jpeg().jpeg_write_scanlines(&out, &row, 1);
  }
  jpeg().jpeg_finish_compress(&out);
  return true;
}

}  // namespace

Result<std::string> grey_jpeg(const GreyPhoto& photo, std::size_t bytes_max) {
  for (int quality = 80; quality >= 20; quality -= 10) {
    Writing writing;
    if (!write_all(writing, photo, quality)) return fail(Fault::invalid, "photo.broken");
    if (writing.size <= bytes_max) return std::string(reinterpret_cast<const char*>(writing.bytes), writing.size);
  }
  return fail(Fault::too_large, "photo.too_large");
}

int orientation_of(std::string_view segment) {
  constexpr std::size_t head = 6;
  if (segment.substr(0, head) != std::string_view("Exif\0\0", head)) return 1;
  const std::string_view tiff = segment.substr(head);
  const bool big = tiff.substr(0, 2) == "MM";
  const auto number = [&](std::size_t at, std::size_t size) -> std::size_t {
    if (at > tiff.size() || tiff.size() - at < size) return 0;
    std::size_t out = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const auto byte = static_cast<unsigned char>(tiff[at + i]);
      out |= std::size_t{byte} << (8 * (big ? size - 1 - i : i));
    }
    return out;
  };
  const std::size_t directory = number(4, 4);
  const std::size_t entries = number(directory, 2);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t at = directory + 2 + 12 * i;
    if (number(at, 2) == 0x0112) return static_cast<int>(number(at + 8, 2));
  }
  return 1;
}

}  // namespace selami::files
