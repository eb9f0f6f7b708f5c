// What fingerprints are made of, as JSON, written and read.
#include "emit_manifest.hpp"

#include <gmock/gmock.h>

#include "edit_table.hpp"
#include "scan.hpp"

namespace coolcache::scan::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string manifest_text(const std::string& text, const std::string& path = "/p/a.cpp") {
  memory_source files;
  files.files[path] = text;
  options o = parse_options({"--root", "/p", "--also", "f", "--image", "app", path}, "/p", files);
  scan_result r = scan(o, files, "g++ 12");
  return to_text(manifest_of(r, o));
}

manifest_state state_of(const std::string& text) {
  return manifest_from(text).state;
}

TEST(EmitManifest, NamesSchemaImageAndCompiler) {
  EXPECT_THAT(manifest_text("int f();"),
              AllOf(HasSubstr("\"schema\": \"coolcache fingerprint"),
                    HasSubstr("\"image\": \"app\""), HasSubstr("\"compiler\": \"g++ 12\"")));
}

TEST(EmitManifest, ListsWhatAFunctionReachesAndThroughWhat) {
  EXPECT_THAT(manifest_text("int g() { return 1; }\nint f() { return g(); }"),
              AllOf(HasSubstr("{\"file\": 0, \"line\": 1, \"kind\": \"function\", "
                              "\"name\": \"g\", \"tokens\": "),
                    HasSubstr("\"from\": [1]"), HasSubstr("\"reaches\": \"0-1\"")));
}

TEST(EmitManifest, AMarkedFunctionHasAKey) {
  EXPECT_THAT(manifest_text("int f(int n) { return CACHE_FN(n) { return n; }; }"),
              HasSubstr("[\"key\", \"n\"]"));
  EXPECT_THAT(manifest_text("int f(int n) { return n; }"), Not(HasSubstr("\"key\"")));
}

TEST(EmitManifest, BytesOfNamesAreEscapedAndReadBack) {
  std::string text = manifest_text("int f() { return 1; }", "/p/a\"\\\x01\xC3.cpp");
  EXPECT_THAT(text, HasSubstr("a\\\"\\\\\\u0001\\u00c3.cpp"));
  EXPECT_EQ(manifest_from(text).content.files.at(0).name, "a\"\\\x01\xC3.cpp");
}

TEST(EmitManifest, AFileThatTwoFunctionsReachIsThereOnce) {
  std::string text = manifest_text(
      "int g() { return 1; }\n"
      "int f(int n) { return CACHE_FN(n) { return g(); }; }\n"
      "int h(int n) { return CACHE_FN(n) { return g(); }; }\n");
  EXPECT_EQ(text.find("\"name\": \"g\""), text.rfind("\"name\": \"g\""));
}

TEST(EmitManifest, TextThatIsCutOffOrSpoiledIsDamaged) {
  const std::string good = manifest_text("int g() { return 1; }\nint f() { return g(); }");
  ASSERT_EQ(state_of(good), manifest_state::good);
  EXPECT_EQ(state_of(""), manifest_state::damaged);
  EXPECT_EQ(state_of("[]"), manifest_state::damaged);
  EXPECT_EQ(state_of(good + "{"), manifest_state::damaged);
  for (std::size_t length = 0; length + 2 < good.size(); ++length)
    ASSERT_NE(state_of(good.substr(0, length)), manifest_state::good) << length;
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string spoiled = good;
    spoiled[at] = static_cast<char>(spoiled[at] ^ 0x11);
    state_of(spoiled);  // any answer, but no crash
  }
}

TEST(EmitManifest, OneOfAnotherVersionIsNotRead) {
  std::string text = manifest_text("int f() { return 1; }");
  text.replace(text.find("fingerprint "), 12, "fingerprint of ");
  EXPECT_EQ(state_of(text), manifest_state::other_version);
  EXPECT_EQ(state_of("{\"schema\": \"coolcache fingerprint 1\", \"image\": \"\"}"),
            manifest_state::other_version);
}

TEST(EmitManifest, NumbersThatPointNowhereAreDamage) {
  const std::string good = manifest_text("int g() { return 1; }\nint f() { return g(); }");
  for (auto [from, to] : {std::pair("\"reaches\": \"0-1\"", "\"reaches\": \"0-2\""),
                          std::pair("\"reaches\": \"0-1\"", "\"reaches\": \"1-0\""),
                          std::pair("\"reaches\": \"0-1\"", "\"reaches\": \"0-\""),
                          std::pair("\"from\": [1]", "\"from\": [7]"),
                          std::pair("\"declaration\": 1", "\"declaration\": 2"),
                          std::pair("\"settings\": [[0,0]]", "\"settings\": [[0,1]]"),
                          std::pair("\"file\": 0", "\"file\": 3")}) {
    std::string text = good;
    ASSERT_NE(text.find(from), text.npos) << from << text;
    text.replace(text.find(from), std::string(from).size(), to);
    EXPECT_EQ(state_of(text), manifest_state::damaged) << to;
  }
}

}  // namespace
}  // namespace coolcache::scan::test
