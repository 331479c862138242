/* What the shim knows: which call is the n-th below the root, and what it meets. The settings stand in shim.c. */
#pragma once
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum Kind { None, Eio, Enospc, Eintr, Fsync, Full, Gone, Short, Kill, Torn, Lie, Memory };
enum Class { Opening, Writing, Syncing, Naming, Truncating };

static char root[PATH_MAX];
static size_t rootLength;
static long at, ahead;
static enum Kind kind;
static int trace = -1;
static atomic_long count, allocations;

/* Reads the settings, in a starter once more for each child (shim_starter.h). */
__attribute__((constructor)) static void begin(void) {
  static const char* const names[] = {"",     "eio",   "enospc", "eintr", "fsync", "full",
                                      "gone", "short", "kill",   "torn",  "lie",   "memory"};
  const char* value = getenv("CALQUE_FAULT_ROOT");
  atomic_store(&allocations, 0);
  if (value && strlen(value) + 1 < sizeof root) {
    strcpy(root, value);
    rootLength = strlen(root);
  }
  if ((value = getenv("CALQUE_FAULT_AT")))
    at = atol(value);
  if ((value = getenv("CALQUE_FAULT_AHEAD")))
    ahead = atol(value);
  if ((value = getenv("CALQUE_FAULT_KIND")))
    for (size_t i = 1; i < sizeof names / sizeof *names; ++i)
      if (strcmp(value, names[i]) == 0)
        kind = (enum Kind)i;
  if ((value = getenv("CALQUE_FAULT_COUNT")))
    trace = (int)syscall(SYS_openat, AT_FDCWD, value, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* The path below the root, or nothing. */
static const char* below(const char* path) {
  if (rootLength == 0 || strncmp(path, root, rootLength) != 0 || path[rootLength] != '/')
    return NULL;
  return path + rootLength + 1;
}

static const char* belowOf(int fd, char* buffer) {
  if (rootLength == 0)
    return NULL;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, buffer, PATH_MAX - 1);
  if (length <= 0)
    return NULL;
  buffer[length] = 0;
  return below(buffer);
}

static const char* belowAt(int folder, const char* path, char* buffer) {
  if (path[0] == '/')
    return below(path);
  char* end = buffer;
  if (folder == AT_FDCWD) {
    if (!getcwd(buffer, PATH_MAX - 1))
      return NULL;
  } else {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    ssize_t length = readlink(link, buffer, PATH_MAX - 1);
    if (length <= 0)
      return NULL;
    buffer[length] = 0;
  }
  end += strlen(buffer);
  snprintf(end, (size_t)(buffer + PATH_MAX - end), "/%s", path);
  return below(buffer);
}

static void note(const char* line, int length) {
  if (trace >= 0 && length > 0)
    (void)!syscall(SYS_write, trace, line, (size_t)length);
}

/* What becomes of this call: None, or the kind that it meets. */
static enum Kind meets(const char* name, const char* path, enum Class class) {
  long number = atomic_fetch_add(&count, 1) + 1;
  char line[PATH_MAX + 64];
  note(line, snprintf(line, sizeof line, "%ld %s %s\n", number, name, path));
  int lasting = kind == Full || kind == Gone || kind == Lie;
  if (at == 0 || kind == Memory || (lasting ? number < at : number != at))
    return None;
  if (number == at)
    note("fired\n", 6);
  if (kind == Full)
    return class == Opening || class == Writing ? Enospc : None;
  if (kind == Gone || kind == Fsync)
    return Eio;
  if ((kind == Short || kind == Torn) && class != Writing)
    return kind == Torn ? Kill : None;
  if (kind == Lie && class == Opening)
    return None;
  return kind;
}

static int fails(enum Kind met) {
  if (met != Eio && met != Enospc && met != Eintr)
    return 0;
  errno = met == Eio ? EIO : met == Enospc ? ENOSPC : EINTR;
  return 1;
}

static void dieAfter(enum Kind met) {
  if (met == Kill || met == Torn) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;)
      pause();
  }
}
