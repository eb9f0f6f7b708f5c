#include "token_oracle.hpp"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <random>
#include <thread>

#include "lexer.hpp"

namespace coolcache::oracle {
namespace {

constexpr std::size_t files_a_run = 40;

std::string primary_spelling(const raw_token& t) {
  if (t.kind == "l_square") return "[";
  if (t.kind == "r_square") return "]";
  if (t.kind == "l_brace") return "{";
  if (t.kind == "r_brace") return "}";
  if (t.kind == "hash") return "#";
  if (t.kind == "hashhash") return "##";
  return t.text;
}

bool is_literal(scan::token_kind kind) {
  return kind == scan::token_kind::string || kind == scan::token_kind::character;
}

// Takes clang's tokens one after the other.
class reader {
 public:
  explicit reader(std::span<const raw_token> tokens) : rest_(tokens) { skip(); }

  const raw_token* current() const { return rest_.empty() ? nullptr : &rest_.front(); }

  // What stands in the place of `ours`, spelled as ours would be.
  std::string take(const scan::token& ours) {
    if (rest_.empty()) return "";
    std::string text = primary_spelling(rest_.front());
    next();
    if (ours.kind == scan::token_kind::header_name) {
      for (; text.size() < ours.text.size() && !rest_.empty(); next()) text += rest_.front().text;
    } else if (is_literal(ours.kind) && text.size() < ours.text.size() && !rest_.empty() &&
               rest_.front().kind == "raw_identifier") {
      text += rest_.front().text;
      next();
    }
    skip();
    return text;
  }

 private:
  void next() { rest_ = rest_.subspan(1); }
  void skip() {
    while (!rest_.empty() && (rest_.front().is_comment() || rest_.front().is_space())) next();
  }

  std::span<const raw_token> rest_;
};

std::string content_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void add(token_report& all, token_report one) {
  all.files += one.files;
  all.tokens += one.tokens;
  std::move(one.differences.begin(), one.differences.end(), std::back_inserter(all.differences));
}

token_report compare_batch(const std::vector<std::string>& batch) {
  raw_tokens_by_file clangs = clang_raw_tokens(batch);
  token_report all;
  for (const std::string& file : batch)
    add(all, compare_tokens(file, content_of(file), clangs[file]));
  return all;
}

}  // namespace

std::string to_string(const token_difference& d) {
  return d.file + ':' + std::to_string(d.line) + ':' + std::to_string(d.column) + ": ours <" +
         d.ours + ">, clang's <" + d.clangs + '>';
}

token_report compare_tokens(const std::string& file, std::string_view text,
                            std::span<const raw_token> clangs) {
  scan::lexed_file lexed = scan::lex(text);
  token_report report{1, lexed.tokens.size(), {}};
  reader theirs(clangs);
  for (const scan::token& ours : lexed.tokens) {
    const raw_token* current = theirs.current();
    bool same_place =
        current != nullptr &&
        (current->after_splice || (current->line == ours.line && current->column == ours.column));
    std::string spelled = theirs.take(ours);
    if (same_place && spelled == ours.text) continue;
    report.differences.push_back({file, ours.line, ours.column, std::string(ours.text), spelled});
    return report;
  }
  if (const raw_token* more = theirs.current())
    report.differences.push_back({file, more->line, more->column, "", more->text});
  return report;
}

token_report compare_files(const std::vector<std::string>& files, unsigned jobs,
                           const progress& tell) {
  std::atomic<std::size_t> next = 0;
  std::mutex lock;
  token_report all;
  std::vector<std::jthread> workers;
  auto work = [&] {
    for (;;) {
      std::size_t from = next.fetch_add(files_a_run);
      if (from >= files.size()) return;
      auto first = files.begin() + static_cast<std::ptrdiff_t>(from);
      std::size_t count = std::min(files_a_run, files.size() - from);
      token_report batch = compare_batch({first, first + static_cast<std::ptrdiff_t>(count)});
      std::scoped_lock guard(lock);
      add(all, std::move(batch));
      if (tell) tell(all.files, files.size());
    }
  };
  for (unsigned i = 0; i < jobs; ++i) workers.emplace_back(work);
  workers.clear();
  std::ranges::sort(all.differences, {}, &token_difference::file);
  return all;
}

std::vector<std::string> sample_of(std::vector<std::string> files, std::size_t count,
                                   std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<std::string> chosen;
  while (chosen.size() < count && !files.empty()) {
    std::swap(files[random() % files.size()], files.back());
    chosen.push_back(std::move(files.back()));
    files.pop_back();
  }
  return chosen;
}

std::vector<std::string> files_below(const std::vector<std::string>& directories) {
  std::vector<std::string> files;
  for (const std::string& directory : directories)
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory))
      if (entry.is_regular_file() && !entry.is_symlink()) files.push_back(entry.path().string());
  std::ranges::sort(files);
  return files;
}

}  // namespace coolcache::oracle
