#pragma once
/// @file Goes through a document once, line by line and row by row, and puts each text into the plan. Within this module only.

#include <map>
#include <string>
#include <vector>

#include "document/import.hpp"
#include "document/labels.hpp"
#include "document/pieces.hpp"

namespace selami::document {

/// A label that was recognised at the beginning of a line.
struct Match {
  const Label* label = nullptr;
  std::vector<std::string> fields;  ///< of "Fase/Kelas/Semester": one each
  std::string said;                 ///< as it was written
  std::string rest;                 ///< what follows in the same line
  std::string extra;                ///< words in brackets behind the label that say something of their own
  int number = 0;                   ///< "Pertemuan 2"
  int minutes = 0;
  std::vector<std::string> principles;
};

/// Cuts "(10 menit)", "(bermakna, menggembirakan)" and "(TP 1)" out of a text and says what they were.
struct Brackets {
  int minutes = 0;
  std::vector<std::string> principles;
  std::vector<int> objectives;
  std::string said;
};
Brackets take_brackets(std::string& text);

/// The label that a line begins with in a part of the form, if any. `alone`: it stands in a column of labels.
std::optional<Match> match_label(const Piece& piece, const std::string& part, bool alone, bool first_lines);

/// Ids of the principles that a text names; `rest` is what it says besides.
std::vector<std::string> principles_in(std::string_view text, std::string& rest);

class Placer {
 public:
  Imported run(const Source& source);

 private:
  /// What content belongs to just now.
  struct State {
    std::string part;   ///< of the form: identity, identification, design, steps, assessments, appendix, signature
    std::string field;  ///< a label's field; empty: none yet
    std::vector<std::string> fields;
    std::string said;
    Place place;
    bool keep = false;
    bool once = false;  ///< one line, then the field is full
    int level = 100;    ///< of the label, as rank() counts; a title of this level or above ends it
  };
  struct Group {  ///< lines that find no field
    std::string label;
    std::string field;  ///< worksheet, questions: they may hold questions
    std::vector<Piece> lines;
    Place place;
  };
  struct NextStep {  ///< what the next line of a step begins
    plan::Stage stage = plan::Stage::none;
    Ground by = Ground::none;
    std::string said;
    int minutes = 0;
    std::vector<std::string> principles;
    bool core = false;     ///< in the core, no experience named yet
    bool syntax = false;   ///< under a step of a known model
    bool row = false;      ///< a row of a table without a stage: one step, whatever its lines say
    bool is_new = true;    ///< the next line begins a step
    bool any = false;      ///< a stage or a part of steps was named
  };
  struct Cells;  ///< a table on its grid: placer_table.cpp

  // placer.cpp: lines and labels
  void flow(const std::vector<Block>& blocks, const Place* cell);
  void piece(const Piece& one, bool alone = false);
  void open(const Match& match, const Piece& one, int level);
  void open_part(const std::string& part);
  void content(Piece one);
  void unknown_title(const Piece& one);
  void to_text(std::string& text, const std::string& path, const Piece& one);
  void to_identity(const std::string& field, const std::string& value, const Piece& one);
  void to_class(const std::string& value, const Piece& one);
  void to_title(const Piece& one);
  bool title_taken_up(const Group& group) const;
  void aside(const Piece& one);
  void end_group();
  void origin(const std::string& path, const Place& place, Ground by, const std::string& said);
  std::string said_with(const std::string& value) const;
  std::string* text_field(const std::string& field);

  // placer_table.cpp
  void table(const Block& block);
  bool headed_table(const Cells& cells, int number);
  void step_rows(const Cells& cells, const std::map<int, std::string>& columns, std::size_t first, int number);
  void step_row(const Cells& cells, const std::map<int, std::string>& columns, std::size_t row, int number);
  bool stage_cell(const Cell& cell, const Place& place);
  void acted_cell(const Cell& cell, const Place& place, bool teacher);
  void principle_cell(const Cell& cell, const Place& place);
  void wide_row(const Cell& cell, const Place& place, bool begins);
  void leave(const std::string& text, const Place& place);
  void assessment_rows(const Cells& cells, const std::map<int, std::string>& columns, std::size_t first, int number);
  void option_rows(const Cells& cells, const std::map<int, std::string>& columns, std::size_t first, int number);
  static bool all_heads(const Cells& cells);
  static bool any_label(const Cells& cells, const std::string& part);
  void label_rows(const Cells& cells, int number);
  bool label_row(const Cells& cells, std::size_t row, int number);
  void plain_row(const Cells& cells, std::size_t row, int number);

  // placer_steps.cpp
  void begin_stage(const Match& match, const Place& place);
  void step_line(Piece one);
  void step_new(const Piece& one);
  void step_marks(const Brackets& marks, const Place& place);
  bool step_references(const Piece& one);
  void guess_stage(const Piece& one);
  void row_without_stage(const std::string& words);
  void end_core();

  // placer_assess.cpp
  void begin_assessment(const std::string& field, const Match& match, const Place& place);
  plan::Assessment& assessment(const Place& place);
  void assessment_line(Piece one);
  void technique_of(plan::Assessment& one, const std::string& text, const Place& place);
  void criteria_line(const Piece& one);
  bool questions_of(const Group& group);
  void question_about(plan::Question& question, const std::string& text);
  void finish_questions();

  // placer_end.cpp
  void finish();
  void finish_objectives();
  void finish_dimensions();
  void finish_identity(const Source& source);
  void finish_steps();
  void fit();

  State now_;
  Group group_;
  NextStep next_;
  Imported out_;
  std::vector<Piece> objective_lines_;
  std::vector<Piece> dimension_lines_;
  std::vector<Piece> criteria_;  ///< that came before any assessment
  std::string objectives_said_;
  std::string dimensions_said_;
  std::string titles_;           ///< of the document, for what no field says
  std::string school_;
  Place title_place_;
  Place school_place_;
  std::vector<plan::Question> questions_;
  std::vector<Place> question_places_;
  std::map<std::size_t, std::vector<int>> step_questions_;   ///< numbers that a step names
  std::map<std::size_t, std::vector<int>> step_objectives_;
  std::map<std::size_t, std::vector<int>> assessment_objectives_;
  std::map<std::size_t, int> question_objectives_;
  std::map<std::size_t, int> question_twins_;
  std::map<int, std::pair<std::string, std::string>> option_texts_;  ///< reason and next move of an option, by its table and row
  int meeting_ = 1;
  std::string meeting_said_;  ///< "Pertemuan 2 (80 menit)"
  int paragraphs_ = 0;
  int tables_ = 0;
  int depth_ = 0;  ///< tables inside tables
  int lines_ = 0;
  bool by_lines_ = false;
  bool labelled_ = false;      ///< a label was met: the title is over
  int core_minutes_ = 0;
  std::string core_said_;
  Place core_place_;
  std::vector<std::string> core_principles_;  ///< "Kegiatan inti (bermakna)": of every experience in it
  std::size_t core_from_ = 0;  ///< the first step of the core
  int item_minutes_ = 0;       ///< minutes that lines of the present stage said themselves
  std::size_t stage_from_ = 0;
  int stage_minutes_ = 0;      ///< that stood beside its label and went to its first step
  std::map<std::size_t, std::string> first_markers_;  ///< the list mark of each step's first line
  int assess_ = -1;
  bool assess_fresh_ = false;  ///< opened, nothing in it yet
  plan::When assess_when_ = plan::When::none;
};

}  // namespace selami::document
