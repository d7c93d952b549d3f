// Ends a unit: what its locals need on entry, jump threading, and the tables as plain data.
// SPDX-License-Identifier: MIT
#include "src/compiler/emitter.h"
#include <stdlib.h>

// --- on entry -----------------------------------------------------------------------------------

static void clear_far(Compiler *compiler, Register reg)
{
    Register mark = ouro_temporaries_mark(compiler);
    Register unbound = ouro_temporary(compiler);
    ouro_emit(compiler, SPAN_NOWHERE, OP_CLEAR, unbound, 1, 0);
    ouro_emit_wide(compiler, SPAN_NOWHERE, OP_STORE_FAR, unbound, (int)reg);
    ouro_temporaries_release(compiler, mark);
}

static bool may_be_read_unbound(const Builder *builder, const Symbol *symbol)
{
    if (symbol->place == PLACE_CELL || builder->scope->shows_locals) return true;
    return builder->checked[symbol->variable / 64] >> symbol->variable % 64 & 1;
}

// Clears the near locals that may be read before they are bound, a run of registers at a time.
static void clear_locals(Compiler *compiler, const bool *is_wanted)
{
    const Builder *builder = compiler->builder;
    for (Register reg = 0; reg < builder->first_temporary;) {
        Register first = reg;
        while (reg < builder->first_temporary && is_wanted[reg]) reg++;
        if (reg > first) {
            ouro_emit(compiler, SPAN_NOWHERE, OP_CLEAR, first, reg - first, 0);
        } else {
            reg++;
        }
    }
}

// Before anything else: they stand where temporaries belong.
static void move_parameters(Compiler *compiler, const Scope *scope)
{
    for (uint32_t i = 0; i < scope->symbols_count; i++) {
        const Symbol *symbol = scope->symbols[i];
        if (!(symbol->flags & SYMBOL_PARAMETER) || !symbol_is_moved(symbol)) continue;
        ouro_emit_wide(compiler, SPAN_NOWHERE, OP_STORE_FAR, symbol->parameter, symbol->reg);
    }
}

// Inlined comprehensions make the cells of their variables themselves, each time they run.
static void make_cells(Compiler *compiler, const Scope *scope)
{
    for (uint32_t i = 0; i < scope->symbols_count; i++) {
        const Symbol *symbol = scope->symbols[i];
        if (symbol->place != PLACE_CELL) continue;
        if (!register_is_far(symbol->reg)) {
            ouro_emit(compiler, SPAN_NOWHERE, OP_MAKE_CELL, symbol->reg, 0, 0);
            continue;
        }
        Register mark = ouro_temporaries_mark(compiler);
        Register cell = ouro_temporary(compiler);
        bool is_parameter = symbol->flags & SYMBOL_PARAMETER;
        if (is_parameter)
            ouro_emit_wide(compiler, SPAN_NOWHERE, OP_LOAD_FAR, cell, symbol->reg);
        else
            ouro_emit(compiler, SPAN_NOWHERE, OP_CLEAR, cell, 1, 0);
        ouro_emit(compiler, SPAN_NOWHERE, OP_MAKE_CELL, cell, 0, 0);
        ouro_emit_wide(compiler, SPAN_NOWHERE, OP_STORE_FAR, cell, (int)symbol->reg);
        ouro_temporaries_release(compiler, mark);
    }
}

static void make_class_cells(Compiler *compiler, const Scope *scope)
{
    unsigned count = scope->needs_class_cell + scope->needs_class_dict;
    if (count == 0) return;
    ouro_emit(compiler, SPAN_NOWHERE, OP_CLEAR, 1, count, 0);
    for (unsigned i = 1; i <= count; i++) {
        ouro_emit(compiler, SPAN_NOWHERE, OP_MAKE_CELL, i, 0, 0);
    }
}

static bool is_cleared_by_machine(const Scope *scope)
{
    return scope->is_generator || scope->is_async_def;
}

static void clear_on_entry(Compiler *compiler)
{
    const Builder *builder = compiler->builder;
    bool is_wanted[REGISTERS_NEAR] = {0};
    for (size_t i = 0; i < builder->used_locals.count; i++) {
        const Symbol *symbol = builder->used_locals.at[i];
        if ((symbol->flags & SYMBOL_PARAMETER) || !may_be_read_unbound(builder, symbol)) continue;
        if (!register_is_far(symbol->reg))
            is_wanted[symbol->reg] = true;
        else if (symbol->place != PLACE_CELL)
            clear_far(compiler, symbol->reg);
    }
    clear_locals(compiler, is_wanted);
}

static void write_entry(Compiler *compiler)
{
    Scope *scope = compiler->builder->scope;
    move_parameters(compiler, scope);
    if (!is_cleared_by_machine(scope)) clear_on_entry(compiler);
    if (scope->kind == SCOPE_CLASS)
        make_class_cells(compiler, scope);
    else
        make_cells(compiler, scope);
}

// Puts code that was written after all other before it.
static void prepend_entry(Compiler *compiler)
{
    Builder *builder = compiler->builder;
    Builder body = *builder;
    builder->code.at = NULL;
    builder->code.count = builder->code.capacity = 0;
    builder->spans.at = NULL;
    builder->spans.count = builder->spans.capacity = 0;
    builder->is_reachable = true;
    write_entry(compiler);

    uint32_t shift = (uint32_t)builder->code.count;
    if (array_reserve(compiler->allocator, &builder->code, body.code.count) &&
        array_reserve(compiler->allocator, &builder->spans, body.spans.count)) {
        memcpy(builder->code.at + shift, body.code.at, body.code.count * sizeof *body.code.at);
        builder->code.count += body.code.count;
        for (size_t i = 0; i < body.spans.count; i++) {
            builder->spans.at[builder->spans.count++] =
                (SpanRow){body.spans.at[i].start + shift, body.spans.at[i].span};
        }
    } else {
        ouro_compile_out_of_memory(compiler);
    }
    for (size_t i = 0; i < builder->protected_rows.count; i++) {
        builder->protected_rows.at[i].start += shift;
        builder->protected_rows.at[i].end += shift;
    }
    builder->barrier = shift; // From here on: how far the body was moved.
    array_deinit(compiler->allocator, &body.code);
    array_deinit(compiler->allocator, &body.spans);
}

// --- jumps --------------------------------------------------------------------------------------

// Where a jump to `at` ends up: past the unconditional jumps that stand there.
static uint32_t final_target(const uint32_t *code, uint32_t at)
{
    enum { CHAIN_MAX = 16 }; // `while True: pass` jumps to itself.
    for (int i = 0; i < CHAIN_MAX && instruction_opcode(code[at]) == OP_JUMP; i++) {
        at += code[at + 1];
    }
    return at;
}

static void thread_jumps(Builder *builder)
{
    uint32_t *code = builder->code.at;
    for (uint32_t at = 0; at < builder->code.count;) {
        const OpcodeFormat *format = ouro_opcode_format(instruction_opcode(code[at]));
        // Only where a jump may go either way: FOR_PREPARE and its like go forward.
        if (format->jump != 0 && (format->effects & BACK) &&
            instruction_opcode(code[at]) != OP_FOR_LOOP) {
            code[at + 1] = final_target(code, at + code[at + 1]) - at;
        }
        at += format->length;
    }
}

// --- tables -------------------------------------------------------------------------------------

static int compare_rows(const void *a, const void *b)
{
    const ProtectedRow *left = a, *right = b;
    if (left->depth != right->depth) return left->depth > right->depth ? -1 : 1;
    return left->start < right->start ? -1 : left->start > right->start;
}

static void give_handlers(Compiler *compiler, Unit *unit)
{
    Builder *builder = compiler->builder;
    size_t count = builder->protected_rows.count;
    HandlerRow *rows = ouro_arena_alloc_array(compiler->arena, count + 1, sizeof *rows);
    if (rows == NULL) {
        ouro_compile_out_of_memory(compiler);
        return;
    }
    if (count != 0) {
        qsort(builder->protected_rows.at, count, sizeof(ProtectedRow), compare_rows);
    }
    for (size_t i = 0; i < count; i++) {
        const ProtectedRow *row = &builder->protected_rows.at[i];
        rows[i] = (HandlerRow){row->start, row->end, row->target->position + builder->barrier,
                               (uint8_t)row->exception};
    }
    unit->handlers = rows;
    unit->handlers_count = (uint32_t)count;
}

static PositionRow position_of(const Source *source, const SpanRow *row)
{
    if (row->span.start == UINT32_MAX) return (PositionRow){.start = row->start};
    SourcePosition first = ouro_source_position(source, row->span.start);
    SourcePosition last = ouro_source_position(source, row->span.end);
    return (PositionRow){row->start, first.line, last.line, first.column, last.column};
}

static void give_positions(Compiler *compiler, Unit *unit)
{
    const Builder *builder = compiler->builder;
    size_t count = builder->spans.count;
    PositionRow *rows = ouro_arena_alloc_array(compiler->arena, count + 1, sizeof *rows);
    if (rows == NULL) {
        ouro_compile_out_of_memory(compiler);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        rows[i] = position_of(&compiler->ast->source, &builder->spans.at[i]);
    }
    unit->positions = rows;
    unit->positions_count = (uint32_t)count;
}

// The texts of names live as long as the compiler; a unit's live in its arena.
static Text keep_text(Compiler *compiler, Text text)
{
    Text copy = ouro_arena_copy_text(compiler->arena, text);
    if (copy.at == NULL) ouro_compile_out_of_memory(compiler);
    return copy;
}

static Constant keep_constant(Compiler *compiler, Constant constant)
{
    switch (constant.kind) {
    case CONSTANT_BIG_INT:
    case CONSTANT_STRING:
    case CONSTANT_BYTES: constant.text = keep_text(compiler, constant.text); break;
    case CONSTANT_TUPLE:
    case CONSTANT_FROZENSET: {
        Constant *items =
            ouro_arena_alloc_array(compiler->arena, constant.items_count + 1, sizeof *items);
        if (items == NULL) {
            ouro_compile_out_of_memory(compiler);
            break;
        }
        for (uint32_t i = 0; i < constant.items_count; i++) {
            items[i] = keep_constant(compiler, constant.items[i]);
        }
        constant.items = items;
        break;
    }
    default: break;
    }
    return constant;
}

static void give_constants(Compiler *compiler, Unit *unit)
{
    const Builder *builder = compiler->builder;
    size_t count = builder->constants.items.count;
    Constant *constants = ouro_arena_alloc_array(compiler->arena, count + 1, sizeof *constants);
    if (constants == NULL) {
        ouro_compile_out_of_memory(compiler);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        constants[i] = keep_constant(compiler, builder->constants.items.at[i]);
    }
    unit->constants = constants;
    unit->constants_count = (uint32_t)count;
}

static void give_code(Compiler *compiler, Unit *unit)
{
    const Builder *builder = compiler->builder;
    size_t count = builder->code.count;
    uint32_t *code = ouro_arena_alloc_array(compiler->arena, count + 1, sizeof *code);
    if (code == NULL) {
        ouro_compile_out_of_memory(compiler);
        return;
    }
    memcpy(code, builder->code.at, count * sizeof *code);
    unit->code = code;
    unit->code_count = (uint32_t)count;
}

static void give_names(Compiler *compiler, Unit *unit)
{
    const Builder *builder = compiler->builder;
    size_t count = builder->names.count;
    Text *names = ouro_arena_alloc_array(compiler->arena, count + 1, sizeof *names);
    Text *free_names =
        ouro_arena_alloc_array(compiler->arena, builder->scope->free_count + 1, sizeof *names);
    if (names == NULL || free_names == NULL) {
        ouro_compile_out_of_memory(compiler);
        return;
    }
    for (size_t i = 0; i < count; i++) names[i] = keep_text(compiler, builder->names.at[i]);
    for (uint32_t i = 0; i < builder->scope->free_count; i++) {
        free_names[i] = keep_text(compiler, builder->scope->free[i]->name->text);
    }
    unit->names = names;
    unit->names_count = (uint32_t)count;
    unit->free_names = free_names;
    unit->free_names_count = builder->scope->free_count;
}

static void add_local(Compiler *compiler, LocalRow *rows, uint32_t *count, const Symbol *symbol,
                      bool is_hidden)
{
    rows[(*count)++] = (LocalRow){keep_text(compiler, symbol->name->text), symbol->reg,
                                  symbol->place == PLACE_CELL, is_hidden};
}

static void give_locals(Compiler *compiler, Unit *unit)
{
    const Builder *builder = compiler->builder;
    const Scope *scope = builder->scope;
    size_t most = scope->symbols_count + builder->used_locals.count + 1;
    LocalRow *rows = ouro_arena_alloc_array(compiler->arena, most, sizeof *rows);
    if (rows == NULL) {
        ouro_compile_out_of_memory(compiler);
        return;
    }
    uint32_t count = 0;
    if (!scope_is_function_like(scope) && scope->near_count > 0 &&
        (scope->kind == SCOPE_CLASS || compiler->options->mode == COMPILE_NAMESPACE)) {
        rows[count++] = (LocalRow){.name = TEXT(".namespace"), .is_hidden = true};
    }
    for (uint32_t i = 0; i < scope->symbols_count; i++) {
        const Symbol *symbol = scope->symbols[i];
        if (symbol->flags & SYMBOL_PARAMETER) add_local(compiler, rows, &count, symbol, false);
    }
    for (size_t i = 0; i < builder->used_locals.count; i++) {
        const Symbol *symbol = builder->used_locals.at[i];
        if (symbol->flags & SYMBOL_PARAMETER) continue;
        bool is_hidden = scope_find(scope, symbol->name) != symbol;
        add_local(compiler, rows, &count, symbol, is_hidden);
    }
    unit->locals = rows;
    unit->locals_count = count;
}

static Unit *make_unit(Compiler *compiler)
{
    const Builder *builder = compiler->builder;
    Unit *unit = ouro_arena_alloc(compiler->arena, sizeof *unit);
    if (unit == NULL) {
        ouro_compile_out_of_memory(compiler);
        return NULL;
    }
    *unit = (Unit){0};
    give_names(compiler, unit);
    give_locals(compiler, unit);
    give_handlers(compiler, unit);
    give_positions(compiler, unit);
    give_constants(compiler, unit);
    give_code(compiler, unit);
    const Scope *scope = builder->scope;
    unit->registers_count = (uint16_t)builder->registers_count;
    if (scope->far_count != 0) {
        unit->registers_count = (uint16_t)(REGISTER_FAR_FIRST + scope->far_count);
    }
    return compiler->failed ? NULL : unit;
}

Unit *ouro_builder_end(Compiler *compiler)
{
    Builder *builder = compiler->builder;
    Unit *unit = NULL;
    if (!compiler->failed) prepend_entry(compiler);
    if (!compiler->failed) {
        thread_jumps(builder);
        unit = make_unit(compiler);
    }
    array_deinit(compiler->allocator, &builder->code);
    array_deinit(compiler->allocator, &builder->spans);
    array_deinit(compiler->allocator, &builder->protected_rows);
    array_deinit(compiler->allocator, &builder->names);
    array_deinit(compiler->allocator, &builder->used_locals);
    ouro_constants_deinit(&builder->constants, compiler->allocator);
    compiler->builder = builder->outer;
    compiler->scope = builder->outer_scope;
    return unit;
}
