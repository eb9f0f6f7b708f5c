#include "class_head.hpp"

#include <algorithm>

#include "keywords.hpp"

namespace coolcache::scan {
namespace {

bool is_name(const token& t) {
  return t.is_name();
}

// public virtual ns::Base<T>, Other { : keeps Base and Other. Of std::Base it keeps that too, since
// a class of the project may have the name.
std::uint32_t read_bases(const source_view& source, std::uint32_t p, std::uint32_t limit,
                         class_head& head) {
  std::string last;
  auto keep = [&] {
    if (!last.empty()) head.bases.push_back(last);
    last.clear();
  };
  while (p < limit && !source.is(p, "{") && !source.is(p, ";")) {
    if (source.is(p, ",")) keep();
    if (source.is(p, "decltype") || source.is(p, "...")) head.has_computed_base = true;
    if (is_name(source.at(p))) last = source.at(p).text;
    if (source.is(p, "std") && source.is(p + 1, "::")) head.bases.emplace_back("std::");
    std::uint32_t behind = p + 1;
    if (source.is(p, "<")) behind = std::max(behind, behind_angles(source, p));
    if (source.is(p, "(") || source.is(p, "[")) behind = source.behind(p);
    p = behind;
  }
  keep();
  return p;
}

// In EXPORT(x) Name, what stands in parentheses belongs to a macro, since a name follows.
bool macro_parenthesis(const source_view& source, std::uint32_t p) {
  return is_name(source.at(source.behind(p))) || source.is(source.behind(p), "::");
}

// In S DERIVES(A) {, a second name in capitals.
bool is_base_macro(const source_view& source, std::uint32_t p, int names) {
  std::string_view word = source.at(p - 1).text;
  bool capitals =
      std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  std::uint32_t behind = source.behind(p);
  return names >= 2 && capitals && (source.is(behind, "{") || source.is(behind, ":"));
}

// Reads names into a head; the last one is the class's.
struct name_reader {
  class_head& head;
  std::uint32_t chain_end = npos;
  std::vector<std::string> previous = {};  // the name before the one that is read
  int names = 0;

  void read(const source_view& source, std::uint32_t p) {
    bool continues = chain_end != npos && p == chain_end + 1 && source.is(chain_end, "::");
    if (!continues) {
      previous = std::move(head.chain);
      head.chain.clear();
      ++names;
    }
    head.chain.emplace_back(source.at(p).text);
    head.name = p;
    head.arguments = npos;
    chain_end = p + 1;
  }
};

}  // namespace

class_head read_class_head(const source_view& source, std::uint32_t position, std::uint32_t limit) {
  class_head head;
  head.at = position;
  head.is_enum = source.is(position, "enum");
  std::uint32_t p = position + 1;
  if (head.is_enum && (source.is(p, "class") || source.is(p, "struct"))) ++p;
  name_reader name{head};
  while (p < limit) {
    std::uint32_t after = behind_attributes(source, p);
    if (after != p) {
      p = after;
      continue;
    }
    const token& t = source.at(p);
    if (t.is("final") && !head.chain.empty() && (source.is(p + 1, "{") || source.is(p + 1, ":"))) {
      ++p;
    } else if (is_name(t)) {
      name.read(source, p++);
    } else if (t.is("::")) {
      ++p;
    } else if (t.is("<") && name.chain_end == p) {
      head.arguments = p;
      p = behind_angles(source, p);
      if (p == head.arguments) return head;
      name.chain_end = p;
    } else if (t.is("(") && is_base_macro(source, p, name.names)) {
      head.chain = name.previous;  // struct S DERIVES(A) {: what is derived from is not known
      head.has_computed_base = true;
      p = source.behind(p);
    } else if (t.is("(") && macro_parenthesis(source, p)) {
      p = source.behind(p);
    } else if (t.is(":")) {
      head.colon = p;
      p = read_bases(source, p + 1, limit, head);
      head.defines = source.is(p, "{");
      head.open = p;
      return head;
    } else {
      head.defines = t.is("{");
      head.forward = t.is(";");
      head.open = p;
      return head;
    }
  }
  return head;
}

}  // namespace coolcache::scan
