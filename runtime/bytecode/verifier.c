// The shape of a unit: everything that an instruction or a table names is there.
// SPDX-License-Identifier: MIT
#include "runtime/bytecode/verifier.h"
#include "runtime/base/limits.h"
#include "runtime/bytecode/verifier_flow.h"

typedef struct {
    const Unit *unit;
    Allocator *allocator;
    TextBuilder *why;
    uint8_t *starts; // by offset: whether an instruction starts there
    uint32_t at;     // of the instruction being checked
    const OpcodeFormat *format;
} Verifier;

static bool reject(Verifier *verifier, const char *reason)
{
    ouro_text_append(verifier->why, verifier->unit->qualified_name);
    if (verifier->format != NULL) {
        ouro_text_append_format(verifier->why, ": %u %s", verifier->at, verifier->format->name);
    }
    ouro_text_append_format(verifier->why, ": %s", reason);
    return false;
}

// --- operands -----------------------------------------------------------------------------------

static bool has_registers(const Verifier *verifier, uint64_t first, uint64_t count)
{
    return first + count <= verifier->unit->registers_count;
}

static bool check_register(Verifier *verifier, OperandKind kind, unsigned reg)
{
    if (kind == OPERAND_NONE || kind == OPERAND_NUMBER || kind == OPERAND_WIDE) return true;
    if (kind == OPERAND_FLAG) return reg <= 1 || reject(verifier, "no flag");
    if (reg < REGISTERS_NEAR && has_registers(verifier, reg, 1)) return true;
    return reject(verifier, "no such register");
}

static bool check_registers(Verifier *verifier, Instruction instruction)
{
    const OpcodeFormat *format = verifier->format;
    return check_register(verifier, format->a, instruction_a(instruction)) &&
           check_register(verifier, format->b, instruction_b(instruction)) &&
           (format->b == OPERAND_WIDE ||
            check_register(verifier, format->c, instruction_c(instruction)));
}

// Registers beyond those that the operands name themselves: windows, displays, states.
static bool check_windows(Verifier *verifier, Instruction instruction)
{
    const uint32_t *words = verifier->unit->code + verifier->at;
    unsigned a = instruction_a(instruction), b = instruction_b(instruction),
             c = instruction_c(instruction);
    uint64_t first = 0, count = 0;
    switch (instruction_opcode(instruction)) {
    case OP_CLEAR: first = a, count = b; break;
    case OP_CALL:
    case OP_CALL_KW: first = a, count = FRAME_WORDS + b; break;
    case OP_CALL_METHOD:
    case OP_CALL_METHOD_KW:
    case OP_CALL_LOADED:
    case OP_CALL_LOADED_KW: first = a, count = FRAME_WORDS + 1 + b; break;
    case OP_LOAD_METHOD: first = a, count = FRAME_WORDS + 1; break;
    case OP_CALL_EX: first = a, count = FRAME_WORDS + 2; break;
    case OP_MAKE_FUNCTION: first = a, count = 1 + (unsigned)__builtin_popcount(b); break;
    case OP_UNPACK: first = a, count = c; break;
    case OP_UNPACK_STAR:
        first = a, count = (uint64_t)c + 1 + words[verifier->format->number];
        break;
    case OP_BUILD_LIST:
    case OP_BUILD_TUPLE:
    case OP_BUILD_SET:
    case OP_BUILD_STRING: first = b, count = c; break;
    case OP_BUILD_MAP: first = b, count = 2 * c; break;
    case OP_BUILD_SLICE: first = b, count = 3; break;
    case OP_EXCEPTION_TRIPLE: first = a, count = 3; break;
    case OP_FOR_PREPARE:
    case OP_FOR_LOOP: first = a, count = 3; break;
    case OP_GROUP_MATCH: first = a, count = 2; break;
    default: return true;
    }
    return has_registers(verifier, first, count) || reject(verifier, "window beyond the registers");
}

static bool is_none_or_register(const Verifier *verifier, unsigned reg)
{
    return reg == REGISTER_NONE || has_registers(verifier, reg, 1);
}

static bool check_far(Verifier *verifier, Instruction instruction)
{
    int d = instruction_d(instruction);
    if (d >= REGISTER_NONE && has_registers(verifier, (uint64_t)d, 1)) return true;
    return reject(verifier, "no such far register");
}

// Numbers that choose among something.
static bool check_numbers(Verifier *verifier, Instruction instruction)
{
    const Unit *unit = verifier->unit;
    unsigned a = instruction_a(instruction), b = instruction_b(instruction),
             c = instruction_c(instruction);
    bool good = true;
    switch (instruction_opcode(instruction)) {
    case OP_LOAD_FAR:
    case OP_STORE_FAR: return check_far(verifier, instruction);
    case OP_LOAD_FREE:
    case OP_STORE_FREE:
    case OP_DELETE_FREE:
    case OP_LOAD_CLOSURE: good = b < unit->free_names_count; break;
    case OP_LOAD_NAME_OR_FREE: good = c < unit->free_names_count; break;
    case OP_LOAD_SPECIAL: good = c <= SPECIAL_METHOD_AEXIT; break;
    case OP_LOAD_HELPER: good = b < HELPERS_COUNT; break;
    case OP_CONVERT: good = c >= 1 && c <= 3; break;
    case OP_AWAIT_ITER: good = c <= 3; break;
    case OP_YIELD:
    case OP_DELEGATE: good = is_none_or_register(verifier, c); break;
    case OP_IMPORT_STAR: good = is_none_or_register(verifier, b); break;
    case OP_SETUP_ANNOTATIONS: good = is_none_or_register(verifier, a); break;
    case OP_MAKE_FUNCTION: good = b < 2 * FUNCTION_TYPE_PARAMS; break;
    default: break;
    }
    return good || reject(verifier, "number out of range");
}

// --- extra words --------------------------------------------------------------------------------

static bool is_tuple_of_names(const Constant *constant, uint64_t most)
{
    if (constant->kind != CONSTANT_TUPLE || constant->items_count > most) return false;
    for (uint32_t i = 0; i < constant->items_count; i++) {
        if (constant->items[i].kind != CONSTANT_STRING) return false;
    }
    return true;
}

static bool check_constant(Verifier *verifier, Instruction instruction)
{
    const Unit *unit = verifier->unit;
    const uint32_t *words = unit->code + verifier->at + verifier->format->constant;
    if (verifier->format->constant == 0) return true;
    if (words[0] >= unit->constants_count || words[1] != 0) {
        return reject(verifier, "no such constant");
    }
    const Constant *constant = &unit->constants[words[0]];
    bool good;
    switch (instruction_opcode(instruction)) {
    case OP_CALL_KW:
    case OP_CALL_LOADED_KW:
    case OP_CALL_METHOD_KW: good = is_tuple_of_names(constant, instruction_b(instruction)); break;
    case OP_MATCH_CLASS: good = is_tuple_of_names(constant, UINT32_MAX); break;
    case OP_MAKE_FUNCTION: good = constant->kind == CONSTANT_UNIT; break;
    case OP_JUMP_IS_K:
    case OP_JUMP_IS_NOT_K: good = constant->kind <= CONSTANT_ELLIPSIS; break;
    default: good = constant->kind != CONSTANT_UNIT;
    }
    return good || reject(verifier, "a constant of another kind is needed");
}

static bool check_jump(Verifier *verifier)
{
    const Unit *unit = verifier->unit;
    if (verifier->format->jump == 0) return true;
    int64_t offset = (int32_t)unit->code[verifier->at + verifier->format->jump];
    int64_t target = (int64_t)verifier->at + offset;
    if (target < 0 || target >= unit->code_count || !verifier->starts[target]) {
        return reject(verifier, "jumps to where no instruction starts");
    }
    if (offset <= 0 && !(verifier->format->effects & BACK)) return reject(verifier, "jumps back");
    return true;
}

static bool check_extra(Verifier *verifier)
{
    const Unit *unit = verifier->unit;
    const OpcodeFormat *format = verifier->format;
    if (format->name_index != 0 &&
        unit->code[verifier->at + format->name_index] >= unit->names_count) {
        return reject(verifier, "no such name");
    }
    for (unsigned i = format->cache; i != 0 && i < format->length; i++) {
        if (unit->code[verifier->at + i] != 0) return reject(verifier, "a cache is not empty");
    }
    return true;
}

// --- code ---------------------------------------------------------------------------------------

static bool find_starts(Verifier *verifier)
{
    const Unit *unit = verifier->unit;
    const OpcodeFormat *format = NULL;
    for (uint32_t at = 0; at < unit->code_count; at += format->length) {
        unsigned opcode = instruction_opcode(unit->code[at]);
        if (opcode >= OPCODE_COUNT) return reject(verifier, "no such opcode");
        format = ouro_opcode_format((Opcode)opcode);
        if (unit->code_count - at < format->length) return reject(verifier, "the code is cut off");
        verifier->starts[at] = 1;
    }
    if (format == NULL || !(format->effects & ENDS)) {
        return reject(verifier, "the code runs past its end");
    }
    return true;
}

static bool check_instructions(Verifier *verifier)
{
    const Unit *unit = verifier->unit;
    for (uint32_t at = 0; at < unit->code_count; at += verifier->format->length) {
        Instruction instruction = unit->code[at];
        verifier->at = at;
        verifier->format = ouro_opcode_format((Opcode)instruction_opcode(instruction));
        if (!check_registers(verifier, instruction) || !check_windows(verifier, instruction) ||
            !check_numbers(verifier, instruction) || !check_constant(verifier, instruction) ||
            !check_jump(verifier) || !check_extra(verifier)) {
            return false;
        }
    }
    verifier->format = NULL;
    return true;
}

// --- tables -------------------------------------------------------------------------------------

static bool check_handlers(Verifier *verifier)
{
    const Unit *unit = verifier->unit;
    for (uint32_t i = 0; i < unit->handlers_count; i++) {
        const HandlerRow *row = &unit->handlers[i];
        if (row->start > row->end || row->end > unit->code_count ||
            row->target >= unit->code_count || !verifier->starts[row->target] ||
            row->exception >= REGISTERS_NEAR || row->exception >= unit->registers_count) {
            return reject(verifier, "a bad row of the handler table");
        }
    }
    return true;
}

static bool check_positions(Verifier *verifier)
{
    const Unit *unit = verifier->unit;
    for (uint32_t i = 1; i < unit->positions_count; i++) {
        if (unit->positions[i].start <= unit->positions[i - 1].start) {
            return reject(verifier, "positions out of order");
        }
    }
    return true;
}

static uint32_t parameters_count(const Unit *unit)
{
    return (uint32_t)unit->positional_count + unit->keyword_only_count +
           !!(unit->flags & UNIT_VARARGS) + !!(unit->flags & UNIT_VARKEYWORDS);
}

static bool check_locals(Verifier *verifier)
{
    const Unit *unit = verifier->unit;
    uint32_t parameters = parameters_count(unit);
    if (parameters > unit->locals_count || unit->positional_only_count > unit->positional_count) {
        return reject(verifier, "more parameters than locals");
    }
    for (uint32_t i = 0; i < unit->locals_count; i++) {
        if (unit->locals[i].reg >= unit->registers_count ||
            (i < parameters && unit->locals[i].reg != i && unit->locals[i].reg < REGISTER_NONE)) {
            return reject(verifier, "a local in a wrong register");
        }
    }
    return true;
}

static bool check_flags(Verifier *verifier)
{
    uint32_t flags = verifier->unit->flags;
    uint32_t kinds = flags & (UNIT_GENERATOR | UNIT_COROUTINE | UNIT_ASYNC_GENERATOR);
    if (__builtin_popcount(kinds) > 1) return reject(verifier, "flags that exclude one another");
    const Unit *unit = verifier->unit;
    if ((flags & UNIT_HAS_DOCSTRING) &&
        (unit->constants_count == 0 || unit->constants[0].kind != CONSTANT_STRING)) {
        return reject(verifier, "no docstring");
    }
    if ((flags & UNIT_NAMESPACE) && unit->positional_count == 0) {
        return reject(verifier, "no namespace");
    }
    return true;
}

static bool verify(const Unit *unit, Allocator *allocator, TextBuilder *why, unsigned depth);

static bool verify_nested(Verifier *verifier, unsigned depth)
{
    const Unit *unit = verifier->unit;
    if (depth > OURO_TREE_DEPTH_MAX) return reject(verifier, "units nested too deeply");
    for (uint32_t i = 0; i < unit->constants_count; i++) {
        if (unit->constants[i].kind == CONSTANT_UNIT &&
            !verify(unit->constants[i].unit, verifier->allocator, verifier->why, depth + 1)) {
            return false;
        }
    }
    return true;
}

static bool verify(const Unit *unit, Allocator *allocator, TextBuilder *why, unsigned depth)
{
    Verifier verifier = {.unit = unit, .allocator = allocator, .why = why};
    if (unit->code_count == 0 || unit->code_count > INT32_MAX) return reject(&verifier, "no code");
    verifier.starts = ouro_allocate_zeroed(allocator, unit->code_count);
    if (verifier.starts == NULL) {
        why->failed = true;
        return false;
    }
    bool good = find_starts(&verifier) && check_instructions(&verifier) &&
                check_handlers(&verifier) && check_positions(&verifier) &&
                check_locals(&verifier) && check_flags(&verifier);
    ouro_release(allocator, verifier.starts, unit->code_count);
    return good && ouro_unit_verify_flow(unit, allocator, why) && verify_nested(&verifier, depth);
}

bool ouro_unit_verify(const Unit *unit, Allocator *allocator, TextBuilder *why)
{
    return verify(unit, allocator, why, 0);
}
