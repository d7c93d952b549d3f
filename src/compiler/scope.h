// Which variable a name means: decided for the whole program before any code is emitted.
//
// Two passes: scope_collect.c walks the tree and notes what each scope does with each name;
// scope_resolve.c then decides where each name lives and gives registers to locals.
//
// List, set and dict comprehensions are scopes without a unit of their own: their code and their
// variables stand in the unit around them (as in CPython since 3.12). `ouro_scope_unit` finds it.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/ast.h"
#include "src/compiler/names.h"
#include "src/compiler/pointer_map.h"

typedef struct Compiler Compiler;
typedef struct Scope Scope;

typedef enum {
    SCOPE_MODULE,
    SCOPE_CLASS,
    SCOPE_FUNCTION,
    SCOPE_LAMBDA,
    SCOPE_COMPREHENSION, // of a list, set or dict
    SCOPE_GENERATOR,     // a generator expression
    SCOPE_TYPE_PARAMS,   // around a generic function, class or alias
    SCOPE_TYPE_THUNK,    // a bound, a default or an alias's value, evaluated when asked for
} ScopeKind;

/// What a scope does with a name.
enum {
    SYMBOL_BOUND = 1,
    SYMBOL_PARAMETER = 2,
    SYMBOL_GLOBAL = 4, // declared so
    SYMBOL_NONLOCAL = 8,
    SYMBOL_USED = 16,
    SYMBOL_ANNOTATED = 32,
    SYMBOL_TYPE_PARAM = 64,
    SYMBOL_ITERATION = 128, // a comprehension's variable
    SYMBOL_WALRUS = 256,    // bound by := somewhere, so within an expression
    SYMBOL_DELETED = 512,   // del, or the name of an except clause
    SYMBOL_ASSIGNED = 1024, // bound otherwise than by an import
    SYMBOL_LISTED = 2048, // among the locals of the unit, by first use in its code
};

typedef enum {
    PLACE_GLOBAL_IMPLICIT, // global or builtin, because nothing binds it
    PLACE_GLOBAL,          // declared so
    PLACE_NAMESPACE,       // in the mapping of a class body
    PLACE_LOCAL,           // in a register
    PLACE_CELL,            // in a cell in a register
    PLACE_FREE,            // in a cell of the closure
    PLACE_OUTER,           // of an inlined comprehension: whatever it is in the scope around
} Place;

typedef struct Symbol {
    const Name *name;
    uint16_t flags;
    uint8_t place;       // Place
    bool is_passed;      // in the unit's closure, for itself or for inner ones
    uint16_t reg;        // of a local or cell
    uint16_t parameter;  // of a parameter: the register that the argument comes in
    uint16_t free_index; // in the closure
    uint32_t variable;   // of a local: its bit in the sets of bound variables
    AstSpan span;        // of the declaration as global or nonlocal, or the first binding
} Symbol;

struct Scope {
    ScopeKind kind;
    Scope *parent;
    const AstNode *node;
    const Name *name;       // of a function or class
    const Name *class_name; // for mangling; NULL outside of classes
    PointerMap map;         // Name -> Symbol
    Symbol **symbols;       // in order of first appearance
    uint32_t symbols_count, symbols_capacity;
    Symbol **free; // of a unit: its closure, sorted by name
    uint32_t free_count, free_capacity;
    bool is_inlined;
    bool is_generator;  // has a yield
    bool is_async_def;  // async def
    bool has_await;     // await, async for or async with, or an async comprehension
    bool returns_value; // has a `return value`
    bool sees_class;    // an annotation scope right within a class
    bool needs_class_cell, needs_class_dict;
    bool has_annotations;
    bool shows_locals; // mentions locals(), eval ...: all locals must be readable
    bool is_nested;
    // Only while collecting.
    uint16_t iterable_depth; // within a comprehension's iterable
    bool in_iteration_target;
    // Registers of a unit.
    uint16_t near_count;      // registers 0.. that hold locals
    uint32_t far_count;       // and 256..
    uint32_t variables_count; // plain locals, inlined ones included
    Scope *next;              // in order of creation: parents come before their children
};

/// The unit that the code of `scope` is part of.
static inline Scope *scope_unit(Scope *scope)
{
    while (scope->is_inlined) scope = scope->parent;
    return scope;
}

static inline bool scope_is_function_like(const Scope *scope)
{
    return scope->kind != SCOPE_MODULE && scope->kind != SCOPE_CLASS;
}

// The keys of scopes that share a node with another, or whose node is another's.
static inline const void *scope_key_type_params(AstNodes params) { return params.items; }
static inline const void *scope_key_thunk(const AstNode *node) { return (const char *)node + 1; }

/// The symbol of `name` in `scope` itself; NULL when it does not occur there.
static inline Symbol *scope_find(const Scope *scope, const Name *name)
{
    return ouro_pointer_map_get(&scope->map, name);
}

/// Adds the symbol when it is new. Errors: NULL when memory is refused.
Symbol *ouro_scope_symbol(Compiler *compiler, Scope *scope, const Name *name);

/// The scope that was collected for `key`.
Scope *ouro_scope_of(Compiler *compiler, const void *key);

// The two passes. Errors: the compiler has failed.
void ouro_scopes_collect(Compiler *compiler);
void ouro_scopes_resolve(Compiler *compiler);
