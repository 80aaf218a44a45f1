#include "stream_faults.h"

#include <stdio.h>

static _Thread_local int failed;

/* What has not left the buffer yet is written first, so that its error is known as well. */
void rewind(FILE *stream) {
  if (fflush(stream) != 0 || ferror(stream)) failed = 1;
  fseek(stream, 0, SEEK_SET);
  clearerr(stream);
}

int attain_stream_failed(void) {
  int found = failed;
  failed = 0;
  return found;
}
