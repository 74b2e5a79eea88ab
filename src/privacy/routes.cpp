#include "privacy/routes.hpp"

#include "privacy/privacy.hpp"

namespace selami::privacy {

Routes routes(const files::MediaStore& media) {
  return {
      report(Action::pupil_copy, "GET", "/schools/{school}/pupils/{pupil}/copy", "All that a school keeps of one pupil, for its family.",
             &pupil_copy),
      report(Action::pupil_copy, "GET", "/schools/{school}/pupils/{pupil}/copy.zip", "The same with the kept files.",
             [media](Call& call, const SchoolId& school, const PupilId& pupil) -> Result<File> { return pupil_copy_zip(call, media, school, pupil); }),
      route(Action::opening_read, "GET", "/schools/{school}/pupils/{pupil}/openings", "Who opened a pupil's record.", &pupil_openings),
      route(Action::pupil_erase, "PUT", "/schools/{school}/erasures/{pupil}", "Erase all of one pupil.", &erase_pupil),
      route(Action::erasure_read, "GET", "/erasures", "Pupils who were erased: phones forget them, too.", &erasures),
  };
}

}  // namespace selami::privacy
