// The table of this program, by hand. Line ranges are as wide as the files, so that a test can be
// edited without this being edited too.
#include <coolcache/table.hpp>
#include <iterator>

namespace {

using coolcache::detail::table;
using coolcache::detail::table_row;

constexpr std::uint64_t code = 0x1234;

#define ROW(file, function, key) ROW_WITH_STATE(file, function, key, "")

// `state`: items that are globals.
#define ROW_WITH_STATE(file, function, key, state)                                               \
  {                                                                                              \
    "runtime/" file "_test.cpp", 1, 100000, function, key, code, __LINE__, nullptr, 0, 0, state, \
        0, 0                                                                                     \
  }

#define ROW_WITHOUT_THREADS(file, function, key)                                                 \
  {                                                                                              \
    "runtime/" file "_test.cpp", 1, 100000, function, key, code, __LINE__, nullptr, 0, 0, "", 0, \
        0, false                                                                                 \
  }

// What CACHE_REF refers to: each is other code.
#define REFERENCE(operand)                                                                       \
  {                                                                                              \
    "runtime/reference_test.cpp", 1, 100000, "CACHE_REF(" operand ")", "CACHE_REF(" operand ")", \
        __LINE__, __LINE__, nullptr, 0, 0, "", 0, 0                                              \
  }

constexpr table_row rows[] = {
    ROW("quick_hit", "quick::square", "n"),
    ROW("quick_hit", "quick::text", "n"),
    ROW_WITH_STATE("quick_hit", "quick::of_knob", "n,knob", "knob"),
    ROW("quick_hit", "quick::around_knob", "n"),
    ROW("quick_hit", "quick::around_square", "n,unused"),
    ROW("quick_hit", "quick::pair_of", "x"),
    ROW("marker", "marked::square", "n"),
    ROW("marker", "marked::with_default", "steps,dt"),
    ROW("marker", "marked::overloaded", "n"),
    ROW("marker", "marked::overloaded", "m"),
    ROW("marker", "marked::size_of", "n"),
    ROW("marker", "marked::sum", "CACHE_PACK(values)"),
    ROW("marker", "marked::applied", "n"),
    ROW("marker", "marked::machine::compute", "n,watched"),
    ROW("marker", "marked::machine::named",
        "n,CACHE_ITEM(watched,this->watched),CACHE_ITEM(times,marked::scale)"),
    ROW("marker", "marked::machine::bits", "CACHE_ITEM(flag,this->flag)"),
    ROW("marker", "marked::machine::of_class", "n"),
    ROW("marker", "marked::machine::operator==", "watched,CACHE_ITEM(theirs,other.watched)"),
    ROW("marker", "marked::box::area", "n"),
    ROW("marker", "marked::fib", "n"),
    ROW("marker", "marked::nothing", ""),
    ROW("marker", "marked::move_only", "n"),
    ROW("marker", "marked::throwing", "n"),
    ROW("marker", "marked::two_markers", "n"),
    ROW("marker", "marked::two_markers", "n,CACHE_ITEM(more,n+1000)"),
    ROW("marker", "marked::in_lambda", "item"),
    ROW("marker", "marked::evaluated_once", "CACHE_ITEM(value,next())"),
    ROW("marker", "marked::many",
        "a,b,c,d,e,f,g,h,CACHE_ITEM(a1,a),CACHE_ITEM(a2,a),CACHE_ITEM(a3,a),CACHE_ITEM(a4,a),CACHE_"
        "ITEM(a5,a),CACHE_ITEM(a6,a),CACHE_ITEM(a7,a),CACHE_ITEM(a8,a),CACHE_ITEM(b1,a),CACHE_ITEM("
        "b2,a),CACHE_ITEM(b3,a),CACHE_ITEM(b4,a),CACHE_ITEM(b5,a),CACHE_ITEM(b6,a),CACHE_ITEM(b7,a)"
        ",CACHE_ITEM(b8,a),CACHE_ITEM(c1,a),CACHE_ITEM(c2,a),CACHE_ITEM(c3,a),CACHE_ITEM(c4,a),"
        "CACHE_ITEM(c5,a),CACHE_ITEM(c6,a),CACHE_ITEM(c7,a),CACHE_ITEM(c8,a),CACHE_ITEM(d1,a),"
        "CACHE_ITEM(d2,a),CACHE_ITEM(d3,a),CACHE_ITEM(d4,a),CACHE_ITEM(d5,a),CACHE_ITEM(d6,a),"
        "CACHE_ITEM(d7,a),CACHE_ITEM(d8,a),CACHE_ITEM(e1,a),CACHE_ITEM(e2,a),CACHE_ITEM(e3,a),"
        "CACHE_ITEM(e4,a),CACHE_ITEM(e5,a),CACHE_ITEM(e6,a),CACHE_ITEM(e7,a),CACHE_ITEM(e8,a),"
        "CACHE_ITEM(f1,a),CACHE_ITEM(f2,a),CACHE_ITEM(f3,a),CACHE_ITEM(f4,a),CACHE_ITEM(f5,a),"
        "CACHE_ITEM(f6,a),CACHE_ITEM(f7,a),CACHE_ITEM(f8,a),CACHE_ITEM(g1,a),CACHE_ITEM(g2,a),"
        "CACHE_ITEM(g3,a),CACHE_ITEM(g4,a),CACHE_ITEM(g5,a),CACHE_ITEM(g6,a),CACHE_ITEM(g7,a),"
        "CACHE_ITEM(g8,a)"),
    ROW("options", "chosen::plain", "n"),
    ROW("options", "chosen::outer", "n"),
    ROW("options", "chosen::versioned", "(options{.version=version}),n"),
    ROW("options", "chosen::beside", "(options{.dir=data.empty()?data:data/\"cache\"}),n"),
    ROW("options", "chosen::short_lived", "(options{.keep_for=50ms}),n"),
    ROW("options", "chosen::around_short_lived", "n"),
    ROW("options", "chosen::lasting", "(options{.auto_invalidate=false}),n"),
    ROW("options", "chosen::renamed", "(options{.auto_invalidate=false,.name=\"onename\"}),n"),
    ROW("options", "chosen::also_renamed", "(options{.auto_invalidate=false,.name=\"onename\"}),n"),
    ROW("options", "chosen::none", "options{},n"),
    ROW("options", "chosen::empty", "options{}"),
    ROW("file", "files::length", "CACHE_ITEM(input,file{path})"),
    ROW("file", "files::twice_length", "path"),
    ROW("file", "files::length_and_change", "CACHE_ITEM(input,file{path})"),
    ROW("deep_stack", "deep::chain", "(options{.memory_only=true}),n"),
    ROW("deep_stack", "deep::odd", "(options{.bypass=true}),n"),
    ROW("deep_stack", "deep::even", "(options{.bypass=true}),n"),
    ROW("deep_stack", "deep::throwing", "(options{.memory_only=true}),n"),
    ROW("deep_stack", "deep::swinging", "(options{.bypass=true}),n,width"),
    ROW("eigen", "eigen::sum", "m"),
    ROW("eigen", "eigen::product", "a,b"),
    ROW("eigen", "eigen::roots", "n"),
    ROW("eigen", "eigen::laplacian", "n"),
    ROW("eigen", "eigen::of_sparse", "m"),
    ROW("eigen", "eigen::turned", "q,by"),
    ROW("eigen", "eigen::of_long_doubles", "a"),
    ROW("control", "control::one", "n"),
    ROW("control", "control::two", "n"),
    ROW("limitations", "limits::reads_unlisted", "n"),
    ROW_WITH_STATE("nested_state", "nested::of_global", "n,listed", "listed"),
    ROW_WITH_STATE("nested_state", "nested::of_text", "CACHE_ITEM(text,cfg::text)", "text"),
    ROW_WITH_STATE("nested_state", "nested::of_sum", "CACHE_ITEM(sum,listed+1)", "sum"),
    ROW_WITH_STATE("nested_state", "nested::of_thread_local", "own", "own"),
    ROW("nested_state", "nested::of_parameter", "value"),
    ROW("nested_state", "nested::of_reference", "n,r"),
    ROW_WITH_STATE("nested_state", "nested::versioned", "(options{.version=current}),n",
                   "(options)"),
    ROW("nested_state", "nested::fixed_version", "(options{.version=3}),n"),
    ROW("nested_state", "nested::around", "which,n"),
    ROW("nested_state", "nested::around_twice", "which,n"),
    ROW_WITH_STATE("nested_threads", "pooled::of_global", "n,listed", "listed"),
    ROW("nested_threads", "pooled::of_file", "n,CACHE_ITEM(content,file{input})"),
    ROW("nested_threads", "pooled::short_lived", "(options{.keep_for=50ms}),n"),
    ROW("nested_threads", "pooled::by_pool", "which,n"),
    ROW("nested_threads", "pooled::by_two_threads", "n"),
    ROW("nested_threads", "pooled::lasts_a_while", "n"),
    ROW("nested_threads", "pooled::throws", "n"),
    ROW_WITHOUT_THREADS("nested_threads", "pooled::alone", "n"),
    ROW("mapped_array", "large::array", "count"),
    ROW("mapped_array", "large::vector", "count"),
    ROW("mapped_array", "large::text", "size"),
    ROW("mapped_array", "large::samples", "count"),
    ROW("mapped_array", "large::named", "count"),
    ROW("mapped_array", "large::sum", "all"),
    ROW("thread", "threads::text", "n"),
    ROW("thread", "threads::nested", "n"),
    ROW("single_flight", "flights::slow", "n"),
    ROW("single_flight", "flights::fails_at_first", "n"),
    ROW("single_flight", "flights::ping", "n"),
    ROW("single_flight", "flights::pong", "n"),
    ROW("single_flight", "flights::by_another_thread", "n"),
    ROW("single_flight", "flights::recursive", "n"),
    ROW("reference", "referred::applied", "f,x"),
    REFERENCE("square"),
    REFERENCE("scale::twice"),
    REFERENCE("&scale::times"),
    REFERENCE("static_cast<double(*)(double)>(cube)"),
    REFERENCE("static_cast<int(*)(int)>(cube)"),
    REFERENCE("half"),
    REFERENCE("[](doublex){returnx+1;}"),
};

}  // namespace

extern "C" const table coolcache_image_table = {
    coolcache::detail::table_format, "runtime_tests", "", rows, std::size(rows), nullptr, nullptr,
};
