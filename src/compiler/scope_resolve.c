// The second pass: where each name of each scope lives.
//
// Scopes are taken parents first. A name that a scope does not bind is looked for in the scopes
// around it, class bodies left out; where a unit boundary lies between, the binder keeps it in a
// cell and every unit in between passes the cell on in its closure.
// SPDX-License-Identifier: MIT
#include "src/compiler/compiler.h"
#include "src/compiler/registers.h"
#include <stdlib.h>

// --- closures -----------------------------------------------------------------------------------

static void pass_through(Compiler *compiler, Scope *unit, const Name *name)
{
    Symbol *symbol = ouro_scope_symbol(compiler, unit, name);
    if (symbol == NULL || symbol->is_passed) return;
    symbol->is_passed = true;
    if (symbol->flags == 0) symbol->place = PLACE_FREE;
    if (unit->free_count == unit->free_capacity) {
        uint32_t capacity = unit->free_capacity == 0 ? 4 : unit->free_capacity * 2;
        Symbol **larger = ouro_scratch(compiler, capacity, sizeof *larger);
        if (larger == NULL) return;
        if (unit->free_count != 0) memcpy(larger, unit->free, unit->free_count * sizeof *larger);
        unit->free = larger;
        unit->free_capacity = capacity;
    }
    unit->free[unit->free_count++] = symbol;
}

static bool binds(const Scope *scope, const Symbol *symbol)
{
    return symbol != NULL && (symbol->flags & SYMBOL_BOUND) &&
           !(symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)) && scope->kind != SCOPE_MODULE;
}

// What a class body offers to the functions in it: not its own names, but these two.
static bool class_offers(Scope *scope, const Name *name)
{
    if (name_is(name, "__class__")) return scope->needs_class_cell = true;
    if (name_is(name, "__classdict__")) return scope->needs_class_dict = true;
    return false;
}

// The scope around `scope` that binds `name`; NULL when it is a global.
static Scope *find_binder(Scope *scope, const Name *name)
{
    bool in_unit = scope->is_inlined;
    for (Scope *outer = scope->parent; outer != NULL; outer = outer->parent) {
        Symbol *symbol = scope_find(outer, name);
        if (outer->kind == SCOPE_CLASS) {
            if (!in_unit && class_offers(outer, name)) return outer;
        } else if (symbol != NULL && (symbol->flags & SYMBOL_GLOBAL)) {
            return NULL;
        } else if (binds(outer, symbol)) {
            return outer;
        }
        in_unit = in_unit && outer->is_inlined;
    }
    return NULL;
}

static void capture(Compiler *compiler, Scope *scope, Scope *binder, const Name *name)
{
    Symbol *symbol = ouro_scope_symbol(compiler, binder, name);
    if (symbol == NULL) return;
    if (binder->kind != SCOPE_CLASS) symbol->place = PLACE_CELL;
    Scope *last = scope_unit(binder);
    for (Scope *unit = scope_unit(scope); unit != last; unit = scope_unit(unit->parent)) {
        pass_through(compiler, unit, name);
    }
}

// --- places -------------------------------------------------------------------------------------

// Whether an inlined comprehension's name is simply that of the unit around: of a function or a
// module, and of comprehensions between. A class's names are not seen from within.
static bool means_outer(Scope *scope, const Scope *binder)
{
    if (!scope->is_inlined) return false;
    const Scope *unit = scope_unit(scope);
    if (binder != NULL) return scope_unit((Scope *)binder) == unit;
    return unit->kind == SCOPE_MODULE;
}

// In an annotation scope of a class body: whether the body binds the name, which is then looked up
// when the code runs.
static bool is_bound_in_class(const Scope *scope, const Name *name)
{
    if (!scope->sees_class) return false;
    while (scope->kind != SCOPE_CLASS) scope = scope->parent;
    const Symbol *symbol = scope_find(scope, name);
    return symbol != NULL && (symbol->flags & SYMBOL_BOUND) && !(symbol->flags & SYMBOL_NONLOCAL);
}

static void refuse_type_param(Compiler *compiler, const Scope *binder, const Symbol *symbol)
{
    const Symbol *bound = scope_find(binder, symbol->name);
    if (bound == NULL || !(bound->flags & SYMBOL_TYPE_PARAM)) return;
    ouro_compile_error(compiler, symbol->span,
                       "nonlocal binding not allowed for type parameter '%.*s'",
                       TEXT_FORMAT(symbol->name->text));
}

static void resolve_unbound(Compiler *compiler, Scope *scope, Symbol *symbol)
{
    Scope *binder = find_binder(scope, symbol->name);
    bool is_seen = is_bound_in_class(scope, symbol->name);
    if (binder != NULL && (symbol->flags & SYMBOL_NONLOCAL))
        refuse_type_param(compiler, binder, symbol);
    if (is_seen && (binder == NULL || !binder->sees_class)) {
        symbol->place = PLACE_GLOBAL_IMPLICIT;
    } else if (binder == NULL && (symbol->flags & SYMBOL_NONLOCAL)) {
        ouro_compile_error(compiler, symbol->span, "no binding for nonlocal '%.*s' found",
                           TEXT_FORMAT(symbol->name->text));
    } else if (means_outer(scope, binder)) {
        symbol->place = PLACE_OUTER;
    } else if (binder != NULL) {
        symbol->place = PLACE_FREE;
        capture(compiler, scope, binder, symbol->name);
    } else {
        symbol->place = PLACE_GLOBAL_IMPLICIT;
    }
}

static void resolve(Compiler *compiler, Scope *scope, Symbol *symbol)
{
    unsigned flags = symbol->flags;
    if ((flags & SYMBOL_GLOBAL) && (flags & SYMBOL_NONLOCAL)) {
        ouro_compile_error(compiler, symbol->span, "name '%.*s' is nonlocal and global",
                           TEXT_FORMAT(symbol->name->text));
    } else if (flags & SYMBOL_GLOBAL) {
        symbol->place = PLACE_GLOBAL;
    } else if (scope->kind == SCOPE_MODULE) {
        symbol->place = PLACE_GLOBAL_IMPLICIT;
    } else if ((flags & SYMBOL_BOUND) && !(flags & SYMBOL_NONLOCAL)) {
        symbol->place = scope->kind == SCOPE_CLASS ? PLACE_NAMESPACE : PLACE_LOCAL;
    } else {
        resolve_unbound(compiler, scope, symbol);
    }
}

// --- registers ----------------------------------------------------------------------------------

static bool is_in_register(const Symbol *symbol)
{
    return symbol->place == PLACE_LOCAL || symbol->place == PLACE_CELL;
}

static uint16_t next_register(Scope *unit)
{
    if (unit->near_count < LOCALS_NEAR_MAX) return unit->near_count++;
    return (uint16_t)(REGISTER_FAR_FIRST + unit->far_count++);
}

// Those of one kind of place: cells first, which are better off near.
static void give_registers(Scope *scope, Place place)
{
    Scope *unit = scope_unit(scope);
    for (uint32_t i = 0; i < scope->symbols_count; i++) {
        Symbol *symbol = scope->symbols[i];
        if (symbol->place != place || (symbol->flags & SYMBOL_PARAMETER)) continue;
        symbol->reg = next_register(unit);
    }
}

// Arguments come in registers 0 and up. Of very many, those that stand where temporaries belong are
// moved away on entry, and those beyond stay where they are.
static void give_parameter_registers(Scope *scope)
{
    uint16_t count = 0;
    for (uint32_t i = 0; i < scope->symbols_count; i++) {
        Symbol *symbol = scope->symbols[i];
        if (symbol->flags & SYMBOL_PARAMETER) symbol->reg = symbol->parameter = count++;
    }
    scope->near_count += count < LOCALS_NEAR_MAX ? count : LOCALS_NEAR_MAX;
    if (count > REGISTER_FAR_FIRST) scope->far_count = count - REGISTER_FAR_FIRST;
    for (uint32_t i = 0; i < scope->symbols_count; i++) {
        Symbol *symbol = scope->symbols[i];
        if ((symbol->flags & SYMBOL_PARAMETER) && symbol_is_moved(symbol)) {
            symbol->reg = (uint16_t)(REGISTER_FAR_FIRST + scope->far_count++);
        }
    }
}

static void number_variables(Scope *scope)
{
    Scope *unit = scope_unit(scope);
    for (uint32_t i = 0; i < scope->symbols_count; i++) {
        if (is_in_register(scope->symbols[i]))
            scope->symbols[i]->variable = unit->variables_count++;
    }
}

static int compare_names(const void *a, const void *b)
{
    const Symbol *const *left = a, *const *right = b;
    return ouro_text_compare((*left)->name->text, (*right)->name->text);
}

static void order_closure(Scope *scope)
{
    if (scope->free_count == 0) return;
    qsort(scope->free, scope->free_count, sizeof *scope->free, compare_names);
    for (uint32_t i = 0; i < scope->free_count; i++) scope->free[i]->free_index = (uint16_t)i;
}

static bool has_namespace_parameter(const Compiler *compiler, const Scope *scope)
{
    return scope->kind == SCOPE_CLASS ||
           (scope->kind == SCOPE_MODULE && compiler->options->mode == COMPILE_NAMESPACE);
}

static void give_all_registers(Compiler *compiler)
{
    for (Scope *scope = compiler->first_scope; scope != NULL; scope = scope->next) {
        if (has_namespace_parameter(compiler, scope)) scope->near_count = 1;
        if (scope->needs_class_cell) scope->near_count++;
        if (scope->needs_class_dict) scope->near_count++;
        give_parameter_registers(scope);
        order_closure(scope);
    }
    static const Place order[] = {PLACE_CELL, PLACE_LOCAL};
    for (size_t i = 0; i < OURO_COUNT_OF(order); i++) {
        for (Scope *scope = compiler->first_scope; scope != NULL; scope = scope->next) {
            give_registers(scope, order[i]);
        }
    }
    for (Scope *scope = compiler->first_scope; scope != NULL; scope = scope->next) {
        number_variables(scope);
    }
}

void ouro_scopes_resolve(Compiler *compiler)
{
    for (Scope *scope = compiler->first_scope; scope != NULL; scope = scope->next) {
        // Resolving may add symbols to scopes around this one, which are done already.
        for (uint32_t i = 0; i < scope->symbols_count && !compiler->failed; i++) {
            Symbol *symbol = scope->symbols[i];
            if (symbol->flags != 0 && symbol->place != PLACE_CELL) {
                resolve(compiler, scope, symbol);
            }
        }
    }
    if (!compiler->failed) give_all_registers(compiler);
}
