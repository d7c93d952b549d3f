// The table of the library's modules in C.
// SPDX-License-Identifier: MIT
#include "stdlib/stdlib.h"

#include <string.h>

#define MODULE(name) extern const OuroModuleDef ouro_module_##name;
#include "stdlib/modules.def"
#undef MODULE

static const OuroModuleDef *const modules[] = {
#define MODULE(name) &ouro_module_##name,
#include "stdlib/modules.def"
#undef MODULE
};

enum { MODULES_COUNT = sizeof modules / sizeof modules[0] };

const OuroModuleDef *ouro_stdlib_at(size_t index)
{
    return index < MODULES_COUNT ? modules[index] : NULL;
}

const OuroModuleDef *ouro_stdlib_find(const char *name)
{
    for (size_t i = 0; i < MODULES_COUNT; i++)
        if (strcmp(modules[i]->name, name) == 0) return modules[i];
    return NULL;
}
