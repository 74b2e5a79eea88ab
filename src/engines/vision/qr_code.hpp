#pragma once
/// @file Bytes as a QR code, and back out of its modules. Pure. Byte mode alone: what else a code may say is not ours.

#include <optional>

#include "vision/qr_form.hpp"
#include "vision/reed_solomon.hpp"

namespace selami::vision {

/// How many bytes such a code holds.
std::size_t qr_room(int version, QrLevel level);

/// Nothing for more bytes than it holds. The mask is the one that disturbs a reader least; `mask`: that one.
std::optional<QrModules> write_qr(const Bytes& data, int version, QrLevel level, std::optional<int> mask = std::nullopt);

/// What the modules say, with wrong ones mended; nothing for what is no code, or is too much disturbed. Bears any modules.
std::optional<Bytes> read_qr(const QrModules& code);

}  // namespace selami::vision
