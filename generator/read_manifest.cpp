#include <charconv>
#include <utility>

#include "emit_manifest.hpp"
#include "json_reader.hpp"

namespace coolcache::scan {
namespace {

struct nothing_new {};  // thrown to stop

digest digest_from(const std::string& hex) {
  digest d;
  const char* at = hex.data();
  bool read = hex.size() == 32 && std::from_chars(at, at + 16, d.high, 16).ptr == at + 16 &&
              std::from_chars(at + 16, at + 32, d.low, 16).ptr == at + 32;
  if (!read) throw json_error("not a digest");
  return d;
}

class manifest_reader {
 public:
  manifest_reader(std::string_view text, const digest& known) : in_(text), known_(known) {}

  manifest_read run() {
    try {
      in_.object([&](const std::string& name) { member(name); });
      in_.end();
      check();
      out_.state = manifest_state::good;
    } catch (const json_error&) {
      out_.content = {};
    } catch (const nothing_new&) {
      out_.content = {};
    }
    return std::move(out_);
  }

 private:
  // Schema and format stand first, so that nothing else is read of another version.
  void member(const std::string& name) {
    manifest& m = out_.content;
    if (name == "schema") {
      m.schema = version(fingerprint_schema);
    } else if (m.schema.empty()) {
      throw json_error("no manifest");
    } else if (name == "format") {
      version(manifest_format);
      has_format_ = true;
    } else if (!has_format_) {
      version("");
    } else if (name == "summary") {
      out_.summary = digest_from(in_.string());
      if (out_.summary != known_) return;
      out_.state = manifest_state::good;
      throw nothing_new{};
    } else {
      content(name);
    }
  }

  std::string version(std::string_view wanted) {
    std::string text = in_.string();
    if (text == wanted) return text;
    out_.state = manifest_state::other_version;
    throw nothing_new{};
  }

  void content(const std::string& name) {
    manifest& m = out_.content;
    if (name == "image")
      m.image = in_.string();
    else if (name == "compiler")
      m.compiler = in_.string();
    else if (name == "groups")
      in_.array([&] { m.groups.push_back(in_.string()); });
    else if (name == "functions")
      in_.array([&] { function(m.functions.emplace_back()); });
    else if (name == "files")
      in_.array([&] { file(m.files.emplace_back()); });
    else if (name == "settings")
      in_.array([&] { settings(m.settings.emplace_back()); });
    else if (name == "headers")
      in_.array([&] { headers_.push_back(pair()); });
    else if (name == "declarations")
      in_.array([&] { declaration(m.declarations.emplace_back()); });
    else
      throw json_error("an unknown member");
  }

  part pair() {
    std::vector<std::string> words;
    in_.array([&] { words.push_back(in_.string()); });
    if (words.size() != 2) throw json_error("not a pair");
    return {words[0], words[1]};
  }

  void function(manifest_function& f) {
    set_text& set = function_sets_.emplace_back();
    in_.object([&](const std::string& name) {
      if (name == "declaration")
        f.declaration = in_.number();
      else if (name == "fingerprint")
        f.fingerprint = digest_from(in_.string());
      else if (name == "own")
        in_.array([&] { f.own.push_back(pair()); });
      else if (name == "uncacheable")
        f.uncacheable = in_.string();
      else if (name == "settings")
        in_.array([&] { setting(f); });
      else
        set_member(set, name, "reaches");
    });
  }

  void setting(manifest_function& f) {
    std::vector<std::uint32_t> numbers;
    in_.array([&] { numbers.push_back(in_.number()); });
    if (numbers.size() != 2) throw json_error("not a pair");
    f.settings[numbers[0]] = numbers[1];
  }

  void file(manifest_file& f) {
    in_.object([&](const std::string& name) {
      if (name == "name")
        f.name = in_.string();
      else if (name == "groups")
        in_.array([&] { f.groups.insert(in_.number()); });
      else
        throw json_error("an unknown member");
    });
  }

  void settings(std::vector<part>& parts) {
    set_text& set = header_sets_.emplace_back();
    in_.object([&](const std::string& name) {
      if (name == "parts")
        in_.array([&] { parts.push_back(pair()); });
      else
        set_member(set, name, "headers");
    });
  }

  void declaration(manifest_declaration& d) {
    static constexpr std::string_view note = "note of ";
    in_.object([&](const std::string& name) {
      if (name == "file") {
        d.file = in_.number();
      } else if (name == "line") {
        d.line = in_.number();
      } else if (name == "from") {
        in_.array([&] { d.from.push_back(in_.number()); });
      } else if (name.starts_with(note)) {
        for (part& p : d.parts)
          if (p.label == name.substr(note.size())) p.note = in_.string();
      } else {
        d.parts.push_back({name, in_.string()});
      }
    });
  }

  struct set_text {
    std::optional<std::uint32_t> like;
    std::string ranges;
  };

  void set_member(set_text& set, const std::string& name, std::string_view ranges) {
    if (name == "like")
      set.like = in_.number();
    else if (name == ranges)
      set.ranges = in_.string();
    else
      throw json_error("an unknown member");
  }

  static std::vector<index_set> sets(const std::vector<set_text>& texts, std::size_t bound) {
    std::vector<index_set> out;
    for (const set_text& text : texts) {
      auto set = set_from_ranges(text.ranges, static_cast<std::uint32_t>(bound));
      if (!set || (text.like && *text.like >= out.size())) throw json_error("not a set");
      out.push_back(text.like ? *set ^ out[*text.like] : *set);
    }
    return out;
  }

  static void require(bool holds) {
    if (!holds) throw json_error("a number that stands for nothing");
  }

  // Resolves numbers and sets, and refuses those that point nowhere.
  void check() {
    manifest& m = out_.content;
    std::vector<index_set> reaches = sets(function_sets_, m.declarations.size());
    for (std::size_t i = 0; i < m.functions.size(); ++i) {
      manifest_function& f = m.functions[i];
      f.reaches = reaches[i];
      require(f.declaration < m.declarations.size() && f.reaches.contains(f.declaration));
      for (const auto& [group, settings] : f.settings)
        require(group < m.groups.size() && settings < m.settings.size());
    }
    std::vector<index_set> used = sets(header_sets_, headers_.size());
    for (std::size_t i = 0; i < m.settings.size(); ++i)
      for (std::uint32_t h : used[i].items())
        m.settings[i].push_back({"header", headers_[h].label, headers_[h].value});
    for (const manifest_declaration& d : m.declarations) {
      require(d.file < m.files.size());
      for (std::uint32_t from : d.from) require(from < m.declarations.size());
    }
    require(m.summary() == out_.summary);
  }

  json_reader in_;
  digest known_;
  bool has_format_ = false;
  manifest_read out_;
  std::vector<part> headers_;
  std::vector<set_text> function_sets_, header_sets_;
};

}  // namespace

manifest_read manifest_from(std::string_view text, const digest& known) {
  return manifest_reader(text, known).run();
}

}  // namespace coolcache::scan
