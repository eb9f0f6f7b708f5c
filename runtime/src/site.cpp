#include <coolcache/detail/site.hpp>

#include <coolcache/detail/engine.hpp>
#include <coolcache/hasher.hpp>
#include <cstring>
#include <string>
#include <string_view>

#include "binding.hpp"

namespace coolcache::detail {
namespace {

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

/// Whether the mangled name of a function holds a type that other translation units may have too
/// under the same name: of an anonymous namespace, local to a static function, unnamed, or a
/// lambda. Too often true costs a recomputation, never a wrong result.
bool local_to_unit(std::string_view mangled) {
  return mangled.empty() || count(mangled, "_GLOBAL__N_") > 0 || count(mangled, "Ut") > 0 ||
         count(mangled, "Ul") > 0 || count(mangled, "$_") > 0 || count(mangled.substr(1), "ZL") > 0;
}

/// The enclosing function of a closure type: Clang numbers the closures of a translation unit one
/// after the other, so the closure's own number would change with every lambda above it.
std::string_view enclosing(std::string_view mangled) {
  const auto counted = mangled.rfind("$_"), plain = mangled.rfind("EUlvE");
  auto end = counted;
  if (counted != std::string_view::npos && (plain == std::string_view::npos || plain < counted)) {
    while (end > 0 && mangled[end - 1] >= '0' && mangled[end - 1] <= '9') --end;
  } else if (plain != std::string_view::npos) {
    end = plain + 1;
  } else {
    end = mangled.size();
  }
  return mangled.substr(0, end);
}

/// Which of the markers of one function with one key list this is.
std::uint32_t ordinal(const table& image, const table_row& row) {
  std::uint32_t n = 0;
  for (const table_row* at = image.rows; at != &row; ++at)
    n += std::strcmp(at->file, row.file) == 0 && std::strcmp(at->function, row.function) == 0 &&
         std::strcmp(at->key, row.key) == 0;
  return n;
}

/// `[with T = int]` of GCC, `[T = int]` of Clang.
std::string_view template_arguments(std::string_view pretty) {
  const auto at = pretty.rfind(" [");
  return at == std::string_view::npos ? std::string_view() : pretty.substr(at);
}

/// The translation unit, as far as possible without the directory that the project lies in.
void add_unit(hasher& to, const site_source& source, const table_row& row) {
  std::string_view unit = source.base_file;
  const std::string_view root = root_of(source.file, row.file);
  if (!root.empty() && unit.starts_with(root)) unit.remove_prefix(root.size());
  to.text(unit);
  to.text(source.image->image);
}

/// GCC spells two lambdas of one function alike, so without RTTI their instantiations cannot be
/// told apart.
bool ambiguous(const char* body, std::string_view pretty) {
  return body == nullptr && (template_arguments(pretty).find("lambda") != std::string_view::npos);
}

}  // namespace

site::site(site_source source, const char* body)
    : function_(source.function), image_(source.image), row_(nullptr), plain_(&the_engine().plain) {
  binding bound = bind(source);
  if (bound.row != nullptr && ambiguous(body, source.instantiation))
    bound = {nullptr, std::string(source.function) +
                          " runs uncached: a lambda is among its template arguments, which are "
                          "told apart only with -frtti"};
  row_ = bound.row;
  if (row_ == nullptr) {
    the_engine().warn_once(std::string(source.file) + ":" + std::to_string(source.line),
                           bound.problem);
    return;
  }
  const std::string_view pretty = source.instantiation;
  const std::string_view mangled = body == nullptr ? std::string_view() : enclosing(body);
  hasher whole, arguments;
  const bool local =
      body == nullptr ? pretty.find("anonymous") != std::string_view::npos : local_to_unit(mangled);
  whole.text(mangled.empty() ? pretty : mangled);
  arguments.text(template_arguments(pretty));
  whole.raw(ordinal(*image_, *row_));
  arguments.raw(ordinal(*image_, *row_));
  if (local) {
    add_unit(whole, source, *row_);
    add_unit(arguments, source, *row_);
  }
  instantiation_ = whole.finish();
  arguments_ = arguments.finish();
  usual_identity_ = identity(*this, {});
  the_engine().add(*this);
}

digest identity(const site& of, const options& with) {
  hasher to;
  to.raw(with.version);
  to.raw(with.auto_invalidate);
  to.add(with.auto_invalidate ? of.code() : of.types());
  if (with.name.empty()) {
    // Static functions of one name in two files differ in their code alone.
    if (!with.auto_invalidate) to.text(of.row().file);
    to.text(of.name());
    to.add(of.instantiation());
  } else {
    to.text(with.name);
    to.add(of.arguments());
  }
  return to.finish();
}

}  // namespace coolcache::detail
