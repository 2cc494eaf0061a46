// The header holds everything; a target of C needs a source.
#include "CFuzzer.h"
