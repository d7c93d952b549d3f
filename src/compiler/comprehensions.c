// Comprehensions, which run in the unit around them, and generator expressions.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"
#include "src/compiler/folding.h"

enum { STATE_WORDS = 3 };

// What a comprehension does with each element.
typedef struct {
    const ComprehensionParts *parts;
    Register collection; // REGISTER_NONE: yield it
    Register first;      // the first iterable: an iterator in a generator, else its value
    bool is_lazy;
} Collector;

static void code_element(Compiler *compiler, const Collector *collector)
{
    const ComprehensionParts *parts = collector->parts;
    AstSpan span = parts->element->span;
    Register mark = ouro_temporaries_mark(compiler);
    Register element = ouro_code_operand(compiler, parts->element, parts->value);
    switch (parts->node->kind) {
    case AST_LIST_COMP:
        ouro_emit(compiler, span, OP_LIST_APPEND, collector->collection, element, 0);
        break;
    case AST_SET_COMP:
        ouro_emit(compiler, span, OP_SET_ADD, collector->collection, element, 0);
        break;
    case AST_DICT_COMP: {
        Register value = ouro_code_operand(compiler, parts->value, NULL);
        ouro_emit(compiler, span_join(span, parts->value->span), OP_MAP_SET, collector->collection,
                  element, value);
        break;
    }
    default: {
        Register sent = ouro_temporary(compiler);
        ouro_emit(compiler, span, OP_YIELD, sent, element, ouro_outermost_save(compiler));
    }
    }
    ouro_temporaries_release(compiler, mark);
}

static void code_level(Compiler *compiler, const Collector *collector, uint32_t index);

static void code_inside(Compiler *compiler, const Collector *collector, uint32_t index, Label *next)
{
    const AstComprehension *part = ast_comprehension(collector->parts->generators.items[index]);
    for (uint32_t i = 0; i < part->ifs.count; i++) {
        ouro_code_jump_if(compiler, part->ifs.items[i], false, next);
    }
    if (index + 1 < collector->parts->generators.count)
        code_level(compiler, collector, index + 1);
    else
        code_element(compiler, collector);
}

// `for x in [value]` only binds x.
static const AstNode *single_item(const AstNode *node)
{
    AstNodes items = {0};
    if (node->kind == AST_LIST)
        items = ast_list(node)->elts;
    else if (node->kind == AST_TUPLE)
        items = ast_tuple(node)->elts;
    if (items.count != 1 || items.items[0]->kind == AST_STARRED) return NULL;
    return items.items[0];
}

static void code_single(Compiler *compiler, const Collector *collector, uint32_t index,
                        const AstNode *value)
{
    const AstComprehension *part = ast_comprehension(collector->parts->generators.items[index]);
    Label next = {0};
    Register mark = ouro_temporaries_mark(compiler);
    Register item = ouro_code_store_register(compiler, part->target);
    ouro_code_into(compiler, value, item);
    ouro_code_store(compiler, part->target, item);
    code_inside(compiler, collector, index, &next);
    ouro_label_place(compiler, &next);
    ouro_temporaries_release(compiler, mark);
}

static Register code_iterable(Compiler *compiler, const Collector *collector, uint32_t index,
                              Register state)
{
    const AstComprehension *part = ast_comprehension(collector->parts->generators.items[index]);
    Constant constant;
    if (index == 0) return collector->first;
    if (ouro_fold_collection(compiler, part->iter, &constant)) {
        ouro_emit_load_constant(compiler, part->iter->span, state, constant);
        return state;
    }
    return ouro_code_operand_in(compiler, part->iter, NULL, state);
}

static void code_loop(Compiler *compiler, const Collector *collector, uint32_t index)
{
    const AstComprehension *part = ast_comprehension(collector->parts->generators.items[index]);
    AstSpan span = part->iter->span;
    Label *next = ouro_label_new(compiler);
    Label body = {0};
    Register mark = ouro_temporaries_mark(compiler);
    Register state = ouro_temporary(compiler);
    Register iterable = code_iterable(compiler, collector, index, state);
    ouro_temporaries_release(compiler, state + 1);
    ouro_temporaries(compiler, STATE_WORDS - 1);
    Register item = ouro_code_store_register(compiler, part->target);
    ouro_emit_jump(compiler, span, OP_FOR_PREPARE, state, iterable, next);
    ouro_label_place_loop(compiler, &body);
    ouro_code_store(compiler, part->target, item);
    code_inside(compiler, collector, index, next);
    ouro_label_place(compiler, next);
    ouro_emit_jump(compiler, span, OP_FOR_LOOP, state, item, &body);
    ouro_temporaries_release(compiler, mark);
}

static void code_async_loop(Compiler *compiler, const Collector *collector, uint32_t index)
{
    const AstComprehension *part = ast_comprehension(collector->parts->generators.items[index]);
    AstSpan span = part->iter->span;
    Label *next = ouro_label_new(compiler), *exhausted = ouro_label_new(compiler);
    Block fetching = {.kind = BLOCK_PROTECTED};
    Register mark = ouro_temporaries_mark(compiler);
    Register iterator = ouro_temporary(compiler);
    Register iterable = code_iterable(compiler, collector, index, iterator);
    if (index == 0 && collector->is_lazy)
        ouro_emit_move(compiler, span, iterator, iterable);
    else
        ouro_emit(compiler, span, OP_GET_AITER, iterator, iterable, 0);
    Register item = ouro_temporary(compiler);

    ouro_label_place_loop(compiler, next);
    ouro_block_push(compiler, &fetching);
    ouro_block_protect(compiler, &fetching, exhausted, item);
    ouro_emit(compiler, span, OP_GET_ANEXT, item, iterator, 0);
    ouro_code_await_register(compiler, span, item, AWAIT_FROM_ANEXT);
    ouro_block_pause(compiler, &fetching);
    ouro_block_pop(compiler, &fetching);
    ouro_code_store(compiler, part->target, item);
    code_inside(compiler, collector, index, next);
    ouro_emit_jump(compiler, span, OP_JUMP, 0, 0, next);
    ouro_label_place(compiler, exhausted);
    ouro_emit(compiler, span, OP_END_ASYNC_FOR, item, 0, 0);
    ouro_temporaries_release(compiler, mark);
}

static void code_level(Compiler *compiler, const Collector *collector, uint32_t index)
{
    const AstComprehension *part = ast_comprehension(collector->parts->generators.items[index]);
    const AstNode *single = index == 0 || part->is_async ? NULL : single_item(part->iter);
    if (compiler->failed) return;
    if (single != NULL)
        code_single(compiler, collector, index, single);
    else if (part->is_async)
        code_async_loop(compiler, collector, index);
    else
        code_loop(compiler, collector, index);
}

// --- list, set, dict ----------------------------------------------------------------------------

// Each run of a comprehension has variables of its own: a function made in it keeps its cell.
static void make_cells(Compiler *compiler, AstSpan span, const Scope *scope)
{
    for (uint32_t i = 0; i < scope->symbols_count; i++) {
        Symbol *symbol = scope->symbols[i];
        if (symbol->place != PLACE_CELL) continue;
        ouro_code_list_local(compiler, symbol);
        Register mark = ouro_temporaries_mark(compiler);
        bool is_far = register_is_far(symbol->reg);
        Register cell = is_far ? ouro_temporary(compiler) : symbol->reg;
        ouro_emit(compiler, span, OP_CLEAR, cell, 1, 0);
        ouro_emit(compiler, span, OP_MAKE_CELL, cell, 0, 0);
        if (is_far) ouro_emit_wide(compiler, span, OP_STORE_FAR, cell, symbol->reg);
        ouro_temporaries_release(compiler, mark);
    }
}

// What locals() shows must not outlive the comprehension.
static void clear_variables(Compiler *compiler, AstSpan span, const Scope *scope)
{
    for (uint32_t i = 0; i < scope->symbols_count; i++) {
        const Symbol *symbol = scope->symbols[i];
        bool is_local = symbol->place == PLACE_LOCAL || symbol->place == PLACE_CELL;
        if (!is_local || register_is_far(symbol->reg)) continue;
        ouro_emit(compiler, span, OP_CLEAR, symbol->reg, 1, 0);
    }
}

static Opcode building_opcode(const AstNode *node)
{
    return node->kind == AST_LIST_COMP  ? OP_BUILD_LIST
           : node->kind == AST_SET_COMP ? OP_BUILD_SET
                                        : OP_BUILD_MAP;
}

void ouro_code_comprehension(Compiler *compiler, const ComprehensionParts *parts, Register target)
{
    AstSpan span = parts->node->span;
    const AstComprehension *outermost = ast_comprehension(parts->generators.items[0]);
    Scope *scope = ouro_scope_of(compiler, parts->node), *outer = compiler->scope;
    Register mark = ouro_temporaries_mark(compiler);
    Register collection = ouro_code_work_register(compiler, target);
    Constant constant;
    Register first;
    if (!outermost->is_async && ouro_fold_collection(compiler, outermost->iter, &constant)) {
        first = ouro_temporary(compiler);
        ouro_emit_load_constant(compiler, outermost->iter->span, first, constant);
    } else {
        first = ouro_code_operand(compiler, outermost->iter, NULL);
    }
    compiler->scope = scope;
    make_cells(compiler, span, scope);
    ouro_emit(compiler, span, building_opcode(parts->node), collection, 0, 0);
    Collector collector = {parts, collection, first, false};
    code_level(compiler, &collector, 0);
    if (scope_unit(scope)->shows_locals) clear_variables(compiler, span, scope);
    compiler->scope = outer;
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, collection);
}

// --- generators ---------------------------------------------------------------------------------

static const Unit *code_generator_unit(Compiler *compiler, const ComprehensionParts *parts)
{
    Builder builder;
    Scope *scope = ouro_scope_of(compiler, parts->node);
    AstSpan span = parts->node->span;
    ouro_code_unit_begin(compiler, &builder, scope, "<genexpr>");
    Collector collector = {parts, REGISTER_NONE, 0, true};
    // The iterator is the one argument; a captured one would be in a cell, but no name reaches it.
    code_level(compiler, &collector, 0);
    Register none = ouro_temporary(compiler);
    ouro_emit_load_none(compiler, span, none);
    ouro_emit(compiler, span, OP_RETURN_GENERATOR, none, 0, 0);
    Unit *unit = ouro_code_unit_end(compiler, "<genexpr>", span);
    if (unit != NULL) {
        unit->positional_count = unit->positional_only_count = 1;
        unit->flags |= scope->has_await ? UNIT_ASYNC_GENERATOR : UNIT_GENERATOR;
    }
    return unit;
}

void ouro_code_generator(Compiler *compiler, const ComprehensionParts *parts, Register target)
{
    AstSpan span = parts->node->span;
    const AstComprehension *outermost = ast_comprehension(parts->generators.items[0]);
    Scope *scope = ouro_scope_of(compiler, parts->node);
    const Unit *unit = code_generator_unit(compiler, parts);
    if (unit == NULL) return;
    Register mark = ouro_temporaries_mark(compiler);
    Register window = ouro_code_window(compiler, target);
    ouro_code_make_function(compiler, span, unit, scope, 0, window);
    ouro_temporaries_release(compiler, window + 1);
    ouro_code_window_head(compiler);
    Register iterator = ouro_code_temporary(compiler, outermost->iter);
    Opcode opcode = outermost->is_async ? OP_GET_AITER : OP_GET_ITER;
    ouro_emit(compiler, outermost->iter->span, opcode, iterator, iterator, 0);
    ouro_emit(compiler, span, OP_CALL, window, 1, 0);
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, window);
}
