// Whether code can write to a variable of its own, as far as its tokens show.
#pragma once

#include <string_view>

#include "token_walk.hpp"

namespace coolcache::scan {

// How a bare name among the arguments of a call counts: a pointer is nearly always taken by value,
// a number may be a result, and the name of an array is the address of what it holds.
enum class when_passed { is_read, may_be_written };

// Whether the tokens behind `from` assign to it, increment it, read into it, or hand it on where it
// could be written: by its address or by a reference.
bool is_written(const token_list& tokens, std::string_view name, std::size_t from,
                when_passed passed);

}  // namespace coolcache::scan
