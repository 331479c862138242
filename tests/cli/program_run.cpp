#include "program_run.h"

#include "testkit/testkit.h"

#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace calque::testkit {
namespace {

std::string textOf(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

} // namespace

Ran runProgram(const std::string& program, const std::vector<std::string>& words, const std::filesystem::path& device,
               const std::string& onDescriptor3) {
  TemporaryFolder place;
  std::ofstream(place / "secret") << onDescriptor3;
  pid_t child = ::fork();
  if (child == 0) {
    auto redirect = [](const std::filesystem::path& file, int flags, int to) {
      int fd = ::open(file.c_str(), flags, 0600);
      if (fd != to) {
        ::dup2(fd, to);
        ::close(fd);
      }
    };
    redirect("/dev/null", O_RDONLY, 0);
    redirect(place / "out", O_WRONLY | O_CREAT, 1);
    redirect(place / "err", O_WRONLY | O_CREAT, 2);
    redirect(place / "secret", O_RDONLY, 3);
    if (!device.empty())
      ::setenv("CALQUE_DEVICE", device.c_str(), 1);
    std::vector<std::string> all{program};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> argv;
    for (auto& word : all)
      argv.push_back(word.data());
    argv.push_back(nullptr);
    ::execv(program.c_str(), argv.data());
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, textOf(place / "out"), textOf(place / "err")};
}

Ran calque(const std::vector<std::string>& words, const std::filesystem::path& device,
           const std::string& onDescriptor3) {
  return runProgram(CALQUE_PROGRAM, words, device, onDescriptor3);
}

Ran calqueVerify(const std::vector<std::string>& words) {
  return runProgram(CALQUE_VERIFY_PROGRAM, words);
}

} // namespace calque::testkit
