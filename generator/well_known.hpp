// Names that library code calls although a program does not write them.
#pragma once

#include <string_view>

namespace coolcache::scan {

// A free function that library templates find by the types of their arguments: begin, swap, ...
bool is_customization_point(std::string_view name);

// A member type that library templates look for: value_type, promise_type, ...
bool is_type_for_libraries(std::string_view name);

// A member that library code calls on an object that it is given: size, push_back, what, ...
bool is_called_by_libraries(std::string_view name);

// A class, or a class template that derives from none of its arguments, of namespace std.
bool is_class_of_library(std::string_view name);

// A macro of the markers, which look up what stands in them where it stands.
bool is_marker(std::string_view name);

}  // namespace coolcache::scan
