// Mutations that insert declarations where there were none: what may win over what was chosen.

#include <algorithm>
#include <array>

#include "mutation.hpp"

namespace coolcache::oracle {
namespace {

using scan::token;
using maybe_mutation = std::optional<mutation>;

// On the line of the token that it stands before, so that no line number moves.
mutation insert(const mutated_source& s, const char* kind, std::size_t before,
                const std::string& text) {
  std::size_t at = s.source.offset(before);
  return {kind, true, s.file, s.source.tokens()[before].line, before, {{at, 0, ' ' + text + ' '}},
          {}};
}

std::string with_number(const char* name, random_source& random) {
  return name + std::to_string(random() % 1000);
}

// The innermost scope of a kind around a token, or the nearest one behind it.
std::optional<std::size_t> scope_near(const mutated_source& s, scope_kind kind,
                                      random_source& random) {
  auto at = random_token(s, random);
  if (!at) return std::nullopt;
  const auto& scopes = s.source.scopes();
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < scopes.size(); ++i) {
    if (scopes[i].kind != kind) continue;
    if (scopes[i].head <= *at && *at <= scopes[i].close) found = i;
    if (!found && scopes[i].head > *at) return i;
  }
  return found;
}

// The outermost declaration around a scope that stands in namespaces only.
std::size_t outermost(const outline& o, std::size_t index) {
  while (!o.in_namespaces(index)) index = o.scopes()[index].parent;
  return index;
}

const std::vector<std::pair<std::string, std::vector<std::string>>>& parameter_types() {
  static const std::vector<std::pair<std::string, std::vector<std::string>>> types = {
      {"const ", {""}},
      {" & ", {" && ", " "}},
      {"& ", {"&& ", " "}},
      {"int ", {"long ", "char ", "unsigned ", "const auto& "}},
      {"std::string_view ", {"const std::string& ", "const char* ", "std::string& "}},
      {"std::size_t ", {"int ", "unsigned ", "char "}},
      {"double ", {"float ", "int ", "auto "}},
      {"char ", {"int ", "const char& "}},
      {"bool ", {"int ", "auto "}},
      {"std::uint32_t ", {"std::uint64_t ", "int "}},
      {"std::uint64_t ", {"std::uint32_t ", "unsigned long long "}}};
  return types;
}

// A copy of a function with one parameter of another type, and a body of its own.
maybe_mutation overload(const mutated_source& s, random_source& random) {
  auto f = scope_near(s, scope_kind::function, random);
  if (!f) return std::nullopt;
  const scope& function = s.source.scopes()[*f];
  std::string parameters = s.source.between(function.parameters, function.parameters_end);
  const auto& [type, others] = pick(parameter_types(), random);
  std::size_t found = parameters.find(type);
  if (found == parameters.npos) return std::nullopt;
  parameters.replace(found, type.size(), pick(others, random));
  std::string head = s.source.between(function.head, function.parameters);
  head.pop_back();
  std::string tail = s.source.between(function.parameters_end, function.open).substr(1);
  if (head.find('#') != head.npos || tail.find('#') != tail.npos) return std::nullopt;
  return insert(s, "overload", function.head, head + parameters + tail + " __builtin_trap(); }");
}

maybe_mutation generic_overload(const mutated_source& s, random_source& random) {
  auto f = scope_near(s, scope_kind::function, random);
  if (!f) return std::nullopt;
  const scope& function = s.source.scopes()[*f];
  std::string head = s.source.between(function.head, function.parameters);
  head.pop_back();
  if (head.find("template") != head.npos || head.find('#') != head.npos) return std::nullopt;
  return insert(s, "generic overload", function.head,
                "template <class... OracleT> " + head + "(OracleT&&...) { __builtin_trap(); }");
}

// A function of the caller's namespace with the name of something that the caller uses.
maybe_mutation namesake(const mutated_source& s, random_source& random) {
  auto f = scope_near(s, scope_kind::function, random);
  if (!f) return std::nullopt;
  const scope& function = s.source.scopes()[*f];
  std::size_t before = s.source.scopes()[outermost(s.source, *f)].head;
  static const std::array<const char*, 4> forms = {
      "template <class... OracleT> inline int NAME(OracleT&&...) { return 7; }",
      "inline long NAME(long oracle) { return oracle; }", "static int NAME = 3;",
      "namespace oracle_space { template <class OracleT> int NAME(OracleT&) { return 7; } } "
      "using namespace oracle_space;"};
  for (int i = 0; i < 30; ++i) {
    std::size_t at = function.open + random() % (function.close - function.open + 1);
    if (!s.source.tokens()[at].is_identifier()) continue;
    std::string text = pick(forms, random);
    text.replace(text.find("NAME"), 4, s.source.spelling(at));
    return insert(s, text.find("using") != text.npos ? "using-directive" : "namesake", before,
                  text);
  }
  return std::nullopt;
}

// A member of a derived class with the head of some member of another class of the file.
maybe_mutation override_member(const mutated_source& s, random_source& random) {
  auto derived = scope_near(s, scope_kind::type, random);
  auto member = scope_near(s, scope_kind::function, random);
  if (!derived || !member) return std::nullopt;
  const scope& type = s.source.scopes()[*derived];
  const scope& function = s.source.scopes()[*member];
  std::string head = s.source.between(function.head, function.parameters_end);
  bool constant = s.source.tokens()[function.parameters_end + 1].is("const");
  if (head.find("::") < head.find('(') || head.find('#') != head.npos) return std::nullopt;
  return insert(s, "override or hiding member", type.open + 1,
                "public: " + head + (constant ? " const" : "") + " { __builtin_trap(); }");
}

maybe_mutation member(const mutated_source& s, random_source& random) {
  auto t = scope_near(s, scope_kind::type, random);
  if (!t || s.source.scopes()[*t].name.empty()) return std::nullopt;
  static const std::array<const char*, 16> forms = {
      "public: ~NAME() {}",
      "public: virtual ~NAME() {}",
      "public: NAME(const NAME&) {}",
      "public: NAME() {}",
      "public: template <class OracleT> NAME(OracleT&&) {}",
      "public: NAME(int) {}",
      "public: operator bool() const { return true; }",
      "public: explicit operator int() const { return 3; }",
      "public: friend bool operator==(const NAME&, const NAME&) { return true; }",
      "public: friend bool operator<(const NAME&, const NAME&) { return false; }",
      "public: friend void swap(NAME&, NAME&) {}",
      "public: NAME& operator=(const NAME&) { return *this; }",
      "public: static void* operator new(unsigned long) { return nullptr; }",
      "public: template <class OracleT> bool operator==(const OracleT&) const { return true; }",
      "public: int oracle_member = 3;",
      "public: virtual void oracle_virtual() {}"};
  std::string text = pick(forms, random);
  for (std::size_t at; (at = text.find("NAME")) != text.npos;)
    text.replace(at, 4, s.source.scopes()[*t].name);
  bool is_friend = text.find("friend") != text.npos;
  // Behind the brace, or before the one that closes: then what follows stays private.
  return insert(s, is_friend ? "friend" : "member", s.source.scopes()[*t].close, text);
}

// Behind the class, in its namespace.
maybe_mutation free_operator(const mutated_source& s, random_source& random) {
  auto t = scope_near(s, scope_kind::type, random);
  if (!t || s.source.scopes()[*t].name.empty() || !s.source.in_namespaces(*t)) return std::nullopt;
  const scope& type = s.source.scopes()[*t];
  if (type.close + 2 >= s.source.tokens().size()) return std::nullopt;
  static const std::array<const char*, 9> forms = {
      "inline bool operator==(const NAME&, const NAME&) { return true; }",
      "inline bool operator<(const NAME&, const NAME&) { return false; }",
      "inline bool operator==(NAME&, NAME&) { return true; }",
      "inline void swap(NAME&, NAME&) {}",
      "template <class OracleT> bool operator!=(const NAME&, const OracleT&) { return true; }",
      "inline void operator,(NAME&, int) {}",
      "inline int* begin(NAME&) { return nullptr; } inline int* end(NAME&) { return nullptr; }",
      "template <class OracleS> OracleS& operator<<(OracleS& s, const NAME&) { return s; }",
      "inline NAME* operator&(NAME&) { return nullptr; }"};
  std::string text = pick(forms, random);
  for (std::size_t at; (at = text.find("NAME")) != text.npos;) text.replace(at, 4, type.name);
  return insert(s, "free operator", type.close + 2, text);
}

// template <> struct NAME<int>, a copy of the primary template in which T is int.
maybe_mutation specialization(const mutated_source& s, random_source& random) {
  auto t = scope_near(s, scope_kind::type, random);
  if (!t || !s.source.in_namespaces(*t)) return std::nullopt;
  const scope& type = s.source.scopes()[*t];
  const auto& tokens = s.source.tokens();
  if (!tokens[type.head].is("template") || type.name.empty()) return std::nullopt;
  if (!tokens[type.head + 2].is("class") && !tokens[type.head + 2].is("typename"))
    return std::nullopt;
  if (!tokens[type.head + 4].is(">") || type.close + 2 >= tokens.size()) return std::nullopt;
  static const std::array<const char*, 7> arguments = {"int",      "double", "char", "std::string",
                                                       "unsigned", "bool",   "long"};
  std::string argument = pick(arguments, random);
  std::string body = s.source.between(type.open + 1, type.close - 1);
  if (body.find('#') != body.npos) return std::nullopt;
  return insert(s, "specialization", type.close + 2,
                "template <> struct " + type.name + "<" + argument + "> { using " +
                    std::string(tokens[type.head + 3].text) + " = " + argument + "; " + body +
                    " int oracle_member = 0; };");
}

maybe_mutation deduction_guide(const mutated_source& s, random_source& random) {
  auto t = scope_near(s, scope_kind::type, random);
  if (!t || !s.source.in_namespaces(*t)) return std::nullopt;
  const scope& type = s.source.scopes()[*t];
  if (!s.source.tokens()[type.head].is("template") || type.name.empty() ||
      type.close + 2 >= s.source.tokens().size())
    return std::nullopt;
  return insert(s, "deduction guide", type.close + 2,
                "template <class OracleT> " + type.name + "(OracleT) -> " + type.name + "<int>;");
}

// A directive needs a line of its own. The next line is numbered as before.
mutation insert_directive(const mutated_source& s, const char* kind, std::size_t before,
                          const std::string& text) {
  std::size_t line_start = s.source.text().rfind('\n', s.source.offset(before));
  line_start = line_start == std::string::npos ? 0 : line_start + 1;
  return {
      kind, true, s.file, s.source.tokens()[before].line, before, {{line_start, 0, text + '\n'}},
      {}};
}

maybe_mutation macro(const mutated_source& s, random_source& random) {
  auto at = random_token(s, random);
  if (!at || s.source.tokens()[*at].in_directive || !s.source.tokens()[*at].is_identifier())
    return std::nullopt;
  std::string name(s.source.spelling(*at));
  auto other = random_token(s, random);
  static const std::array<const char*, 6> bodies = {"(NAME)",     "NAME()", "3",
                                                    "(1 + NAME)", "OTHER",  ""};
  std::string body = pick(bodies, random);
  if (std::size_t n = body.find("NAME"); n != body.npos) body.replace(n, 4, name);
  if (std::size_t n = body.find("OTHER"); n != body.npos && other)
    body.replace(n, 5, s.source.spelling(*other));
  bool call = *at + 1 < s.source.tokens().size() && s.source.tokens()[*at + 1].is("(");
  std::string parameters = call && random() % 2 == 0 ? "(...)" : "";
  return insert_directive(s, "macro", *at, "#define " + name + parameters + ' ' + body);
}

maybe_mutation undefined_macro(const mutated_source& s, random_source& random) {
  const auto& tokens = s.source.tokens();
  for (int i = 0; i < 50; ++i) {
    auto at = random_token(s, random);
    auto before = random_token(s, random);
    if (!at || !before || *at < 2 || tokens[*before].in_directive) continue;
    if (!tokens[*at - 1].is("define") || !tokens[*at].in_directive) continue;
    std::string name(tokens[*at].text);
    std::string again = random() % 2 == 0 ? "\n#define " + name + " 3" : "";
    return insert_directive(s, "undefined macro", std::max(*at, *before), "#undef " + name + again);
  }
  return std::nullopt;
}

// A new header that is included before all else, with a declaration for a name of the file.
maybe_mutation include(const mutated_source& s, random_source& random) {
  auto made = random() % 2 == 0 ? macro(s, random) : namesake(s, random);
  if (!made || s.source.tokens().empty()) return std::nullopt;
  std::string name = with_number("oracle_extra_", random) + ".hpp";
  std::string text = made->edits.front().text;
  mutation m = insert_directive(s, "include", 0, "#include \"" + name + '"');
  m.edits.front().offset = 0;
  std::size_t slash = s.file.rfind('/');
  m.new_files[slash == s.file.npos ? name : s.file.substr(0, slash + 1) + name] = text + '\n';
  return m;
}

maybe_mutation unrelated(const mutated_source& s, random_source& random) {
  auto f = scope_near(s, scope_kind::function, random);
  if (!f) return std::nullopt;
  static const std::array<const char*, 5> forms = {
      "inline int NAME(int oracle) { return oracle + 1; }", "struct NAME { int oracle = 0; };",
      "using NAME = unsigned long;", "enum class NAME { oracle };",
      "template <class OracleT> OracleT NAME(OracleT t) { return t; }"};
  std::string text = pick(forms, random);
  text.replace(text.find("NAME"), 4, with_number("oracle_unrelated_", random));
  return insert(s, "unrelated declaration", s.source.scopes()[outermost(s.source, *f)].head, text);
}

maybe_mutation in_body(const mutated_source& s, random_source& random) {
  auto f = scope_near(s, scope_kind::function, random);
  if (!f) return std::nullopt;
  const scope& function = s.source.scopes()[*f];
  std::size_t at = function.open + 1 + random() % (function.close - function.open);
  if (!s.source.tokens()[at].is_identifier() && at + 1 >= function.close) return std::nullopt;
  std::string name(s.source.spelling(at));
  static const std::array<const char*, 4> forms = {
      "static int oracle_local = 0; ++oracle_local;", "auto NAME = 0;",
      "struct oracle_guard { ~oracle_guard() { __builtin_trap(); } } oracle_object;",
      "using namespace std;"};
  std::string text = pick(forms, random);
  if (std::size_t n = text.find("NAME"); n != text.npos) text.replace(n, 4, name);
  return insert(s, "local declaration", function.open + 1, text);
}

maybe_mutation attribute(const mutated_source& s, random_source& random) {
  auto f = scope_near(s, random() % 3 == 0 ? scope_kind::type : scope_kind::function, random);
  if (!f) return std::nullopt;
  const scope& around = s.source.scopes()[*f];
  if (around.kind == scope_kind::function)
    return insert(
        s, "attribute", around.head,
        random() % 2 == 0 ? "__attribute__((noinline))" : "__attribute__((target(\"avx\")))");
  std::size_t name = around.head;
  while (name < around.open && s.source.spelling(name) != around.name) ++name;
  return insert(s, "attribute", name,
                random() % 2 == 0 ? "alignas(64)" : "__attribute__((packed))");
}

using maker = maybe_mutation (*)(const mutated_source&, random_source&);
constexpr std::array<maker, 20> makers = {
    overload, overload, generic_overload, namesake,        override_member, override_member,
    member,   member,   free_operator,    free_operator,   specialization,  specialization,
    macro,    macro,    undefined_macro,  deduction_guide, include,         unrelated,
    in_body,  attribute};

}  // namespace

std::optional<mutation> insert_declaration(const mutated_source& s, random_source& random) {
  maker make = pick(makers, random);
  for (int i = 0; i < 20; ++i)
    if (auto m = make(s, random)) return m;
  return std::nullopt;
}

}  // namespace coolcache::oracle
