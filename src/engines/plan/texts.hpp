#pragma once
/// @file Every text of a plan with its JSON pointer, in the order of the form.

#include <string>

#include "plan/plan.hpp"

namespace selami::plan {

template <class T, class F>
void each_text_in(const T& value, const std::string& path, F& f) {
  if constexpr (std::is_same_v<T, std::string>) {
    f(path, value);
  } else if constexpr (is_vector<T>::value) {
    for (std::size_t i = 0; i < value.size(); ++i) each_text_in(value[i], path + "/" + std::to_string(i), f);
  } else if constexpr (has_shape<T>::value) {
    std::apply([&](const auto&... field) { (each_text_in(value.*(field.member), path + "/" + field.name, f), ...); },
               Shape<T>::fields);
  }
}

/// Calls f(pointer, text) for every text of the plan, empty ones too.
template <class F>
void each_text(const Plan& plan, F f) {
  each_text_in(plan, std::string(), f);
}

}  // namespace selami::plan
