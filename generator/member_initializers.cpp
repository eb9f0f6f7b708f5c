#include "member_initializers.hpp"

namespace coolcache::scan {
namespace {

// From A<B>::C, decltype(x) or a macro to the bracket that holds the value.
std::uint32_t behind_initialized_name(const source_view& source, std::uint32_t p,
                                      std::uint32_t limit) {
  while (p < limit && !source.is(p, "(") && !source.is(p, "{") && !source.is(p, ";")) {
    bool computed = source.is(p, "decltype") && source.is(p + 1, "(");
    std::uint32_t behind = computed            ? source.behind(p + 1)
                           : source.is(p, "<") ? behind_angles(source, p)
                                               : p + 1;
    p = behind == p ? p + 1 : behind;
  }
  return p;
}

}  // namespace

// m(x), Base<T>{y}, pack(z)... { body }: a brace that no comma and no brace follows is the body.
std::uint32_t behind_member_initializers(const source_view& source, std::uint32_t colon,
                                         std::uint32_t limit) {
  for (std::uint32_t p = colon + 1; p < limit;) {
    std::uint32_t open = behind_initialized_name(source, p, limit);
    if (open >= limit || source.is(open, ";")) return open;
    std::uint32_t behind = source.behind(open);
    if (source.is(behind, "...")) ++behind;
    bool continues = source.is(behind, ",") || source.is(behind, "{");
    bool body = source.is(open, "{") && (open == p || behind >= limit || !continues);
    if (body) return open;
    p = source.is(behind, ",") ? behind + 1 : behind;
  }
  return limit;
}

}  // namespace coolcache::scan
