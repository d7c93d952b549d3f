// Contexts: what each ContextVar is set to, and the one that a thread runs in.
//
// A context is one small cell. Its variables stand in nodes that are never written again: setting one copies the nodes on the
// way to it, so that a copy of a context shares them all and costs a cell.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/thread.h"

typedef struct ContextVar {
    Object object;
    String *name;
    Value default_;  // or UNBOUND
    uint64_t number; // no other variable of the VM has it: tells the place in the nodes
} ContextVar;

typedef struct ContextEntry {
    Value var; // a ContextVar; UNBOUND: `value` is the node one level below
    Value value;
} ContextEntry;

typedef struct ContextNode {
    Object object;
    uint64_t
        present; // bit n: there is an entry for the variables whose number has the digit n at this level
    ContextEntry entries[];
} ContextNode;

typedef struct Context {
    Object object;
    ContextNode *vars; // NULL: none is set
    uint32_t count;    // of variables
    uint32_t entered;  // 1 while it is a thread's, or waits for an inner one to be left
} Context;

typedef struct ContextToken {
    Object object;
    Context *context; // in which the variable was set; NULL once used
    ContextVar *var;
    Value old; // UNBOUND: the variable was not set
} ContextToken;

/// Token.MISSING (methods/context_methods.c).
Value ouro_token_missing(void);

static inline Context *value_as_context(Value v) { return (Context *)value_as_object(v); }

// ---- for who runs something in a context ----

/// A new, empty context. NULL when memory is refused.
Context *ouro_context_new(Vm *vm);
/// The context that the thread runs in: made now if it had none. NULL with MemoryError pending.
Context *ouro_context_current(Thread *thread);
/// copy_context(). NULL with MemoryError pending.
Context *ouro_context_copy_current(Thread *thread);
Context *ouro_context_copy(Thread *thread, const Context *context);

/// From now on the thread runs in `context`; `*outer` is for ouro_context_leave, and for the caller to keep alive: it may be
/// UNBOUND. May be called when a task goes on and its leave when it suspends: contexts need not nest.
///
/// Errors: false with RuntimeError pending, and nothing changed, where the context is entered already.
OURO_MUST_USE bool ouro_context_enter(Thread *thread, Context *context, Value *outer);
/// The thread runs in `outer` again.
void ouro_context_leave(Thread *thread, Value outer);

// ---- variables ----

/// NULL when memory is refused.
ContextVar *ouro_context_var_new(Vm *vm, String *name, Value default_);
/// What a variable is set to in a context; UNBOUND where it is not.
Value ouro_context_get(const Context *context, const ContextVar *var);
/// Sets it; UNBOUND: takes it out. False when memory is refused.
OURO_MUST_USE bool ouro_context_set(Vm *vm, Context *context, ContextVar *var, Value value);

/// Calls `visit` for each variable of the nodes, until it returns false; whether it never did.
typedef bool ContextVisitor(void *state, Value var, Value value);
bool ouro_context_each(const ContextNode *node, ContextVisitor *visit, void *state);
