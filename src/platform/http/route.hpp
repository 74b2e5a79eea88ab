#pragma once
/// @file Routes as a table: the parameter types are the parser, the result type is the answer's schema.
///
///   route(Action::plan_submit, "POST", "/plans/{plan}/submission", "Hand a plan in.", &submit_plan)
///
/// A use case is `Result<R> f(Call&, path parameters…, [const Query<Q>&], [const Body&])`: Id<K> or std::string for each
/// {name} of the path in order, then the query, then the body (a shaped struct as JSON, or Upload).
/// R is a shaped struct, File, SignedIn<T> or Topic (a stream of events).

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "auth/actor.hpp"
#include "base/shape.hpp"
#include "http/call.hpp"

namespace selami {

/// An empty answer.
struct Done {};
template <>
struct Shape<Done> {
  static constexpr const char* name = "Done";
  static constexpr auto fields = std::tuple{};
};

/// Bytes as they came, for files.
struct Upload {
  std::string bytes;
};
/// The query part of an address, by a shaped struct of texts, numbers, bools and optionals of them.
template <class T>
struct Query {
  T value;
  const T* operator->() const { return &value; }
};
/// A file to download.
struct File {
  std::string name;
  std::string type;
  std::string bytes;
};
/// An answer that also signs in (token) or out (empty token).
template <class T>
struct SignedIn {
  T value;
  std::string token;
  std::int64_t max_age_s = 0;
};
/// A stream of events: what listeners of this topic are told.
struct Topic {
  std::string name;
};

enum class RouteKind { read, report, write, work, stream };
template <>
struct EnumNames<RouteKind> {
  static constexpr std::pair<RouteKind, const char*> names[] = {{RouteKind::read, "read"},
                                                                {RouteKind::report, "report"},
                                                                {RouteKind::write, "write"},
                                                                {RouteKind::work, "work"},
                                                                {RouteKind::stream, "stream"}};
};

/// What a matched request brings.
struct Input {
  std::vector<std::string> path;
  std::map<std::string, std::string> query;
  std::string body;
  const json::Value* parsed = nullptr;  ///< the body when someone has parsed it already; alive while `bind` runs
};

/// What goes back, rendered outside the writer.
struct Answer {
  int status = 200;
  std::string type = "application/json";
  std::function<std::string()> render;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string topic;        ///< not empty: a stream
  std::string session;      ///< a token to set as cookie
  std::int64_t session_s = -1;  ///< ≥ 0: set the cookie (0 and no token: clear it)
};

using Bound = std::function<Result<Answer>(Call&)>;

/// How a route looks in OpenAPI.
struct Operation {
  std::vector<std::pair<std::string, json::Value>> path;
  std::vector<std::tuple<std::string, json::Value, bool>> query;  // name, schema, required
  json::Value body;                                                // null: none
  bool upload = false;
  json::Value result;
  std::string result_type = "application/json";
};

struct Route {
  RouteKind kind = RouteKind::read;
  Action action = Action::anyone;
  std::string method;
  std::string path;  ///< without the /api prefix: "/plans/{plan}"
  std::string summary;
  int version = 1;        ///< of the command that this route is
  bool logged = true;     ///< false: neither in the request log nor allowed as a command (ballots)
  std::size_t body_max = std::size_t{256} * 1024;
  /// For work: Bound of the second half, made on a worker from a snapshot. For others: parses only.
  std::function<Result<Bound>(const Input&, Call* snapshot)> bind;
  std::function<Operation(shape::Schemas&)> describe;

  /// "post_plans_plan_submission"
  std::string name() const;
  Route& of_version(int v) { return version = v, *this; }
  Route& unlogged() { return logged = false, *this; }
  Route& takes(std::size_t bytes) { return body_max = bytes, *this; }
};

namespace routing {

template <class T>
struct is_query : std::false_type {};
template <class T>
struct is_query<Query<T>> : std::true_type { using type = T; };
template <class T>
struct is_signed_in : std::false_type {};
template <class T>
struct is_signed_in<SignedIn<T>> : std::true_type { using type = T; };
template <class T>
constexpr bool is_path = std::is_same_v<T, std::string> || is_id_type<T>::value;

/// The names between braces of a path, in order.
std::vector<std::string> names_of(const std::string& path);
/// One query value as the JSON that a field of type M reads.
template <class M>
json::Value query_value(const std::string& text) {
  if constexpr (is_optional<M>::value) return query_value<typename M::value_type>(text);
  else if constexpr (std::is_same_v<M, bool>) {
    if (text.empty() || text == "1" || text == "true") return json::make(true);
    if (text == "0" || text == "false") return json::make(false);
    return json::make(text);
  } else if constexpr (std::is_arithmetic_v<M>) {
    auto number = json::parse(text);
    return number ? *number : json::make(text);
  } else {
    return json::make(text);
  }
}

template <class T>
Result<Query<T>> read_query(const std::map<std::string, std::string>& query) {
  json::Object members;
  std::apply(
      [&](const auto&... field) {
        (
            [&] {
              using M = std::decay_t<decltype(std::declval<T>().*(field.member))>;
              const auto found = query.find(field.name);
              if (found != query.end()) members.emplace_back(field.name, query_value<M>(found->second));
            }(),
            ...);
      },
      Shape<T>::fields);
  TRY(T value, from_json<T>(json::Value{std::move(members)}));
  return Query<T>{std::move(value)};
}

template <class A>
Result<A> read_argument(const Input& input, const std::vector<std::string>& names, std::size_t& next) {
  if constexpr (is_path<A>) {
    const std::string& text = input.path[next];
    const std::string& name = names[next];
    ++next;
    if constexpr (std::is_same_v<A, std::string>) return text;
    else {
      if (!selami::is_id(text, A::kind::prefix)) return fail(Fault::not_found, "request.bad_id", name);
      return A{text};
    }
  } else if constexpr (is_query<A>::value) {
    return read_query<typename is_query<A>::type>(input.query);
  } else if constexpr (std::is_same_v<A, Upload>) {
    return Upload{input.body};
  } else {
    return input.parsed ? from_json<A>(*input.parsed) : from_json_text<A>(input.body);
  }
}

template <class... As>
Result<std::tuple<As...>> read_arguments(const Input& input, const std::vector<std::string>& names) {
  std::tuple<As...> out;
  std::size_t next = 0;
  Error error;
  bool good = true;
  const auto one = [&](auto& slot) {
    if (!good) return;
    auto value = read_argument<std::decay_t<decltype(slot)>>(input, names, next);
    if (value) slot = *std::move(value);
    else good = false, error = std::move(value).error();
  };
  std::apply([&](auto&... slots) { (one(slots), ...); }, out);
  if (!good) return fail(std::move(error));
  return out;
}

template <class R>
Answer answer_of(R value) {
  Answer out;
  if constexpr (std::is_same_v<R, File>) {
    out.type = value.type;
    out.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + value.name + "\"");
    out.render = [bytes = std::make_shared<std::string>(std::move(value.bytes))] { return *bytes; };
  } else if constexpr (std::is_same_v<R, Topic>) {
    out.topic = value.name;
  } else if constexpr (is_signed_in<R>::value) {
    const std::string token = value.token;
    const std::int64_t age = value.max_age_s;
    out = answer_of(std::move(value.value));
    out.session = token;
    out.session_s = age;
  } else {
    out.render = [held = std::make_shared<R>(std::move(value))] { return to_json(*held); };
  }
  return out;
}

template <class R>
void describe_result(Operation& operation, shape::Schemas& schemas) {
  if constexpr (std::is_same_v<R, File>) operation.result_type = "application/octet-stream";
  else if constexpr (std::is_same_v<R, Topic>) operation.result_type = "text/event-stream";
  else if constexpr (is_signed_in<R>::value) describe_result<typename is_signed_in<R>::type>(operation, schemas);
  else operation.result = shape::schema<R>(schemas);
}

template <class A>
void describe_argument(Operation& operation, shape::Schemas& schemas, const std::vector<std::string>& names) {
  if constexpr (is_path<A>) operation.path.emplace_back(names[operation.path.size()], shape::schema<A>(schemas));
  else if constexpr (is_query<A>::value) {
    using T = typename is_query<A>::type;
    std::apply(
        [&](const auto&... field) {
          (operation.query.emplace_back(
               field.name, shape::schema<std::decay_t<decltype(std::declval<T>().*(field.member))>>(schemas, field.limits),
               !field.limits.loose && !is_optional<std::decay_t<decltype(std::declval<T>().*(field.member))>>::value),
           ...);
        },
        Shape<T>::fields);
  } else if constexpr (std::is_same_v<A, Upload>) operation.upload = true;
  else operation.body = shape::schema<A>(schemas);
}

template <class R, class... As>
std::function<Operation(shape::Schemas&)> describer(std::vector<std::string> names) {
  return [names = std::move(names)](shape::Schemas& schemas) {
    Operation operation;
    (describe_argument<As>(operation, schemas, names), ...);
    describe_result<R>(operation, schemas);
    return operation;
  };
}

template <class R, class... As, class F>
Route make(RouteKind kind, Action action, const char* method, const char* path, const char* summary, F use_case) {
  const std::vector<std::string> names = names_of(path);
  Route out;
  out.kind = kind;
  out.action = action;
  out.method = method;
  out.path = path;
  out.summary = summary;
  out.describe = describer<R, std::decay_t<As>...>(names);
  out.bind = [names, use_case](const Input& input, Call*) -> Result<Bound> {
    TRY(auto arguments, (read_arguments<std::decay_t<As>...>(input, names)));
    auto held = std::make_shared<decltype(arguments)>(std::move(arguments));
    return Bound([held, use_case](Call& call) -> Result<Answer> {
      TRY(R value, std::apply([&](const auto&... as) { return use_case(call, as...); }, *held));
      return answer_of(std::move(value));
    });
  };
  return out;
}

template <class F>
struct Signature : Signature<decltype(&F::operator())> {};
template <class R, class... As>
struct Signature<Result<R> (*)(Call&, As...)> {
  template <class F>
  static Route make_route(RouteKind k, Action a, const char* m, const char* p, const char* s, F f) {
    return make<R, As...>(k, a, m, p, s, f);
  }
  using result = R;
};
template <class C, class R, class... As>
struct Signature<Result<R> (C::*)(Call&, As...) const> : Signature<Result<R> (*)(Call&, As...)> {};

/// work: `prepare(Call& snapshot, arguments…) -> Result<P>` on a worker, `apply(Call&, const P&) -> Result<R>` on the writer.
template <class P, class... As, class F, class G>
Route make_work(Action action, const char* method, const char* path, const char* summary, F prepare, G apply) {
  using R = typename std::decay_t<decltype(apply(std::declval<Call&>(), std::declval<const P&>()))>::value_type;
  const std::vector<std::string> names = names_of(path);
  Route out;
  out.kind = RouteKind::work;
  out.action = action;
  out.method = method;
  out.path = path;
  out.summary = summary;
  out.describe = describer<R, std::decay_t<As>...>(names);
  out.bind = [names, prepare, apply](const Input& input, Call* snapshot) -> Result<Bound> {
    TRY(auto arguments, (read_arguments<std::decay_t<As>...>(input, names)));
    TRY(P prepared, std::apply([&](const auto&... as) { return prepare(*snapshot, as...); }, arguments));
    auto held = std::make_shared<P>(std::move(prepared));
    return Bound([held, apply](Call& call) -> Result<Answer> {
      TRY(R value, apply(call, *held));
      return answer_of(std::move(value));
    });
  };
  return out;
}
template <class F>
struct WorkSignature : WorkSignature<decltype(&F::operator())> {};
template <class P, class... As>
struct WorkSignature<Result<P> (*)(Call&, As...)> {
  template <class F, class G>
  static Route make_route(Action a, const char* m, const char* p, const char* s, F f, G g) {
    return make_work<P, As...>(a, m, p, s, f, g);
  }
};
template <class C, class P, class... As>
struct WorkSignature<Result<P> (C::*)(Call&, As...) const> : WorkSignature<Result<P> (*)(Call&, As...)> {};

}  // namespace routing

/// GET is a read; a GET whose result is Topic a stream; everything else a write, inside the group transaction.
template <class F>
Route route(Action action, const char* method, const char* path, const char* summary, F use_case) {
  using S = routing::Signature<F>;
  const bool stream = std::is_same_v<typename S::result, Topic>;
  const bool get = std::string_view(method) == "GET";
  return S::make_route(stream ? RouteKind::stream : get ? RouteKind::read : RouteKind::write, action, method, path, summary, use_case);
}
/// A long read on a worker with its own reader.
template <class F>
Route report(Action action, const char* method, const char* path, const char* summary, F use_case) {
  return routing::Signature<F>::make_route(RouteKind::report, action, method, path, summary, use_case);
}
/// Heavy work first on a worker over a snapshot, then a small write.
template <class F, class G>
Route work(Action action, const char* method, const char* path, const char* summary, F prepare, G apply) {
  return routing::WorkSignature<F>::make_route(action, method, path, summary, prepare, apply);
}

using Routes = std::vector<Route>;

/// Finds routes by method and path. Made once; it points into `routes`, which must stay where they are.
class RouteTable {
 public:
  /// Each path begins with a fixed segment.
  explicit RouteTable(const Routes& routes);

  /// The route of a method and path ("/plans/plan_…"), with the path's values in `values`; nullptr when there is none.
  /// `path_known` says whether another method would have matched.
  const Route* match(std::string_view method, std::string_view path, std::vector<std::string>& values, bool& path_known) const;

 private:
  using Start = std::pair<std::size_t, std::string_view>;  // how many segments, and the first
  std::map<Start, std::vector<const Route*>> by_start_;
};

}  // namespace selami
