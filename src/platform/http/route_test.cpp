#include <gtest/gtest.h>

#include "http/contract.hpp"
#include "http/route.hpp"

namespace selami {

/// A body with one of each: what the parser is tried on.
struct Basket {
  std::string name;
  int count = 0;
  std::vector<std::string> tags;
  std::optional<double> weight;
};
struct Filter {
  std::string word;
  std::optional<int> most;
  bool all = false;
};
template <>
struct Shape<Basket> {
  static constexpr const char* name = "Basket";
  static constexpr auto fields =
      std::tuple{Field{"name", &Basket::name, "of the basket", at_most(10)}, Field{"count", &Basket::count, "pieces", range(1, 100)},
                 Field{"tags", &Basket::tags, "words", at_most(3)}, Field{"weight", &Basket::weight, "kg, or null"}};
};
template <>
struct Shape<Filter> {
  static constexpr const char* name = "Filter";
  static constexpr auto fields = std::tuple{Field{"word", &Filter::word, "to look for"}, Field{"most", &Filter::most, "how many", range(1, 50)},
                                            Field{"all", &Filter::all, "also old ones", loose}};
};

namespace {

Result<Basket> put_basket(Call&, const PlanId& plan, const std::string& step, const Basket& basket) {
  Basket out = basket;
  out.tags.push_back(plan.text + "/" + step);
  return out;
}
Result<Filter> look(Call&, const Query<Filter>& filter) { return filter.value; }
Result<Done> nothing(Call&) { return Done{}; }
Result<Topic> listen(Call&) { return Topic{"lesson:x"}; }

const Routes& routes() {
  static const Routes all = {
      route(Action::plan_write, "PUT", "/plans/{plan}/steps/{step}", "Put a basket.", &put_basket),
      route(Action::plan_read, "GET", "/plans", "Look.", &look),
      route(Action::plan_read, "GET", "/plans/{plan}", "One.", [](Call&, const PlanId&) -> Result<Done> { return Done{}; }),
      route(Action::plan_read, "GET", "/plans/own", "A fixed word.", &nothing),
      route(Action::plan_read, "GET", "/plans/events", "Live.", &listen),
      route(Action::plan_write, "DELETE", "/plans/{plan}", "Away.", [](Call&, const PlanId&) -> Result<Done> { return Done{}; }).unlogged(),
      report(Action::city_overview, "GET", "/plans-of-all", "Long.", &nothing),
  };
  return all;
}

/// "PUT_name a b" of a match, "405" for another method, "404" for none.
std::string matched(const char* method, const char* path) {
  std::vector<std::string> values;
  bool known = false;
  const Routes all = routes();
  const Route* found = RouteTable(all).match(method, path, values, known);
  if (!found) return known ? "405" : "404";
  std::string out = found->path;
  for (const std::string& value : values) out += " " + value;
  return out;
}

TEST(Match, FindsByMethodAndSegments) {
  EXPECT_EQ(matched("PUT", "/plans/p1/steps/s1"), "/plans/{plan}/steps/{step} p1 s1");
  EXPECT_EQ(matched("GET", "/plans"), "/plans");
  EXPECT_EQ(matched("GET", "/plans/p1"), "/plans/{plan} p1");
  EXPECT_EQ(matched("POST", "/plans/p1"), "405");
  EXPECT_EQ(matched("GET", "/plan"), "404");
}

TEST(Match, AFixedSegmentWinsOverAName) { EXPECT_EQ(matched("GET", "/plans/own"), "/plans/own"); }

TEST(Match, AlmostIsNotAMatch) {
  for (const char* path : {"", "/", "plans/p1/steps/s1", "/plans/", "/plans//steps/s1", "/plans/p1/", "/plans/p1/steps", "/plans/p1/steps/s1/", "//plans", "/PLANS"}) {
    EXPECT_EQ(matched("PUT", path), "404") << path;
  }
}

const char* plan_id = "plan_01k7zq3v9hj8m2n4p6q8r0s2t4";

/// What binding the body gives: "ok", or code and field.
std::string bound(const std::string& body, const std::string& plan = plan_id) {
  Input input;
  input.path = {plan, "s1"};
  input.body = body;
  const auto out = routes()[0].bind(input, nullptr);
  return out ? "ok" : out.error().code + " " + out.error().field;
}

TEST(Body, IsReadByItsShape) {
  EXPECT_EQ(bound(R"({"name": "batik", "count": 3, "tags": ["a"], "weight": 1.5})"), "ok");
  EXPECT_EQ(bound(R"({"name": "batik", "count": 3})"), "ok") << "lists and optionals may be missing";
}

TEST(Body, ErrorsNameTheField) {
  EXPECT_EQ(bound(R"({"count": 3})"), "request.missing_field name");
  EXPECT_EQ(bound(R"({"name": "batik", "count": 3, "tags": ["a", 7]})"), "request.wrong_type tags[1]");
  EXPECT_EQ(bound(R"({"name": "batik", "count": "3"})"), "request.wrong_type count");
  EXPECT_EQ(bound(R"({"name": "batik", "count": 1.5})"), "request.wrong_type count");
  EXPECT_EQ(bound(R"({"name": "batik", "count": 0})"), "request.out_of_range count");
  EXPECT_EQ(bound(R"({"name": "batik", "count": 101})"), "request.out_of_range count");
  EXPECT_EQ(bound(R"({"name": "batik", "count": 99999999999999999999})"), "request.out_of_range count");
  EXPECT_EQ(bound(R"({"name": "batik tulis", "count": 3})"), "request.out_of_range name");
  EXPECT_EQ(bound(R"({"name": "batik", "count": 3, "tags": ["a", "b", "c", "d"]})"), "request.out_of_range tags");
  EXPECT_EQ(bound(R"({"name": "batik", "count": 3, "color": 1})"), "request.unknown_field color");
  EXPECT_EQ(bound(R"({"name": "batik", "count": 3, "count": 4})").substr(0, 17), "request.malformed");
  EXPECT_EQ(bound("[]"), "request.wrong_type ");
}

TEST(Body, HostileTextIsRefused) {
  EXPECT_EQ(bound("").substr(0, 17), "request.malformed");
  EXPECT_EQ(bound(R"({"name": "batik", "count": 3)").substr(0, 17), "request.malformed");
  EXPECT_EQ(bound(R"({"name": "batik", "count": 3} {})").substr(0, 17), "request.malformed");
  EXPECT_EQ(bound("{\"name\": \"\xc3\x28\", \"count\": 3}").substr(0, 16), "request.not_utf8");
  EXPECT_EQ(bound("{\"name\": \"\xed\xa0\x80\", \"count\": 3}").substr(0, 16), "request.not_utf8") << "a lone surrogate";
  EXPECT_EQ(bound(std::string(100000, '[')).substr(0, 16), "request.too_deep");
  EXPECT_EQ(bound(R"({"name": "batik", "count": 1e999})").substr(0, 20), "request.out_of_range");
}

TEST(Path, AnIdOfAnotherKindIsNotFound) {
  const std::string body = R"({"name": "batik", "count": 3})";
  for (const char* wrong : {"plan_", "lesson_01k7zq3v9hj8m2n4p6q8r0s2t4", "plan_01K7ZQ3V9HJ8M2N4P6Q8R0S2T4", "plan_91k7zq3v9hj8m2n4p6q8r0s2t4",
                            "plan_01k7zq3v9hj8m2n4p6q8r0s2t4x", "' OR 1=1 --", "../../etc/passwd"}) {
    EXPECT_EQ(bound(body, wrong), "request.bad_id plan") << wrong;
  }
}

std::string looked(std::map<std::string, std::string> query) {
  Input input;
  input.query = std::move(query);
  const auto out = routes()[1].bind(input, nullptr);
  return out ? "ok" : out.error().code + " " + out.error().field;
}

TEST(Query, IsReadByItsShape) {
  EXPECT_EQ(looked({{"word", "rob"}}), "ok");
  EXPECT_EQ(looked({{"word", "rob"}, {"most", "5"}, {"all", "1"}}), "ok");
  EXPECT_EQ(looked({{"word", "12"}}), "ok") << "a text may look like a number";
  EXPECT_EQ(looked({{"most", "5"}}), "request.missing_field word");
  EXPECT_EQ(looked({{"word", "rob"}, {"most", "many"}}), "request.wrong_type most");
  EXPECT_EQ(looked({{"word", "rob"}, {"most", "51"}}), "request.out_of_range most");
  EXPECT_EQ(looked({{"word", "rob"}, {"all", "perhaps"}}), "request.wrong_type all");
}

TEST(Contract, TellsOfEachRoute) {
  const json::Value made = openapi(routes(), [](Action) { return std::vector<Role>{Role::teacher}; });
  const json::Value& put = *made.find("paths")->find("/api/plans/{plan}/steps/{step}")->find("put");
  EXPECT_EQ(put.text_of("operationId"), "put_plans_plan_steps_step");
  EXPECT_EQ(put.text_of("x-kind"), "write");
  EXPECT_EQ(put.find("parameters")->array()->size(), 2U);
  EXPECT_EQ(put.find("requestBody")->find("content")->find("application/json")->find("schema")->text_of("$ref"), "#/components/schemas/Basket");
  EXPECT_TRUE(put.find("x-command"));
  const json::Value& basket = *made.find("components")->find("schemas")->find("Basket");
  EXPECT_EQ(json::text(*basket.find("required")), R"(["name","count"])");
  EXPECT_EQ(json::text(*basket.find("additionalProperties")), "false");
  const json::Value& paths = *made.find("paths");
  EXPECT_EQ(paths.find("/api/plans/events")->find("get")->text_of("x-kind"), "stream");
  EXPECT_EQ(paths.find("/api/plans-of-all")->find("get")->text_of("x-kind"), "report");
  EXPECT_FALSE(paths.find("/api/plans/{plan}")->find("delete")->find("x-command")) << "what is not logged is no command";
}

TEST(Contract, EachCommandHasASchemaAndAVersion) {
  const auto schemas = command_schemas(routes());
  ASSERT_EQ(schemas.size(), 1U);
  EXPECT_EQ(schemas[0].first, "put_plans_plan_steps_step.v1");
  EXPECT_TRUE(schemas[0].second.find("components")->find("schemas")->find("Basket"));
}

}  // namespace
}  // namespace selami
