// match: patterns test the subject and jump away when it does not fit.
//
// Names are bound when a whole pattern has matched: until then what they capture stays in
// temporaries.
// SPDX-License-Identifier: MIT
#include "runtime/bytecode/disassembler.h"
#include "src/compiler/code.h"
#include "src/compiler/folding.h"

typedef struct {
    const Name *name;
    AstSpan span;
    Register reg;
} Capture;

typedef struct {
    Compiler *compiler;
    OURO_ARRAY(Capture) captures;
    Label *fail;
    bool allow_irrefutable; // nothing after this pattern would be tried
} Matcher;

static void match(Matcher *matcher, const AstNode *node, Register subject);

// --- captures -----------------------------------------------------------------------------------

static Capture *find_capture(Matcher *matcher, const Name *name)
{
    for (size_t i = 0; i < matcher->captures.count; i++) {
        if (matcher->captures.at[i].name == name) return &matcher->captures.at[i];
    }
    return NULL;
}

static void capture_name(Matcher *matcher, AstSpan span, const Name *name, Register reg)
{
    Compiler *compiler = matcher->compiler;
    if (find_capture(matcher, name) != NULL) {
        ouro_compile_error(compiler, span, "multiple assignments to name '%.*s' in pattern",
                           TEXT_FORMAT(name->text));
        return;
    }
    Capture capture = {name, span, reg};
    if (!array_push(compiler->allocator, &matcher->captures, capture)) {
        ouro_compile_out_of_memory(compiler);
    }
}

static void capture(Matcher *matcher, AstSpan span, const AstIdentifier *identifier, Register reg)
{
    if (identifier == NULL || !ouro_code_may_bind(matcher->compiler, span, identifier)) return;
    capture_name(matcher, span, ouro_name(matcher->compiler, identifier), reg);
}

// --- small patterns -----------------------------------------------------------------------------

static bool is_wildcard(const AstNode *node)
{
    return node->kind == AST_MATCH_AS && ast_match_as(node)->pattern == NULL &&
           ast_match_as(node)->name == NULL;
}

static bool is_star_wildcard(const AstNode *node)
{
    return node->kind == AST_MATCH_STAR && ast_match_star(node)->name == NULL;
}

static void fail_if_false(Matcher *matcher, AstSpan span, Register reg)
{
    ouro_emit_jump(matcher->compiler, span, OP_JUMP_IF_FALSE, reg, 0, matcher->fail);
}

static void fail_if_none(Matcher *matcher, AstSpan span, Register reg)
{
    ouro_emit_jump_constant(matcher->compiler, span, OP_JUMP_IS_K, reg, constant_none(),
                            matcher->fail);
}

// Literals, which fold, and attributes.
static bool is_value(Compiler *compiler, const AstNode *node)
{
    Constant constant;
    return node->kind == AST_ATTRIBUTE || ouro_fold(compiler, node, &constant);
}

static void match_value(Matcher *matcher, const AstMatchValue *node, Register subject)
{
    Compiler *compiler = matcher->compiler;
    AstSpan span = node->node.span;
    Constant constant;
    if (!is_value(compiler, node->value)) {
        ouro_compile_error(compiler, span,
                           "patterns may only match literals and attribute lookups");
        return;
    }
    if (ouro_fold(compiler, node->value, &constant)) {
        ouro_emit_jump_constant(compiler, span, OP_JUMP_NOT_EQUAL_K, subject, constant,
                                matcher->fail);
        return;
    }
    Register mark = ouro_temporaries_mark(compiler);
    Register value = ouro_code_operand(compiler, node->value, NULL);
    ouro_temporaries_release(compiler, mark);
    ouro_emit_jump(compiler, span, OP_JUMP_NOT_EQUAL, subject, value, matcher->fail);
}

static void match_singleton(Matcher *matcher, const AstMatchSingleton *node, Register subject)
{
    Constant constant = ouro_fold_value(matcher->compiler, &node->value);
    ouro_emit_jump_constant(matcher->compiler, node->node.span, OP_JUMP_IS_NOT_K, subject, constant,
                            matcher->fail);
}

static void match_as(Matcher *matcher, const AstMatchAs *node, Register subject)
{
    AstSpan span = node->node.span;
    if (node->pattern != NULL) {
        match(matcher, node->pattern, subject);
    } else if (!matcher->allow_irrefutable) {
        if (node->name == NULL) {
            ouro_compile_error(matcher->compiler, span,
                               "wildcard makes remaining patterns unreachable");
        } else {
            ouro_compile_error(matcher->compiler, span,
                               "name capture '%s' makes remaining patterns unreachable",
                               node->name->text);
        }
    }
    capture(matcher, span, node->name, subject);
}

// --- sequences ----------------------------------------------------------------------------------

static uint32_t find_star(Matcher *matcher, const AstMatchSequence *node)
{
    AstNodes patterns = node->patterns;
    uint32_t star = patterns.count;
    for (uint32_t i = 0; i < patterns.count; i++) {
        if (patterns.items[i]->kind != AST_MATCH_STAR) continue;
        if (star != patterns.count) {
            ouro_compile_error(matcher->compiler, node->node.span,
                               "multiple starred names in sequence pattern");
        }
        star = i;
    }
    return star;
}

static void check_length(Matcher *matcher, const AstMatchSequence *node, Register subject,
                         uint32_t star)
{
    Compiler *compiler = matcher->compiler;
    AstSpan span = node->node.span;
    uint32_t count = node->patterns.count;
    bool has_star = star != count;
    if (has_star && count == 1) return;
    Register length = ouro_temporary(compiler);
    ouro_emit(compiler, span, OP_LENGTH, length, subject, 0);
    ouro_emit_jump_constant(compiler, span,
                            has_star ? OP_JUMP_NOT_GREATER_EQUAL_K : OP_JUMP_NOT_EQUAL_K, length,
                            constant_int(has_star ? count - 1 : count), matcher->fail);
    ouro_temporaries_release(compiler, length);
}

static void match_item(Matcher *matcher, const AstNode *node, Register item)
{
    if (node->kind == AST_MATCH_STAR) {
        capture(matcher, node->span, ast_match_star(node)->name, item);
        return;
    }
    matcher->allow_irrefutable = true;
    match(matcher, node, item);
}

static void match_unpacked(Matcher *matcher, const AstMatchSequence *node, Register subject,
                           uint32_t star)
{
    Compiler *compiler = matcher->compiler;
    AstSpan span = node->node.span;
    AstNodes patterns = node->patterns;
    Register first = ouro_temporaries(compiler, patterns.count);
    if (star == patterns.count) {
        ouro_emit(compiler, span, OP_UNPACK, first, subject, patterns.count);
    } else {
        ouro_emit_full(compiler, span, instruction_abc(OP_UNPACK_STAR, first, subject, star), NULL,
                       NULL, patterns.count - star - 1);
    }
    for (uint32_t i = 0; i < patterns.count; i++) {
        match_item(matcher, patterns.items[i], first + i);
    }
}

// `[a, *_, b]`: what the wildcard stands for is not taken out.
static void match_by_index(Matcher *matcher, const AstMatchSequence *node, Register subject,
                           uint32_t star)
{
    Compiler *compiler = matcher->compiler;
    AstSpan span = node->node.span;
    AstNodes patterns = node->patterns;
    for (uint32_t i = 0; i < patterns.count; i++) {
        if (i == star || is_wildcard(patterns.items[i])) continue;
        Register item = ouro_temporary(compiler);
        if (i < star) {
            ouro_emit_constant(compiler, span, instruction_abc(OP_GET_ITEM_K, item, subject, 0),
                               constant_int(i));
        } else {
            ouro_emit(compiler, span, OP_LENGTH, item, subject, 0);
            ouro_emit_constant(compiler, span, instruction_abc(OP_SUBTRACT_K, item, item, 0),
                               constant_int(patterns.count - i));
            ouro_emit(compiler, span, OP_GET_ITEM, item, subject, item);
        }
        match_item(matcher, patterns.items[i], item);
    }
}

static bool are_all_wildcards(AstNodes patterns)
{
    for (uint32_t i = 0; i < patterns.count; i++) {
        if (!is_wildcard(patterns.items[i]) && !is_star_wildcard(patterns.items[i])) return false;
    }
    return true;
}

static void match_sequence(Matcher *matcher, const AstMatchSequence *node, Register subject)
{
    Compiler *compiler = matcher->compiler;
    AstNodes patterns = node->patterns;
    uint32_t star = find_star(matcher, node);
    Register is_sequence = ouro_temporary(compiler);
    ouro_emit(compiler, node->node.span, OP_MATCH_SEQUENCE, is_sequence, subject, 0);
    fail_if_false(matcher, node->node.span, is_sequence);
    ouro_temporaries_release(compiler, is_sequence);
    check_length(matcher, node, subject, star);
    if (are_all_wildcards(patterns)) return;
    if (star != patterns.count && is_star_wildcard(patterns.items[star])) {
        match_by_index(matcher, node, subject, star);
    } else {
        match_unpacked(matcher, node, subject, star);
    }
}

// --- mappings -----------------------------------------------------------------------------------

static double real_of(const Constant *constant)
{
    switch (constant->kind) {
    case CONSTANT_TRUE: return 1;
    case CONSTANT_INT: return (double)constant->integer;
    case CONSTANT_FLOAT: return constant->number;
    case CONSTANT_IMAGINARY: return constant->real;
    default: return 0;
    }
}

static double imaginary_of(const Constant *constant)
{
    return constant->kind == CONSTANT_IMAGINARY ? constant->number : 0;
}

static bool is_number(const Constant *constant)
{
    return constant->kind == CONSTANT_TRUE || constant->kind == CONSTANT_FALSE ||
           constant->kind == CONSTANT_INT || constant->kind == CONSTANT_FLOAT ||
           constant->kind == CONSTANT_IMAGINARY;
}

// As keys of a dict are equal: 1, 1.0 and True are one.
static bool are_equal_keys(const Constant *a, const Constant *b)
{
    if (!is_number(a) || !is_number(b)) return ouro_constants_same(a, b);
    return real_of(a) == real_of(b) && imaginary_of(a) == imaginary_of(b);
}

static void refuse_duplicate_key(Compiler *compiler, const AstMatchMapping *node,
                                 const Constant *key)
{
    TextBuilder builder;
    ouro_text_init(&builder, compiler->allocator);
    ouro_constant_append(&builder, key);
    ouro_compile_error(compiler, node->node.span, "mapping pattern checks duplicate key (%.*s)",
                       TEXT_FORMAT(ouro_text_view(&builder)));
    ouro_text_deinit(&builder);
}

static void check_keys(Compiler *compiler, const AstMatchMapping *node)
{
    uint32_t seen_count = 0;
    Constant *seen = ouro_scratch(compiler, node->keys.count, sizeof *seen);
    for (uint32_t i = 0; i < node->keys.count && !compiler->failed; i++) {
        Constant key;
        if (!is_value(compiler, node->keys.items[i])) {
            ouro_compile_error(
                compiler, node->node.span,
                "mapping pattern keys may only match literals and attribute lookups");
        }
        if (!ouro_fold(compiler, node->keys.items[i], &key)) continue;
        for (uint32_t j = 0; j < seen_count; j++) {
            if (are_equal_keys(&seen[j], &key)) refuse_duplicate_key(compiler, node, &key);
        }
        seen[seen_count++] = key;
    }
}

// R[rest] = the pairs of the subject whose keys the pattern did not name.
static void code_rest(Compiler *compiler, AstSpan span, Register subject, Register keys,
                      uint32_t count, Register rest)
{
    ouro_emit(compiler, span, OP_BUILD_MAP, rest, 0, 0);
    ouro_emit(compiler, span, OP_MAP_UPDATE, rest, subject, 0);
    if (count == 0) return;
    Register mark = ouro_temporaries_mark(compiler);
    Register first = ouro_temporaries(compiler, count);
    ouro_emit(compiler, span, OP_UNPACK, first, keys, count);
    for (uint32_t i = 0; i < count; i++) {
        ouro_emit(compiler, span, OP_DELETE_ITEM, rest, first + i, 0);
    }
    ouro_temporaries_release(compiler, mark);
}

static void match_mapping(Matcher *matcher, const AstMatchMapping *node, Register subject)
{
    Compiler *compiler = matcher->compiler;
    AstSpan span = node->node.span;
    uint32_t count = node->keys.count;
    check_keys(compiler, node);
    Register keys = ouro_temporary(compiler);
    ouro_emit(compiler, span, OP_MATCH_MAPPING, keys, subject, 0);
    fail_if_false(matcher, span, keys);
    if (count != 0) {
        ouro_emit(compiler, span, OP_LENGTH, keys, subject, 0);
        ouro_emit_jump_constant(compiler, span, OP_JUMP_NOT_GREATER_EQUAL_K, keys,
                                constant_int(count), matcher->fail);
        ouro_code_tuple(compiler, span, node->keys, keys);
        Register values = ouro_temporary(compiler);
        ouro_emit(compiler, span, OP_MATCH_KEYS, values, subject, keys);
        fail_if_none(matcher, span, values);
        // The items take the place of what they come from, so that deep patterns need few registers.
        ouro_temporaries_release(compiler, node->rest == NULL ? keys : values);
        Register first = ouro_temporaries(compiler, count);
        ouro_emit(compiler, span, OP_UNPACK, first, values, count);
        for (uint32_t i = 0; i < count; i++) {
            match_item(matcher, node->patterns.items[i], first + i);
        }
    }
    if (node->rest == NULL) return;
    Register rest = ouro_temporary(compiler);
    code_rest(compiler, span, subject, keys, count, rest);
    capture(matcher, span, node->rest, rest);
}

// --- classes ------------------------------------------------------------------------------------

static Constant attribute_names(Compiler *compiler, const AstMatchClass *node)
{
    AstIdentifiers names = node->kwd_attrs;
    Constant *items = ouro_scratch(compiler, names.count, sizeof *items);
    for (uint32_t i = 0; i < names.count && items != NULL; i++) {
        for (uint32_t j = i + 1; j < names.count; j++) {
            if (names.items[i] != names.items[j]) continue;
            ouro_compile_error(compiler, node->kwd_patterns.items[j]->span,
                               "attribute name repeated in class pattern: %s",
                               names.items[i]->text);
        }
        items[i] = ouro_code_name_constant(compiler, ouro_name_plain(compiler, names.items[i]));
    }
    return constant_tuple(items, names.count);
}

static void match_class(Matcher *matcher, const AstMatchClass *node, Register subject)
{
    Compiler *compiler = matcher->compiler;
    AstSpan span = node->node.span;
    uint32_t positional = node->patterns.count;
    uint32_t count = positional + node->kwd_patterns.count;
    Constant names = attribute_names(compiler, node);
    Register values = ouro_temporary(compiler);
    Register class = ouro_code_operand_in(compiler, node->cls, NULL, values);
    ouro_emit_full(compiler, span, instruction_abc(OP_MATCH_CLASS, values, subject, class), NULL,
                   &names, positional);
    ouro_temporaries_release(compiler, values);
    fail_if_none(matcher, span, values);
    if (count == 0) return;
    Register first = ouro_temporaries(compiler, count);
    ouro_emit(compiler, span, OP_UNPACK, first, values, count);
    for (uint32_t i = 0; i < count; i++) {
        const AstNode *pattern =
            i < positional ? node->patterns.items[i] : node->kwd_patterns.items[i - positional];
        match_item(matcher, pattern, first + i);
    }
}

// --- alternatives -------------------------------------------------------------------------------

// What one alternative captured goes to the registers that all of them share.
static void merge_captures(Matcher *alternative, Matcher *shared, bool is_first, AstSpan span)
{
    Compiler *compiler = shared->compiler;
    if (!is_first && alternative->captures.count != shared->captures.count) {
        ouro_compile_error(compiler, span, "alternative patterns bind different names");
        return;
    }
    for (size_t i = 0; i < alternative->captures.count; i++) {
        const Capture *capture = &alternative->captures.at[i];
        const Capture *known = find_capture(shared, capture->name);
        if (known == NULL) {
            ouro_compile_error(compiler, span, "alternative patterns bind different names");
            return;
        }
        ouro_emit_move(compiler, span, known->reg, capture->reg);
    }
}

static void reserve_name(Matcher *shared, AstSpan span, const AstIdentifier *identifier)
{
    if (identifier == NULL) return;
    const Name *name = ouro_name(shared->compiler, identifier);
    if (find_capture(shared, name) != NULL) return;
    capture_name(shared, span, name, ouro_temporary(shared->compiler));
}

// Gives each name that an alternative captures a register. Of an or-pattern within it the first
// alternative has all names.
static void reserve(void *context, AstNode *node)
{
    Matcher *shared = context;
    switch (node->kind) {
    case AST_MATCH_AS: reserve_name(shared, node->span, ast_match_as(node)->name); break;
    case AST_MATCH_STAR: reserve_name(shared, node->span, ast_match_star(node)->name); break;
    case AST_MATCH_MAPPING: reserve_name(shared, node->span, ast_match_mapping(node)->rest); break;
    case AST_MATCH_OR: reserve(context, ast_match_or(node)->patterns.items[0]); return;
    case AST_MATCH_VALUE: return;
    default: break;
    }
    ouro_ast_each_child(node, reserve, context);
}

static void match_or(Matcher *matcher, const AstMatchOr *node, Register subject)
{
    Compiler *compiler = matcher->compiler;
    AstSpan span = node->node.span;
    bool allow_irrefutable = matcher->allow_irrefutable;
    Matcher shared = {.compiler = compiler};
    Label *matched = ouro_label_new(compiler);
    reserve(&shared, node->patterns.items[0]);
    for (uint32_t i = 0; i < node->patterns.count && !compiler->failed; i++) {
        bool is_last = i + 1 == node->patterns.count;
        Label next = {0};
        Register mark = ouro_temporaries_mark(compiler);
        Matcher alternative = {
            .compiler = compiler,
            .fail = is_last ? matcher->fail : &next,
            .allow_irrefutable = is_last && allow_irrefutable,
        };
        match(&alternative, node->patterns.items[i], subject);
        merge_captures(&alternative, &shared, i == 0, span);
        array_deinit(compiler->allocator, &alternative.captures);
        ouro_temporaries_release(compiler, mark);
        if (!is_last) ouro_emit_jump(compiler, span, OP_JUMP, 0, 0, matched);
        ouro_label_place(compiler, &next);
    }
    ouro_label_place(compiler, matched);
    for (size_t i = 0; i < shared.captures.count; i++) {
        capture_name(matcher, span, shared.captures.at[i].name, shared.captures.at[i].reg);
    }
    array_deinit(compiler->allocator, &shared.captures);
}

static void match(Matcher *matcher, const AstNode *node, Register subject)
{
    if (matcher->compiler->failed) return;
    switch (node->kind) {
    case AST_MATCH_VALUE: match_value(matcher, ast_match_value(node), subject); break;
    case AST_MATCH_SINGLETON: match_singleton(matcher, ast_match_singleton(node), subject); break;
    case AST_MATCH_AS: match_as(matcher, ast_match_as(node), subject); break;
    case AST_MATCH_SEQUENCE: match_sequence(matcher, ast_match_sequence(node), subject); break;
    case AST_MATCH_MAPPING: match_mapping(matcher, ast_match_mapping(node), subject); break;
    case AST_MATCH_CLASS: match_class(matcher, ast_match_class(node), subject); break;
    case AST_MATCH_OR: match_or(matcher, ast_match_or(node), subject); break;
    default: OURO_UNREACHABLE();
    }
}

// --- the statement ------------------------------------------------------------------------------

static void code_case(Compiler *compiler, const AstMatchCase *node, Register subject, bool is_last,
                      Label *end)
{
    Label fail = {0};
    Register mark = ouro_temporaries_mark(compiler);
    Matcher matcher = {
        .compiler = compiler,
        .fail = &fail,
        .allow_irrefutable = is_last || node->guard != NULL,
    };
    match(&matcher, node->pattern, subject);
    for (size_t i = 0; i < matcher.captures.count; i++) {
        const Capture *capture = &matcher.captures.at[i];
        ouro_code_store_name(compiler, capture->span, capture->name, capture->reg);
    }
    array_deinit(compiler->allocator, &matcher.captures);
    ouro_temporaries_release(compiler, mark);
    if (node->guard != NULL) ouro_code_jump_if(compiler, node->guard, false, &fail);
    ouro_code_body(compiler, node->body);
    if (!is_last) ouro_emit_jump(compiler, SPAN_NOWHERE, OP_JUMP, 0, 0, end);
    ouro_label_place(compiler, &fail);
}

void ouro_code_match(Compiler *compiler, const AstMatch *node)
{
    Label *end = ouro_label_new(compiler);
    Register subject = ouro_code_temporary(compiler, node->subject);
    for (uint32_t i = 0; i < node->cases.count && !compiler->failed; i++) {
        code_case(compiler, ast_match_case(node->cases.items[i]), subject,
                  i + 1 == node->cases.count, end);
    }
    ouro_temporaries_release(compiler, subject);
    ouro_label_place(compiler, end);
}
