#pragma once
/// @file What readers of a handed-in plan say of it and what its teacher answers: comments on places, filled-in review forms.

#include "files/sheet_names.hpp"
#include "planning/shared_wire.hpp"

namespace selami::planning {

struct CommentKind { static constexpr const char* prefix = "comment"; };
struct ReplyKind { static constexpr const char* prefix = "reply"; };
struct ReviewKind { static constexpr const char* prefix = "review"; };
using CommentId = Id<CommentKind>;
using ReplyId = Id<ReplyKind>;
using ReviewId = Id<ReviewKind>;

struct CommentIn {
  int version = 0;
  std::string place;
  std::string quote;
  std::string text;
};
struct WordsIn {
  std::string text;
};
struct DoneIn {
  bool done = false;
};
struct ReplyView {
  ReplyId id;
  std::string author;
  bool mine = false;
  std::string text;
  Instant at;
};
struct CommentView {
  CommentId id;
  int version = 0;
  std::string place;
  std::string quote;
  std::string author;
  bool mine = false;
  std::string text;
  Instant at;
  std::optional<Instant> done_at;
  std::vector<ReplyView> replies;
};
struct CommentList {
  std::vector<CommentView> comments;
};

/// What a person said of one item. No number: none was given.
struct ReviewedItem {
  std::string item;
  std::optional<int> number;
  std::string feedback;
};
struct ReviewBody {
  std::vector<ReviewedItem> items;
  std::string strengths;
  std::string improve;
  std::string advice;
};
struct ReviewIn {
  std::string form;
  int version = 0;
  ReviewBody body;
};
struct ReviewView {
  ReviewId id;
  std::string form;
  int version = 0;
  std::string reviewer;
  ReviewBody body;
  std::optional<int> sum;  ///< only when a person gave every number
  int most = 0;
  Instant saved_at;
  std::optional<Instant> sent_at;
  std::string answer;
  std::optional<Instant> answered_at;
};
struct FormItem {
  std::string id;
  std::string group;
  std::string text;
  std::string draft;
  std::vector<std::string> places;
};
struct FormName {
  std::string id;
  BothLanguages title;
};
struct FormView {
  std::string id;
  BothLanguages title;
  int from = 0;
  int to = 0;
  std::vector<std::string> names;
  std::vector<FormItem> items;
};
struct PrintQuery {
  std::optional<files::Sheet> sheet;
};
struct ReviewFormQuery {
  std::optional<std::string> form;
};
/// An empty form with its drafts, and what this reader wrote into it so far.
struct ReviewPage {
  std::vector<FormName> forms;
  FormView form;
  int version = 0;
  std::optional<ReviewView> mine;
};
/// A review as its teacher reads it, with the words of the items.
struct SentReview {
  ReviewView review;
  FormView form;
};
struct RemarksView {
  std::vector<CommentView> comments;
  std::vector<SentReview> reviews;
};

}  // namespace selami::planning

namespace selami {

namespace planning {
constexpr Limits said_text = range(1, 4000);
constexpr Limits review_text = loose_at_most(4000);
}  // namespace planning

template <>
struct Shape<planning::CommentIn> {
  using T = planning::CommentIn;
  static constexpr const char* name = "PlanCommentIn";
  static constexpr auto fields = std::tuple{
      Field{"version", &T::version, "of the text that was read", range(1, 1e6)},
      Field{"place", &T::place, "JSON pointer with ids in place of positions", range(1, 300)},
      Field{"quote", &T::quote, "what stood there; of the version that is in now the server takes its own", loose_at_most(20000)},
      Field{"text", &T::text, "the comment", planning::said_text}};
};
template <>
struct Shape<planning::WordsIn> {
  static constexpr const char* name = "PlanWordsIn";
  static constexpr auto fields = std::tuple{Field{"text", &planning::WordsIn::text, "an answer; of a review it may be empty: read", planning::review_text}};
};
template <>
struct Shape<planning::DoneIn> {
  static constexpr const char* name = "PlanDoneIn";
  static constexpr auto fields = std::tuple{Field{"done", &planning::DoneIn::done, "the teacher has dealt with it"}};
};
template <>
struct Shape<planning::ReplyView> {
  using T = planning::ReplyView;
  static constexpr const char* name = "PlanReply";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "reply_…"}, Field{"author", &T::author, "a name"},
                                            Field{"mine", &T::mine, "written by who asks"}, Field{"text", &T::text, "the answer"},
                                            Field{"at", &T::at, "ms"}};
};
template <>
struct Shape<planning::CommentView> {
  using T = planning::CommentView;
  static constexpr const char* name = "PlanComment";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "comment_…"}, Field{"version", &T::version, "of the text that was read"},
      Field{"place", &T::place, "JSON pointer with ids in place of positions"}, Field{"quote", &T::quote, "what stood there then"},
      Field{"author", &T::author, "a name"}, Field{"mine", &T::mine, "written by who asks"}, Field{"text", &T::text, "the comment"},
      Field{"at", &T::at, "ms"}, Field{"done_at", &T::done_at, "ms; null: not yet"}, Field{"replies", &T::replies, "oldest first"}};
};
template <>
struct Shape<planning::CommentList> {
  static constexpr const char* name = "PlanComments";
  static constexpr auto fields = std::tuple{Field{"comments", &planning::CommentList::comments, "oldest first"}};
};
template <>
struct Shape<planning::ReviewedItem> {
  using T = planning::ReviewedItem;
  static constexpr const char* name = "ReviewedItem";
  static constexpr auto fields = std::tuple{
      Field{"item", &T::item, "of the form", range(1, 60)}, Field{"number", &T::number, "given by a person; null: none", range(0, 100)},
      Field{"feedback", &T::feedback, "umpan balik", planning::review_text}};
};
template <>
struct Shape<planning::ReviewBody> {
  using T = planning::ReviewBody;
  static constexpr const char* name = "ReviewBody";
  static constexpr auto fields = std::tuple{
      Field{"items", &T::items, "as many as were filled in", at_most(60)}, Field{"strengths", &T::strengths, "kelebihan", planning::review_text},
      Field{"improve", &T::improve, "yang perlu ditingkatkan", planning::review_text},
      Field{"advice", &T::advice, "rekomendasi", planning::review_text}};
};
template <>
struct Shape<planning::ReviewIn> {
  using T = planning::ReviewIn;
  static constexpr const char* name = "ReviewIn";
  static constexpr auto fields = std::tuple{
      Field{"form", &T::form, "telaah-15", range(1, 60)}, Field{"version", &T::version, "of the text that was read", range(1, 1e6)},
      Field{"body", &T::body, "what was filled in"}};
};
template <>
struct Shape<planning::ReviewView> {
  using T = planning::ReviewView;
  static constexpr const char* name = "PlanReview";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "review_…"}, Field{"form", &T::form, "telaah-15"}, Field{"version", &T::version, "of the text that was read"},
      Field{"reviewer", &T::reviewer, "a name"}, Field{"body", &T::body, "what was filled in"},
      Field{"sum", &T::sum, "of the numbers; null unless a person gave every one"}, Field{"most", &T::most, "what the sum could be at most"},
      Field{"saved_at", &T::saved_at, "ms"}, Field{"sent_at", &T::sent_at, "ms; null: the reviewer's alone"},
      Field{"answer", &T::answer, "the teacher's; may be empty"}, Field{"answered_at", &T::answered_at, "ms; null: not yet"}};
};
template <>
struct Shape<planning::FormItem> {
  using T = planning::FormItem;
  static constexpr const char* name = "ReviewFormItem";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "of the form"}, Field{"group", &T::group, "items of one group stand together"}, Field{"text", &T::text, "what it asks"},
      Field{"draft", &T::draft, "feedback from the plan's own words; may be empty"},
      Field{"places", &T::places, "what the draft quotes, with ids in place of positions"}};
};
template <>
struct Shape<planning::FormName> {
  using T = planning::FormName;
  static constexpr const char* name = "ReviewFormName";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "telaah-15"}, Field{"title", &T::title, "of the form"}};
};
template <>
struct Shape<planning::FormView> {
  using T = planning::FormView;
  static constexpr const char* name = "ReviewForm";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "telaah-15"}, Field{"title", &T::title, "of the form"}, Field{"from", &T::from, "the lowest number"},
      Field{"to", &T::to, "the highest number"}, Field{"names", &T::names, "of the numbers, from the lowest on"},
      Field{"items", &T::items, "in the order of the form"}};
};
template <>
struct Shape<planning::ReviewFormQuery> {
  static constexpr const char* name = "ReviewFormQuery";
  static constexpr auto fields = std::tuple{Field{"form", &planning::ReviewFormQuery::form, "telaah-15; the first form when missing"}};
};
template <>
struct Shape<planning::PrintQuery> {
  static constexpr const char* name = "ReviewPrintQuery";
  static constexpr auto fields = std::tuple{Field{"sheet", &planning::PrintQuery::sheet, "f4 (else) or a4"}};
};
template <>
struct Shape<planning::ReviewPage> {
  using T = planning::ReviewPage;
  static constexpr const char* name = "ReviewPage";
  static constexpr auto fields = std::tuple{
      Field{"forms", &T::forms, "that may be used"}, Field{"form", &T::form, "with drafts; without numbers"},
      Field{"version", &T::version, "of the text that the drafts come from"}, Field{"mine", &T::mine, "this reader's, or null"}};
};
template <>
struct Shape<planning::SentReview> {
  using T = planning::SentReview;
  static constexpr const char* name = "SentReview";
  static constexpr auto fields = std::tuple{Field{"review", &T::review, "as it was sent"}, Field{"form", &T::form, "the words of its items, without drafts"}};
};
template <>
struct Shape<planning::RemarksView> {
  using T = planning::RemarksView;
  static constexpr const char* name = "PlanRemarks";
  static constexpr auto fields = std::tuple{Field{"comments", &T::comments, "oldest first"}, Field{"reviews", &T::reviews, "newest first"}};
};

}  // namespace selami
