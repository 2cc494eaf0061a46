#ifndef TIENDO_CLIBYAML_SHIM_H
#define TIENDO_CLIBYAML_SHIM_H

#include <yaml.h>

#endif
