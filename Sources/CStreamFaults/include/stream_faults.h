#ifndef ATTAIN_STREAM_FAULTS_H
#define ATTAIN_STREAM_FAULTS_H

/* Whether a stream of this thread was rewound since the last call whose bytes could not all be written.

   libxlsxwriter collects the parts of a workbook in temporary files, rewinds each, reads it and puts it into the
   archive; it looks at no error, and rewind(3) forgets it. The definition here stands before the C library's, does
   the same, and remembers. */
int attain_stream_failed(void);

/* Whether nothing that is formatted on this thread reaches standard error.

   libxlsxwriter tells there of every trouble beside its results, among lines of JSON too. The definition of
   fprintf(3), as programs with checked calls use it, stands before the C library's as well. */
void attain_silence_stream(int on);

#endif
