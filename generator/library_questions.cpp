#include "library_questions.hpp"

#include <algorithm>
#include <set>

#include "scope_words.hpp"

namespace coolcache::scan {

namespace {

// using namespace std;
bool nominates_std(const declaration_index& index) {
  const std::vector<source_file>& files = index.sources().files;
  for (file_id f = 0; f < files.size(); ++f)
    for (name_id n : files[f].summary.nominated)
      if (std::string_view name = index.name(index.global_of(f, n));
          name == "std" || name == any_namespace || name.ends_with("literals"))
        return true;
  return false;
}

bool has_function(const declaration_index& index, global_name n) {
  const auto& all = index.providers(n);
  return std::any_of(all.begin(), all.end(), [&](declaration_id id) {
    return index[id].source->kind == declaration_kind::function && !index[id].source->is_member;
  });
}

// Of the standard up to C++20.
constexpr std::string_view library_functions =
    "abs acos acosh adjacent_find advance all_of any any_of apply arg asin asinh "
    "assoc_laguerre async atan atan2 atanh back_inserter bad begin beta binary_search bind "
    "bit_cast bit_ceil bit_floor bit_width byteswap call_once cbegin cbrt ceil cend clamp "
    "cmp_less common_type conj construct_at copy copy_backward copy_if copy_n copysign cos "
    "cosh count count_if countl_zero countr_zero crbegin cref crend data declval "
    "defaultfloat destroy destroy_at destroy_n distance div empty end endl ends equal "
    "equal_range erase erase_if erf erfc exchange exclusive_scan exit exp exp2 expm1 fabs "
    "fdim fill fill_n filter find find_end find_first_of find_if find_if_not fixed floor "
    "flush fma fmax fmin fmod for_each for_each_n format forward forward_as_tuple frexp "
    "function gcd generate generate_n get get_if get_temporary_buffer getline hex hexfloat "
    "holds_alternative hypot ilogb imag in_range includes inclusive_scan inner_product "
    "inplace_merge inserter invoke iota is_constant_evaluated is_heap is_partitioned "
    "is_permutation is_sorted isalnum isalpha isdigit isfinite isinf islower isnan "
    "isnormal isprint ispunct isspace isupper isxdigit launder lcm ldexp left legendre "
    "lerp lexicographical_compare lgamma llrint llround log log10 log1p log2 logb "
    "lower_bound lrint lround make_any make_exception_ptr make_heap make_move_iterator "
    "make_optional make_pair make_reverse_iterator make_shared make_tuple make_unique max "
    "max_element mem_fn merge midpoint min min_element minmax minmax_element mismatch modf "
    "move move_backward move_if_noexcept nan nearbyint next next_permutation nextafter "
    "none_of norm not_fn nth_element oct partial_sort partial_sum partition partition_copy "
    "partition_point polar pop_heap popcount pow prev prev_permutation proj push_heap "
    "quoted rand random_shuffle range rank rbegin real reduce ref regex_match "
    "regex_replace regex_search remainder remove remove_copy remove_copy_if remove_if "
    "remquo rename rend replace replace_copy replace_if reverse reverse_copy right rint "
    "rotate rotate_copy rotl rotr round sample scalbn search search_n set_difference "
    "set_intersection set_union setfill setprecision setw shift_left shift_right showbase "
    "showpoint shuffle signbit sin sinh size skipws sort sort_heap span sph_bessel sqrt "
    "srand ssize stable_partition stable_sort stod stof stoi stol stold stoll stoul stoull "
    "strtol swap swap_ranges tan tanh terminate tgamma thread tie time to_address to_array "
    "to_chars to_integer to_string to_wstring tolower toupper transform transform_reduce "
    "trunc tuple_cat uncaught_exceptions underlying uninitialized_copy unique unique_copy "
    "upper_bound use_facet vformat visit ws ";

std::set<std::string_view> words_of(std::string_view text) {
  std::set<std::string_view> out;
  for (std::size_t end; (end = text.find(' ')) != text.npos; text.remove_prefix(end + 1))
    out.insert(text.substr(0, end));
  return out;
}

}  // namespace

std::vector<bool> library_questions(const declaration_index& index) {
  static constexpr std::string_view overloaded[] = {
      "abs",    "div",       "pow",    "sqrt",    "cbrt",   "exp",      "log",     "log2",
      "log10",  "sin",       "cos",    "tan",     "asin",   "acos",     "atan",    "atan2",
      "sinh",   "cosh",      "tanh",   "floor",   "ceil",   "round",    "lround",  "trunc",
      "fmod",   "remainder", "hypot",  "isnan",   "isinf",  "isfinite", "signbit", "frexp",
      "ldexp",  "modf",      "fabs",   "fmax",    "fmin",   "fma",      "erf",     "tgamma",
      "strchr", "memchr",    "strstr", "strpbrk", "strrchr"};
  std::vector<bool> out(index.name_count());
  for (std::string_view name : overloaded)
    if (global_name n = index.find_name(name); n != 0xFFFFFFFF) out[n] = true;
  const bool brings_std = nominates_std(index);
  for (global_name n = 0; n < index.name_count(); ++n)
    if (index.name(n).starts_with("__cpp_") ||
        (brings_std && has_function(index, n) && is_library_function(index.name(n))))
      out[n] = true;
  return out;
}

bool is_library_function(std::string_view name) {
  static const std::set<std::string_view> all = words_of(library_functions);
  return all.contains(name);
}

// As the manuals of libstdc++, libc++ and glibc name them. Other reserved names are for the
// library's own use, or for nobody's.
bool is_library_setting(std::string_view name) {
  static const std::set<std::string_view> all = {"_GLIBCXX_ASSERTIONS",
                                                 "_GLIBCXX_CONCEPT_CHECKS",
                                                 "_GLIBCXX_DEBUG",
                                                 "_GLIBCXX_DEBUG_BACKTRACE",
                                                 "_GLIBCXX_DEBUG_PEDANTIC",
                                                 "_GLIBCXX_FORCE_NEW",
                                                 "_GLIBCXX_PARALLEL",
                                                 "_GLIBCXX_PARALLEL_ASSERTIONS",
                                                 "_GLIBCXX_SANITIZE_VECTOR",
                                                 "_GLIBCXX_USE_CXX11_ABI",
                                                 "_GLIBCXX_USE_DEPRECATED",
                                                 "_GLIBCXX_USE_DUAL_ABI",
                                                 "__STDC_CONSTANT_MACROS",
                                                 "__STDC_FORMAT_MACROS",
                                                 "__STDC_LIMIT_MACROS",
                                                 "__STDC_WANT_DEC_FP__",
                                                 "__STDC_WANT_LIB_EXT2__",
                                                 "__STRICT_ANSI__",
                                                 "_ATFILE_SOURCE",
                                                 "_BSD_SOURCE",
                                                 "_DEFAULT_SOURCE",
                                                 "_DYNAMIC_STACK_SIZE_SOURCE",
                                                 "_FILE_OFFSET_BITS",
                                                 "_FORTIFY_SOURCE",
                                                 "_GNU_SOURCE",
                                                 "_ISOC99_SOURCE",
                                                 "_ISOC11_SOURCE",
                                                 "_ISOC2X_SOURCE",
                                                 "_LARGEFILE_SOURCE",
                                                 "_LARGEFILE64_SOURCE",
                                                 "_POSIX_C_SOURCE",
                                                 "_POSIX_SOURCE",
                                                 "_REENTRANT",
                                                 "_SVID_SOURCE",
                                                 "_THREAD_SAFE",
                                                 "_TIME_BITS",
                                                 "_XOPEN_SOURCE",
                                                 "_XOPEN_SOURCE_EXTENDED"};
  for (std::string_view start : {"_LIBCPP_ENABLE_", "_LIBCPP_DISABLE_", "_LIBCPP_ABI_",
                                 "_LIBCPP_HARDENING", "_LIBCPP_DEBUG", "_LIBCPP_REMOVE_"})
    if (name.starts_with(start)) return true;
  return all.contains(name);
}

}  // namespace coolcache::scan
