#include <csv.h>
#include <string.h>
