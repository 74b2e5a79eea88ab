#pragma once
/// @file The teacher's year: what was tried, its evidence, what changed; for the performance talk. The teacher's alone: it goes on by hand, on paper.

#include "growth/packs.hpp"
#include "growth/year_wire.hpp"

namespace selami::growth {

/// Of each school this school year, and the one before if anything happened in it.
Result<MyYears> my_years(Call& call);
/// `start`: the year in which the school year begins. Errors: school.unknown, period.unknown (invalid), taken.step_unknown (invalid).
Result<Done> put_year(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& start, const YearIn& in);
/// Errors: school.unknown, period.unknown.
Result<YearView> own_year(Call& call, const SchoolId& school, const std::string& start);

/// On paper. Errors: as own_year.
Result<File> year_pdf(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& start);
Result<File> year_docx(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& start);

}  // namespace selami::growth
