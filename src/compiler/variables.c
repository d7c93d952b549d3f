// Names: loads, stores and deletes of what scopes decided that they mean.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"

enum { NAMESPACE = 0 }; // the register of the mapping of a class body, or of exec

Symbol *ouro_code_symbol(Compiler *compiler, const Name *name, Scope **owner)
{
    Scope *scope = compiler->scope;
    Symbol *symbol = scope_find(scope, name);
    while (scope->is_inlined && (symbol == NULL || symbol->place == PLACE_OUTER)) {
        scope = scope->parent;
        symbol = scope_find(scope, name);
    }
    *owner = scope;
    return symbol;
}

void ouro_code_list_local(Compiler *compiler, Symbol *symbol)
{
    if (symbol->flags & SYMBOL_LISTED) return;
    symbol->flags |= SYMBOL_LISTED;
    if (!array_push(compiler->allocator, &compiler->builder->used_locals, symbol)) {
        ouro_compile_out_of_memory(compiler);
    }
}

// How the code reaches a name.
typedef enum {
    ACCESS_LOCAL,
    ACCESS_CELL,
    ACCESS_FREE,
    ACCESS_GLOBAL,
    ACCESS_NAMESPACE,          // the mapping, then globals
    ACCESS_NAMESPACE_OR_FREE,  // of a class body: the mapping, then the closure
    ACCESS_CLASS_DICT,         // of an annotation scope: the class's mapping, then globals
    ACCESS_CLASS_DICT_OR_FREE, // then the closure
} AccessKind;

typedef struct {
    AccessKind kind;
    Symbol *symbol;      // of a local or cell
    unsigned free_index; // in the closure
} Access;

static unsigned free_index_of(Scope *owner, const Name *name)
{
    const Symbol *symbol = scope_find(scope_unit(owner), name);
    return symbol == NULL ? 0 : symbol->free_index;
}

static AccessKind access_kind_of_global(const Compiler *compiler, const Scope *owner)
{
    switch (owner->kind) {
    case SCOPE_MODULE:
        return compiler->options->mode == COMPILE_NAMESPACE ? ACCESS_NAMESPACE : ACCESS_GLOBAL;
    case SCOPE_CLASS: return ACCESS_NAMESPACE;
    default: return owner->sees_class ? ACCESS_CLASS_DICT : ACCESS_GLOBAL;
    }
}

static Access find_access(Compiler *compiler, const Name *name)
{
    Scope *owner;
    Access access = {.symbol = ouro_code_symbol(compiler, name, &owner)};
    switch (access.symbol == NULL ? PLACE_GLOBAL_IMPLICIT : (Place)access.symbol->place) {
    case PLACE_LOCAL: access.kind = ACCESS_LOCAL; break;
    case PLACE_CELL: access.kind = ACCESS_CELL; break;
    case PLACE_NAMESPACE: access.kind = ACCESS_NAMESPACE; break;
    case PLACE_GLOBAL: access.kind = ACCESS_GLOBAL; break;
    case PLACE_FREE:
        access.free_index = free_index_of(owner, name);
        access.kind = owner->kind == SCOPE_CLASS ? ACCESS_NAMESPACE_OR_FREE
                      : owner->sees_class && !name_is(name, "__classdict__")
                          ? ACCESS_CLASS_DICT_OR_FREE
                          : ACCESS_FREE;
        break;
    default: access.kind = access_kind_of_global(compiler, owner);
    }
    if (access.kind == ACCESS_LOCAL || access.kind == ACCESS_CELL) {
        ouro_code_list_local(compiler, access.symbol);
    }
    return access;
}

// --- loading ------------------------------------------------------------------------------------

static void load_local(Compiler *compiler, AstSpan span, const Symbol *symbol, Register target)
{
    bool is_bound = ouro_variable_is_bound(compiler, symbol);
    if (!is_bound) ouro_variable_note_check(compiler, symbol);
    if (register_is_far(symbol->reg)) {
        ouro_emit_wide(compiler, span, OP_LOAD_FAR, target, symbol->reg);
    } else {
        if (!is_bound) ouro_emit(compiler, span, OP_CHECK_BOUND, symbol->reg, 0, 0);
        ouro_emit_move(compiler, span, target, symbol->reg);
    }
    ouro_variable_set_bound(compiler, symbol, true);
}

// The register of a cell: its own, or `spare` that it was copied to from afar.
static Register cell_register(Compiler *compiler, AstSpan span, const Symbol *symbol,
                              Register spare)
{
    if (!register_is_far(symbol->reg)) return symbol->reg;
    ouro_emit_wide(compiler, span, OP_LOAD_FAR, spare, symbol->reg);
    return spare;
}

static void load_cell(Compiler *compiler, AstSpan span, const Symbol *symbol, Register target)
{
    Register mark = ouro_temporaries_mark(compiler);
    Register spare = register_is_far(symbol->reg) ? ouro_temporary(compiler) : 0;
    Register cell = cell_register(compiler, span, symbol, spare);
    ouro_emit(compiler, span, OP_LOAD_CELL, target, cell, 0);
    ouro_temporaries_release(compiler, mark);
}

static void load_through_class_dict(Compiler *compiler, AstSpan span, const Name *name,
                                    const Access *access, Register target)
{
    Register mark = ouro_temporaries_mark(compiler);
    Register mapping = ouro_temporary(compiler);
    const Name *dict = ouro_name_of_text(compiler, "__classdict__");
    unsigned index = free_index_of(compiler->scope, dict);
    ouro_emit(compiler, span, OP_LOAD_FREE, mapping, index, 0);
    Opcode opcode = access->kind == ACCESS_CLASS_DICT ? OP_LOAD_NAME : OP_LOAD_NAME_OR_FREE;
    ouro_emit_name(compiler, span, instruction_abc(opcode, target, mapping, access->free_index),
                   name);
    ouro_temporaries_release(compiler, mark);
}

void ouro_code_load_name(Compiler *compiler, AstSpan span, const Name *name, Register target)
{
    Access access = find_access(compiler, name);
    switch (access.kind) {
    case ACCESS_LOCAL: load_local(compiler, span, access.symbol, target); break;
    case ACCESS_CELL: load_cell(compiler, span, access.symbol, target); break;
    case ACCESS_FREE: ouro_emit(compiler, span, OP_LOAD_FREE, target, access.free_index, 0); break;
    case ACCESS_GLOBAL:
        ouro_emit_name(compiler, span, instruction_abc(OP_LOAD_GLOBAL, target, 0, 0), name);
        break;
    case ACCESS_NAMESPACE:
        ouro_emit_name(compiler, span, instruction_abc(OP_LOAD_NAME, target, NAMESPACE, 0), name);
        break;
    case ACCESS_NAMESPACE_OR_FREE:
        ouro_emit_name(compiler, span,
                       instruction_abc(OP_LOAD_NAME_OR_FREE, target, NAMESPACE, access.free_index),
                       name);
        break;
    case ACCESS_CLASS_DICT:
    case ACCESS_CLASS_DICT_OR_FREE:
        load_through_class_dict(compiler, span, name, &access, target);
        break;
    }
}

// --- storing ------------------------------------------------------------------------------------

static void store_local(Compiler *compiler, AstSpan span, const Symbol *symbol, Register value)
{
    if (register_is_far(symbol->reg)) {
        ouro_emit_wide(compiler, span, OP_STORE_FAR, value, symbol->reg);
    } else {
        ouro_emit_move(compiler, span, symbol->reg, value);
    }
    ouro_variable_set_bound(compiler, symbol, true);
}

static void store_cell(Compiler *compiler, AstSpan span, const Symbol *symbol, Register value)
{
    Register mark = ouro_temporaries_mark(compiler);
    Register spare = register_is_far(symbol->reg) ? ouro_temporary(compiler) : 0;
    Register cell = cell_register(compiler, span, symbol, spare);
    ouro_emit(compiler, span, OP_STORE_CELL, cell, value, 0);
    ouro_temporaries_release(compiler, mark);
}

void ouro_code_store_name(Compiler *compiler, AstSpan span, const Name *name, Register value)
{
    Access access = find_access(compiler, name);
    switch (access.kind) {
    case ACCESS_LOCAL: store_local(compiler, span, access.symbol, value); break;
    case ACCESS_CELL: store_cell(compiler, span, access.symbol, value); break;
    case ACCESS_FREE:
    case ACCESS_NAMESPACE_OR_FREE:
    case ACCESS_CLASS_DICT_OR_FREE:
        ouro_emit(compiler, span, OP_STORE_FREE, value, access.free_index, 0);
        break;
    case ACCESS_GLOBAL:
    case ACCESS_CLASS_DICT:
        ouro_emit_name(compiler, span, instruction_abc(OP_STORE_GLOBAL, value, 0, 0), name);
        break;
    case ACCESS_NAMESPACE:
        ouro_emit_name(compiler, span, instruction_abc(OP_STORE_NAME, value, NAMESPACE, 0), name);
        break;
    }
}

// --- deleting -----------------------------------------------------------------------------------

static void delete_far(Compiler *compiler, AstSpan span, const Symbol *symbol)
{
    Register mark = ouro_temporaries_mark(compiler);
    Register value = ouro_temporary(compiler);
    ouro_emit_wide(compiler, span, OP_LOAD_FAR, value, symbol->reg); // raises when it is unbound
    ouro_emit(compiler, span, OP_CLEAR, value, 1, 0);
    ouro_emit_wide(compiler, span, OP_STORE_FAR, value, symbol->reg);
    ouro_temporaries_release(compiler, mark);
}

static void delete_cell(Compiler *compiler, AstSpan span, const Symbol *symbol)
{
    Register mark = ouro_temporaries_mark(compiler);
    Register spare = register_is_far(symbol->reg) ? ouro_temporary(compiler) : 0;
    Register cell = cell_register(compiler, span, symbol, spare);
    ouro_emit(compiler, span, OP_DELETE_CELL, cell, 0, 0);
    ouro_temporaries_release(compiler, mark);
}

void ouro_code_delete_name(Compiler *compiler, AstSpan span, const Name *name)
{
    Access access = find_access(compiler, name);
    switch (access.kind) {
    case ACCESS_LOCAL:
        if (!ouro_variable_is_bound(compiler, access.symbol)) {
            ouro_variable_note_check(compiler, access.symbol);
        }
        if (register_is_far(access.symbol->reg))
            delete_far(compiler, span, access.symbol);
        else
            ouro_emit(compiler, span, OP_DELETE_LOCAL, access.symbol->reg, 0, 0);
        ouro_variable_set_bound(compiler, access.symbol, false);
        break;
    case ACCESS_CELL: delete_cell(compiler, span, access.symbol); break;
    case ACCESS_FREE:
    case ACCESS_NAMESPACE_OR_FREE:
    case ACCESS_CLASS_DICT_OR_FREE:
        ouro_emit(compiler, span, OP_DELETE_FREE, 0, access.free_index, 0);
        break;
    case ACCESS_GLOBAL:
    case ACCESS_CLASS_DICT:
        ouro_emit_name(compiler, span, instruction_abc(OP_DELETE_GLOBAL, 0, 0, 0), name);
        break;
    case ACCESS_NAMESPACE:
        ouro_emit_name(compiler, span, instruction_abc(OP_DELETE_NAME, 0, NAMESPACE, 0), name);
        break;
    }
}

// --- variables in place -------------------------------------------------------------------------

static Symbol *near_local(Compiler *compiler, const Name *name)
{
    Scope *owner;
    Symbol *symbol = ouro_code_symbol(compiler, name, &owner);
    if (symbol == NULL || symbol->place != PLACE_LOCAL || register_is_far(symbol->reg)) return NULL;
    return symbol;
}

Register ouro_code_local_register(Compiler *compiler, const Name *name)
{
    const Symbol *symbol = near_local(compiler, name);
    return symbol == NULL ? REGISTER_NONE : symbol->reg;
}

Register ouro_code_bound_register(Compiler *compiler, const AstNode *node, const AstNode *later)
{
    if (node->kind != AST_NAME) return REGISTER_NONE;
    const Name *name = ouro_name(compiler, ast_name(node)->id);
    Symbol *symbol = near_local(compiler, name);
    if (symbol == NULL || (later != NULL && ouro_code_rebinds(compiler, later, name))) {
        return REGISTER_NONE;
    }
    ouro_code_list_local(compiler, symbol);
    load_local(compiler, node->span, symbol, symbol->reg);
    return symbol->reg;
}

bool ouro_code_is_bound_local(Compiler *compiler, const AstNode *node)
{
    if (node->kind != AST_NAME) return false;
    const Symbol *symbol = near_local(compiler, ouro_name(compiler, ast_name(node)->id));
    return symbol != NULL && ouro_variable_is_bound(compiler, symbol);
}

void ouro_code_note_store(Compiler *compiler, const Name *name)
{
    Symbol *symbol = near_local(compiler, name);
    if (symbol == NULL) return;
    ouro_code_list_local(compiler, symbol);
    ouro_variable_set_bound(compiler, symbol, true);
}

typedef struct {
    Compiler *compiler;
    const Name *name;
    bool is_found;
} RebindSearch;

static void search_rebinding(void *context, AstNode *node)
{
    RebindSearch *search = context;
    if (search->is_found) return;
    if (node->kind == AST_NAMED_EXPR) {
        const AstName *target = ast_name(ast_named_expr(node)->target);
        search->is_found = ouro_name(search->compiler, target->id) == search->name;
    }
    ouro_ast_each_child(node, search_rebinding, context);
}

bool ouro_code_rebinds(Compiler *compiler, const AstNode *node, const Name *name)
{
    Scope *owner;
    const Symbol *symbol = ouro_code_symbol(compiler, name, &owner);
    if (symbol == NULL || !(symbol->flags & SYMBOL_WALRUS)) return false;
    RebindSearch search = {compiler, name, false};
    search_rebinding(&search, (AstNode *)(uintptr_t)node);
    return search.is_found;
}

bool ouro_code_may_bind(Compiler *compiler, AstSpan span, const AstIdentifier *identifier)
{
    Text text = text_of(identifier->text, identifier->size);
    if (!text_equal(text, TEXT("__debug__"))) return true;
    ouro_compile_error(compiler, span, "cannot assign to __debug__");
    return false;
}
