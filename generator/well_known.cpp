#include "well_known.hpp"

#include <unordered_set>

namespace coolcache::scan {

bool is_customization_point(std::string_view name) {
  static const std::unordered_set<std::string_view> names = {
      // ranges, containers, tuples
      "begin", "end", "cbegin", "cend", "rbegin", "rend", "crbegin", "crend", "size", "ssize",
      "empty", "data", "swap", "iter_swap", "iter_move", "get", "advance", "distance",
      "enable_view",
      // values, orders
      "hash_value", "strong_order", "weak_order", "partial_order", "min", "max", "tag_invoke",
      // text
      "to_string", "to_chars", "from_chars", "format_as", "formatter", "parse", "format", "PrintTo",
      // serialization
      "to_json", "from_json", "serialize", "save", "load", "save_minimal", "load_minimal",
      "prologue", "epilogue", "coolcache_key",
      // mathematics
      "abs", "sqrt", "acos", "asin", "atan", "atan2", "cos", "cosh", "exp", "log", "log10", "pow",
      "sin", "sinh", "tan", "tanh",
      // errors
      "make_error_code", "make_error_condition"};
  return names.contains(name);
}

bool is_type_for_libraries(std::string_view name) {
  static const std::unordered_set<std::string_view> names = {
      // containers and iterators
      "value_type", "reference", "const_reference", "pointer", "const_pointer", "iterator",
      "const_iterator", "difference_type", "size_type", "key_type", "mapped_type",
      "iterator_category", "iterator_concept", "element_type",
      // allocators
      "allocator_type", "rebind", "other", "propagate_on_container_copy_assignment",
      "propagate_on_container_move_assignment", "propagate_on_container_swap", "is_always_equal",
      // traits, coroutines, clocks
      "is_transparent", "result_type", "type", "promise_type", "period", "duration", "time_point",
      "rep"};
  return names.contains(name);
}

bool is_called_by_libraries(std::string_view name) {
  static const std::unordered_set<std::string_view> names = {
      // containers, ranges, views
      "begin", "end", "cbegin", "cend", "rbegin", "rend", "crbegin", "crend", "size", "empty",
      "data", "swap", "get", "front", "back", "push_back", "push_front", "pop_back", "pop_front",
      "emplace_back", "emplace", "insert", "erase", "clear", "reserve", "resize", "capacity",
      "max_size", "find", "count", "contains", "push", "pop", "top", "base", "value",
      // allocators, memory resources, smart pointers
      "allocate", "deallocate", "construct", "destroy", "do_allocate", "do_deallocate",
      "do_is_equal", "select_on_container_copy_construction", "pointer_to", "lock", "unlock",
      "try_lock", "try_lock_for", "try_lock_until", "lock_shared", "unlock_shared",
      "try_lock_shared", "try_lock_shared_for", "try_lock_shared_until",
      // random engines, clocks, char_traits, formatters, exceptions
      "generate", "discard", "min", "max", "seed", "now", "period", "duration", "time_point", "rep",
      "eq", "lt", "compare", "length", "move", "copy", "assign", "to_char_type", "to_int_type",
      "eq_int_type", "eof", "not_eof", "what", "hash", "param", "reset",
      // coroutines
      "promise_type", "await_ready", "await_suspend", "await_resume", "initial_suspend",
      "final_suspend", "get_return_object", "return_void", "return_value", "yield_value",
      "unhandled_exception", "await_transform", "get_return_object_on_allocation_failure",
      // serialization
      "serialize", "save", "load", "save_minimal", "load_minimal", "load_and_construct",
      "coolcache_key", "to_json", "from_json", "str", "c_str"};
  return names.contains(name);
}

bool is_class_of_library(std::string_view name) {
  static const std::unordered_set<std::string_view> names = {
      // strings
      "string", "wstring", "u8string", "string_view",
      // containers
      "vector", "deque", "list", "forward_list", "array", "map", "multimap", "set", "multiset",
      "unordered_map", "unordered_multimap", "unordered_set", "unordered_multiset", "stack",
      "queue", "priority_queue", "span", "bitset",
      // values
      "complex", "optional", "unique_ptr", "shared_ptr", "weak_ptr",
      // threads
      "atomic", "mutex", "recursive_mutex", "shared_mutex", "condition_variable", "thread",
      "unique_lock", "lock_guard",
      // streams
      "ostringstream", "istringstream", "stringstream", "ofstream", "ifstream", "fstream"};
  return names.contains(name);
}

bool is_marker(std::string_view name) {
  static const std::unordered_set<std::string_view> names = {
      "CACHE_FN", "CACHE_FN_WITH", "CACHE_ITEM", "CACHE_PACK", "CACHE_REF"};
  return names.contains(name);
}

}  // namespace coolcache::scan
