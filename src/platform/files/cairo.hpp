#pragma once
/// @file What draws papers, pango and cairo, loaded when the first paper is drawn: with their dozen libraries they cost a
/// server that prints nothing 5 MB. Only for this folder.

#include <cairo-pdf.h>
#include <cairo.h>
#include <pango/pangocairo.h>

namespace selami::files {

// clang-format off
#define SELAMI_CAIRO_CALLS(CALL) \
  CALL(cairo_close_path) CALL(cairo_create) CALL(cairo_curve_to) CALL(cairo_destroy) CALL(cairo_fill) CALL(cairo_font_options_create) CALL(cairo_font_options_destroy) \
  CALL(cairo_font_options_set_hint_metrics) CALL(cairo_font_options_set_hint_style) CALL(cairo_image_surface_create) CALL(cairo_image_surface_create_from_png_stream) CALL(cairo_image_surface_get_height) CALL(cairo_image_surface_get_width) \
  CALL(cairo_line_to) CALL(cairo_move_to) CALL(cairo_paint) \
  CALL(cairo_pdf_surface_create_for_stream) CALL(cairo_pdf_surface_set_metadata) CALL(cairo_rectangle) CALL(cairo_restore) CALL(cairo_rotate) \
  CALL(cairo_save) CALL(cairo_scale) CALL(cairo_set_dash) CALL(cairo_set_line_cap) CALL(cairo_set_line_join) CALL(cairo_set_line_width) CALL(cairo_set_operator) CALL(cairo_set_source_rgb) CALL(cairo_set_source_surface) \
  CALL(cairo_show_page) CALL(cairo_status) CALL(cairo_status_to_string) CALL(cairo_stroke) CALL(cairo_surface_destroy) \
  CALL(cairo_surface_finish) CALL(cairo_surface_set_mime_data) CALL(cairo_surface_status) CALL(cairo_surface_write_to_png_stream) CALL(cairo_translate) CALL(g_object_unref) \
  CALL(pango_cairo_context_set_font_options) CALL(pango_cairo_font_map_get_default) CALL(pango_cairo_show_layout) \
  CALL(pango_cairo_show_layout_line) CALL(pango_font_description_free) CALL(pango_font_description_from_string) \
  CALL(pango_font_description_set_absolute_size) CALL(pango_font_description_set_weight) CALL(pango_font_map_create_context) \
  CALL(pango_layout_get_iter) CALL(pango_layout_iter_free) CALL(pango_layout_iter_get_baseline) \
  CALL(pango_layout_iter_get_line_extents) CALL(pango_layout_iter_get_line_readonly) CALL(pango_layout_iter_next_line) \
  CALL(pango_layout_get_extents) CALL(pango_layout_new) CALL(pango_layout_set_alignment) CALL(pango_layout_set_font_description) CALL(pango_layout_set_text) \
  CALL(pango_layout_set_width) CALL(pango_layout_set_wrap)
// clang-format on

/// Their calls by their own names.
struct CairoCalls {
#define SELAMI_CAIRO_MEMBER(name) decltype(&::name) name = nullptr;
  SELAMI_CAIRO_CALLS(SELAMI_CAIRO_MEMBER)
#undef SELAMI_CAIRO_MEMBER
};

/// Loads them at the first call and keeps them. Throws std::runtime_error when the machine has none.
const CairoCalls& lib();

}  // namespace selami::files
