/* Preloaded into `calque`: counts the calls that change files below CALQUE_FAULT_ROOT and spoils one of them.

   CALQUE_FAULT_AT     number of the call, from 1; absent: none, only count
   CALQUE_FAULT_KIND   eio enospc eintr  this call fails so, once, without effect
                       fsync             the same as eio, for fsync and fdatasync
                       full              from this call on nothing can be made or grow: ENOSPC
                       gone              from this call on every call fails: EIO
                       short             this write writes half of its bytes and says so
                       kill              this call is made, then SIGKILL
                       torn              half of this write is made, then SIGKILL
                       memory            the AT-th allocation by operator new, counted apart, finds none
                       lie               from this call on every write, rename, unlink and fsync "succeeds" unmade
   CALQUE_FAULT_AHEAD  seconds by which the clock runs ahead
   CALQUE_FAULT_COUNT  file outside the root, one line a call: number, name, path below the root; then "fired"; at the end "allocations"
                      and their number */
#include "shim_fault.h"
#include "shim_starter.h"

#include <stdarg.h>
#include <sys/uio.h>
#include <time.h>

/* ---- memory ---- */
extern void _ZSt17__throw_bad_allocv(void) __attribute__((weak)); /* of the C++ library, where the program has it */

static void* allocate(size_t size) {
  long number = atomic_fetch_add(&allocations, 1) + 1;
  int isSpoiled = kind == Memory && number == at;
  if (isSpoiled)
    note("fired\n", 6);
  void* memory = isSpoiled ? NULL : malloc(size ? size : 1);
  if (!memory)
    _ZSt17__throw_bad_allocv();
  return memory;
}
void* _Znwm(size_t size) {
  return allocate(size);
}
void* _Znam(size_t size) {
  return allocate(size);
}

__attribute__((destructor)) static void end(void) {
  char line[64];
  note(line, snprintf(line, sizeof line, "allocations %ld\n", atomic_load(&allocations)));
}

/* A call that gives 0 or -1 and can be left out. */
#define SPOIL(name, path, class, call)                                                                                 \
  do {                                                                                                                 \
    const char* spoiled = (path);                                                                                      \
    if (!spoiled)                                                                                                      \
      return call;                                                                                                     \
    enum Kind met = meets(name, spoiled, class);                                                                       \
    if (fails(met))                                                                                                    \
      return -1;                                                                                                       \
    if (met == Lie)                                                                                                    \
      return 0;                                                                                                        \
    __typeof__(call) done = call;                                                                                      \
    dieAfter(met);                                                                                                     \
    return done;                                                                                                       \
  } while (0)

/* With 64-bit offsets always, both names are one function. */
#define SAME_AS(name) __attribute__((alias(#name)))

/* ---- making and opening ---- */
static int openAny(const char* name, int folder, const char* path, int flags, mode_t mode) {
  char buffer[PATH_MAX * 2];
  const char* inside = (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) ? belowAt(folder, path, buffer) : NULL;
  if (!inside)
    return (int)syscall(SYS_openat, folder, path, flags, mode);
  /* A full disk still lets a file be opened that is there. */
  enum Class class = (flags & O_CREAT) && faccessat(folder, path, F_OK, 0) != 0 ? Opening : Truncating;
  enum Kind met = meets(name, inside, class);
  if (fails(met))
    return -1;
  int done = (int)syscall(SYS_openat, folder, path, flags, mode);
  dieAfter(met);
  return done;
}

#define MODE(flags)                                                                                                    \
  mode_t mode = 0;                                                                                                     \
  if ((flags) & (O_CREAT | O_TMPFILE)) {                                                                               \
    va_list rest;                                                                                                      \
    va_start(rest, flags);                                                                                             \
    mode = va_arg(rest, mode_t);                                                                                       \
    va_end(rest);                                                                                                      \
  }

int open(const char* path, int flags, ...) {
  MODE(flags)
  return openAny("open", AT_FDCWD, path, flags, mode);
}
SAME_AS(open) int open64(const char* path, int flags, ...);
int openat(int folder, const char* path, int flags, ...) {
  MODE(flags)
  return openAny("open", folder, path, flags, mode);
}
SAME_AS(openat) int openat64(int folder, const char* path, int flags, ...);
int creat(const char* path, mode_t mode) {
  return openAny("open", AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}
SAME_AS(creat) int creat64(const char* path, mode_t mode);
int __open_2(const char* path, int flags) {
  return openAny("open", AT_FDCWD, path, flags, 0);
}
SAME_AS(__open_2) int __open64_2(const char* path, int flags);
int __openat_2(int folder, const char* path, int flags) {
  return openAny("open", folder, path, flags, 0);
}
SAME_AS(__openat_2) int __openat64_2(int folder, const char* path, int flags);

int mkdir(const char* path, mode_t mode) {
  char buffer[PATH_MAX * 2];
  SPOIL("mkdir", belowAt(AT_FDCWD, path, buffer), Opening, (int)syscall(SYS_mkdir, path, mode));
}

/* ---- writing ---- */
static ssize_t writeAny(const char* name, int fd, const void* bytes, size_t size, off_t offset, int positioned) {
  char buffer[PATH_MAX];
  const char* inside = size > 0 ? belowOf(fd, buffer) : NULL;
  enum Kind met = inside ? meets(name, inside, Writing) : None;
  if (fails(met))
    return -1;
  if (met == Lie)
    return (ssize_t)size;
  if ((met == Short || met == Torn) && size > 1)
    size /= 2;
  ssize_t done = positioned ? syscall(SYS_pwrite64, fd, bytes, size, offset) : syscall(SYS_write, fd, bytes, size);
  dieAfter(met);
  return done;
}

ssize_t write(int fd, const void* bytes, size_t size) {
  return writeAny("write", fd, bytes, size, 0, 0);
}
ssize_t pwrite(int fd, const void* bytes, size_t size, off_t offset) {
  return writeAny("pwrite", fd, bytes, size, offset, 1);
}
SAME_AS(pwrite) ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t offset);
/* Piece by piece: a caller of writev must bear a short write. */
ssize_t writev(int fd, const struct iovec* pieces, int many) {
  for (int i = 0; i < many; ++i)
    if (pieces[i].iov_len > 0)
      return writeAny("writev", fd, pieces[i].iov_base, pieces[i].iov_len, 0, 0);
  return 0;
}
ssize_t pwritev(int fd, const struct iovec* pieces, int many, off_t offset) {
  for (int i = 0; i < many; ++i)
    if (pieces[i].iov_len > 0)
      return writeAny("pwritev", fd, pieces[i].iov_base, pieces[i].iov_len, offset, 1);
  return 0;
}

/* libzip writes through stdio, whose own calls cannot be seen from outside. */
size_t fwrite(const void* bytes, size_t size, size_t many, FILE* file) {
  static size_t (*real)(const void*, size_t, size_t, FILE*);
  if (!real)
    real = (size_t(*)(const void*, size_t, size_t, FILE*))dlsym(RTLD_NEXT, "fwrite");
  char buffer[PATH_MAX];
  const char* inside = size * many > 0 ? belowOf(fileno(file), buffer) : NULL;
  enum Kind met = inside ? meets("fwrite", inside, Writing) : None;
  if (fails(met))
    return 0;
  if (met == Lie)
    return many;
  size_t done = real(bytes, size, (met == Short || met == Torn) && many > 1 ? many / 2 : many, file);
  dieAfter(met);
  return done;
}

/* ---- length and room ---- */
int ftruncate(int fd, off_t size) {
  char buffer[PATH_MAX];
  SPOIL("ftruncate", belowOf(fd, buffer), Truncating, (int)syscall(SYS_ftruncate, fd, size));
}
SAME_AS(ftruncate) int ftruncate64(int fd, off64_t size);
int truncate(const char* path, off_t size) {
  char buffer[PATH_MAX * 2];
  SPOIL("truncate", belowAt(AT_FDCWD, path, buffer), Truncating, (int)syscall(SYS_truncate, path, size));
}
SAME_AS(truncate) int truncate64(const char* path, off64_t size);
int fallocate(int fd, int mode, off_t offset, off_t size) {
  char buffer[PATH_MAX];
  SPOIL("fallocate", belowOf(fd, buffer), Writing, (int)syscall(SYS_fallocate, fd, mode, offset, size));
}
SAME_AS(fallocate) int fallocate64(int fd, int mode, off64_t offset, off64_t size);
int posix_fallocate(int fd, off_t offset, off_t size) {
  return fallocate(fd, 0, offset, size) == 0 ? 0 : errno;
}
SAME_AS(posix_fallocate) int posix_fallocate64(int fd, off64_t offset, off64_t size);

/* ---- making durable ---- */
int fsync(int fd) {
  char buffer[PATH_MAX];
  SPOIL("fsync", belowOf(fd, buffer), Syncing, (int)syscall(SYS_fsync, fd));
}
int fdatasync(int fd) {
  char buffer[PATH_MAX];
  SPOIL("fdatasync", belowOf(fd, buffer), Syncing, (int)syscall(SYS_fdatasync, fd));
}

/* ---- names ---- */
int rename(const char* from, const char* to) {
  char buffer[PATH_MAX * 2];
  SPOIL("rename", belowAt(AT_FDCWD, to, buffer), Naming, (int)syscall(SYS_rename, from, to));
}
int renameat(int fromFolder, const char* from, int toFolder, const char* to) {
  char buffer[PATH_MAX * 2];
  SPOIL("rename", belowAt(toFolder, to, buffer), Naming, (int)syscall(SYS_renameat, fromFolder, from, toFolder, to));
}
int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) {
  char buffer[PATH_MAX * 2];
  SPOIL("rename", belowAt(toFolder, to, buffer), Naming,
        (int)syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}
int link(const char* from, const char* to) {
  char buffer[PATH_MAX * 2];
  SPOIL("link", belowAt(AT_FDCWD, to, buffer), Opening, (int)syscall(SYS_link, from, to));
}
int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags) {
  char buffer[PATH_MAX * 2];
  SPOIL("link", belowAt(toFolder, to, buffer), Opening,
        (int)syscall(SYS_linkat, fromFolder, from, toFolder, to, flags));
}
int unlink(const char* path) {
  char buffer[PATH_MAX * 2];
  SPOIL("unlink", belowAt(AT_FDCWD, path, buffer), Naming, (int)syscall(SYS_unlink, path));
}
int unlinkat(int folder, const char* path, int flags) {
  char buffer[PATH_MAX * 2];
  SPOIL("unlink", belowAt(folder, path, buffer), Naming, (int)syscall(SYS_unlinkat, folder, path, flags));
}
int rmdir(const char* path) {
  char buffer[PATH_MAX * 2];
  SPOIL("rmdir", belowAt(AT_FDCWD, path, buffer), Naming, (int)syscall(SYS_rmdir, path));
}
int remove(const char* path) {
  int done = unlink(path);
  return done != 0 && errno == EISDIR ? rmdir(path) : done;
}
int chmod(const char* path, mode_t mode) {
  char buffer[PATH_MAX * 2];
  SPOIL("chmod", belowAt(AT_FDCWD, path, buffer), Naming, (int)syscall(SYS_chmod, path, mode));
}
int fchmod(int fd, mode_t mode) {
  char buffer[PATH_MAX];
  SPOIL("fchmod", belowOf(fd, buffer), Naming, (int)syscall(SYS_fchmod, fd, mode));
}

/* ---- the clock ---- */
int clock_gettime(clockid_t which, struct timespec* now) {
  int done = (int)syscall(SYS_clock_gettime, which, now);
  if (done == 0 && which == CLOCK_REALTIME)
    now->tv_sec += ahead;
  return done;
}
