#include "teaching/carried_work.hpp"

#include "auth/sealed.hpp"

namespace selami::teaching {

Result<Done> keep_carried_work(Call& call, const files::MediaStore& store, const LessonId& lesson, const PupilId& pupil, const WorkId& id,
                               const CarriedWorkIn& in) {
  const auto bytes = from_base64(in.bytes);
  if (!bytes) return fail(Fault::invalid, "picture.broken", "bytes");
  TRY(const PreparedWork work, prepare_work(call, store, lesson, pupil, id, {{in.page}}, {std::string(bytes->begin(), bytes->end())}));
  return keep_work(call, store, work);
}

}  // namespace selami::teaching
