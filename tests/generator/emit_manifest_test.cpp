// What a fingerprint is made of, as JSON.
#include "emit_manifest.hpp"

#include <gmock/gmock.h>

#include "edit_table.hpp"
#include "scan.hpp"

namespace coolcache::scan::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::string manifest(const std::string& text, const std::string& path = "/p/a.cpp") {
  memory_source files;
  files.files[path] = text;
  options o = parse_options({"--root", "/p", "--also", "f", "--image", "app", path}, "/p", files);
  return manifest_text(scan(o, files, "g++ 12"), o);
}

TEST(EmitManifest, NamesSchemaImageAndCompiler) {
  EXPECT_THAT(manifest("int f();"),
              AllOf(HasSubstr("\"schema\": \"coolcache fingerprint"),
                    HasSubstr("\"image\": \"app\""), HasSubstr("\"compiler\": \"g++ 12\"")));
}

TEST(EmitManifest, ListsWhatAFunctionReachesAndThroughWhat) {
  EXPECT_THAT(manifest("int g() { return 1; }\nint f() { return g(); }"),
              AllOf(HasSubstr("\"name\": \"g\", \"kind\": \"function\", \"file\": \"a.cpp\", "
                              "\"line\": 1"),
                    HasSubstr("\"via\": 0"), HasSubstr("\"via\": null")));
}

TEST(EmitManifest, AMarkedFunctionHasAKey) {
  EXPECT_THAT(manifest("int f(int n) { return CACHE_FN(n) { return n; }; }"),
              HasSubstr("\"key\": \"n\""));
  EXPECT_THAT(manifest("int f(int n) { return n; }"), HasSubstr("\"key\": null"));
}

TEST(EmitManifest, BytesOfNamesAreEscaped) {
  EXPECT_THAT(manifest("int f() { return 1; }", "/p/a\"\x01\xC3.cpp"),
              HasSubstr("a\\\"\\u0001\\u00c3.cpp"));
}

}  // namespace
}  // namespace coolcache::scan::test
