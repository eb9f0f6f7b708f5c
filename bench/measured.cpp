#include "measured.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace coolcache::bench {
namespace {

[[noreturn]] void become(const std::vector<std::string>& command, int output) {
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
  execvp(words[0], words.data());
  _exit(127);
}

}  // namespace

measured run(const std::vector<std::string>& command) {
  measured out;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
  out.seconds = seconds_of([&] {
    pid_t child = fork();
    if (child < 0) throw std::runtime_error("cannot start " + command[0]);
    if (child == 0) become(command, ends[1]);
    close(ends[1]);
    char buffer[4096];
    for (ssize_t n; (n = read(ends[0], buffer, sizeof buffer)) > 0;)
      out.output.append(buffer, static_cast<std::size_t>(n));
    close(ends[0]);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    for (const timeval& t : {usage.ru_utime, usage.ru_stime})
      out.cpu_seconds += static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
    out.peak_bytes = static_cast<double>(usage.ru_maxrss) * 1024;
    out.failed = !WIFEXITED(status) || WEXITSTATUS(status) != 0;
  });
  return out;
}

}  // namespace coolcache::bench
