// Writes the code of one unit: instructions, labels and jumps, protected code, positions.
//
// A label also carries which variables are bound for certain wherever its jumps come from; the
// builder knows the same of the place it writes at. So a variable's first use needs a check only
// where it may be unbound, and code that nothing reaches is not written at all.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/compiler/compiler.h"
#include "src/compiler/constants.h"
#include "src/compiler/registers.h"

/// A set of variables: one bit each, by Symbol.variable.
typedef uint64_t *BoundSet;

typedef struct {
    bool is_placed;
    uint32_t position;  // where it is placed
    uint32_t last_jump; // before: the last jump word that waits for it; each holds the one before
    BoundSet bound;     // NULL while nothing jumps here
} Label;

/// A span without a place in the text.
#define SPAN_NOWHERE ((AstSpan){UINT32_MAX, UINT32_MAX})

typedef struct {
    uint32_t start;
    AstSpan span;
} SpanRow;

typedef struct {
    uint32_t start, end;
    const Label *target;
    Register exception;
    uint32_t depth; // of the block: the deeper is the inner one
} ProtectedRow;

typedef enum {
    BLOCK_LOOP,
    BLOCK_FINALLY, // the code that `finally` follows
    BLOCK_WITH,    // the body; `reg` holds the exit function
    BLOCK_ASYNC_WITH,
    BLOCK_PROTECTED,  // the code that `except` follows: nothing to do on the way out
    BLOCK_HANDLER,    // an exception is being handled; `reg` is the save register
    BLOCK_NAMED,      // the body of `except E as name`: the name goes on the way out
    BLOCK_EXCEPT_STAR // the body of `except*`, which nothing but its end leaves
} BlockKind;

/// How deep blocks may nest: CPython's limit (one less in generators), so that registers suffice.
enum { BLOCKS_MAX = 21 };

/// A statement that code stands in and that has to do something when it is left.
typedef struct Block {
    struct Block *outer;
    BlockKind kind;
    uint32_t depth;
    Label *on_break, *on_continue; // of a loop
    Label *handler;                // where exceptions go; NULL: to the block around
    Register exception;
    BoundSet bound_in_handler;
    bool is_open;   // the code written now is protected
    bool was_open;  // when the block was left early: it is to be opened again
    uint32_t start; // since here
    Register reg;
    const AstNode *node; // the try or with statement, or the except clause
} Block;

struct Builder {
    Builder *outer;
    Scope *outer_scope; // where the unit's code is asked for
    Scope *scope;
    OURO_ARRAY(uint32_t) code;
    OURO_ARRAY(SpanRow) spans;
    OURO_ARRAY(ProtectedRow) protected_rows;
    OURO_ARRAY(Text) names;
    PointerMap names_map; // Name -> index + 1
    ConstantPool constants;
    OURO_ARRAY(Symbol *) used_locals; // in order of first use
    Block *block;
    Text qualified_name;
    AstSpan span; // of the statement that is being written
    bool is_reachable;
    uint32_t barrier; // instructions before this offset are final: something refers to here
    uint32_t last_instruction;
    BoundSet bound;
    BoundSet deletable;
    BoundSet checked; // read or deleted where they may be unbound: cleared on entry
    uint32_t set_words;
    Register first_temporary, next_register, registers_count;
    Label spare_label; // what stands for a label when memory was refused
};

// --- instructions -------------------------------------------------------------------------------

/// Writes an instruction, its extra words zero. The offset of its first word.
uint32_t ouro_emit(Compiler *compiler, AstSpan span, Opcode opcode, unsigned a, unsigned b,
                   unsigned c);
void ouro_emit_wide(Compiler *compiler, AstSpan span, Opcode opcode, unsigned a, int d);
void ouro_emit_name(Compiler *compiler, AstSpan span, Instruction instruction, const Name *name);
void ouro_emit_constant(Compiler *compiler, AstSpan span, Instruction instruction,
                        Constant constant);
/// With a name, a constant and a number, as far as the opcode has them.
void ouro_emit_full(Compiler *compiler, AstSpan span, Instruction instruction, const Name *name,
                    const Constant *constant, uint32_t number);

/// `target` = `source`, unless they are one.
void ouro_emit_move(Compiler *compiler, AstSpan span, Register target, Register source);
void ouro_emit_load_constant(Compiler *compiler, AstSpan span, Register target, Constant constant);
void ouro_emit_load_none(Compiler *compiler, AstSpan span, Register target);

/// The instruction written last has a second position, which counts from its second word on: that of
/// the attribute in a call of a method.
void ouro_emit_inner_span(Compiler *compiler, AstSpan span);

/// Nothing uses the result of the call that was written last. No effect where no call was.
void ouro_emit_dropped(Compiler *compiler);

/// The index of a name in the unit's table.
uint32_t ouro_unit_name_index(Compiler *compiler, const Name *name);

// --- labels -------------------------------------------------------------------------------------

/// A label that outlives the function that asks for it: handlers need such. Never NULL.
Label *ouro_label_new(Compiler *compiler);
void ouro_emit_jump(Compiler *compiler, AstSpan span, Opcode opcode, unsigned a, unsigned b,
                    Label *label);
void ouro_emit_jump_constant(Compiler *compiler, AstSpan span, Opcode opcode, unsigned a,
                             Constant constant, Label *label);
/// Here is where the jumps to `label` written so far go on.
void ouro_label_place(Compiler *compiler, Label *label);
/// The same for a label that code further down will jump back to.
void ouro_label_place_loop(Compiler *compiler, Label *label);
/// What follows cannot be reached.
void ouro_mark_unreachable(Compiler *compiler);

// --- bound variables ----------------------------------------------------------------------------

bool ouro_variable_is_bound(const Compiler *compiler, const Symbol *symbol);
void ouro_variable_set_bound(Compiler *compiler, const Symbol *symbol, bool is_bound);
void ouro_variable_note_check(Compiler *compiler, const Symbol *symbol);

// --- protected code -----------------------------------------------------------------------------

/// Puts `block` upon the stack of blocks.
void ouro_block_push(Compiler *compiler, Block *block);
void ouro_block_pop(Compiler *compiler, Block *block);
/// From here on exceptions go to `handler`, with the exception in register `exception`.
void ouro_block_protect(Compiler *compiler, Block *block, Label *handler, Register exception);
void ouro_block_pause(Compiler *compiler, Block *block);
void ouro_block_resume(Compiler *compiler, Block *block);
/// The save register of the outermost exception being handled, or REGISTER_NONE.
Register ouro_outermost_save(const Compiler *compiler);

// --- units --------------------------------------------------------------------------------------

/// Starts a unit for `scope`, which becomes the current scope. Errors: the compiler has failed.
void ouro_builder_begin(Compiler *compiler, Builder *builder, Scope *scope);
/// Ends it: the builder and scope around are the current ones again. The unit has its code and all
/// tables, but no names, flags or counts of parameters yet. NULL when the compiler has failed.
Unit *ouro_builder_end(Compiler *compiler);
