// Displays of lists, tuples, sets and dicts, and f-strings.
//
// Items are computed into consecutive registers; a long display, or one with stars, is built in
// pieces.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"
#include "src/compiler/folding.h"

enum { ITEMS_MAX = 30 }; // in registers at once

static bool has_star(AstNodes items)
{
    for (uint32_t i = 0; i < items.count; i++) {
        if (items.items[i]->kind == AST_STARRED) return true;
    }
    return false;
}

static bool fits_registers(const Compiler *compiler, uint64_t count)
{
    return count <= ITEMS_MAX && count + 16 <= ouro_temporaries_left(compiler);
}

// The first register of variables that are the items as they stand: neighbours, and bound.
static Register run_of_variables(Compiler *compiler, AstNodes items)
{
    Register first = REGISTER_NONE;
    for (uint32_t i = 0; i < items.count; i++) {
        if (items.items[i]->kind != AST_NAME) return REGISTER_NONE;
        const Name *name = ouro_name(compiler, ast_name(items.items[i])->id);
        Register reg = ouro_code_local_register(compiler, name);
        if (reg == REGISTER_NONE || (i != 0 && reg != first + i)) return REGISTER_NONE;
        if (i == 0) first = reg;
    }
    for (uint32_t i = 0; i < items.count; i++) {
        ouro_code_bound_register(compiler, items.items[i], NULL); // writes the checks
    }
    return first;
}

// Computes the items into new temporaries, or finds them in place; the first of them.
static Register code_items(Compiler *compiler, AstNodes items)
{
    Register first = run_of_variables(compiler, items);
    if (first != REGISTER_NONE) return first;
    first = ouro_temporaries_mark(compiler);
    for (uint32_t i = 0; i < items.count; i++) ouro_code_temporary(compiler, items.items[i]);
    return first;
}

// One item of a display in pieces. Its own instructions stand where the item does.
static void add_item(Compiler *compiler, const AstNode *item, Register whole, Opcode add,
                     Opcode extend)
{
    Register mark = ouro_temporaries_mark(compiler);
    bool is_star = item->kind == AST_STARRED;
    Register value = ouro_code_operand(compiler, is_star ? ast_starred(item)->value : item, NULL);
    ouro_temporaries_release(compiler, mark);
    ouro_emit(compiler, item->span, is_star ? extend : add, whole, value, 0);
}

static void add_items(Compiler *compiler, AstSpan span, AstNodes items, Register whole,
                      bool is_list)
{
    ouro_emit(compiler, span, is_list ? OP_BUILD_LIST : OP_BUILD_SET, whole, whole, 0);
    for (uint32_t i = 0; i < items.count; i++) {
        add_item(compiler, items.items[i], whole, is_list ? OP_LIST_APPEND : OP_SET_ADD,
                 is_list ? OP_LIST_EXTEND : OP_SET_UPDATE);
    }
}

// A display of constants copies a constant tuple or frozenset. Of sets that shows: their order
// depends on how they came about, and CPython does the same from three items on.
static bool code_constant_display(Compiler *compiler, AstSpan span, AstNodes items, bool is_list,
                                  Register whole)
{
    enum { WORTH_IT = 3 };
    if (items.count < WORTH_IT) return false;
    Constant *constants = ouro_scratch(compiler, items.count, sizeof *constants);
    for (uint32_t i = 0; i < items.count; i++) {
        if (constants == NULL || !ouro_fold(compiler, items.items[i], &constants[i])) return false;
    }
    Constant constant = constant_tuple(constants, items.count);
    if (!is_list) constant.kind = CONSTANT_FROZENSET;
    Register mark = ouro_temporaries_mark(compiler);
    Register source = ouro_temporary(compiler);
    ouro_emit(compiler, span, is_list ? OP_BUILD_LIST : OP_BUILD_SET, whole, whole, 0);
    ouro_emit_load_constant(compiler, span, source, constant);
    ouro_emit(compiler, span, is_list ? OP_LIST_EXTEND : OP_SET_UPDATE, whole, source, 0);
    ouro_temporaries_release(compiler, mark);
    return true;
}

void ouro_code_list(Compiler *compiler, AstSpan span, AstNodes items, Register target)
{
    Register mark = ouro_temporaries_mark(compiler);
    if (fits_registers(compiler, items.count) && !has_star(items)) {
        Register first = code_items(compiler, items);
        ouro_temporaries_release(compiler, mark);
        ouro_emit(compiler, span, OP_BUILD_LIST, target, items.count == 0 ? 0 : first, items.count);
        return;
    }
    Register list = ouro_code_work_register(compiler, target);
    if (!code_constant_display(compiler, span, items, true, list)) {
        add_items(compiler, span, items, list, true);
    }
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, list);
}

void ouro_code_tuple(Compiler *compiler, AstSpan span, AstNodes items, Register target)
{
    Register mark = ouro_temporaries_mark(compiler);
    if (fits_registers(compiler, items.count) && !has_star(items)) {
        Register first = code_items(compiler, items);
        ouro_temporaries_release(compiler, mark);
        ouro_emit(compiler, span, OP_BUILD_TUPLE, target, first, items.count);
        return;
    }
    Register list = ouro_code_work_register(compiler, target);
    add_items(compiler, span, items, list, true);
    ouro_temporaries_release(compiler, mark);
    ouro_emit(compiler, span, OP_LIST_TO_TUPLE, target, list, 0);
}

void ouro_code_set(Compiler *compiler, const AstSet *node, Register target)
{
    AstSpan span = node->node.span;
    Register mark = ouro_temporaries_mark(compiler);
    Register set = ouro_code_work_register(compiler, target);
    if (code_constant_display(compiler, span, node->elts, false, set)) {
        ouro_temporaries_release(compiler, mark);
        ouro_emit_move(compiler, span, target, set);
        return;
    }
    if (fits_registers(compiler, node->elts.count) && !has_star(node->elts)) {
        Register first = code_items(compiler, node->elts);
        ouro_temporaries_release(compiler, mark);
        ouro_emit(compiler, span, OP_BUILD_SET, target, first, node->elts.count);
        return;
    }
    add_items(compiler, span, node->elts, set, false);
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, set);
}

// --- dicts --------------------------------------------------------------------------------------

static bool has_unpacking(AstNodes keys)
{
    for (uint32_t i = 0; i < keys.count; i++) {
        if (keys.items[i] == NULL) return true;
    }
    return false;
}

static void add_pair(Compiler *compiler, const AstNode *key, const AstNode *value, AstSpan span,
                     Register map)
{
    Register mark = ouro_temporaries_mark(compiler);
    if (key == NULL) {
        Register other = ouro_code_operand(compiler, value, NULL);
        ouro_emit(compiler, span, OP_MAP_UPDATE, map, other, 0);
    } else {
        Register key_register = ouro_code_operand(compiler, key, value);
        Register value_register = ouro_code_operand(compiler, value, NULL);
        ouro_emit(compiler, span, OP_MAP_SET, map, key_register, value_register);
    }
    ouro_temporaries_release(compiler, mark);
}

void ouro_code_dict(Compiler *compiler, const AstDict *node, Register target)
{
    AstSpan span = node->node.span;
    Register mark = ouro_temporaries_mark(compiler);
    if (fits_registers(compiler, 2 * (uint64_t)node->keys.count) && !has_unpacking(node->keys)) {
        for (uint32_t i = 0; i < node->keys.count; i++) {
            ouro_code_temporary(compiler, node->keys.items[i]);
            ouro_code_temporary(compiler, node->values.items[i]);
        }
        ouro_temporaries_release(compiler, mark);
        unsigned first = node->keys.count == 0 ? 0 : mark;
        ouro_emit(compiler, span, OP_BUILD_MAP, target, first, node->keys.count);
        return;
    }
    Register map = ouro_code_work_register(compiler, target);
    ouro_emit(compiler, span, OP_BUILD_MAP, map, map, 0);
    for (uint32_t i = 0; i < node->keys.count; i++) {
        add_pair(compiler, node->keys.items[i], node->values.items[i], span, map);
    }
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, map);
}

// --- f-strings ----------------------------------------------------------------------------------

void ouro_code_formatted_value(Compiler *compiler, const AstFormattedValue *node, Register target)
{
    AstSpan span = node->node.span;
    Register mark = ouro_temporaries_mark(compiler);
    Register value = ouro_code_operand_in(compiler, node->value, node->format_spec, target);
    if (node->conversion > 0) {
        unsigned kind = node->conversion == 's' ? 1 : node->conversion == 'r' ? 2 : 3;
        Register converted = ouro_code_work_register(compiler, target);
        ouro_emit(compiler, span, OP_CONVERT, converted, value, kind);
        value = converted;
    }
    if (node->format_spec == NULL) {
        ouro_emit(compiler, span, OP_FORMAT_SIMPLE, target, value, 0);
    } else {
        Register spec = ouro_code_temporary(compiler, node->format_spec);
        ouro_emit(compiler, span, OP_FORMAT, target, value, spec);
    }
    ouro_temporaries_release(compiler, mark);
}

static void code_long_string(Compiler *compiler, const AstJoinedStr *node, Register target)
{
    AstSpan span = node->node.span;
    Register mark = ouro_temporaries_mark(compiler);
    Register so_far = ouro_temporary(compiler);
    uint32_t done = 0;
    ouro_emit_load_constant(compiler, span, so_far, constant_text(TEXT("")));
    while (done < node->values.count) {
        uint32_t count = node->values.count - done;
        if (count >= ITEMS_MAX) count = ITEMS_MAX - 1;
        AstNodes piece = {count, node->values.items + done};
        code_items(compiler, piece);
        ouro_emit(compiler, span, OP_BUILD_STRING, so_far, so_far, count + 1);
        ouro_temporaries_release(compiler, so_far + 1);
        done += count;
    }
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, so_far);
}

void ouro_code_joined_str(Compiler *compiler, const AstJoinedStr *node, Register target)
{
    AstSpan span = node->node.span;
    uint32_t count = node->values.count;
    if (count == 0) {
        ouro_emit_load_constant(compiler, span, target, constant_text(TEXT("")));
    } else if (count == 1) {
        ouro_code_into(compiler, node->values.items[0], target);
    } else if (!fits_registers(compiler, count)) {
        code_long_string(compiler, node, target);
    } else {
        Register mark = ouro_temporaries_mark(compiler);
        Register first = code_items(compiler, node->values);
        ouro_temporaries_release(compiler, mark);
        ouro_emit(compiler, span, OP_BUILD_STRING, target, first, count);
    }
}
