// Symbols that a declaration names in strings: asm("f"), alias("f"), ifunc("f"), section("s").
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "declaration.hpp"
#include "names.hpp"
#include "token.hpp"

namespace coolcache::scan {

// What a label that the text does not spell out may be: the strings in macros.
inline constexpr std::string_view any_label = "(label)";

// Notes what the token at `index` says of symbols. What has such an attribute is known by the
// symbol and refers to it. A symbol that macros help to make may be any that starts and ends like
// the strings which are there; a declaration that has one counts for everything. Whether there are
// macros is seen once all files are known: `label_words`. In a head, any string in a macro's
// parentheses may be a symbol.
void add_symbols(declaration& d, const std::vector<token>& tokens, std::uint32_t index, bool head,
                 name_pool& names);

// What has a mangled name, extern "C" int _Z1fi(int), is what that means, and refers to it.
void add_mangled(declaration& d, std::string_view word, bool head, name_pool& names);

// The word of assembly, of an alias and the like, which a symbol may follow.
bool names_symbol(const token& t);

// The names in _ZN1a1fEv: each is a number and as many characters. What `li` leads to is the suffix
// of a literal operator too.
void for_each_mangled(std::string_view symbol, const std::function<void(std::string_view)>& use);

// The words of assembly that may be symbols, and the names in those that are mangled.
void for_each_symbol_word(std::string_view text, const std::function<void(std::string_view)>& use);

// What an ordinary string holds, if that is a name; else nothing.
std::string name_in_string(const token& t);

}  // namespace coolcache::scan
