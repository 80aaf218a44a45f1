#include <stdio.h>
#include <xlsxwriter.h>
