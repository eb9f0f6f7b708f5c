#include "command.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/process.hpp>
#include <boost/process/async.hpp>
#include <future>

namespace coolcache::test {
namespace process = boost::process;

namespace {

// A child whose output is read while it runs, so that a full pipe cannot stop it.
template <class... Redirection>
int run_child(const std::vector<std::string>& words, const std::filesystem::path& directory,
              const process::environment& environment, boost::asio::io_context& context,
              Redirection&&... redirection) {
  std::string program = words.front();
  if (program.find('/') == std::string::npos) program = process::search_path(program).string();
  std::vector<std::string> arguments(words.begin() + 1, words.end());
  process::child child(process::exe = program, process::args = arguments,
                       process::start_dir = directory.string(), environment,
                       process::std_in < process::null, std::forward<Redirection>(redirection)...,
                       context);
  context.run();
  child.wait();
  return child.exit_code();
}

process::environment extended(const std::map<std::string, std::string>& additions) {
  process::environment environment = boost::this_process::environment();
  for (const auto& [name, value] : additions) environment[name] = value;
  return environment;
}

}  // namespace

finished_command run_command(const std::vector<std::string>& words,
                             const std::filesystem::path& directory,
                             const std::map<std::string, std::string>& additions, streams how) {
  boost::asio::io_context context;
  process::environment environment = extended(additions);
  std::future<std::string> output;
  std::future<std::string> errors;
  finished_command done;
  if (how == streams::apart) {
    done.exit_code = run_child(words, directory, environment, context, process::std_out > output,
                               process::std_err > errors);
    done.errors = errors.get();
  } else {
    done.exit_code = run_child(words, directory, environment, context,
                               (process::std_out & process::std_err) > output);
  }
  done.output = output.get();
  return done;
}

}  // namespace coolcache::test
