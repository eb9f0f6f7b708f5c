// Whether other threads may do some of a function's work.
#include "thread_use.hpp"

#include <gtest/gtest.h>

#include "edit_table.hpp"
#include "scan.hpp"

namespace coolcache::scan::test {
namespace {

// Of the first marked function.
bool uses_threads(std::map<std::string, std::string> sources, std::vector<std::string> flags = {}) {
  memory_source files;
  program p{.files = std::move(sources), .arguments = std::move(flags)};
  scan_result r = p.scanned(files);
  for (const function_fingerprint& f : r.functions)
    if (f.site != nullptr) return thread_use(*r.index, p.read_options(files)).may_be_in(f.reached);
  ADD_FAILURE() << "no marked function";
  return false;
}

std::string marked(const std::string& body) {
  return "int f(int n) { return CACHE_FN(n) { " + body + " }; }";
}

TEST(ThreadUse, ArithmeticNeedsNone) {
  EXPECT_FALSE(
      uses_threads({{"a.cpp", "int g(int n) { return n + 1; } " + marked("return g(n);")}}));
  EXPECT_FALSE(uses_threads(
      {{"a.cpp", "#include <math.h>\n#include <vector>\n" + marked("return sqrt(n);")}}));
}

TEST(ThreadUse, WhatTheLanguageHasForThreadsIsOne) {
  for (const char* body :
       {"int r; std::thread([&] { r = n; }).join(); return r;", "return std::async(g, n).get();",
        "std::jthread t(g); return n;", "std::for_each(std::execution::par, b, e, g); return n;",
        "std::lock_guard l(m); q.push(n); return n;", "using namespace std; thread t(g); return n;",
        "std::atomic<int> a; return a;", "pthread_create(&t, 0, g, 0); return n;"})
    EXPECT_TRUE(uses_threads({{"a.cpp", marked(body)}})) << body;
}

TEST(ThreadUse, TheyMayBeFarAway) {
  EXPECT_TRUE(
      uses_threads({{"pool.hpp", "#pragma once\nstruct pool { void run(int); };\n"},
                    {"pool.cpp",
                     "#include \"pool.hpp\"\nstd::mutex m;\n"
                     "void pool::run(int) { std::lock_guard l(m); }\n"},
                    {"a.cpp", "#include \"pool.hpp\"\n" + marked("pool().run(n); return n;")}}));
  EXPECT_TRUE(uses_threads({{"a.cpp", "#define IN_BACKGROUND(f) std::async([&] { return f; })\n" +
                                          marked("return IN_BACKGROUND(n).get();")}}));
}

TEST(ThreadUse, CodeOutOfReachDoesNotCount) {
  EXPECT_FALSE(uses_threads({{"a.cpp", "void g() { std::thread t; }\n" + marked("return n;")}}));
}

TEST(ThreadUse, CodeThatIsNotScannedMayStartThem) {
  EXPECT_TRUE(uses_threads({{"a.cpp", "int g(int);\n" + marked("return g(n);")}}));
  EXPECT_TRUE(uses_threads({{"/usr/include/pool.h", "int g(int);\n"},
                            {"a.cpp", "#include <pool.h>\n" + marked("return g(n);")}}));
}

TEST(ThreadUse, SoMayTheCompiler) {
  std::string sum =
      marked("int s = 0;\n#pragma omp parallel for\nfor (int i = 0; i < n; ++i) ++s; return s;");
  EXPECT_FALSE(uses_threads({{"a.cpp", sum}}));
  EXPECT_TRUE(uses_threads({{"a.cpp", sum}}, {"--flag", "-fopenmp"}));
}

}  // namespace
}  // namespace coolcache::scan::test
