// Temporaries.
// SPDX-License-Identifier: MIT
#include "src/compiler/registers.h"
#include "src/compiler/emitter.h"

Register ouro_temporaries(Compiler *compiler, unsigned count)
{
    Builder *builder = compiler->builder;
    Register first = builder->next_register;
    if (first + count > REGISTERS_NEAR) {
        ouro_compile_error(compiler, builder->span, "too many nested expressions or blocks");
        return first < REGISTERS_NEAR ? first : REGISTERS_NEAR - 1;
    }
    builder->next_register = first + count;
    if (builder->next_register > builder->registers_count) {
        builder->registers_count = builder->next_register;
    }
    return first;
}

Register ouro_temporary(Compiler *compiler) { return ouro_temporaries(compiler, 1); }

Register ouro_temporaries_mark(const Compiler *compiler)
{
    return compiler->builder->next_register;
}

void ouro_temporaries_release(Compiler *compiler, Register mark)
{
    compiler->builder->next_register = mark;
}

unsigned ouro_temporaries_left(const Compiler *compiler)
{
    return REGISTERS_NEAR - compiler->builder->next_register;
}

bool ouro_register_is_temporary(const Compiler *compiler, Register reg)
{
    return reg >= compiler->builder->first_temporary && reg < REGISTERS_NEAR;
}
