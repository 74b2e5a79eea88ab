#include <gtest/gtest.h>

#include "json_schema.hpp"
#include "schema_since.hpp"

namespace selami {
namespace {

json::Value parsed(const char* text) { return *json::parse(text); }

const json::Value& root() {
  static const json::Value value = parsed(R"({"components": {"schemas": {"Pupil": {"type": "object",
    "properties": {"name": {"type": "string", "maxLength": 5}, "age": {"type": "integer", "minimum": 4, "maximum": 21},
      "sex": {"enum": ["L", "P"]}, "of": {"$ref": "#/components/schemas/Pupil"}},
    "required": ["name"], "additionalProperties": false}}}})");
  return value;
}

std::string against(const char* schema, const char* value) { return kit::misfit(parsed(value), parsed(schema), root()); }

TEST(JsonSchema, TellsWhereAValueDoesNotFit) {
  const char* pupil = R"({"$ref": "#/components/schemas/Pupil"})";
  EXPECT_EQ(against(pupil, R"({"name": "Dina", "age": 10, "of": {"name": "Rafi"}})"), "");
  EXPECT_EQ(against(pupil, R"({"age": 10})"), "the whole: misses name");
  EXPECT_EQ(against(pupil, R"({"name": "Dina", "of": {"name": 7}})"), "of.name: expected string, found 7");
  EXPECT_EQ(against(pupil, R"({"name": "Dina", "nik": "1"})"), "nik: is not in the contract");
  EXPECT_EQ(against(pupil, R"({"name": "Dinarti"})"), "name: length over maxLength");
  EXPECT_EQ(against(pupil, R"({"name": "Dina", "age": 3})"), "age: value under minimum");
  EXPECT_EQ(against(pupil, R"({"name": "Dina", "sex": "X"})"), "sex: \"X\" is none of [\"L\",\"P\"]");
}

TEST(JsonSchema, ListsPatternsMapsAndAlternatives) {
  EXPECT_EQ(against(R"({"type": "array", "items": {"type": "integer"}, "maxItems": 2})", "[1, \"2\"]"), "[1]: expected integer, found \"2\"");
  EXPECT_EQ(against(R"({"type": "array", "items": {}, "maxItems": 2})", "[1, 2, 3]"), "the whole: size over maxItems");
  EXPECT_EQ(against(R"({"type": "string", "pattern": "^a[0-9]$"})", R"("a1")"), "");
  EXPECT_NE(against(R"({"type": "string", "pattern": "^a[0-9]$"})", R"("a11")"), "");
  EXPECT_EQ(against(R"({"type": "object", "additionalProperties": {"type": "boolean"}})", R"({"x": 1})"), "x: expected boolean, found 1");
  EXPECT_EQ(against(R"({"anyOf": [{"type": "integer"}, {"type": "null"}]})", "null"), "");
  EXPECT_NE(against(R"({"anyOf": [{"type": "integer"}, {"type": "null"}]})", "true"), "");
}

TEST(JsonSchema, AKeywordThatIsNotCheckedIsAnError) {
  EXPECT_THROW(against(R"({"type": "integer", "multipleOf": 2})", "3"), std::runtime_error);
  EXPECT_THROW(against(R"({"$ref": "#/components/schemas/Nobody"})", "3"), std::runtime_error);
}

TEST(JsonSchema, ASampleFits) {
  const json::Value schema = parsed(R"({"type": "object", "properties": {"a": {"$ref": "#/components/schemas/Pupil"},
    "b": {"type": "array", "minItems": 2, "items": {"type": "string", "pattern": "^pupil_[0-7]"}}}, "required": ["a", "b"]})");
  const json::Value made = kit::sample(schema, root(), [](const std::string& kind, const std::string&) { return kind + "_0"; });
  EXPECT_EQ(kit::misfit(made, schema, root()), "");
  EXPECT_EQ(json::text(*made.find("b")), R"(["pupil_0","pupil_0"])");
}

std::string since(const char* older, const char* newer) {
  const json::Value was = parsed(older), is = parsed(newer);
  return kit::narrowed({was, root()}, {is, root()});
}

TEST(SchemaSince, WhatTakesMoreIsNoNarrower) {
  EXPECT_EQ(since(R"({"type": "integer", "minimum": 0, "maximum": 5})", R"({"type": "number", "minimum": -1, "maximum": 12})"), "");
  EXPECT_EQ(since(R"({"enum": ["tap"]})", R"({"enum": ["card", "tap"]})"), "");
  EXPECT_EQ(since(R"({"type": "string", "maxLength": 9})", R"({"anyOf": [{"type": "string"}, {"type": "null"}]})"), "");
  EXPECT_EQ(since(R"({"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"], "additionalProperties": false})",
                  R"({"type": "object", "properties": {"a": {"type": "integer"}, "b": {}}, "additionalProperties": false})"),
            "");
}

TEST(SchemaSince, EachWayOfTakingLessIsFound) {
  EXPECT_EQ(since(R"({"type": "string"})", R"({"type": "integer"})"), "the whole: is \"integer\", was \"string\"");
  EXPECT_EQ(since(R"({"type": "integer", "maximum": 5})", R"({"type": "integer", "maximum": 4})"), "the whole: maximum is 4, was 5");
  EXPECT_EQ(since(R"({"type": "integer"})", R"({"type": "integer", "minimum": 0})"), "the whole: minimum is 0, was none");
  EXPECT_EQ(since(R"({"type": "array", "items": {"type": "string"}})", R"({"type": "array", "items": {"type": "string", "minLength": 1}})"), "[]: minLength is 1, was none");
  EXPECT_EQ(since(R"({"enum": ["card", "tap"]})", R"({"enum": ["tap"]})"), "the whole: does not take \"card\" any more");
  EXPECT_NE(since(R"({"type": "string"})", R"({"type": "string", "enum": ["tap"]})"), "");
  EXPECT_NE(since(R"({"type": "string", "pattern": "^a"})", R"({"type": "string", "pattern": "^b"})"), "");
  EXPECT_NE(since(R"({"anyOf": [{"type": "string"}, {"type": "null"}]})", R"({"type": "string"})"), "") << "null was taken, too";
  const char* with_a = R"({"type": "object", "properties": {"a": {"type": "integer"}}, "additionalProperties": false})";
  EXPECT_EQ(since(with_a, R"({"type": "object", "properties": {"b": {}}, "additionalProperties": false})"), "a: is not known any more");
  EXPECT_EQ(since(with_a, R"({"type": "object", "properties": {"a": {}, "b": {}}, "required": ["b"], "additionalProperties": false})"), "the whole: asks for b");
}

}  // namespace
}  // namespace selami
