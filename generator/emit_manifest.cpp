#include "emit_manifest.hpp"

#include <map>

namespace coolcache::scan {
namespace {

// Bytes above ASCII as Latin-1: the text is valid JSON whatever a source holds.
std::string in_quotes(std::string_view text) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out = "\"";
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte >= 0x7F) {
      out += "\\u00";
      out += digits[byte >> 4];
      out += digits[byte & 15];
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string member(std::string_view key, std::string_view value) {
  return in_quotes(key) + ": " + in_quotes(value);
}

std::string member(std::string_view key, std::uint32_t value) {
  return in_quotes(key) + ": " + std::to_string(value);
}

// [a,b,...], where item(x) makes the text of one.
template <class Items, class Item>
std::string list(const Items& items, std::string_view separator, const Item& item) {
  std::string out;
  for (const auto& x : items) {
    if (!out.empty()) out += separator;
    out += item(x);
  }
  return '[' + out + ']';
}

template <class Numbers>
std::string numbers(const Numbers& items) {
  return list(items, ",", [](std::uint32_t n) { return std::to_string(n); });
}

std::string texts(const std::vector<std::string>& items) {
  return list(items, ", ", [](const std::string& s) { return in_quotes(s); });
}

std::string pairs(const std::vector<part>& parts) {
  return list(parts, ", ", [](const part& p) {
    return '[' + in_quotes(p.label) + ", " + in_quotes(p.value) + ']';
  });
}

class manifest_writer {
 public:
  explicit manifest_writer(const manifest& m) : m_(m) {
    for (const std::vector<part>& parts : m.settings)
      for (const part& p : parts)
        if (p.label == "header") headers_.try_emplace({p.value, p.note}, 0);
    std::uint32_t next = 0;
    for (auto& [header, number] : headers_) number = next++;
  }

  std::string run() {
    return "{\n" + member("schema", m_.schema) + ",\n" + member("format", manifest_format) + ",\n" +
           member("summary", m_.summary().hex()) + ",\n" + member("image", m_.image) + ",\n" +
           member("compiler", m_.compiler) + ",\n\"groups\": " + texts(m_.groups) +
           ",\n\"functions\": " + functions() + ",\n\"files\": " + files() +
           ",\n\"settings\": " + settings() + ",\n\"headers\": " + headers() +
           ",\n\"declarations\": " + list(m_.declarations, ",\n", declaration) + "\n}\n";
  }

 private:
  std::string functions() const {
    std::vector<index_set> sets;
    for (const manifest_function& f : m_.functions) sets.push_back(f.reaches);
    std::uint32_t at = 0;
    return list(m_.functions, ",\n", [&](const manifest_function& f) {
      std::string out = '{' + member("declaration", f.declaration) + ", " +
                        member("fingerprint", f.fingerprint.hex()) + ", \"own\": " + pairs(f.own);
      if (!f.uncacheable.empty()) out += ", " + member("uncacheable", f.uncacheable);
      out += ", \"settings\": " + list(f.settings, ",", [](const auto& s) {
               return '[' + std::to_string(s.first) + ',' + std::to_string(s.second) + ']';
             });
      return out + ", " + difference(sets, at++, "reaches") + '}';
    });
  }

  std::string files() const {
    return list(m_.files, ",\n", [](const manifest_file& f) {
      return '{' + member("name", f.name) + ", \"groups\": " + numbers(f.groups) + '}';
    });
  }

  std::string settings() const {
    std::vector<index_set> sets;
    for (const std::vector<part>& parts : m_.settings) {
      sets.emplace_back();
      for (const part& p : parts)
        if (p.label == "header") sets.back().insert(headers_.at({p.value, p.note}));
    }
    std::uint32_t at = 0;
    return list(m_.settings, ",\n", [&](std::vector<part> parts) {
      std::erase_if(parts, [](const part& p) { return p.label == "header"; });
      return "{\"parts\": " + pairs(parts) + ", " + difference(sets, at++, "headers") + '}';
    });
  }

  std::string headers() const {
    return list(headers_, ",\n", [](const auto& h) {
      return '[' + in_quotes(h.first.first) + ", " + in_quotes(h.first.second) + ']';
    });
  }

  static std::string declaration(const manifest_declaration& d) {
    std::string out = '{' + member("file", d.file) + ", " + member("line", d.line);
    for (const part& p : d.parts) out += ", " + member(p.label, p.value);
    for (const part& p : d.parts)
      if (!p.note.empty()) out += ", " + member("note of " + p.label, p.note);
    if (!d.from.empty()) out += ", \"from\": " + numbers(d.from);
    return out + '}';
  }

  static std::string difference(const std::vector<index_set>& sets, std::uint32_t at,
                                std::string_view name) {
    set_difference d = shortest_difference(sets, at);
    return (d.like ? member("like", *d.like) + ", " : "") + member(name, to_ranges(d.differs));
  }

  const manifest& m_;
  std::map<std::pair<std::string, std::string>, std::uint32_t> headers_;
};

}  // namespace

std::string json_text(std::string_view text) {
  return in_quotes(text);
}

std::string to_text(const manifest& m) {
  return manifest_writer(m).run();
}

}  // namespace coolcache::scan
