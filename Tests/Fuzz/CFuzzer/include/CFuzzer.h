// What libFuzzer offers to programs that bring their own main.
#ifndef TIENDO_CFUZZER_H
#define TIENDO_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(
    int *argc, char ***argv, int (*one_input)(const uint8_t *bytes, size_t count));

#endif
