#pragma once
/// @file The lesson page's door to what answers call for: JSON in, JSON out. What it says is the same natively, where it is tested.

#include <string>
#include <string_view>

namespace selami::wasm {

/// {"bounds": {…}, "first": vote, "second": vote or null} -> {"first": {"advice", "right", "of"}, "second": the same or null,
/// "movement": … or null, "main": … or null, "opens_tomorrow"} or {"error": {"code", "field"}}. A vote is {"options": [{"right",
/// "reason"}], "counts": […], "answers": [{"pupil", "choice", "sure"}]}. What is said of misconceptions is said of the last vote.
std::string asked_answer(std::string_view request);

/// {"present": [{"pupil", "turns"}], "passed": [ids], "draw", "after_question_ms": […], "after_answer_ms": […]} -> {"next": pupil or
/// null, "spread": {…}} or {"error": …}.
std::string turns_answer(std::string_view request);

/// {"opened", "closed", "question", "here": [pupils], "names": […], "thoughts": [{"pupil", "text", "picture"}], "picks": [pupils], "board": [pupils]} ->
/// {"may_show", "thoughts": those that say something, without names, "shown": [{"place", "text", "picture"}]} or {"error": …}.
std::string thinking_answer(std::string_view request);

/// {"kind": "multi" or "order", "options": [{"right", "place"}], "answers": [[options from 0]]} -> {"of", "exact": count or null, "common":
/// [{"choices", "count"}], "mean_place": [per option]} or {"error": …}.
std::string several_answer(std::string_view request);

}  // namespace selami::wasm
