// Writes units as text: a head, the instructions, the handlers.
// SPDX-License-Identifier: MIT
#include "runtime/bytecode/disassembler.h"
#include "runtime/base/number_text.h"
#include "runtime/base/utf8.h"

// --- constants ----------------------------------------------------------------------------------

static void append_quoted(TextBuilder *out, Text text, bool is_bytes)
{
    ouro_text_append_char(out, '\'');
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if (byte == '\n')
            ouro_text_append_string(out, "\\n");
        else if (byte == '\'' || byte == '\\')
            ouro_text_append_format(out, "\\%c", byte);
        else if (byte < 0x20 || byte == 0x7F || (is_bytes && byte >= 0x80)) {
            ouro_text_append_format(out, "\\x%02x", byte);
        } else {
            ouro_text_append_char(out, (char)byte);
        }
    }
    ouro_text_append_char(out, '\'');
}

static void append_items(TextBuilder *out, const Constant *constant)
{
    for (uint32_t i = 0; i < constant->items_count; i++) {
        if (i != 0) ouro_text_append_string(out, ", ");
        ouro_constant_append(out, &constant->items[i]);
    }
}

static void append_tuple(TextBuilder *out, const Constant *constant)
{
    ouro_text_append_char(out, '(');
    append_items(out, constant);
    ouro_text_append_string(out, constant->items_count == 1 ? ",)" : ")");
}

// As repr() writes it: 1j, (1+2j).
static void append_complex(TextBuilder *out, const Constant *constant)
{
    bool has_real = constant->real != 0;
    if (has_real) ouro_text_append_char(out, '(');
    if (has_real) ouro_double_append(out, constant->real, 'r', 0, 0);
    if (has_real && !(constant->number < 0)) ouro_text_append_char(out, '+');
    ouro_double_append(out, constant->number, 'r', 0, 0);
    ouro_text_append_string(out, has_real ? "j)" : "j");
}

void ouro_constant_append(TextBuilder *out, const Constant *constant)
{
    switch (constant->kind) {
    case CONSTANT_NONE: ouro_text_append_string(out, "None"); break;
    case CONSTANT_FALSE: ouro_text_append_string(out, "False"); break;
    case CONSTANT_TRUE: ouro_text_append_string(out, "True"); break;
    case CONSTANT_ELLIPSIS: ouro_text_append_string(out, "..."); break;
    case CONSTANT_INT: ouro_text_append_int(out, constant->integer); break;
    case CONSTANT_BIG_INT: ouro_text_append(out, constant->text); break;
    case CONSTANT_FLOAT: ouro_double_append_repr(out, constant->number); break;
    case CONSTANT_IMAGINARY: append_complex(out, constant); break;
    case CONSTANT_STRING: append_quoted(out, constant->text, false); break;
    case CONSTANT_BYTES:
        ouro_text_append_char(out, 'b');
        append_quoted(out, constant->text, true);
        break;
    case CONSTANT_TUPLE: append_tuple(out, constant); break;
    case CONSTANT_FROZENSET:
        ouro_text_append_string(out, "frozenset({");
        append_items(out, constant);
        ouro_text_append_string(out, "})");
        break;
    case CONSTANT_UNIT:
        ouro_text_append_string(out, "<code ");
        ouro_text_append(out, constant->unit->qualified_name);
        ouro_text_append_char(out, '>');
        break;
    }
}

// --- instructions -------------------------------------------------------------------------------

static void append_register(TextBuilder *out, const Unit *unit, unsigned reg)
{
    for (uint32_t i = 0; i < unit->locals_count; i++) {
        if (unit->locals[i].reg != reg) continue;
        ouro_text_append(out, unit->locals[i].name);
        return;
    }
    ouro_text_append_format(out, "r%u", reg);
}

static void append_operand(TextBuilder *out, const Unit *unit, OperandKind kind, unsigned value)
{
    if (kind == OPERAND_NONE || (kind == OPERAND_FLAG && value == 0)) return;
    ouro_text_append_char(out, ' ');
    if (kind == OPERAND_NUMBER)
        ouro_text_append_format(out, "%u", value);
    else if (kind == OPERAND_FLAG)
        ouro_text_append(out, TEXT("dropped"));
    else
        append_register(out, unit, value);
}

static void append_operands(TextBuilder *out, const Unit *unit, const OpcodeFormat *format,
                            Instruction instruction)
{
    append_operand(out, unit, format->a, instruction_a(instruction));
    if (format->b == OPERAND_WIDE) {
        Opcode opcode = (Opcode)instruction_opcode(instruction);
        bool is_register = opcode == OP_LOAD_FAR || opcode == OP_STORE_FAR;
        int d = instruction_d(instruction);
        ouro_text_append_char(out, ' ');
        if (is_register)
            append_register(out, unit, (unsigned)d);
        else
            ouro_text_append_int(out, d);
        return;
    }
    append_operand(out, unit, format->b, instruction_b(instruction));
    append_operand(out, unit, format->c, instruction_c(instruction));
}

static void append_extra(TextBuilder *out, const Unit *unit, const OpcodeFormat *format,
                         uint32_t at)
{
    const uint32_t *words = unit->code + at;
    if (format->name_index != 0) {
        ouro_text_append_char(out, ' ');
        ouro_text_append(out, unit->names[words[format->name_index] & 0xFFFF]);
    }
    if (format->constant != 0) {
        ouro_text_append_char(out, ' ');
        ouro_constant_append(out, &unit->constants[words[format->constant]]);
    }
    if (format->number != 0) ouro_text_append_format(out, " %u", words[format->number]);
    if (format->jump != 0) ouro_text_append_format(out, " -> %u", at + words[format->jump]);
}

static const PositionRow *position_at(const Unit *unit, uint32_t at)
{
    const PositionRow *found = NULL;
    for (uint32_t i = 0; i < unit->positions_count && unit->positions[i].start <= at; i++) {
        found = &unit->positions[i];
    }
    return found;
}

static void append_position(TextBuilder *out, const PositionRow *row)
{
    if (row == NULL || row->line == 0) return;
    ouro_text_append_format(out, "  # %u:%u", row->line, row->column);
    if (row->end_line == row->line)
        ouro_text_append_format(out, "-%u", row->end_column);
    else
        ouro_text_append_format(out, "-%u:%u", row->end_line, row->end_column);
}

static void append_instructions(TextBuilder *out, const Unit *unit)
{
    const PositionRow *shown = NULL;
    for (uint32_t at = 0; at < unit->code_count;) {
        Instruction instruction = unit->code[at];
        const OpcodeFormat *format = ouro_opcode_format((Opcode)instruction_opcode(instruction));
        ouro_text_append_format(out, "%5u %s", at, format->name);
        append_operands(out, unit, format, instruction);
        append_extra(out, unit, format, at);
        const PositionRow *row = position_at(unit, at);
        if (row != shown) append_position(out, row);
        shown = row;
        ouro_text_append_char(out, '\n');
        at += format->length;
    }
}

// --- units --------------------------------------------------------------------------------------

static void append_locals(TextBuilder *out, const Unit *unit)
{
    if (unit->locals_count == 0) return;
    ouro_text_append_string(out, "  locals");
    for (uint32_t i = 0; i < unit->locals_count; i++) {
        const LocalRow *row = &unit->locals[i];
        ouro_text_append_char(out, ' ');
        ouro_text_append(out, row->name);
        ouro_text_append_format(out, "=r%u%s%s", row->reg, row->is_cell ? " (cell)" : "",
                                row->is_hidden ? " (hidden)" : "");
    }
    ouro_text_append_char(out, '\n');
}

static void append_free_names(TextBuilder *out, const Unit *unit)
{
    if (unit->free_names_count == 0) return;
    ouro_text_append_string(out, "  free");
    for (uint32_t i = 0; i < unit->free_names_count; i++) {
        ouro_text_append_char(out, ' ');
        ouro_text_append(out, unit->free_names[i]);
    }
    ouro_text_append_char(out, '\n');
}

static void append_handlers(TextBuilder *out, const Unit *unit)
{
    for (uint32_t i = 0; i < unit->handlers_count; i++) {
        const HandlerRow *row = &unit->handlers[i];
        ouro_text_append_format(out, "  handler %u..%u -> %u r%u\n", row->start, row->end,
                                row->target, row->exception);
    }
}

static void append_flags(TextBuilder *out, uint32_t flags)
{
    static const char *const names[] = {
        "generator", "coroutine", "async generator",    "*",
        "**",        "function",  "namespace",          "nested",
        "docstring", "method",    "iterable coroutine", "readable locals",
    };
    for (size_t i = 0; i < OURO_COUNT_OF(names); i++) {
        if (flags & 1u << i) ouro_text_append_format(out, ", %s", names[i]);
    }
}

static void append_unit(TextBuilder *out, const Unit *unit)
{
    ouro_text_append_string(out, "unit ");
    ouro_text_append(out, unit->qualified_name);
    ouro_text_append_format(out, " (%u/%u/%u parameters, %u registers", unit->positional_only_count,
                            unit->positional_count, unit->keyword_only_count,
                            unit->registers_count);
    append_flags(out, unit->flags);
    ouro_text_append_string(out, ")\n");
    append_locals(out, unit);
    append_free_names(out, unit);
    append_instructions(out, unit);
    append_handlers(out, unit);
}

void ouro_unit_disassemble(TextBuilder *out, const Unit *unit)
{
    append_unit(out, unit);
    for (uint32_t i = 0; i < unit->constants_count; i++) {
        if (unit->constants[i].kind != CONSTANT_UNIT) continue;
        ouro_text_append_char(out, '\n');
        ouro_unit_disassemble(out, unit->constants[i].unit);
    }
}
