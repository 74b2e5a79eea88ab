#pragma once
/// @file A mitra judges: the lesson's teacher gives a link to one question's answers, without names; what the mitra says stands beside
/// what the teacher says.

#include "depth/partner_wire.hpp"
#include "files/media_store.hpp"

namespace selami::depth {

constexpr std::int64_t partner_days = 14;

/// A key and its QR, made on a worker: the writer draws nothing.
struct PreparedPartner {
  LessonId lesson;
  QuestionId question;
  std::string name;
  std::string key;
  std::optional<people::QrView> qr;
};
Result<PreparedPartner> prepare_partner(Call& call, const LessonId& lesson, const QuestionId& question, const PartnerIn& in);
/// A new link to the answers of an own lesson's question. Errors: lesson.unknown, question.unknown, partner.level (no SMK), partner.kind
/// (nothing to see), partner.no_work (nothing that a mitra may see).
Result<PartnerMade> make_partner(Call& call, const PreparedPartner& prepared);
/// The links of a question and how their judges agree with this teacher. Errors: lesson.unknown, question.unknown.
Result<PartnersView> partners(Call& call, const LessonId& lesson, const QuestionId& question);
/// Takes a link back; what was judged stays. Errors: lesson.unknown, partner.unknown.
Result<Done> end_partner(Call& call, const LessonId& lesson, const PartnerId& partner);

/// What whoever has the link sees. Errors: partner.unknown, also when the link has ended.
Result<PartnerWork> partner_work(Call& call, const PartnerKey& key);
/// Errors: partner.unknown, partner.work_unknown, judgement.level.
Result<Done> partner_level(Call& call, const PartnerLevelIn& in);
/// Errors: partner.unknown, partner.work_unknown (also when a guardian's word was taken back), work.unknown (its file is away).
Result<File> partner_picture(Call& call, const files::MediaStore& store, const PartnerPictureIn& in);

}  // namespace selami::depth
