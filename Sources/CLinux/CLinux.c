// The header holds everything; this file gives its shared state a home.
#include "CLinux.h"
