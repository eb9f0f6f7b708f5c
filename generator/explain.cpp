#include "explain.hpp"

#include <functional>
#include <map>
#include <optional>

#include "causes.hpp"
#include "emit_manifest.hpp"

namespace coolcache::scan {
namespace {

constexpr std::size_t most_lines = 20;

std::string name_of(const manifest_function& f) {
  return std::string(f.own_value("function")) + "()";
}

// The earlier function behind each of today's.
class pairing {
 public:
  pairing(const manifest& before, const manifest& now)
      : before_(before), now_(now), partner_(now.functions.size()) {
    for (std::uint32_t i = 0; i < before.functions.size(); ++i) left_.push_back(i);
    // Overloads may have changed places, and a function may have moved to another file.
    pair_by([](const manifest&, const manifest_function& f) { return f.fingerprint.hex(); });
    pair_by([](const manifest& m, const manifest_function& f) {
      return m.files[m.declarations[f.declaration].file].name + '\n' +
             std::string(f.own_value("marker"));
    });
    pair_by([](const manifest&, const manifest_function& f) {
      return std::string(f.own_value("marker"));
    });
  }

  std::optional<std::uint32_t> partner(std::size_t now) const { return partner_[now]; }
  const std::vector<std::uint32_t>& gone() const { return left_; }

 private:
  using key_function = std::function<std::string(const manifest&, const manifest_function&)>;

  // Of functions of one name: those whose keys are equal.
  void pair_by(const key_function& key) {
    auto whole = [&](const manifest& m, const manifest_function& f) {
      return name_of(f) + '\n' + key(m, f);
    };
    std::multimap<std::string, std::uint32_t> free;
    for (std::uint32_t i : left_) free.emplace(whole(before_, before_.functions[i]), i);
    for (std::size_t i = 0; i < now_.functions.size(); ++i) {
      if (partner_[i]) continue;
      auto found = free.find(whole(now_, now_.functions[i]));
      if (found == free.end()) continue;
      partner_[i] = found->second;
      std::erase(left_, found->second);
      free.erase(found);
    }
  }

  const manifest& before_;
  const manifest& now_;
  std::vector<std::optional<std::uint32_t>> partner_;
  std::vector<std::uint32_t> left_;
};

class explainer {
 public:
  explainer(const manifest& before, const manifest& now, explanation how)
      : before_(before), now_(now), how_(how) {}

  std::string run() {
    pairing pairs(before_, now_);
    for (std::size_t i = 0; i < now_.functions.size(); ++i) {
      const manifest_function& f = now_.functions[i];
      std::optional<std::uint32_t> old = pairs.partner(i);
      if (!old) {
        add([&] { return name_of(f) + ": new\n"; });
      } else if (before_.functions[*old].fingerprint != f.fingerprint) {
        add([&] { return recompute({before_, before_.functions[*old], now_, f}); });
      }
    }
    for (std::uint32_t i : pairs.gone())
      add([&] { return name_of(before_.functions[i]) + ": gone\n"; });
    if (left_out_ > 0)
      text_ += "... and " + std::to_string(left_out_) + " more; the manifest has them all\n";
    return text_;
  }

 private:
  // Causes are found only for what is shown.
  template <class Line>
  void add(const Line& line) {
    if (how_ == explanation::brief && lines_ == most_lines) {
      ++left_out_;
      return;
    }
    ++lines_;
    text_ += line();
  }

  std::string recompute(const function_change& change) const {
    std::vector<std::string> causes = causes_of(change);
    std::string out = name_of(change.new_function) + ": recompute, " + causes.front();
    if (how_ == explanation::brief && causes.size() > 1)
      out += ", and " + std::to_string(causes.size() - 1) + " more";
    out += '\n';
    if (how_ == explanation::full)
      for (std::size_t i = 1; i < causes.size(); ++i) out += "  " + causes[i] + '\n';
    return out;
  }

  const manifest& before_;
  const manifest& now_;
  explanation how_;
  std::string text_;
  std::size_t lines_ = 0;
  std::size_t left_out_ = 0;
};

std::string all_functions(const manifest& now) {
  std::size_t count = now.functions.size();
  return count == 1 ? name_of(now.functions[0]) : "all " + std::to_string(count) + " functions";
}

}  // namespace

std::string explain(std::string_view before, const manifest& now, explanation how) {
  manifest_read old = manifest_from(before, now.summary());
  if (now.functions.empty() && old.state != manifest_state::good) return {};
  if (old.state == manifest_state::other_version)
    return all_functions(now) + ": recompute, the last scan was by another version of CoolCache\n";
  if (old.state == manifest_state::damaged)
    return all_functions(now) + ": new, as far as is known: the last manifest is damaged\n";
  if (old.summary == now.summary()) return {};
  if (old.content.compiler != now.compiler && now.functions.size() > 1 && how == explanation::brief)
    return all_functions(now) + ": recompute, the compiler changed (" + old.content.compiler +
           " -> " + now.compiler + ")\n";
  return explainer(old.content, now, how).run();
}

}  // namespace coolcache::scan
