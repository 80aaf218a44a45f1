/* Stands before the C library in a program under test (LD_PRELOAD), counts the calls that change files, and lets
   one of them go wrong. Of what stdio writes itself only its flushing is seen.

   FAULT_AT     the number of the call, from 1; 0 for none
   FAULT        kill: the process ends there; short: a write takes half of its bytes;
                else a number, the error that the call gives
   FAULT_ON     where set, all later calls fail as well: a disk that stays full
   FAULT_NAME   where set, only calls of this name are counted
   FAULT_COUNT  a file in which the number of calls is written at the end
   FAULT_READ   a file, and what happens to it when it is first read: grow, shrink, vanish or replace
   FAULT_CLOCK  what the machine's clock says, in seconds since 1970 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static atomic_long calls;

static long number(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : 0;
}

/* 0: the call is as ever; 1: it fails, with errno set; 2: it is short. */
static int fault(const char *name) {
  const char *only = getenv("FAULT_NAME");
  if (only && strcmp(only, name)) return 0;
  long place = atomic_fetch_add(&calls, 1) + 1, at = number("FAULT_AT");
  const char *kind = getenv("FAULT");
  if (!at || !kind || place < at || (place > at && !getenv("FAULT_ON"))) return 0;
  if (!strcmp(kind, "kill")) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  if (!strcmp(kind, "short")) return 2;
  errno = atoi(kind);
  return 1;
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("FAULT_COUNT");
  if (!path) return;
  char text[32];
  int length = snprintf(text, sizeof text, "%ld\n", atomic_load(&calls));
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file >= 0) {
    syscall(SYS_write, file, text, length);
    syscall(SYS_close, file);
  }
}

#define NEXT(type, name) ((type)dlsym(RTLD_NEXT, name))

/* Messages and results are not files of the program's own. */
static int is_file(int file) { return file > STDERR_FILENO; }

ssize_t write(int file, const void *bytes, size_t count) {
  int found = is_file(file) ? fault("write") : 0;
  if (found == 1) return -1;
  return syscall(SYS_write, file, bytes, found == 2 ? (count + 1) / 2 : count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
  int found = fault("pwrite");
  if (found == 1) return -1;
  return syscall(SYS_pwrite64, file, bytes, found == 2 ? (count + 1) / 2 : count, place);
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place) {
  return pwrite(file, bytes, count, place);
}

#define CALL(name, parameters, arguments)                            \
  int name parameters {                                              \
    return fault(#name) ? -1 : NEXT(int (*) parameters, #name) arguments; \
  }
CALL(fsync, (int file), (file))
CALL(fdatasync, (int file), (file))
CALL(ftruncate, (int file, off_t length), (file, length))
CALL(ftruncate64, (int file, off64_t length), (file, length))
CALL(rename, (const char *from, const char *to), (from, to))
CALL(renameat2, (int a, const char *from, int b, const char *to, unsigned flags), (a, from, b, to, flags))
CALL(link, (const char *from, const char *to), (from, to))
CALL(unlink, (const char *path), (path))
CALL(rmdir, (const char *path), (path))
CALL(mkdir, (const char *path, mode_t mode), (path, mode))

static int opened(int folder, const char *path, int flags, mode_t mode) {
  int is_writing = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
  if (is_writing && strncmp(path, "/dev/", 5) && fault("open")) return -1;
  return (int)syscall(SYS_openat, folder, path, flags, mode);
}

#define OPEN(name)                             \
  int name(const char *path, int flags, ...) { \
    va_list rest;                              \
    va_start(rest, flags);                     \
    mode_t mode = va_arg(rest, mode_t);        \
    va_end(rest);                              \
    return opened(AT_FDCWD, path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

/* A flush that goes wrong: for a moment the stream may only be read from, so that stdio finds out itself. */
int fflush(FILE *stream) {
  int (*next)(FILE *) = NEXT(int (*)(FILE *), "fflush");
  if (!stream || !is_file(fileno(stream)) || !fault("fflush")) return next(stream);
  int file = fileno(stream), kept = dup(file);
  int other = (int)syscall(SYS_openat, AT_FDCWD, "/dev/null", O_RDONLY, 0);
  dup2(other, file);
  int found = next(stream);
  dup2(kept, file);
  syscall(SYS_close, kept);
  syscall(SYS_close, other);
  return found;
}

static void change(const char *path, const char *how) {
  if (!strcmp(how, "vanish")) unlink(path);
  if (!strcmp(how, "shrink")) truncate(path, 60);
  if (!strcmp(how, "replace")) {
    char other[4200];
    snprintf(other, sizeof other, "%s.other", path);
    rename(other, path);
  }
  if (strcmp(how, "grow")) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND, 0);
  syscall(SYS_write, file, "T9,", 3);
  syscall(SYS_close, file);
}

ssize_t read(int file, void *bytes, size_t count) {
  static atomic_int done;
  const char *wish = getenv("FAULT_READ");
  char link[64], path[4096];
  if (wish && !atomic_load(&done)) {
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    const char *how = strrchr(wish, ':');
    if (length == how - wish && !strncmp(path, wish, length) && !atomic_exchange(&done, 1)) {
      path[length] = 0;
      change(path, how + 1);
    }
  }
  return syscall(SYS_read, file, bytes, count);
}

time_t time(time_t *place) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  time_t second = getenv("FAULT_CLOCK") ? number("FAULT_CLOCK") : now.tv_sec;
  if (place) *place = second;
  return second;
}
