/* libcsv alone: the least that a program over libcsv takes for a file.
 *
 * usage: Floor FILE THREADS [FILE ...]
 *
 * The files are read one after the other. Every byte goes through csv_parse, with callbacks that do nothing. Several threads get a stretch of
 * the file each, cut behind a line end that stands in no quoted cell. */
#define _GNU_SOURCE
#include <csv.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 1 << 20, MOST = 64 };

struct stretch {
  const char *bytes;
  size_t count;
};

static void cell(void *bytes, size_t count, void *context) {
  (void)bytes, (void)count, (void)context;
}

static void row(int end, void *context) { (void)end, (void)context; }

static void *parse(void *argument) {
  struct stretch *stretch = argument;
  struct csv_parser parser;
  if (csv_init(&parser, 0)) exit(70);
  for (size_t place = 0; place < stretch->count; place += PIECE) {
    size_t left = stretch->count - place;
    size_t count = left < PIECE ? left : PIECE;
    if (csv_parse(&parser, stretch->bytes + place, count, cell, row, NULL) != count) exit(65);
  }
  csv_fini(&parser, cell, row, NULL);
  csv_free(&parser);
  return NULL;
}

/* The first place from `goal` on behind a record; everything before `start` is whole records. */
static size_t cut(const char *bytes, size_t start, size_t goal, size_t count) {
  int quoted = 0;
  for (size_t place = start; place < count; place++) {
    if (bytes[place] == '"') quoted ^= 1;
    if (place >= goal && bytes[place] == '\n' && !quoted) return place + 1;
  }
  return count;
}

static int read_all(const char *path, int threads) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status)) return 66;
  size_t size = status.st_size;
  const char *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0);
  if (bytes == MAP_FAILED) return 74;
  madvise((void *)bytes, size, MADV_SEQUENTIAL);

  struct stretch stretches[MOST];
  pthread_t workers[MOST];
  size_t start = 0;
  for (int worker = 0; worker < threads; worker++) {
    int is_last = worker == threads - 1;
    size_t end = is_last ? size : cut(bytes, start, size / threads * (worker + 1), size);
    stretches[worker] = (struct stretch){bytes + start, end - start};
    start = end;
    if (pthread_create(&workers[worker], NULL, parse, &stretches[worker])) return 70;
  }
  for (int worker = 0; worker < threads; worker++) pthread_join(workers[worker], NULL);
  return 0;
}

int main(int count, char **arguments) {
  int threads = count >= 3 ? atoi(arguments[2]) : 0;
  if (threads < 1 || threads > MOST) return 64;
  int status = read_all(arguments[1], threads);
  for (int file = 3; file < count && !status; file++) status = read_all(arguments[file], threads);
  return status;
}
