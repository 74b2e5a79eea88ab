#include "rights.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include "json_schema.hpp"
#include "scenario.hpp"

namespace selami::kit {
namespace {

/// What SD Contoh Satu has to lose.
constexpr const char* lines = R"(
given told
given plan P by sari, "Air bersih"
as sari PUT /library/$plan:P {"reach": "school", "named": true} -> 200
as sari PUT /plans/$plan:P {"school": "$SCHOOL", "base": 1, "body": {"design": {"topic": "Air bersih"}, "steps": [{"id": "s1", "questions": [{"id": "q1", "kind": "text", "text": "Mengapa?", "sound": "$sound:S"}]}]}} -> 200
as sari PUT /library/$plan:P {"reach": "school", "named": true} -> 200
as anto PUT /plans/$plan:A {"school": "$SCHOOL", "base": 0, "body": {"design": {"topic": "Rob"}}} -> 200
as anto PUT /library/$plan:A {"reach": "school", "named": true} -> 200
as anto PUT /improvements/$improvement:I {"plan": "$plan:P", "version": 2, "body": {"design": {"topic": "Air bersih dan jernih"}}, "words": ""} -> 200
as sari PUT /sounds/$sound:S file "tests/kit/files/voice.webm" -> 200
as sari POST /plans/$plan:P/submission {"version": 2} -> 200
as dinas POST /context-packs file "tests/kit/files/paket-pesisir.yaml" -> 200 saves PACK=published.id
as dinas PUT /agreements/$agreement:A {"viewer": "$PROVINCE", "what": ["coverage", "voices"], "levels": [], "until": "2026-12-31"} -> 200
as sari PUT /plans/$plan:P/silences/$silence:S {"code": "PM204", "place": "/steps", "why": "sudah lisan"} -> 200
as sari PUT /schools/$SCHOOL/contexts/$context:C {"name": "sungai di belakang sekolah", "base": 0} -> 200
as budi PUT /submitted-plans/$plan:P/comments/$comment:C {"version": 2, "place": "/design/topic", "text": "Dekat dengan murid."} -> 200
as budi PUT /submitted-plans/$plan:P/reviews/$review:R {"form": "telaah-15", "version": 2, "body": {"items": []}} -> 200
as budi PUT /submitted-plans/$plan:P/reviews/$review:R/sent {} -> 200
as sari PUT /my/steps/$taken:T {"school": "$SCHOOL", "step": "satu-mengapa"} -> 200
as sari PUT /my/process/$SCHOOL/2026-1 {"own": {"went": "Menduga dulu"}, "left_out": []} -> 200
as sari PUT /my/visits/$visit:D {"school": "$SCHOOL", "visitor": "colleague", "day": "2026-11-25"} -> 200
as sari PUT /my/visits/$visit:I {"school": "$SCHOOL", "visitor": "principal", "day": "2026-11-25"} -> 200
as anto PUT /my/visits/$visit:C {"school": "$SCHOOL", "visitor": "colleague", "day": "2026-11-25"} -> 200
as anto GET /my/visits -> 200 saves CODE_C=visits[0].code
as budi PUT /visits/$visit:B {"school": "$SCHOOL", "teacher": "$PERSON_SARI", "day": "2026-11-26"} -> 200
as budi PUT /visits/$visit:B/record {"form": "cermin-15", "record": {"items": [{"item": "memahami", "evidence": "Lima murid"}], "strength": "Menebak dulu", "follow_up": "Tunggu"}} -> 200
as budi PUT /visits/$visit:U {"school": "$SCHOOL", "teacher": "$PERSON_SARI", "day": "2026-11-26"} -> 200
as budi PUT /visits/$visit:U/record {"form": "cermin-15", "record": {"items": [{"item": "memahami", "evidence": "Lima murid"}], "strength": "Menebak dulu", "follow_up": "Tunggu"}} -> 200
as budi PUT /visits/$visit:U/sent {} -> 200
as budi PUT /visits/$visit:S {"school": "$SCHOOL", "teacher": "$PERSON_SARI", "day": "2026-11-26"} -> 200
as budi PUT /visits/$visit:S/record {"form": "cermin-15", "record": {"items": [{"item": "memahami", "evidence": "Lima murid"}], "strength": "Menebak dulu", "follow_up": "Tunggu"}} -> 200
as budi PUT /visits/$visit:S/sent {} -> 200
as sari PUT /my/visits/$visit:S/publication {} -> 200
as budi PUT /schools/$SCHOOL/help/$help:H {"kind": "devices", "words": "Dua HP untuk 24 murid"} -> 200
as sari PUT /circles/$circle:R {"school": "$SCHOOL", "question": "Mengapa berhenti di satu gagasan?", "starts": "2026-11-23", "weeks": 8} -> 200
as sari PUT /circles/$circle:D {"school": "$SCHOOL", "question": "Mengapa berhenti di satu gagasan?", "starts": "2026-11-23", "weeks": 8} -> 200
as anto PUT /circles/$circle:A {"school": "$SCHOOL", "question": "Siapa yang belum bicara?", "starts": "2026-11-23", "weeks": 4} -> 200
as anto GET /circles -> 200 saves CODE_RING=circles[0].code
given lesson L by sari
as sari PUT /lessons/$lesson:L/questions/$question:L2 {"kind": "text", "text": "Mengapa?", "options": [], "objective_id": "t1", "objective_text": "Menjelaskan asal air.", "position": 1, "sound": "$sound:S"} -> 200
as sari PUT /lessons/$lesson:L/questions/$question:L1/state {"open": true, "at": $NOW} -> 200
as sari PUT /lessons/$lesson:L/questions/$question:L2/state {"open": true, "at": $NOW} -> 200
as sari PUT /slots/$slot:T {"group": "$GROUP", "subject": "", "weekday": 1, "first": 1, "last": 2} -> 200
as sari PUT /lessons/$lesson:L/steps/x1/inserted {"kind": "rest", "after": "s1", "text": "Jeda", "minutes": 5} -> 200
as oki PUT /schools/$SCHOOL/consents/$consent:K {"pupil": "$DINA", "kind": "sample", "given": true, "given_by": "Ibu Contoh"} -> 200
as sari PUT /lessons/$lesson:L/pupils/$DINA/works/$work:L file "tests/kit/files/page.png" -> 200
given sealed SEALED by sari
as sari PUT /lessons/$lesson:L/questions/$question:W {"kind": "text", "text": "Mengapa jernih?", "options": [], "position": 8} -> 200
as sari PUT /lessons/$lesson:L/questions/$question:W/taps {"marks": [{"response": "$response:W", "pupil": "$DINA", "text": "Karena pasir"}], "at": $NOW} -> 200
as sari PUT /rounds/$round:R {"school": "$SCHOOL", "title": "Air bersih", "question": "", "objective": "", "each_max": 5} -> 200 saves CODE_R=code
as sari PUT /rounds/$round:R/pieces/$shared:S {"question": "$question:W", "pupil": "$DINA", "text": "Karena laut"} -> 200
as anto POST /round-joins {"code": "$CODE_R", "school": "$SCHOOL"} -> 200
given lesson J by anto
as oki PUT /schools/$SCHOOL/consents/$consent:J {"pupil": "$GITA", "kind": "sample", "given": true, "given_by": "Ibu Contoh"} -> 200
as anto PUT /lessons/$lesson:J/questions/$question:J4 {"kind": "text", "text": "Mengapa naik?", "options": [], "position": 8} -> 200
as anto PUT /lessons/$lesson:J/questions/$question:J4/taps {"marks": [{"response": "$response:J", "pupil": "$GITA", "text": "Karena pasang"}], "at": $NOW} -> 200
as sari PUT /rounds/$round:J {"school": "$SCHOOL", "title": "Rob", "each_max": 5} -> 200 saves CODE_J=code
as anto POST /round-joins {"code": "$CODE_J", "school": "$SCHOOL"} -> 200
as anto PUT /rounds/$round:J/pieces/$shared:J {"question": "$question:J4", "pupil": "$GITA", "text": "Karena pasang"} -> 200
as sari PUT /rounds/$round:J/plan {} -> 200
as anto PUT /lessons/$lesson:J/questions/$question:J5 {"kind": "text", "text": "Mengapa turun?", "options": [], "position": 9} -> 200
as anto PUT /lessons/$lesson:J/questions/$question:J5/taps {"marks": [{"response": "$response:J5", "pupil": "$GITA", "text": "Karena surut"}], "at": $NOW} -> 200
as sari PUT /rounds/$round:K {"school": "$SCHOOL", "title": "Rob", "each_max": 5, "way": "adil"} -> 200 saves CODE_K=code
as anto POST /round-joins {"code": "$CODE_K", "school": "$SCHOOL"} -> 200
as anto PUT /rounds/$round:K/pieces/$shared:K4 {"question": "$question:J4", "pupil": "$GITA", "text": "Karena pasang"} -> 200
as anto PUT /rounds/$round:K/pieces/$shared:K5 {"question": "$question:J5", "pupil": "$GITA", "text": "Karena surut"} -> 200
as sari PUT /rounds/$round:K/plan {} -> 200
as sari GET /rounds/$round:K/pairs -> 200 saves PAIR=pairs[0].pair
as sari PUT /rounds/$round:B {"school": "$SCHOOL", "title": "Bedah rob", "each_max": 5, "way": "bedah"} -> 200 saves CODE_B=code
as anto POST /round-joins {"code": "$CODE_B", "school": "$SCHOOL"} -> 200
as anto PUT /rounds/$round:B/pieces/$shared:B4 {"question": "$question:J4", "pupil": "$GITA", "text": "Karena pasang"} -> 200
as anto PUT /rounds/$round:B/pieces/$shared:B5 {"question": "$question:J5", "pupil": "$GITA", "text": "Karena surut"} -> 200
as sari PUT /rounds/$round:B/plan {} -> 200
as anto PUT /rounds/$round:A {"school": "$SCHOOL", "title": "Rob", "question": "", "objective": "", "each_max": 5} -> 200 saves CODE_A=code
as sari POST /round-joins {"code": "$CODE_A", "school": "$SCHOOL"} -> 200
as sari PUT /lessons/$lesson:L/questions/$question:G {"kind": "text", "text": "Apa kata kelompokmu?", "options": [], "by_team": true, "position": 9} -> 200
as sari PUT /lessons/$lesson:L/teams {"teams": [{"team": "A", "pupils": ["$DINA"]}], "at": $NOW} -> 200
given door L by sari
given seat SEAT for 1 in L
as SEAT PUT /seat/goals/$goal:G {"text": "Bertanya", "until": "2026-12-04", "at": $NOW} -> 200
as SEAT PUT /seat/responses/$response:R {"question": "$question:L2", "text": "Karena laut pasang", "at": $NOW} -> 200
as sari PUT /lessons/$lesson:L/questions/$question:L2/feedback/$DINA {"good": "Jelas", "next": "Beri contoh", "again": true, "place": {}, "at": $NOW} -> 200
as SEAT PUT /seat/profile/kolaborasi/evidence/$response:R {"chosen": true, "words": "Aku menjelaskan kepada teman", "at": $NOW} -> 200
as guest POST /board/join {"code": "$CODE_L"} -> 200 saves BOARD=token
given vocational
as sari POST /lessons/$lesson:L/questions/$question:L2/partners {"name": "Bengkel", "origin": ""} -> 200 saves KEY=key saves PARTNER=partner
as guest POST /partner {"key": "$KEY"} -> 200 saves WORK=works[0].work
as sari PUT /lessons/$lesson:L/questions/$question:P {"kind": "photo", "text": "Foto saringanmu", "options": []} -> 200
as sari PUT /lessons/$lesson:L/questions/$question:P/state {"open": true, "at": $NOW} -> 200
as SEAT PUT /seat/responses/$response:P {"question": "$question:P", "work": "$work:P", "at": $NOW} -> 200
as SEAT PUT /seat/works/$work:P?page=photo file "tests/kit/files/page.png" -> 200
as oki PUT /schools/$SCHOOL/consents/$consent:V {"pupil": "$DINA", "kind": "photo-voice", "given": true, "given_by": "Ibu Contoh"} -> 200
as sari POST /lessons/$lesson:L/questions/$question:P/partners {"name": "Bengkel", "origin": ""} -> 200 saves KEY_P=key
as guest POST /partner {"key": "$KEY_P"} -> 200 saves WORK_P=works[0].work
as sari PUT /rounds/$round:R/pieces/$shared:P/picture {"question": "$question:P", "pupil": "$DINA", "boxes": [0, 0, 500, 100], \
  "bytes": "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAAC0lEQVR4nGNgAAEAAAYAAf6MZ8gAAAAASUVORK5CYII"} -> 200
as sari PUT /rounds/$round:E {"school": "$SCHOOL", "title": "Contoh", "each_max": 5} -> 200 saves CODE_E=code
as anto POST /round-joins {"code": "$CODE_E", "school": "$SCHOOL"} -> 200
as sari PUT /rounds/$round:E/pieces/$shared:E/picture {"question": "$question:P", "pupil": "$DINA", "boxes": [], \
  "bytes": "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAAC0lEQVR4nGNgAAEAAAYAAf6MZ8gAAAAASUVORK5CYII"} -> 200
as sari PUT /rounds/$round:E/pieces/$shared:D {"question": "$question:W", "pupil": "$DINA", "text": "Karena laut"} -> 200
as anto PUT /rounds/$round:E/pieces/$shared:A {"question": "$question:J4", "pupil": "$GITA", "text": "Karena pasang"} -> 200
as sari PUT /rounds/$round:E/plan {} -> 200
given judged E
as sari PUT /rounds/$round:E/closing {} -> 200
as sari PUT /exemplars/$exemplar:E {"round": "$round:E", "piece": "$shared:E", "phase": "B", "because": "Karena dua sebab", "guardian": "Ibu", "pupil": true} -> 200
as sari PUT /exemplars/$exemplar:D {"round": "$round:E", "piece": "$shared:D", "phase": "B", "text": "Karena laut", "because": "Karena satu sebab", "guardian": "Ibu", "pupil": true} -> 200
as anto PUT /exemplars/$exemplar:A {"round": "$round:E", "piece": "$shared:A", "phase": "B", "text": "Karena pasang", "because": "Karena satu sebab", "guardian": "Ibu", "pupil": true} -> 200
as sari GET /rounds/$round:E/agreed -> 200 saves READ=waiting[0].given_at
as SEAT PUT /seat/portfolio/$piece:P {"origin": "response", "of": "$response:P", "why": "Ini saringanku.", "at": $NOW} -> 200
as oki PUT /schools/$SCHOOL/consents/$consent:F {"pupil": "$DINA", "kind": "family", "given": true, "given_by": "Ibu Contoh"} -> 200
as sari POST /groups/$GROUP/family/links {"pupils": ["$DINA"], "whom": "Ibu", "origin": ""} -> 200 saves FKEY=links[0].key saves FPIN=links[0].pin saves FLINK=links[0].link
as guest POST /family {"key": "$FKEY", "pin": "$FPIN"} -> 200 saves FVISIT=visit saves FWORK=works[0].work
as sari PUT /lessons/$lesson:L/questions/$question:L2/state {"open": true, "at": $NOW} -> 200
as sari PUT /handovers/$handover:H {"group": "$GROUP", "lessons": [{"lesson": "$lesson:T", "title": "Titipan"}]} -> 200 saves CODE_H=code
as guest POST /substitute {"code": "$CODE_H", "name": "Bu Ganti"} -> 200 saves SUB=token
)";

/// Requests of lessons and rounds that a sample from the schema cannot make right.
const std::map<std::string, const char*>& lesson_bodies() {
  static const std::map<std::string, const char*> all = {
      {"put_lessons_lesson_questions_question_descriptors_level", R"({"text": "Menghubungkan dua sebab."})"},
      {"put_lessons_lesson_questions_question_own_levels_pupil", R"({"level": 2, "words": ""})"},
      {"put_lessons_lesson_questions_question_looks", R"({"each": 0})"},
      {"put_lessons_lesson_questions_question_looks_read", R"({"looks": [{"by": "$DINA", "pupil": "$RAFI", "at": $NOW}], "state": "hidden"})"},
      {"put_seat_looks_question", R"({"place": 0, "dealt_at": $NOW, "level": 2, "good": "Alasannya jelas.", "next": "Sebut contohnya."})"},
      {"put_seat_own_levels_question", R"({"level": 2, "words": "Aku akan bertanya."})"},
      {"put_lessons_lesson_questions_question_feedback_pupil", R"({"good": "Alasannya jelas.", "next": "Sebut contohnya.", "again": true, "place": {"quote": "Karena", "from": 0}, "at": $NOW})"},
      {"put_lessons_lesson_questions_question_next_tries_try", R"({"pupil": "$DINA", "text": "Karena laut pasang, lalu sumur asin.", "at": $NOW})"},
      {"put_seat_next_tries_try", R"({"question": "$question:L2", "text": "Karena laut pasang, lalu sumur asin.", "at": $NOW})"},
      {"put_rounds_round_pieces_shared", R"({"question": "$question:W", "pupil": "$DINA", "text": "Karena laut surut"})"},
      {"put_rounds_round_judgements_judgement", R"({"piece": "$shared:J", "level": 2, "at": $NOW})"},
      {"put_rounds_round_choices_choice", R"({"pair": "$PAIR", "chosen": "upper", "took_ms": 9000, "at": $NOW})"},
      {"put_rounds_round_pieces_shared_picture",
       R"({"question": "$question:P", "pupil": "$DINA", "boxes": [], "bytes": "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAAC0lEQVR4nGNgAAEAAAYAAf6MZ8gAAAAASUVORK5CYII"})"},
      {"put_rounds_round_remark", R"({"words": "Sebabnya disebut.", "at": $NOW})"},
      {"put_rounds_round_pieces_shared_reason", R"({"words": "Karena dua sebab", "at": $NOW})"},
      {"put_exemplars_exemplar", R"({"round": "$round:E", "piece": "$shared:E", "phase": "B", "because": "Karena dua sebab", "guardian": "Ibu", "pupil": true})"},
      {"put_exemplars_exemplar_review", R"({"given_at": $READ})"},
      {"put_groups_group_revisits_idea", R"({"wanted": "stop", "at": $NOW})"},
      {"put_lessons_lesson_goals_pupil", R"({"text": "Menyebut dua uang."})"},
      {"put_lessons_lesson_teams", R"({"teams": [{"team": "A", "pupils": ["$DINA"]}], "at": $NOW})"},
      {"put_lessons_lesson_questions_question_team_answers", R"({"marks": [], "at": $NOW})"},
      {"put_lessons_lesson_attendance", R"({"marks": [{"pupil": "$DINA", "state": "hadir"}], "at": $NOW})"},
      {"put_seat_responses_response", R"({"question": "$question:L2", "text": "Karena", "at": $NOW})"},
      {"put_lessons_lesson_questions_question", R"({"kind": "text", "text": "Mengapa begitu?", "options": []})"},
      {"put_lessons_lesson_questions_question_tally", R"({"counts": [3, 2], "at": $NOW})"},
      {"put_lessons_lesson_steps_step_inserted", R"({"kind": "rest", "after": "s1", "text": "Jeda", "minutes": 5})"},
      {"put_lessons_lesson_questions_question_thinking", R"({"picks": ["$DINA"], "board": ["$DINA"], "prompt": "why"})"},
      {"put_lessons_lesson_choice", R"({"text": "Lebih banyak mencoba sendiri"})"},
      {"put_lessons_lesson_choice_tried", R"({"of": "$lesson:L", "tried": true})"},
      {"put_lessons_lesson_voices_hands", R"({"answers": [[4, 1, 0], [3, 1, 1], [5, 0, 0]], "answered": 5})"},
      {"put_lessons_lesson_journals_journal", R"({"pupil": "$DINA", "face": "senang", "text": "Air.", "at": $NOW})"},
      {"put_lessons_lesson_anecdotes_anecdote", R"({"pupil": "$DINA", "text": "Dina menyaring lagi.", "at": $NOW})"},
      {"put_lessons_lesson_series_series", R"({"pupil": "$DINA", "photos": [{"work": "$work:S", "caption": "Menuang"}], "at": $NOW})"},
      {"put_seat_journals_journal", R"({"face": "senang", "text": "Air.", "at": $NOW})"},
      {"put_seat_goals_goal", R"({"text": "Bertanya satu kali.", "until": "2026-12-04", "at": $NOW})"},
      {"put_seat_goals_goal_look", R"({"state": "berjalan", "text": "Belum.", "at": $NOW})"},
      {"put_lessons_lesson_pupils_pupil_goals_goal", R"({"text": "Bertanya satu kali.", "until": "2026-12-04", "at": $NOW})"},
      {"put_lessons_lesson_pupils_pupil_goals_goal_look", R"({"state": "tercapai", "text": "", "at": $NOW})"},
      {"put_seat_profile_dimension_evidence_thing", R"({"chosen": true, "words": "Aku menjelaskan.", "at": $NOW})"},
      {"put_groups_group_pupils_pupil_profile_dimension_evidence_thing", R"({"chosen": true, "words": "Aku menjelaskan.", "at": $NOW})"},
      {"put_groups_group_pupils_pupil_profile_dimension_talk", R"({"stage": "cakap", "day": "2026-11-23", "words": "Terus menjelaskan.", "together": true, "at": $NOW})"},
      {"put_lessons_lesson_readings_pupil", R"({"seen": $NOW})"},
      {"put_groups_group_follow_ups_followup", R"({"pupil": "$DINA", "text": "Ajak bicara.", "done": false, "at": $NOW})"},
      {"put_schools_school_talk_contact", R"({"text": "Bu Rini, ruang BK"})"},
      {"put_slots_slot", R"({"group": "$GROUP", "subject": "", "weekday": 1, "first": 3, "last": 4})"},
      {"put_schools_school_slots_slot",
       R"({"group": "$GROUP", "staff": "$STAFF_SARI", "subject": "", "weekday": 1, "first": 3, "last": 4})"},
      {"put_lessons_lesson_pupils_pupil_works_work_carried", R"({"page": "work", "bytes": "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAAAAACcgYFdAAAADUlEQVR4nGP4_58BjAAa7gX7ulLyWwAAAABJRU5ErkJggg"})"},
      {"put_lessons_lesson_pupils_pupil_works_work", "file tests/kit/files/page.png"},
      {"put_seat_works_work", "file tests/kit/files/page.png"},
  };
  return all;
}

/// All of them.
const std::map<std::string, const char*>& bodies() {
  static const std::map<std::string, const char*> all = [] {
    std::map<std::string, const char*> out = {
        {"post_commands", R"({"commands": []})"},
        {"put_my_steps_taken", R"({"school": "$SCHOOL", "step": "berdua-dulu"})"},
        {"put_my_visits_visit", R"({"school": "$SCHOOL", "visitor": "colleague", "day": "2026-11-25"})"},
        {"put_my_process_school_period", R"({"own": {"went": "Menduga dulu"}, "left_out": []})"},
        {"put_my_minutes", R"({"on": true})"},
        {"put_my_minutes_school_week", R"({"device": "$device:any", "preparing": 9, "paperwork": 2})"},
        {"put_my_years_school_start", R"({"sentence": "Terima kasih", "left_out": []})"},
        {"put_visits_visit", R"({"school": "$SCHOOL", "teacher": "$PERSON_SARI", "day": "2026-11-25"})"},
        {"put_visits_visit_record", R"({"form": "cermin-15", "record": {"items": [{"item": "memahami", "evidence": "Lima murid"}], "strength": "Menebak dulu", "follow_up": "Tunggu"}})"},
        {"put_agreements_agreement", R"({"viewer": "$PROVINCE", "what": ["coverage", "voices"], "levels": ["sd"], "since": "2027-01-04"})"},
        {"post_context_packs", "file web/src/routes/(staf)/kota/paket/contoh.yaml"},
        {"put_agreements_agreement_last_day", R"({"until": "2026-12-20"})"},
        {"put_circles_circle", R"({"school": "$SCHOOL", "question": "Siapa yang belum bicara?", "about": "", "starts": "2026-11-23", "weeks": 8})"},
        {"put_schools_school_help_help", R"({"kind": "network", "words": "Sinyal hanya di gerbang"})"},
        {"post_circle_joins", R"({"code": "$CODE_RING", "school": "$SCHOOL"})"},
        {"put_circles_circle_notes_part", R"({"text": "Lima murid menyebut satu sebab."})"},
        {"post_visit_joins", R"({"code": "$CODE_C"})"},
        {"post_carried", R"({"sealed": "$SEALED"})"},
        {"post_plans_plan_submission", R"({"version": 1})"},
        {"put_submitted_plans_plan_comments_comment", R"({"version": 2, "place": "/design/topic", "text": "Baik."})"},
        {"put_submitted_plans_plan_reviews_review", R"({"form": "telaah-15", "version": 2, "body": {"items": []}})"},
        {"put_submitted_plans_plan_comments_comment_replies_reply", R"({"text": "Baik."})"},
        {"put_plans_plan_comments_comment_replies_reply", R"({"text": "Baik."})"},
        {"put_improvements_improvement", R"({"plan": "$plan:A", "version": 1, "body": {"design": {"topic": "Rob"}}, "words": ""})"},
        {"post_round_joins", R"({"code": "$CODE_A", "school": "$SCHOOL"})"},
        {"put_groups_group_report", R"({"semester": "2026-1", "subject": "ipas", "lines": [{"pupil": "$DINA", "first": "Dina menjelaskan air."}], "at": $NOW})"},
        {"put_schools_school_contexts_context", R"({"name": "sungai di belakang sekolah", "base": 1})"},
        {"put_groups_group_family_question", R"({"week": "2026-11-23", "text": "Dari mana air kita?"})"},
        {"post_groups_group_family_links", R"({"pupils": ["$DINA"], "whom": "Ayah", "origin": ""})"},
        {"post_groups_group_family_paper", R"({"kind": "slips", "origin": "", "links": []})"},
        {"post_family", R"({"key": "$FKEY", "pin": "$FPIN"})"},
        {"post_family_picture", R"({"key": "$FKEY", "visit": "$FVISIT", "work": "$FWORK"})"},
        {"put_seat_portfolio_piece", R"({"origin": "response", "of": "$response:R", "why": "Aku bangga.", "at": $NOW})"},
        {"put_groups_group_pupils_pupil_portfolio_piece", R"({"origin": "response", "of": "$response:R", "why": "Aku bangga.", "at": $NOW})"},
        {"post_partner", R"({"key": "$KEY"})"},
        {"post_partner_picture", R"({"key": "$KEY_P", "work": "$WORK_P", "part": 0})"},
        {"put_partner_level", R"({"key": "$KEY", "work": "$WORK", "level": 2})"},
        {"post_sign_in", R"({"login": "sari", "password": "$PASSWORD"})"},
        {"put_schools_school_erasures_pupil", R"({"name": "Dina Contoh"})"},
        {"put_me", R"({"language": "en"})"},
        {"post_my_proof", R"({"password": "$PASSWORD"})"},
        {"post_my_password", R"({"current": "$PASSWORD", "password": "ombak di tepi pantai"})"},
        {"post_substitute", R"({"code": "$CODE_H", "name": "Bu Ganti"})"},
        {"put_learning_groups_group", R"({"school": "$SCHOOL", "name": "Agama V", "subject": "", "pupils": ["$DINA"]})"},
        {"post_join", R"({"code": "$CODE_L", "number": 3, "pin": "$PIN"})"},
        {"post_board_join", R"({"code": "$CODE_L"})"},
        {"post_join_look", R"({"code": "$CODE_L"})"},
        {"post_schools_school_pins_paper", R"({"group": "4A", "kind": "pin", "cards": [{"number": 1, "name": "Dina", "pin": "1234"}]})"},
        {"put_schools_school_school_years_year", R"({"semesters": [{"semester": 1, "from": "2026-07-20", "to": "2026-12-11"}]})"},
        {"put_schools_school_hours", R"({"week_days": 6, "first_bell": 420, "jp": [7, 7, 7, 7, 5, 6], "pauses": []})"},
        {"put_schools_school_days_day", R"({"kind": "rob", "about": ""})"},
        {"post_slips_paper", R"({"kind": "operator", "slips": [{"name": "Operator", "login": "operator", "code": "ABCDE-12345",
          "school": "SD", "address": "/masuk", "expires": 0}]})"},
        {"post_schools_school_timetable_import", "file tests/kit/files/jadwal.csv"},
        {"put_schools_school_pupils_pupil_place", R"({"group": "$GROUP_ANTO"})"},
        {"put_sounds_sound", "file tests/kit/files/voice.webm"},
        {"post_schools_import", "file tests/kit/files/sekolah.csv"},
        {"post_schools_school_staff_import", "file tests/kit/files/daftar-guru.xlsx"},
        {"post_schools_school_pupils_import", "file tests/kit/files/daftar-pd.xlsx"},
    };
    out.insert(lesson_bodies().begin(), lesson_bodies().end());
    return out;
  }();
  return all;
}

/// Operations that no fixed request reaches with 200 (a code that is made anew, naik kelas out of its season, a plan handed in already, an open round of
/// votes): scenarios do.
const std::set<std::string>& beyond() {
  static const std::set<std::string> all = {"post_slips_look",  "post_slips_redeem",   "post_my_phones_lost", "post_my_second_factor_confirmation", "post_my_second_factor_codes", "post_my_second_factor_off",
                                            "post_schools_school_staff_staff_second_factor_off", "post_schools_school_operator_second_factor_off", "post_my_end_emptied",   "post_plans_plan_submission", "get_qr", "post_visit_joins",
                                            "put_schools_school_promotions_promotion",
                                            "post_schools_school_promotions_promotion_undo", "put_schools_school_arrivals_transfer", "put_schools_school_transfers_transfer",
                                            "post_schools_school_transfers_transfer_withdrawal", "get_examples_example", "put_seat_ballot", "put_seat_looks_question", "get_board_works_work"};
  return all;
}

bool stranger_may(int status) { return status == 401 || status == 403 || status == 404; }

std::string file_bytes(const std::string& path) {
  std::ifstream in(std::string(SELAMI_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

struct Asker {
  const char* role;
  std::string token;
};

}  // namespace

struct Scene {
  explicit Scene(const std::string& given) : house(storage::Engine::sqlite), scenario(house) {
    const std::string broken = scenario.run(lines + given);
    if (!broken.empty()) throw std::runtime_error("the scene: " + broken);
  }
  House house;
  Scenario scenario;
};

namespace {

class Rights {
 public:
  Rights(Scene& scene, const std::string& path, const std::string& method, const json::Value& operation, std::string lesson = "L")
      : house_(scene.house), scenario_(scene.scenario), operation_(operation), method_(method), lesson_(std::move(lesson)) {
    path_ = filled_path(path.substr(4));
    body_ = body();
    for (const json::Value& role : *operation.find("x-roles")->array()) roles_.push_back(*role.string());
  }

  std::vector<std::string> wrongs() {
    stranger("ratna", house_.city().ratna.token);
    stranger("the province's office", house_.city().prita.token);
    const City& c = house_.city();
    const Asker askers[] = {{"guest", ""},
                            {"board", scenario_.filled("$BOARD")},
                            {"substitute", scenario_.filled("$SUB")},
                            {"pupil", scenario_.filled("$SEAT")},
                            {"supervisor", c.wati.token},
                            {"office", c.dinas.token},
                            {"operator", c.oki.token},
                            {"principal", c.budi.token},
                            {"teacher", c.sari.token}};
    bool reached = false;
    for (const Asker& asker : askers) {
      const Reply reply = ask(asker.token);
      reached = reached || reply.status == 200;
      last_ = reply;
      const bool serves = std::find(roles_.begin(), roles_.end(), asker.role) != roles_.end();
      if (reply.status >= 500) say(asker.role, reply, "the server broke");
      if (!serves && !stranger_may(reply.status)) say(asker.role, reply, "this role has no business here");
    }
    const std::string name(operation_.text_of("operationId"));
    if (!reached && beyond().count(name) == 0) say("everybody", last_, "nobody was let in: " + last_.body.substr(0, 200) + " for " + body_);
    return std::move(wrongs_);
  }

  int status_for(const std::string& who) { return ask(house_.city().adult(who).token).status; }

 private:
  /// A teacher of the neighbour school, an office of another authority: roles that open this door, but not to this school.
  void stranger(const char* who, const std::string& token) {
    const Reply reply = ask(token);
    if (reply.status >= 500) say(who, reply, "the server broke");
    if (reply.status != 200) return;
    // A door for guests opens to whoever knows its secret, and the request has it.
    if (std::find(roles_.begin(), roles_.end(), "guest") != roles_.end()) return;
    if (names_things_) say(who, reply, "she reaches a thing of another school");
    for (const char* secret : {"Dina Contoh", "SD Contoh Satu", "Air bersih", "Karena laut", "$GROUP", "$DINA", "$plan:P", "$lesson:L", "$question:L2"}) {
      if (reply.body.find(scenario_.filled(secret)) != std::string::npos) say(who, reply, std::string("she sees ") + secret);
    }
  }

  Reply ask(const std::string& token) { return house_.ask(token, method_, path_, body_); }

  void say(const std::string& who, const Reply& reply, const std::string& why) {
    wrongs_.push_back(method_ + " " + path_ + " as " + who + " -> " + std::to_string(reply.status) + ": " + why);
  }

  /// The id of a thing of SD Contoh Satu.
  std::string id_of(const std::string& prefix) const {
    const std::string_view operation = operation_.text_of("operationId");
    const bool by_team = operation == "put_lessons_lesson_questions_question_team_answers";
    const bool hands = operation == "put_lessons_lesson_questions_question_tally" || operation == "put_lessons_lesson_questions_question_show";
    const bool fresh = operation == "put_slots_slot" || operation == "put_handovers_handover";  // who may make one, not whose it is
    const bool new_page = operation == "put_lessons_lesson_pupils_pupil_works_work";
    const bool looks_at_goal = operation == "put_seat_goals_goal_look" || operation == "put_lessons_lesson_pupils_pupil_goals_goal_look";
    const bool made = operation == "put_seat_works_work";
    const bool reason = operation == "put_rounds_round_pieces_shared_reason";
    const bool planned = reason || operation == "put_rounds_round_closing" || operation == "put_rounds_round_judgements_judgement";
    const bool other_exemplar = operation == "put_exemplars_exemplar_review";  // nobody reads the own one a second time
    const std::string shared = reason ? "J" : operation == "put_rounds_round_pieces_shared_picture" ? "new" : operation == "get_rounds_round_pieces_shared_picture" ? "P" : "S";
    const bool unsent_visit = operation == "put_my_visits_visit_acceptance" || operation == "put_visits_visit_record" || operation == "put_visits_visit_sent" || operation == "delete_visits_visit";
    const std::string visit = operation == "put_my_visits_visit" || operation == "put_visits_visit" ? "new" : operation == "delete_my_visits_visit" ? "D" : operation == "put_visits_visit_visitor" ? "I" :
                              operation == "delete_visits_visit_sent" ? "U" : unsent_visit ? "B" : "S";
    const std::map<std::string, std::string> known = {
        {"visit", "$visit:" + visit},
        {"agreement", operation == "put_agreements_agreement" ? "$agreement:new" : "$agreement:A"},
        {"help", operation == "put_schools_school_help_help" ? "$help:new" : "$help:H"},
        {"pack", "$PACK"},
        {"circle", operation == "put_circles_circle" ? "$circle:new" : operation == "delete_circles_circle_membership" ? "$circle:D" : "$circle:R"},
        {"taken", operation == "put_my_steps_taken" ? "$taken:new" : "$taken:T"},
        {"work", "$work:" + (new_page ? "new" : made ? "P" : lesson_)},
        {"group", operation == "put_learning_groups_group" ? "$group:new" : "$GROUP"},
        {"school", "$SCHOOL"},
        {"pupil", "$DINA"},
        {"plan", "$plan:P"},
        {"lesson", "$lesson:" + lesson_},
        {"question", by_team ? "$question:" + (lesson_ == "L" ? std::string("G") : lesson_ + "3") : "$question:" + lesson_ + (hands ? "1" : "2")},
        {"staff", "$STAFF_SARI"},
        {"person", "$PERSON_SARI"},
        {"response", "$response:R"},
        {"partner", "$PARTNER"},
        {"family", "$FLINK"},
        {"piece", operation.rfind("put_", 0) == 0 ? "$piece:new" : "$piece:P"},
        {"improvement", operation == "put_improvements_improvement" ? "$improvement:new" : "$improvement:I"},
        {"round", operation == "put_rounds_round" ? "$round:new" : operation == "put_rounds_round_choices_choice" ? "$round:K" : operation == "put_rounds_round_remark" ? "$round:B" : planned ? "$round:J" : "$round:R"},
        {"shared", "$shared:" + shared},
        {"exemplar", other_exemplar ? "$exemplar:A" : operation == "delete_exemplars_exemplar" ? "$exemplar:D" : "$exemplar:E"},
        {"silence", "$silence:S"},
        {"context", "$context:C"},
        {"comment", "$comment:C"},
        {"review", operation == "put_submitted_plans_plan_reviews_review" ? "$review:new" : "$review:R"},  // one that was sent stands
        {"sound", "$sound:S"},
        {"try", "$try:" + lesson_},
        {"goal", looks_at_goal ? "$goal:G" : "$goal:new"},
        {"slot", fresh ? "$slot:new" : "$slot:T"},
        {"handover", fresh ? "$handover:new" : "$handover:H"}};
    const auto found = known.find(prefix);
    return scenario_.filled(found == known.end() ? "$" + prefix + ":new" : found->second);
  }

  /// What stands in a path where no id does.
  static std::string plain(const std::string& name) {
    static const std::map<std::string, std::string> known = {{"step", "s1"}, {"part", "assess"}, {"dimension", "kolaborasi"}, {"day", "2026-11-24"}, {"semester", "2026-2027-1"}, {"period", "2026-1"}, {"start", "2026"}, {"week", "2026-11-23"}, {"idea", "0123456789abcdef"}, {"month", "2026-10"}, {"year", "2026-2027"}};
    const auto found = known.find(name);
    return found == known.end() ? "1" : found->second;
  }

  std::string filled_path(std::string path) {
    const json::Value* parameters = operation_.find("parameters");
    std::string query;
    for (std::size_t i = 0; parameters && i < parameters->array()->size(); ++i) {
      const json::Value& one = (*parameters->array())[i];
      const std::string name(one.text_of("name"));
      const json::Value& schema = *one.find("schema");
      const json::Value value = sample(schema, contract(), [this](const std::string& p, const std::string&) { return id_of(p); });
      std::string text = value.string() ? *value.string() : json::text(value);
      if (one.text_of("in") == "query") {
        if (*one.find("required")->boolean()) query += (query.empty() ? "?" : "&") + name + "=" + text;
        continue;
      }
      const std::string_view operation = operation_.text_of("operationId");
      const bool inserted = operation == "put_lessons_lesson_steps_step_inserted" || operation == "delete_lessons_lesson_steps_step";
      names_things_ = names_things_ || schema.find("pattern");
      if (!schema.find("pattern")) text = name == "step" && inserted ? "x1" : name == "thing" ? scenario_.filled("$response:R") : plain(name);
      path.replace(path.find("{" + name + "}"), name.size() + 2, text);
    }
    return path + query;
  }

  std::string body() const {
    const auto own = bodies().find(std::string(operation_.text_of("operationId")));
    if (own != bodies().end()) {
      const std::string text = own->second;
      return text.rfind("file ", 0) == 0 ? file_bytes(text.substr(5)) : scenario_.filled(text);
    }
    const json::Value* request = operation_.find("requestBody");
    const json::Value* as_json = request ? request->find("content")->find("application/json") : nullptr;
    if (!as_json) return {};
    return json::text(sample(*as_json->find("schema"), contract(), [this](const std::string& p, const std::string&) { return id_of(p); }));
  }

  House& house_;
  Scenario& scenario_;
  const json::Value& operation_;
  std::string method_;
  std::string lesson_;
  std::string path_;
  std::string body_;
  bool names_things_ = false;  ///< a path that holds ids of the first school
  std::vector<std::string> roles_;
  std::vector<std::string> wrongs_;
  Reply last_;
};

}  // namespace

std::vector<std::string> rights_wrongs(const std::string& path, const std::string& method, const json::Value& operation) {
  Scene scene("");
  return Rights(scene, path, method, operation).wrongs();
}

Standing::Standing(const Place& place) : place_(place), scene_(std::make_unique<Scene>(place.given)) {}
Standing::~Standing() = default;

int Standing::status(const std::string& path, const std::string& method, const json::Value& operation) {
  return Rights(*scene_, path, method, operation, place_.lesson).status_for(place_.who);
}

}  // namespace selami::kit
