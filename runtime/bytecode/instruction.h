// Instructions: one 32-bit word of an opcode and operands, and the extra words behind it.
//
//      bits  0..7     8..15    16..23   24..31
//           opcode      a        b        c
//           opcode      a        d (signed)
//
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/attributes.h"

typedef uint32_t Instruction;

typedef enum Opcode {
#define OP(name, operands, extra, effects, meaning) OP_##name,
#include "runtime/bytecode/opcodes.def"
#undef OP
    OPCODE_COUNT // the machine's own specialised opcodes follow from here
} Opcode;

/// Words of a frame before its registers, and so of a call's window before its arguments.
enum { FRAME_WORDS = 4 };
/// Registers that an operand can name; an operand of 255 may mean "none".
enum { REGISTERS_NEAR = 255, REGISTER_NONE = 255 };

typedef enum OperandKind {
    OPERAND_NONE, OPERAND_WRITE, OPERAND_READ, OPERAND_UPDATE, OPERAND_NUMBER, OPERAND_FLAG, OPERAND_WIDE,
} OperandKind;

enum { RAISES = 1, JUMPS = 2, ENDS = 4, CALLS = 8, SUSPENDS = 16, BACK = 32 };

/// What a table knows of an opcode. Offsets are in words from the instruction's start, 0 where absent.
typedef struct OpcodeFormat {
    const char *name, *meaning;
    OperandKind a, b, c; // b is OPERAND_WIDE where b and c are the signed d
    uint8_t length;      // words, the instruction's own included
    uint8_t jump, name_index, constant, number, cache;
    uint8_t effects;
} OpcodeFormat;

/// Of an opcode below OPCODE_COUNT.
const OpcodeFormat *ouro_opcode_format(Opcode opcode);

static inline Instruction instruction_abc(Opcode opcode, unsigned a, unsigned b, unsigned c)
{
    return (uint32_t)opcode | (uint32_t)a << 8 | (uint32_t)b << 16 | (uint32_t)c << 24;
}
static inline Instruction instruction_ad(Opcode opcode, unsigned a, int d)
{
    return (uint32_t)opcode | (uint32_t)a << 8 | (uint32_t)(uint16_t)d << 16;
}
static inline unsigned instruction_opcode(Instruction i) { return (uint8_t)i; }
static inline unsigned instruction_a(Instruction i) { return (uint8_t)(i >> 8); }
static inline unsigned instruction_b(Instruction i) { return (uint8_t)(i >> 16); }
static inline unsigned instruction_c(Instruction i) { return i >> 24; }
static inline int instruction_d(Instruction i) { return (int16_t)(i >> 16); }
