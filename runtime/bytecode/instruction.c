// What each opcode looks like: the table that opcodes.def gives.
// SPDX-License-Identifier: MIT
#include "runtime/bytecode/instruction.h"

// Operands, by the spelling of their column.
#define OPERANDS____ OPERAND_NONE, OPERAND_NONE, OPERAND_NONE
#define OPERANDS_W__ OPERAND_WRITE, OPERAND_NONE, OPERAND_NONE
#define OPERANDS_R__ OPERAND_READ, OPERAND_NONE, OPERAND_NONE
#define OPERANDS_X__ OPERAND_UPDATE, OPERAND_NONE, OPERAND_NONE
#define OPERANDS_U__ OPERAND_NUMBER, OPERAND_NONE, OPERAND_NONE
#define OPERANDS__R_ OPERAND_NONE, OPERAND_READ, OPERAND_NONE
#define OPERANDS__U_ OPERAND_NONE, OPERAND_NUMBER, OPERAND_NONE
#define OPERANDS_WR_ OPERAND_WRITE, OPERAND_READ, OPERAND_NONE
#define OPERANDS_WU_ OPERAND_WRITE, OPERAND_NUMBER, OPERAND_NONE
#define OPERANDS_WD_ OPERAND_WRITE, OPERAND_WIDE, OPERAND_NONE
#define OPERANDS_RD_ OPERAND_READ, OPERAND_WIDE, OPERAND_NONE
#define OPERANDS_RR_ OPERAND_READ, OPERAND_READ, OPERAND_NONE
#define OPERANDS_RU_ OPERAND_READ, OPERAND_NUMBER, OPERAND_NONE
#define OPERANDS_RW_ OPERAND_READ, OPERAND_WRITE, OPERAND_NONE
#define OPERANDS_XU_ OPERAND_UPDATE, OPERAND_NUMBER, OPERAND_NONE
#define OPERANDS_X_F OPERAND_UPDATE, OPERAND_NONE, OPERAND_FLAG
#define OPERANDS_XUF OPERAND_UPDATE, OPERAND_NUMBER, OPERAND_FLAG
#define OPERANDS_WRR OPERAND_WRITE, OPERAND_READ, OPERAND_READ
#define OPERANDS_WRU OPERAND_WRITE, OPERAND_READ, OPERAND_NUMBER
#define OPERANDS_RRR OPERAND_READ, OPERAND_READ, OPERAND_READ
#define OPERANDS_XRR OPERAND_UPDATE, OPERAND_READ, OPERAND_READ
#define OPERANDS_XXU OPERAND_UPDATE, OPERAND_UPDATE, OPERAND_NUMBER

// Extra words: length, jump, name, constant, number, cache.
#define EXTRA_NONE   1, 0, 0, 0, 0, 0
#define EXTRA_J      2, 1, 0, 0, 0, 0
#define EXTRA_K      3, 0, 0, 1, 0, 0
#define EXTRA_I      2, 0, 0, 0, 1, 0
#define EXTRA_N      2, 0, 1, 0, 0, 0
#define EXTRA_C2     3, 0, 0, 0, 0, 1
#define EXTRA_J_K    4, 1, 0, 2, 0, 0
#define EXTRA_J_C2   4, 1, 0, 0, 0, 2
#define EXTRA_N_C2   4, 0, 1, 0, 0, 2
#define EXTRA_N_C4   6, 0, 1, 0, 0, 2
#define EXTRA_K_I    4, 0, 0, 1, 3, 0
#define EXTRA_K_C2   5, 0, 0, 1, 0, 3
#define EXTRA_N_K_C4 8, 0, 1, 2, 0, 4

const OpcodeFormat *ouro_opcode_format(Opcode opcode)
{
    static const OpcodeFormat formats[OPCODE_COUNT] = {
#define OP(name, operands, extra, effects, meaning)                                                \
    [OP_##name] = {#name, meaning, OPERANDS_##operands, EXTRA_##extra, effects},
#include "runtime/bytecode/opcodes.def"
#undef OP
    };
    assert(opcode < OPCODE_COUNT);
    return &formats[opcode];
}
