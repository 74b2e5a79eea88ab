#pragma once
/// @file Expected failures as values. A broken world (disk, memory, a bug) is an exception, caught once at the edge.

#include <string>
#include <utility>
#include <tl/expected.hpp>

namespace selami {

/// What kind of failure; http maps it to a status (invalid 422, not_found 404, forbidden 403, conflict 409,
/// too_large 413, unauthorised 401, slow_down 429, too_new 426, unavailable 503; held 409, or as a command 202: it is kept
/// until a person has released it).
enum class Fault { invalid, not_found, forbidden, conflict, too_large, unauthorised, slow_down, too_new, unavailable, held };

/// A failure that a person can do something about.
struct Error {
  Fault fault = Fault::invalid;
  std::string code;   ///< stable, the key in packs/messages: "plan.not_yours"
  std::string field;  ///< which part of the input: "objectives[2].text", "row 17", or empty
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Fault fault, std::string code, std::string field = {}) {
  return tl::unexpected<Error>(Error{fault, std::move(code), std::move(field)});
}
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace selami

#define SELAMI_CAT2(a, b) a##b
#define SELAMI_CAT(a, b) SELAMI_CAT2(a, b)
/// TRY(auto plan, visible_plan(call, id));  declares plan, or returns the error to the caller.
#define TRY(declaration, expression) \
  auto SELAMI_CAT(try_, __LINE__) = (expression); \
  if (!SELAMI_CAT(try_, __LINE__)) return ::selami::fail(std::move(SELAMI_CAT(try_, __LINE__)).error()); \
  declaration = *std::move(SELAMI_CAT(try_, __LINE__))
/// TRY_DO(check(x));  returns the error to the caller, ignores the value.
#define TRY_DO(expression) \
  if (auto SELAMI_CAT(try_, __LINE__) = (expression); !SELAMI_CAT(try_, __LINE__)) \
  return ::selami::fail(std::move(SELAMI_CAT(try_, __LINE__)).error())
