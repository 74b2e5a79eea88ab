#pragma once
/// @file The office's questions: a month as it was told. Reads rows that were written once.

#include "city/questions_wire.hpp"

namespace selami::city {

/// Of the actor's office alone, whatever it shares or is given. Errors: right.missing, month.unknown (not told, or no month).
Result<CityQuestions> questions(Call& call, const Query<QuestionsQuery>& query);

}  // namespace selami::city
