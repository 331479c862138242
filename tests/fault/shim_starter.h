/* A program as a starter of itself: loaded and linked once, it waits before main and forks for each run that it is
   asked for. Loading costs several times what a command does.

   CALQUE_FAULT_STARTER  set: requests on descriptor 198, answers on 199
   A request: its length in 4 bytes, then texts, each with its final zero: file for stdout, file for stderr, number of
   variables, the variables, the words. An answer: the pid; and when the child has ended, its status; 4 bytes each. */
#pragma once
#include "shim_fault.h"

#include <dlfcn.h>
#include <sys/wait.h>

enum { Requests = 198, Answers = 199 };

typedef int (*Main)(int, char**, char**);
static Main programsMain;

static int readAll(void* to, size_t size) {
  for (size_t done = 0; done < size;) {
    ssize_t got = syscall(SYS_read, Requests, (char*)to + done, size - done);
    if (got <= 0)
      return 0;
    done += (size_t)got;
  }
  return 1;
}

static void answer(int value) {
  if (syscall(SYS_write, Answers, &value, sizeof value) != sizeof value)
    _exit(1);
}

static void putAt(int fd, const char* path, int flags) {
  int opened = (int)syscall(SYS_openat, AT_FDCWD, path, flags, 0600);
  if (opened < 0 || dup2(opened, fd) < 0)
    _exit(126);
  if (opened != fd)
    close(opened);
}

/* In the child: the run that was asked for. */
static int runAsked(char* text, char* end) {
  close(Requests);
  close(Answers);
  putAt(0, "/dev/null", O_RDONLY);
  for (int fd = 1; fd <= 2; ++fd, text += strlen(text) + 1)
    putAt(fd, text, O_WRONLY | O_CREAT);
  int variables = atoi(text);
  text += strlen(text) + 1;
  unsetenv("CALQUE_FAULT_STARTER");
  unsetenv("LD_PRELOAD");
  for (; variables > 0; --variables, text += strlen(text) + 1)
    putenv(text);
  char* words[256] = {0};
  int count = 0;
  for (; text < end && count < 255; text += strlen(text) + 1)
    words[count++] = text;
  begin();
  return programsMain(count, words, environ);
}

static int startAsAsked(int argc, char** argv, char** env) {
  (void)argc, (void)argv, (void)env;
  for (unsigned length = 0; readAll(&length, sizeof length);) {
    char* text = malloc(length);
    if (!text || !readAll(text, length))
      break;
    pid_t child = fork();
    if (child == 0)
      return runAsked(text, text + length);
    free(text);
    answer(child);
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child)
      break;
    answer(status);
  }
  _exit(0);
}

int __libc_start_main(Main program, int argc, char** argv, void (*init)(void), void (*fini)(void),
                      void (*loaderFini)(void), void* stackEnd) {
  typedef int (*Start)(Main, int, char**, void (*)(void), void (*)(void), void (*)(void), void*);
  Start real = (Start)dlsym(RTLD_NEXT, "__libc_start_main");
  programsMain = program;
  return real(getenv("CALQUE_FAULT_STARTER") ? startAsAsked : program, argc, argv, init, fini, loaderFini, stackEnd);
}
