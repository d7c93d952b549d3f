// The flow of a unit: passes over its code until nothing new is learnt of any register.
//
// What is known of the registers is kept where paths meet: at the targets of jumps and handlers.
// A pass carries it from one instruction to the next. Knowledge only ever gets less, so this ends.
// SPDX-License-Identifier: MIT
#include "runtime/bytecode/verifier_flow.h"

/// What a register holds. What the machine never relies on is a plain value.
typedef enum {
    HOLDS_NOTHING, // not written on some path, or left over from a call
    HOLDS_UNBOUND, // perhaps no value: a local that was cleared
    HOLDS_VALUE,   // any value of the program's
    HOLDS_NONE,
    HOLDS_STRING,
    HOLDS_CELL,
    HOLDS_LIST, // of the compiler's
    HOLDS_TUPLE,
    HOLDS_CELLS, // a tuple of cells
    HOLDS_MAP,
    HOLDS_SET,
    HOLDS_EXCEPTION,
    HOLDS_EXCEPTION_OR_NONE,
    HOLDS_SAVED, // what HANDLE_BEGIN kept
    HOLDS_STATE, // of a loop: three registers
    HOLDS_STATE_2,
    HOLDS_STATE_3,
    HOLDS_METHOD, // what LOAD_METHOD found: method, attribute, receiver
    HOLDS_METHOD_ATTRIBUTE,
    HOLDS_METHOD_RECEIVER,
} Holds;

typedef struct {
    const Unit *unit;
    TextBuilder *why;
    uint32_t registers_count;
    uint8_t *now;         // by register: what it holds before the instruction
    uint8_t *after_error; // the same when the instruction raises
    uint8_t **known;      // by offset: what is known where paths meet, else NULL
    bool is_reachable, has_changed;
    uint32_t at;
    const OpcodeFormat *format;
} Flow;

static bool reject(Flow *flow, unsigned reg, const char *reason)
{
    ouro_text_append(flow->why, flow->unit->qualified_name);
    ouro_text_append_format(flow->why, ": %u %s: register %u %s", flow->at, flow->format->name, reg,
                            reason);
    return false;
}

// --- joining ------------------------------------------------------------------------------------

static bool may_be_exception(uint8_t what)
{
    return what == HOLDS_EXCEPTION || what == HOLDS_EXCEPTION_OR_NONE || what == HOLDS_NONE;
}

static uint8_t join(uint8_t a, uint8_t b)
{
    if (a == b) return a;
    if (a >= HOLDS_STATE || b >= HOLDS_STATE) return HOLDS_NOTHING;
    if (a == HOLDS_NOTHING || b == HOLDS_NOTHING) return HOLDS_NOTHING;
    if (a == HOLDS_UNBOUND || b == HOLDS_UNBOUND) return HOLDS_UNBOUND;
    if (may_be_exception(a) && may_be_exception(b)) return HOLDS_EXCEPTION_OR_NONE;
    return HOLDS_VALUE;
}

static void join_into(Flow *flow, uint8_t *known, const uint8_t *more)
{
    for (uint32_t i = 0; i < flow->registers_count; i++) {
        uint8_t joined = join(known[i], more[i]);
        if (joined == known[i]) continue;
        known[i] = joined;
        flow->has_changed = true;
    }
}

// The first byte of a row of knowledge tells whether any path has come there yet.
static uint8_t *row_registers(uint8_t *row) { return row + 1; }

static void arrive(Flow *flow, uint32_t at, const uint8_t *registers)
{
    uint8_t *row = flow->known[at];
    if (row[0]) {
        join_into(flow, row_registers(row), registers);
        return;
    }
    row[0] = 1;
    memcpy(row_registers(row), registers, flow->registers_count);
    flow->has_changed = true;
}

// --- reading and writing ------------------------------------------------------------------------

static bool read_value(Flow *flow, unsigned reg)
{
    if (flow->now[reg] == HOLDS_NOTHING) return reject(flow, reg, "is read before it is written");
    if (flow->now[reg] == HOLDS_UNBOUND) return reject(flow, reg, "may be unbound");
    if (flow->now[reg] >= HOLDS_STATE) return reject(flow, reg, "holds what is no value");
    return true;
}

static bool read_values(Flow *flow, unsigned first, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        if (!read_value(flow, first + i)) return false;
    }
    return true;
}

static bool expect(Flow *flow, unsigned reg, Holds wanted)
{
    return flow->now[reg] == wanted || reject(flow, reg, "does not hold what is needed");
}

static bool expect_either(Flow *flow, unsigned reg, Holds wanted, Holds other)
{
    return flow->now[reg] == other || expect(flow, reg, wanted);
}

static void write_range(Flow *flow, unsigned first, unsigned count, Holds what)
{
    for (unsigned i = 0; i < count; i++) flow->now[first + i] = (uint8_t)what;
}

// A call uses up all that stands at or above its window, however it ends.
static void use_up_window(Flow *flow, unsigned window)
{
    for (uint32_t i = window; i < flow->registers_count && i < REGISTERS_NEAR; i++) {
        flow->now[i] = flow->after_error[i] = HOLDS_NOTHING;
    }
}

// --- instructions with needs of their own -------------------------------------------------------

// Of each opcode: DONE when it was handled here, PLAIN when its operands tell all, BAD.
typedef enum { BAD, DONE, PLAIN } Step;

static Step step_if(bool good) { return good ? DONE : BAD; }

static Step call(Flow *flow, unsigned window, bool has_function, unsigned first, unsigned count)
{
    if ((has_function && !read_value(flow, window)) || !read_values(flow, first, count)) return BAD;
    use_up_window(flow, window);
    flow->now[window] = HOLDS_VALUE;
    return DONE;
}

static Step load_method(Flow *flow, unsigned window, unsigned receiver)
{
    if (!read_value(flow, receiver)) return BAD;
    flow->now[window] = HOLDS_METHOD;
    flow->now[window + 1] = HOLDS_METHOD_ATTRIBUTE;
    flow->now[window + FRAME_WORDS] = HOLDS_METHOD_RECEIVER;
    return DONE;
}

static Step call_loaded(Flow *flow, unsigned window, unsigned count)
{
    if (!expect(flow, window, HOLDS_METHOD) || !expect(flow, window + 1, HOLDS_METHOD_ATTRIBUTE) ||
        !expect(flow, window + FRAME_WORDS, HOLDS_METHOD_RECEIVER)) {
        return BAD;
    }
    return call(flow, window, false, window + FRAME_WORDS + 1, count);
}

static Step call_with_lists(Flow *flow, unsigned window)
{
    if (!read_value(flow, window) ||
        !expect_either(flow, window + FRAME_WORDS, HOLDS_LIST, HOLDS_TUPLE) ||
        !expect_either(flow, window + FRAME_WORDS + 1, HOLDS_MAP, HOLDS_NONE)) {
        return BAD;
    }
    use_up_window(flow, window);
    flow->now[window] = HOLDS_VALUE;
    return DONE;
}

static Step step_call(Flow *flow, unsigned opcode, unsigned a, unsigned b)
{
    switch (opcode) {
    case OP_CALL:
    case OP_CALL_KW: return call(flow, a, true, a + FRAME_WORDS, b);
    case OP_CALL_METHOD:
    case OP_CALL_METHOD_KW: return call(flow, a, false, a + FRAME_WORDS, b + 1);
    case OP_LOAD_METHOD: return load_method(flow, a, b);
    case OP_CALL_LOADED:
    case OP_CALL_LOADED_KW: return call_loaded(flow, a, b);
    case OP_CALL_EX: return call_with_lists(flow, a);
    default: return PLAIN;
    }
}

static Step make_function(Flow *flow, unsigned a, unsigned flags)
{
    static const Holds wanted[] = {HOLDS_TUPLE, HOLDS_MAP, HOLDS_MAP, HOLDS_CELLS, HOLDS_TUPLE};
    const uint32_t *words = flow->unit->code + flow->at;
    const Unit *unit = flow->unit->constants[words[flow->format->constant]].unit;
    unsigned reg = a;
    if ((unit->free_names_count != 0) != !!(flags & FUNCTION_CLOSURE)) {
        return step_if(reject(flow, a, "gets a function without its closure"));
    }
    for (unsigned i = 0; i < OURO_COUNT_OF(wanted); i++) {
        if (!(flags & 1u << i)) continue;
        reg++;
        // Defaults that a hidden function passes on have been values in between.
        if (wanted[i] == HOLDS_CELLS ? !expect(flow, reg, HOLDS_CELLS) : !read_value(flow, reg)) {
            return BAD;
        }
    }
    flow->now[a] = HOLDS_VALUE;
    return DONE;
}

static bool are_all(const Flow *flow, unsigned first, unsigned count, Holds what)
{
    for (unsigned i = 0; i < count; i++) {
        if (flow->now[first + i] != what) return false;
    }
    return true;
}

static Step build(Flow *flow, unsigned a, unsigned first, unsigned count, Holds what)
{
    if (!read_values(flow, first, count)) return BAD;
    bool are_cells = what == HOLDS_TUPLE && count != 0 && are_all(flow, first, count, HOLDS_CELL);
    flow->now[a] = (uint8_t)(are_cells ? HOLDS_CELLS : what);
    return DONE;
}

static Step build_string(Flow *flow, unsigned a, unsigned first, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        if (!expect(flow, first + i, HOLDS_STRING)) return BAD;
    }
    flow->now[a] = HOLDS_STRING;
    return DONE;
}

static Step step_build(Flow *flow, unsigned opcode, unsigned a, unsigned b, unsigned c)
{
    switch (opcode) {
    case OP_BUILD_LIST: return build(flow, a, b, c, HOLDS_LIST);
    case OP_BUILD_TUPLE: return build(flow, a, b, c, HOLDS_TUPLE);
    case OP_BUILD_SET: return build(flow, a, b, c, HOLDS_SET);
    case OP_BUILD_MAP: return build(flow, a, b, 2 * c, HOLDS_MAP);
    case OP_BUILD_SLICE: return build(flow, a, b, 3, HOLDS_VALUE);
    case OP_BUILD_STRING: return build_string(flow, a, b, c);
    case OP_LIST_APPEND:
    case OP_LIST_EXTEND: return step_if(expect(flow, a, HOLDS_LIST) && read_value(flow, b));
    case OP_STAR_EXTEND:
        return step_if(expect(flow, a, HOLDS_LIST) && read_value(flow, b) && read_value(flow, c));
    case OP_SET_ADD:
    case OP_SET_UPDATE: return step_if(expect(flow, a, HOLDS_SET) && read_value(flow, b));
    case OP_MAP_UPDATE: return step_if(expect(flow, a, HOLDS_MAP) && read_value(flow, b));
    case OP_MAP_SET:
    case OP_MAP_MERGE:
        return step_if(expect(flow, a, HOLDS_MAP) && read_value(flow, b) && read_value(flow, c));
    case OP_LIST_TO_TUPLE:
        if (!expect(flow, b, HOLDS_LIST)) return BAD;
        flow->now[a] = HOLDS_TUPLE;
        return DONE;
    default: return PLAIN;
    }
}

static Holds what_constant_is(const Flow *flow)
{
    const uint32_t *words = flow->unit->code + flow->at;
    switch (flow->unit->constants[words[flow->format->constant]].kind) {
    case CONSTANT_NONE: return HOLDS_NONE;
    case CONSTANT_STRING: return HOLDS_STRING;
    case CONSTANT_TUPLE: return HOLDS_TUPLE;
    default: return HOLDS_VALUE;
    }
}

static Step step_move(Flow *flow, unsigned opcode, Instruction instruction)
{
    unsigned a = instruction_a(instruction), b = instruction_b(instruction);
    int d = instruction_d(instruction);
    switch (opcode) {
    case OP_MOVE:
        if (!read_value(flow, b)) return BAD;
        flow->now[a] = flow->now[b];
        return DONE;
    case OP_LOAD_K: flow->now[a] = (uint8_t)what_constant_is(flow); return DONE;
    case OP_LOAD_FAR:
        // It checks by itself whether the local is bound.
        if (flow->now[d] != HOLDS_UNBOUND && !read_value(flow, (unsigned)d)) return BAD;
        flow->now[a] = flow->now[d] == HOLDS_UNBOUND ? HOLDS_VALUE : flow->now[d];
        return DONE;
    case OP_STORE_FAR:
        if (flow->now[a] != HOLDS_UNBOUND && !read_value(flow, a)) return BAD;
        flow->now[d] = flow->now[a];
        return DONE;
    case OP_CLEAR: write_range(flow, a, b, HOLDS_UNBOUND); return DONE;
    case OP_CHECK_BOUND:
        if (flow->now[a] == HOLDS_UNBOUND) flow->now[a] = HOLDS_VALUE;
        return step_if(read_value(flow, a));
    case OP_DELETE_LOCAL:
        if (flow->now[a] != HOLDS_UNBOUND && !read_value(flow, a)) return BAD;
        flow->now[a] = HOLDS_UNBOUND;
        return DONE;
    default: return PLAIN;
    }
}

static Step step_cell(Flow *flow, unsigned opcode, unsigned a, unsigned b, unsigned c)
{
    switch (opcode) {
    case OP_MAKE_CELL:
        if (flow->now[a] != HOLDS_UNBOUND && !read_value(flow, a)) return BAD;
        flow->now[a] = HOLDS_CELL;
        return DONE;
    case OP_LOAD_CELL:
        if (!expect(flow, b, HOLDS_CELL)) return BAD;
        flow->now[a] = HOLDS_VALUE;
        return DONE;
    case OP_STORE_CELL: return step_if(expect(flow, a, HOLDS_CELL) && read_value(flow, b));
    case OP_DELETE_CELL: return step_if(expect(flow, a, HOLDS_CELL));
    case OP_LOAD_NAME_OR_CELL:
        if (!read_value(flow, b) || !expect(flow, c, HOLDS_CELL)) return BAD;
        flow->now[a] = HOLDS_VALUE;
        return DONE;
    case OP_LOAD_CLOSURE: flow->now[a] = HOLDS_CELL; return DONE;
    case OP_SUPER:
        if (!read_value(flow, a) || !read_value(flow, b) || !expect(flow, c, HOLDS_CELL)) return BAD;
        flow->now[a] = HOLDS_VALUE;
        return DONE;
    default: return PLAIN;
    }
}

static Step step_exception(Flow *flow, unsigned opcode, unsigned a, unsigned b, unsigned c)
{
    switch (opcode) {
    case OP_HANDLE_BEGIN:
        if (!expect(flow, b, HOLDS_EXCEPTION)) return BAD;
        flow->now[a] = HOLDS_SAVED;
        return DONE;
    case OP_HANDLE_END: return step_if(expect(flow, a, HOLDS_SAVED));
    case OP_RERAISE:
    case OP_END_ASYNC_FOR: return step_if(expect(flow, a, HOLDS_EXCEPTION));
    case OP_JUMP_UNLESS_MATCH:
        return step_if(expect(flow, a, HOLDS_EXCEPTION) && read_value(flow, b));
    case OP_EXCEPTION_TRIPLE:
        if (!expect(flow, b, HOLDS_EXCEPTION)) return BAD;
        write_range(flow, a, 3, HOLDS_VALUE);
        return DONE;
    case OP_GROUP_MATCH:
        if (!read_value(flow, b) || !read_value(flow, c)) return BAD;
        write_range(flow, a, 2, HOLDS_EXCEPTION_OR_NONE);
        return DONE;
    case OP_GROUP_COMBINE:
        if (!expect(flow, b, HOLDS_EXCEPTION) || !expect(flow, c, HOLDS_LIST)) return BAD;
        flow->now[a] = HOLDS_EXCEPTION_OR_NONE;
        return DONE;
    default: return PLAIN;
    }
}

static Step prepare_loop(Flow *flow, unsigned a, unsigned b)
{
    if (!read_value(flow, b)) return BAD;
    flow->now[a] = HOLDS_STATE;
    flow->now[a + 1] = HOLDS_STATE_2;
    flow->now[a + 2] = HOLDS_STATE_3;
    return DONE;
}

static Step step_iteration(Flow *flow, unsigned opcode, Instruction instruction)
{
    unsigned a = instruction_a(instruction), b = instruction_b(instruction),
             c = instruction_c(instruction);
    const uint32_t *words = flow->unit->code + flow->at;
    switch (opcode) {
    case OP_FOR_PREPARE: return prepare_loop(flow, a, b);
    case OP_UNPACK:
        if (!read_value(flow, b)) return BAD;
        write_range(flow, a, c, HOLDS_VALUE);
        return DONE;
    case OP_UNPACK_STAR:
        if (!read_value(flow, b)) return BAD;
        write_range(flow, a, c + 1 + words[flow->format->number], HOLDS_VALUE);
        return DONE;
    case OP_YIELD:
    case OP_DELEGATE:
        if (c != REGISTER_NONE && !expect(flow, c, HOLDS_SAVED)) return BAD;
        return PLAIN;
    case OP_CONVERT:
    case OP_FORMAT:
    case OP_FORMAT_SIMPLE:
        if (!read_value(flow, b) || (opcode == OP_FORMAT && !read_value(flow, c))) return BAD;
        flow->now[a] = HOLDS_STRING;
        return DONE;
    case OP_MATCH_KEYS:
        if (!read_value(flow, b) || !expect(flow, c, HOLDS_TUPLE)) return BAD;
        flow->now[a] = HOLDS_VALUE;
        return DONE;
    case OP_IMPORT_STAR:
        return step_if(read_value(flow, a) && (b == REGISTER_NONE || read_value(flow, b)));
    case OP_SETUP_ANNOTATIONS: return step_if(a == REGISTER_NONE || read_value(flow, a));
    default: return PLAIN;
    }
}

// FOR_LOOP writes its item only where it jumps.
static Step loop(Flow *flow, unsigned a, unsigned b, uint32_t target)
{
    if (!expect(flow, a, HOLDS_STATE) || !expect(flow, a + 1, HOLDS_STATE_2) ||
        !expect(flow, a + 2, HOLDS_STATE_3)) {
        return BAD;
    }
    if (b >= a && b < a + 3) return step_if(reject(flow, b, "holds the state of the loop"));
    uint8_t before = flow->now[b];
    flow->now[b] = HOLDS_VALUE;
    arrive(flow, target, flow->now);
    flow->now[b] = before;
    return DONE;
}

// --- all others ---------------------------------------------------------------------------------

static bool reads(OperandKind kind) { return kind == OPERAND_READ || kind == OPERAND_UPDATE; }
static bool writes(OperandKind kind) { return kind == OPERAND_WRITE || kind == OPERAND_UPDATE; }

static Step step_plain(Flow *flow, Instruction instruction)
{
    const OpcodeFormat *format = flow->format;
    unsigned a = instruction_a(instruction), b = instruction_b(instruction),
             c = instruction_c(instruction);
    bool is_wide = format->b == OPERAND_WIDE;
    if (reads(format->a) && !read_value(flow, a)) return BAD;
    if (!is_wide && reads(format->b) && !read_value(flow, b)) return BAD;
    if (!is_wide && reads(format->c) && !read_value(flow, c)) return BAD;
    if (writes(format->a)) flow->now[a] = HOLDS_VALUE;
    if (!is_wide && writes(format->b)) flow->now[b] = HOLDS_VALUE;
    return DONE;
}

static bool step(Flow *flow, Instruction instruction)
{
    unsigned opcode = instruction_opcode(instruction);
    unsigned a = instruction_a(instruction), b = instruction_b(instruction),
             c = instruction_c(instruction);
    if (opcode == OP_MAKE_FUNCTION) return make_function(flow, a, b);
    Step result = step_move(flow, opcode, instruction);
    if (result == PLAIN) result = step_call(flow, opcode, a, b);
    if (result == PLAIN) result = step_build(flow, opcode, a, b, c);
    if (result == PLAIN) result = step_cell(flow, opcode, a, b, c);
    if (result == PLAIN) result = step_exception(flow, opcode, a, b, c);
    if (result == PLAIN) result = step_iteration(flow, opcode, instruction);
    if (result == PLAIN) result = step_plain(flow, instruction);
    return result == DONE;
}

// --- passes -------------------------------------------------------------------------------------

// Where an exception of this instruction goes, and with what in the registers.
static void arrive_at_handler(Flow *flow, uint32_t at)
{
    for (uint32_t i = 0; i < flow->unit->handlers_count; i++) {
        const HandlerRow *row = &flow->unit->handlers[i];
        if (at < row->start || at >= row->end) continue;
        uint8_t before = flow->after_error[row->exception];
        flow->after_error[row->exception] = HOLDS_EXCEPTION;
        arrive(flow, row->target, flow->after_error);
        flow->after_error[row->exception] = before;
        return;
    }
}

// Past `if R[a] is None: jump` it is no longer None.
static void learn_from_jump(Flow *flow, Instruction instruction)
{
    unsigned a = instruction_a(instruction);
    if (instruction_opcode(instruction) != OP_JUMP_IS_K || what_constant_is(flow) != HOLDS_NONE) {
        return;
    }
    if (flow->now[a] == HOLDS_EXCEPTION_OR_NONE) flow->now[a] = HOLDS_EXCEPTION;
}

static bool pass_instruction(Flow *flow, Instruction instruction)
{
    const OpcodeFormat *format = flow->format;
    uint32_t target = flow->at + flow->unit->code[flow->at + format->jump];
    memcpy(flow->after_error, flow->now, flow->registers_count);
    if (instruction_opcode(instruction) == OP_FOR_LOOP) {
        if (loop(flow, instruction_a(instruction), instruction_b(instruction), target) == BAD) {
            return false;
        }
    } else {
        if (!step(flow, instruction)) return false;
        if (format->jump != 0) arrive(flow, target, flow->now);
        learn_from_jump(flow, instruction);
    }
    if (format->effects & (RAISES | CALLS)) arrive_at_handler(flow, flow->at);
    bool always_jumps = instruction_opcode(instruction) == OP_FOR_PREPARE;
    if ((format->effects & ENDS) || always_jumps) flow->is_reachable = false;
    return true;
}

static bool pass(Flow *flow)
{
    const Unit *unit = flow->unit;
    flow->is_reachable = false;
    for (uint32_t at = 0; at < unit->code_count; at += flow->format->length) {
        flow->at = at;
        flow->format = ouro_opcode_format((Opcode)instruction_opcode(unit->code[at]));
        uint8_t *row = flow->known[at];
        if (row != NULL) {
            if (flow->is_reachable) arrive(flow, at, flow->now);
            flow->is_reachable = row[0];
            memcpy(flow->now, row_registers(row), flow->registers_count);
        }
        if (flow->is_reachable && !pass_instruction(flow, unit->code[at])) return false;
    }
    return true;
}

// --- set-up -------------------------------------------------------------------------------------

static uint8_t *add_row(Flow *flow, Arena *arena, uint32_t at)
{
    if (flow->known[at] != NULL) return flow->known[at];
    uint8_t *row = ouro_arena_alloc(arena, (size_t)flow->registers_count + 1);
    if (row != NULL) row[0] = 0;
    return flow->known[at] = row;
}

static bool add_rows(Flow *flow, Arena *arena)
{
    const Unit *unit = flow->unit;
    const OpcodeFormat *format;
    if (add_row(flow, arena, 0) == NULL) return false;
    for (uint32_t at = 0; at < unit->code_count; at += format->length) {
        format = ouro_opcode_format((Opcode)instruction_opcode(unit->code[at]));
        if (format->jump != 0 && !add_row(flow, arena, at + unit->code[at + format->jump])) {
            return false;
        }
    }
    for (uint32_t i = 0; i < unit->handlers_count; i++) {
        if (!add_row(flow, arena, unit->handlers[i].target)) return false;
    }
    return true;
}

// What registers hold when the unit is entered.
static void enter(Flow *flow)
{
    const Unit *unit = flow->unit;
    bool is_cleared = unit->flags & (UNIT_GENERATOR | UNIT_COROUTINE | UNIT_ASYNC_GENERATOR);
    uint32_t parameters = (uint32_t)unit->positional_count + unit->keyword_only_count +
                          !!(unit->flags & UNIT_VARARGS) + !!(unit->flags & UNIT_VARKEYWORDS);
    for (uint32_t i = 0; i < flow->registers_count; i++) {
        flow->now[i] = i < parameters ? HOLDS_VALUE : is_cleared ? HOLDS_UNBOUND : HOLDS_NOTHING;
    }
    arrive(flow, 0, flow->now);
}

static bool run_passes(Flow *flow)
{
    enter(flow);
    while (flow->has_changed) {
        flow->has_changed = false;
        if (!pass(flow)) return false;
    }
    return true;
}

bool ouro_unit_verify_flow(const Unit *unit, Allocator *allocator, TextBuilder *why)
{
    Arena arena;
    ouro_arena_init(&arena, allocator);
    // One more, so that the windows of empty displays and the like may end at the last register.
    Flow flow = {.unit = unit, .why = why, .registers_count = (uint32_t)unit->registers_count + 1};
    flow.now = ouro_arena_alloc(&arena, flow.registers_count);
    flow.after_error = ouro_arena_alloc(&arena, flow.registers_count);
    flow.known = ouro_arena_alloc_array(&arena, unit->code_count, sizeof *flow.known);
    bool has_memory = flow.now != NULL && flow.after_error != NULL && flow.known != NULL;
    if (has_memory) {
        for (uint32_t i = 0; i < unit->code_count; i++) flow.known[i] = NULL;
        has_memory = add_rows(&flow, &arena);
    }
    if (!has_memory) why->failed = true;
    bool good = has_memory && run_passes(&flow);
    ouro_arena_deinit(&arena);
    return good;
}
