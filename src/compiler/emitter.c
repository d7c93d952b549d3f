// Instructions, labels and protected code.
// SPDX-License-Identifier: MIT
#include "src/compiler/emitter.h"

// --- instructions -------------------------------------------------------------------------------

static bool is_writing(const Compiler *compiler)
{
    return !compiler->failed && compiler->builder->is_reachable;
}

static bool same_span(AstSpan a, AstSpan b) { return a.start == b.start && a.end == b.end; }

static void note_span(Compiler *compiler, uint32_t start, AstSpan span)
{
    Builder *builder = compiler->builder;
    if (builder->spans.count != 0 && same_span(array_last(&builder->spans).span, span)) return;
    SpanRow row = {start, span};
    if (!array_push(compiler->allocator, &builder->spans, row)) {
        ouro_compile_out_of_memory(compiler);
    }
}

static uint32_t write_words(Compiler *compiler, AstSpan span, Instruction instruction)
{
    if (!is_writing(compiler)) return 0;
    Builder *builder = compiler->builder;
    const OpcodeFormat *format = ouro_opcode_format(instruction_opcode(instruction));
    uint32_t start = (uint32_t)builder->code.count;
    note_span(compiler, start, span);
    if (!array_reserve(compiler->allocator, &builder->code, format->length)) {
        ouro_compile_out_of_memory(compiler);
        return 0;
    }
    uint32_t *words = builder->code.at + start;
    words[0] = instruction;
    for (unsigned i = 1; i < format->length; i++) words[i] = 0;
    builder->code.count += format->length;
    builder->last_instruction = start;
    if (format->effects & ENDS) builder->is_reachable = false;
    return start;
}

uint32_t ouro_emit(Compiler *compiler, AstSpan span, Opcode opcode, unsigned a, unsigned b,
                   unsigned c)
{
    return write_words(compiler, span, instruction_abc(opcode, a, b, c));
}

void ouro_emit_wide(Compiler *compiler, AstSpan span, Opcode opcode, unsigned a, int d)
{
    write_words(compiler, span, instruction_ad(opcode, a, d));
}

void ouro_emit_inner_span(Compiler *compiler, AstSpan span)
{
    if (is_writing(compiler)) note_span(compiler, compiler->builder->last_instruction + 1, span);
}

void ouro_emit_dropped(Compiler *compiler)
{
    if (!is_writing(compiler)) return;
    uint32_t *last = &compiler->builder->code.at[compiler->builder->last_instruction];
    const OpcodeFormat *format = ouro_opcode_format(instruction_opcode(*last));
    if (format->c == OPERAND_FLAG) *last |= instruction_abc(0, 0, 0, true);
}

uint32_t ouro_unit_name_index(Compiler *compiler, const Name *name)
{
    Builder *builder = compiler->builder;
    void *known = ouro_pointer_map_get(&builder->names_map, name);
    if (known != NULL) return (uint32_t)(uintptr_t)known - 1;
    uint32_t index = (uint32_t)builder->names.count;
    if (index > UINT16_MAX) {
        ouro_compile_error(compiler, builder->span, "too many names");
        return 0;
    }
    if (!array_push(compiler->allocator, &builder->names, name->text) ||
        !ouro_pointer_map_add(&builder->names_map, &compiler->scratch, name,
                              (void *)(uintptr_t)(index + 1))) {
        ouro_compile_out_of_memory(compiler);
        return 0;
    }
    return index;
}

static void write_constant(Compiler *compiler, uint32_t at, const Constant *constant)
{
    Builder *builder = compiler->builder;
    uint32_t index;
    if (ouro_constants_add(&builder->constants, compiler->allocator, constant, &index)) {
        builder->code.at[at] = index;
    } else {
        ouro_compile_out_of_memory(compiler);
    }
}

void ouro_emit_full(Compiler *compiler, AstSpan span, Instruction instruction, const Name *name,
                    const Constant *constant, uint32_t number)
{
    if (!is_writing(compiler)) return;
    uint32_t start = write_words(compiler, span, instruction);
    if (compiler->failed) return;
    Builder *builder = compiler->builder;
    const OpcodeFormat *format = ouro_opcode_format(instruction_opcode(instruction));
    if (name != NULL) {
        uint32_t index = ouro_unit_name_index(compiler, name);
        builder->code.at[start + format->name_index] = index;
    }
    if (constant != NULL) write_constant(compiler, start + format->constant, constant);
    if (format->number != 0) builder->code.at[start + format->number] = number;
}

void ouro_emit_name(Compiler *compiler, AstSpan span, Instruction instruction, const Name *name)
{
    ouro_emit_full(compiler, span, instruction, name, NULL, 0);
}

void ouro_emit_constant(Compiler *compiler, AstSpan span, Instruction instruction,
                        Constant constant)
{
    ouro_emit_full(compiler, span, instruction, NULL, &constant, 0);
}

void ouro_emit_move(Compiler *compiler, AstSpan span, Register target, Register source)
{
    if (target != source) ouro_emit(compiler, span, OP_MOVE, target, source, 0);
}

void ouro_emit_load_constant(Compiler *compiler, AstSpan span, Register target, Constant constant)
{
    if (constant.kind == CONSTANT_INT && constant.integer >= INT16_MIN &&
        constant.integer <= INT16_MAX) {
        ouro_emit_wide(compiler, span, OP_LOAD_INT, target, (int)constant.integer);
    } else {
        ouro_emit_constant(compiler, span, instruction_abc(OP_LOAD_K, target, 0, 0), constant);
    }
}

void ouro_emit_load_none(Compiler *compiler, AstSpan span, Register target)
{
    ouro_emit_load_constant(compiler, span, target, constant_none());
}

// --- sets of bound variables --------------------------------------------------------------------

static BoundSet new_set(Compiler *compiler, const uint64_t *source)
{
    uint32_t words = compiler->builder->set_words;
    BoundSet set = ouro_scratch(compiler, words, sizeof *set);
    if (set == NULL) return NULL;
    for (uint32_t i = 0; i < words; i++) set[i] = source == NULL ? 0 : source[i];
    return set;
}

static void intersect(const Builder *builder, BoundSet set, const uint64_t *other)
{
    for (uint32_t i = 0; i < builder->set_words; i++) set[i] &= other[i];
}

static void remove_deletable(const Builder *builder, BoundSet set)
{
    for (uint32_t i = 0; i < builder->set_words; i++) set[i] &= ~builder->deletable[i];
}

static void join_into_label(Compiler *compiler, Label *label, const uint64_t *bound)
{
    if (label->bound == NULL)
        label->bound = new_set(compiler, bound);
    else
        intersect(compiler->builder, label->bound, bound);
}

bool ouro_variable_is_bound(const Compiler *compiler, const Symbol *symbol)
{
    return compiler->builder->bound[symbol->variable / 64] >> symbol->variable % 64 & 1;
}

void ouro_variable_set_bound(Compiler *compiler, const Symbol *symbol, bool is_bound)
{
    uint64_t bit = (uint64_t)1 << symbol->variable % 64;
    uint64_t *word = &compiler->builder->bound[symbol->variable / 64];
    *word = is_bound ? *word | bit : *word & ~bit;
}

void ouro_variable_note_check(Compiler *compiler, const Symbol *symbol)
{
    compiler->builder->checked[symbol->variable / 64] |= (uint64_t)1 << symbol->variable % 64;
}

// --- labels -------------------------------------------------------------------------------------

Label *ouro_label_new(Compiler *compiler)
{
    Label *label = ouro_scratch(compiler, 1, sizeof *label);
    if (label == NULL) return &compiler->builder->spare_label;
    *label = (Label){0};
    return label;
}

static uint32_t offset_of(const Label *label, uint32_t jump_word)
{
    return label->position - (jump_word - 1); // jumps are the first word behind the instruction
}

static void write_jump(Compiler *compiler, uint32_t start, Label *label)
{
    uint32_t word = start + 1;
    uint32_t *code = compiler->builder->code.at;
    if (label->is_placed) {
        code[word] = offset_of(label, word);
    } else {
        code[word] = label->last_jump;
        label->last_jump = word;
    }
}

void ouro_emit_jump(Compiler *compiler, AstSpan span, Opcode opcode, unsigned a, unsigned b,
                    Label *label)
{
    if (!is_writing(compiler)) return;
    uint32_t start = ouro_emit(compiler, span, opcode, a, b, 0);
    if (compiler->failed) return;
    write_jump(compiler, start, label);
    if (!label->is_placed) join_into_label(compiler, label, compiler->builder->bound);
}

void ouro_emit_jump_constant(Compiler *compiler, AstSpan span, Opcode opcode, unsigned a,
                             Constant constant, Label *label)
{
    if (!is_writing(compiler)) return;
    uint32_t start = (uint32_t)compiler->builder->code.count;
    ouro_emit_constant(compiler, span, instruction_abc(opcode, a, 0, 0), constant);
    if (compiler->failed) return;
    write_jump(compiler, start, label);
    if (!label->is_placed) join_into_label(compiler, label, compiler->builder->bound);
}

// A jump to the very next instruction is taken back.
static void drop_needless_jump(Builder *builder, Label *label)
{
    uint32_t end = (uint32_t)builder->code.count;
    if (builder->is_reachable || builder->barrier == end || label->last_jump != end - 1) return;
    if (builder->last_instruction != end - 2) return;
    if (instruction_opcode(builder->code.at[end - 2]) != OP_JUMP) return;
    label->last_jump = builder->code.at[end - 1];
    builder->code.count -= 2;
    while (builder->spans.count != 0 && array_last(&builder->spans).start >= end - 2) {
        builder->spans.count--;
    }
}

static void patch_jumps(Builder *builder, Label *label)
{
    for (uint32_t word = label->last_jump; word != 0;) {
        uint32_t earlier = builder->code.at[word];
        builder->code.at[word] = offset_of(label, word);
        word = earlier;
    }
}

void ouro_label_place(Compiler *compiler, Label *label)
{
    Builder *builder = compiler->builder;
    if (compiler->failed || label->bound == NULL) return;
    drop_needless_jump(builder, label);
    label->is_placed = true;
    label->position = builder->barrier = (uint32_t)builder->code.count;
    patch_jumps(builder, label);
    if (builder->is_reachable) intersect(builder, label->bound, builder->bound);
    memcpy(builder->bound, label->bound, builder->set_words * sizeof *builder->bound);
    builder->is_reachable = true;
}

void ouro_label_place_loop(Compiler *compiler, Label *label)
{
    Builder *builder = compiler->builder;
    if (!builder->is_reachable || compiler->failed) return;
    label->is_placed = true;
    label->position = builder->barrier = (uint32_t)builder->code.count;
    remove_deletable(builder, builder->bound);
}

void ouro_mark_unreachable(Compiler *compiler) { compiler->builder->is_reachable = false; }

// --- blocks and protected code ------------------------------------------------------------------

void ouro_block_push(Compiler *compiler, Block *block)
{
    Builder *builder = compiler->builder;
    block->outer = builder->block;
    block->depth = block->outer == NULL ? 1 : block->outer->depth + 1;
    builder->block = block;
    const Scope *scope = builder->scope;
    unsigned most = scope->is_generator || scope->is_async_def ? BLOCKS_MAX - 1 : BLOCKS_MAX;
    if (block->depth > most) {
        ouro_compile_error(compiler, builder->span, "too many statically nested blocks");
    }
}

void ouro_block_pop(Compiler *compiler, Block *block)
{
    assert(compiler->builder->block == block);
    compiler->builder->block = block->outer;
}

void ouro_block_protect(Compiler *compiler, Block *block, Label *handler, Register exception)
{
    Builder *builder = compiler->builder;
    block->handler = handler;
    block->exception = exception;
    block->bound_in_handler = new_set(compiler, builder->bound);
    if (compiler->failed) return;
    remove_deletable(builder, block->bound_in_handler);
    ouro_block_resume(compiler, block);
}

void ouro_block_resume(Compiler *compiler, Block *block)
{
    if (block->handler == NULL) return;
    Builder *builder = compiler->builder;
    block->is_open = true;
    block->start = builder->barrier = (uint32_t)builder->code.count;
}

void ouro_block_pause(Compiler *compiler, Block *block)
{
    if (!block->is_open || compiler->failed) return;
    Builder *builder = compiler->builder;
    uint32_t end = builder->barrier = (uint32_t)builder->code.count;
    block->is_open = false;
    if (end == block->start) return;
    ProtectedRow row = {block->start, end, block->handler, block->exception, block->depth};
    if (!array_push(compiler->allocator, &builder->protected_rows, row)) {
        ouro_compile_out_of_memory(compiler);
        return;
    }
    join_into_label(compiler, block->handler, block->bound_in_handler);
}

Register ouro_outermost_save(const Compiler *compiler)
{
    Register save = REGISTER_NONE;
    for (const Block *block = compiler->builder->block; block != NULL; block = block->outer) {
        if (block->kind == BLOCK_HANDLER) save = block->reg;
    }
    return save;
}

// --- builders -----------------------------------------------------------------------------------

static void note_bound_parameters(Compiler *compiler, Scope *scope)
{
    for (uint32_t i = 0; i < scope->symbols_count; i++) {
        const Symbol *symbol = scope->symbols[i];
        if (symbol->flags & SYMBOL_PARAMETER) ouro_variable_set_bound(compiler, symbol, true);
    }
}

static void note_deletable(Builder *builder, const Scope *scope)
{
    for (uint32_t i = 0; i < scope->symbols_count; i++) {
        const Symbol *symbol = scope->symbols[i];
        if (symbol->place == PLACE_LOCAL && (symbol->flags & SYMBOL_DELETED)) {
            builder->deletable[symbol->variable / 64] |= (uint64_t)1 << symbol->variable % 64;
        }
    }
}

void ouro_builder_begin(Compiler *compiler, Builder *builder, Scope *scope)
{
    *builder = (Builder){
        .outer = compiler->builder,
        .outer_scope = compiler->scope,
        .scope = scope,
        .is_reachable = true,
        .set_words = scope->variables_count / 64 + 1,
        .first_temporary = scope->near_count,
        .next_register = scope->near_count,
        .registers_count = scope->near_count,
    };
    compiler->builder = builder;
    compiler->scope = scope;
    builder->bound = new_set(compiler, NULL);
    builder->deletable = new_set(compiler, NULL);
    builder->checked = new_set(compiler, NULL);
    if (scope->far_count > REGISTERS_MAX - REGISTER_FAR_FIRST) {
        ouro_compile_error(compiler, scope->node->span, "too many local variables");
    }
    if (compiler->failed) return;
    note_deletable(builder, scope);
    note_bound_parameters(compiler, scope);
}
