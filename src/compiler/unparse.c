// Expressions as text: annotations under `from __future__ import annotations`, spelled as CPython
// spells them.
// SPDX-License-Identifier: MIT
#include "runtime/base/number_text.h"
#include "runtime/base/utf8.h"
#include "src/compiler/code.h"

// How tightly the surroundings bind: what binds less gets parentheses.
typedef enum {
    LEVEL_TUPLE,
    LEVEL_TEST, // x if c else y, lambda
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARE,
    LEVEL_EXPRESSION,
    LEVEL_BIT_OR = LEVEL_EXPRESSION,
    LEVEL_BIT_XOR,
    LEVEL_BIT_AND,
    LEVEL_SHIFT,
    LEVEL_ARITHMETIC,
    LEVEL_TERM,
    LEVEL_FACTOR,
    LEVEL_POWER,
    LEVEL_AWAIT,
    LEVEL_ATOM,
} Level;

typedef struct {
    TextBuilder text;
} Writer;

static void write(Writer *writer, const AstNode *node, Level level);

static void put(Writer *writer, const char *text) { ouro_text_append_string(&writer->text, text); }

static void put_identifier(Writer *writer, const AstIdentifier *identifier)
{
    ouro_text_append(&writer->text, text_of(identifier->text, identifier->size));
}

static void open_if(Writer *writer, bool needed)
{
    if (needed) put(writer, "(");
}

static void close_if(Writer *writer, bool needed)
{
    if (needed) put(writer, ")");
}

static void write_list(Writer *writer, AstNodes nodes, Level level)
{
    for (uint32_t i = 0; i < nodes.count; i++) {
        if (i != 0) put(writer, ", ");
        write(writer, nodes.items[i], level);
    }
}

// --- constants ----------------------------------------------------------------------------------

static void put_character(Writer *writer, uint32_t character, char quote, bool is_bytes)
{
    TextBuilder *out = &writer->text;
    switch (character) {
    case '\n': put(writer, "\\n"); return;
    case '\r': put(writer, "\\r"); return;
    case '\t': put(writer, "\\t"); return;
    case '\\': put(writer, "\\\\"); return;
    default: break;
    }
    if (character == (unsigned char)quote)
        ouro_text_append_format(out, "\\%c", quote);
    else if (character < 0x20 || character == 0x7F ||
             (character >= 0x80 && (is_bytes || character < 0xA0))) {
        ouro_text_append_format(out, "\\x%02x", character);
    } else if (utf8_is_surrogate(character)) {
        ouro_text_append_format(out, "\\u%04x", character);
    } else {
        ouro_text_append_code_point(out, character);
    }
}

static void write_string(Writer *writer, Text text, bool is_bytes)
{
    bool has_single = text.size != 0 && memchr(text.at, '\'', text.size) != NULL;
    bool has_double = text.size != 0 && memchr(text.at, '"', text.size) != NULL;
    char quote = has_single && !has_double ? '"' : '\'';
    if (is_bytes) put(writer, "b");
    ouro_text_append_char(&writer->text, quote);
    for (const char *at = text.at, *end = text.at + text.size; at < end;) {
        uint32_t character = is_bytes ? (unsigned char)*at++ : utf8_next(&at);
        put_character(writer, character, quote, is_bytes);
    }
    ouro_text_append_char(&writer->text, quote);
}

// Infinity has no literal: CPython writes one that is too large.
static void write_real(Writer *writer, double real)
{
    if (real > 1.7976931348623157e308)
        put(writer, "1e309");
    else
        ouro_double_append_repr(&writer->text, real);
}

static void write_imaginary(Writer *writer, double real)
{
    TextBuilder *out = &writer->text;
    size_t start = out->size;
    write_real(writer, real);
    if (out->size >= start + 2 && memcmp(out->at + out->size - 2, ".0", 2) == 0) out->size -= 2;
    put(writer, "j");
}

static void write_constant(Writer *writer, const AstValue *value)
{
    Text text = {value->text, value->size};
    switch ((AstValueKind)value->kind) {
    case AST_VALUE_NONE: put(writer, "None"); break;
    case AST_VALUE_TRUE: put(writer, "True"); break;
    case AST_VALUE_FALSE: put(writer, "False"); break;
    case AST_VALUE_ELLIPSIS: put(writer, "..."); break;
    case AST_VALUE_INT: ouro_text_append_int(&writer->text, value->integer); break;
    case AST_VALUE_BIG_INT:
        if (value->base != 10)
            put(writer, value->base == 16 ? "0x" : value->base == 8 ? "0o" : "0b");
        ouro_text_append(&writer->text, text);
        break;
    case AST_VALUE_FLOAT: write_real(writer, value->real); break;
    case AST_VALUE_IMAGINARY: write_imaginary(writer, value->real); break;
    case AST_VALUE_STR:
        if (value->has_u_prefix) put(writer, "u");
        write_string(writer, text, false);
        break;
    case AST_VALUE_BYTES: write_string(writer, text, true); break;
    }
}

// --- operators ----------------------------------------------------------------------------------

static void write_bin_op(Writer *writer, const AstBinOp *node, Level level)
{
    static const uint8_t levels[] = {
        [AST_OP_ADD] = LEVEL_ARITHMETIC,  [AST_OP_SUB] = LEVEL_ARITHMETIC,
        [AST_OP_MULT] = LEVEL_TERM,       [AST_OP_MAT_MULT] = LEVEL_TERM,
        [AST_OP_DIV] = LEVEL_TERM,        [AST_OP_MOD] = LEVEL_TERM,
        [AST_OP_FLOOR_DIV] = LEVEL_TERM,  [AST_OP_POW] = LEVEL_POWER,
        [AST_OP_L_SHIFT] = LEVEL_SHIFT,   [AST_OP_R_SHIFT] = LEVEL_SHIFT,
        [AST_OP_BIT_OR] = LEVEL_BIT_OR,   [AST_OP_BIT_XOR] = LEVEL_BIT_XOR,
        [AST_OP_BIT_AND] = LEVEL_BIT_AND,
    };
    Level own = (Level)levels[node->op];
    bool is_power = node->op == AST_OP_POW;
    open_if(writer, level > own);
    write(writer, node->left, is_power ? own + 1 : own);
    put(writer, " ");
    put(writer, ouro_ast_operator_text(node->op));
    put(writer, " ");
    write(writer, node->right, is_power ? own : own + 1);
    close_if(writer, level > own);
}

static void write_unary_op(Writer *writer, const AstUnaryOp *node, Level level)
{
    Level own = node->op == AST_UNARY_NOT ? LEVEL_NOT : LEVEL_FACTOR;
    open_if(writer, level > own);
    put(writer, ouro_ast_unary_text(node->op));
    if (node->op == AST_UNARY_NOT) put(writer, " ");
    write(writer, node->operand, own);
    close_if(writer, level > own);
}

static void write_bool_op(Writer *writer, const AstBoolOp *node, Level level)
{
    Level own = node->op == AST_BOOL_AND ? LEVEL_AND : LEVEL_OR;
    open_if(writer, level > own);
    for (uint32_t i = 0; i < node->values.count; i++) {
        if (i != 0) put(writer, node->op == AST_BOOL_AND ? " and " : " or ");
        write(writer, node->values.items[i], own + 1);
    }
    close_if(writer, level > own);
}

static void write_compare(Writer *writer, const AstCompare *node, Level level)
{
    open_if(writer, level > LEVEL_COMPARE);
    write(writer, node->left, LEVEL_COMPARE + 1);
    for (uint32_t i = 0; i < node->comparators.count; i++) {
        put(writer, " ");
        put(writer, ouro_ast_comparison_text((AstComparison)node->ops.items[i]));
        put(writer, " ");
        write(writer, node->comparators.items[i], LEVEL_COMPARE + 1);
    }
    close_if(writer, level > LEVEL_COMPARE);
}

static void write_if_exp(Writer *writer, const AstIfExp *node, Level level)
{
    open_if(writer, level > LEVEL_TEST);
    write(writer, node->body, LEVEL_TEST + 1);
    put(writer, " if ");
    write(writer, node->test, LEVEL_TEST + 1);
    put(writer, " else ");
    write(writer, node->orelse, LEVEL_TEST);
    close_if(writer, level > LEVEL_TEST);
}

// --- lambda -------------------------------------------------------------------------------------

typedef struct {
    Writer *writer;
    bool is_first;
} ParameterList;

static void next_parameter(ParameterList *list)
{
    if (!list->is_first) put(list->writer, ", ");
    list->is_first = false;
}

static void write_parameter(ParameterList *list, const AstNode *node, const AstNode *value)
{
    next_parameter(list);
    put_identifier(list->writer, ast_arg(node)->arg);
    if (value == NULL) return;
    put(list->writer, "=");
    write(list->writer, value, LEVEL_TEST);
}

static void write_positional(ParameterList *list, const AstArguments *args)
{
    uint32_t only = args->posonlyargs.count, count = only + args->args.count;
    uint32_t without_default = count - args->defaults.count;
    for (uint32_t i = 0; i < count; i++) {
        const AstNode *value =
            i < without_default ? NULL : args->defaults.items[i - without_default];
        write_parameter(list, i < only ? args->posonlyargs.items[i] : args->args.items[i - only],
                        value);
        if (only != 0 && i + 1 == only) put(list->writer, ", /");
    }
}

static void write_arguments(Writer *writer, const AstArguments *args)
{
    ParameterList list = {writer, true};
    write_positional(&list, args);
    if (args->vararg != NULL || args->kwonlyargs.count != 0) {
        next_parameter(&list);
        put(writer, "*");
        if (args->vararg != NULL) put_identifier(writer, ast_arg(args->vararg)->arg);
    }
    for (uint32_t i = 0; i < args->kwonlyargs.count; i++) {
        write_parameter(&list, args->kwonlyargs.items[i], args->kw_defaults.items[i]);
    }
    if (args->kwarg == NULL) return;
    next_parameter(&list);
    put(writer, "**");
    put_identifier(writer, ast_arg(args->kwarg)->arg);
}

static void write_lambda(Writer *writer, const AstLambda *node, Level level)
{
    const AstArguments *args = ast_arguments(node->args);
    bool has_any = args->posonlyargs.count + args->args.count + args->kwonlyargs.count != 0 ||
                   args->vararg != NULL || args->kwarg != NULL;
    open_if(writer, level > LEVEL_TEST);
    put(writer, has_any ? "lambda " : "lambda");
    write_arguments(writer, args);
    put(writer, ": ");
    write(writer, node->body, LEVEL_TEST);
    close_if(writer, level > LEVEL_TEST);
}

// --- displays and comprehensions ----------------------------------------------------------------

static void write_dict(Writer *writer, const AstDict *node)
{
    put(writer, "{");
    for (uint32_t i = 0; i < node->values.count; i++) {
        if (i != 0) put(writer, ", ");
        if (node->keys.items[i] == NULL) {
            put(writer, "**");
            write(writer, node->values.items[i], LEVEL_EXPRESSION);
        } else {
            write(writer, node->keys.items[i], LEVEL_TEST);
            put(writer, ": ");
            write(writer, node->values.items[i], LEVEL_TEST);
        }
    }
    put(writer, "}");
}

static void write_tuple(Writer *writer, const AstTuple *node, Level level)
{
    if (node->elts.count == 0) {
        put(writer, "()");
        return;
    }
    open_if(writer, level > LEVEL_TUPLE);
    write_list(writer, node->elts, LEVEL_TEST);
    if (node->elts.count == 1) put(writer, ",");
    close_if(writer, level > LEVEL_TUPLE);
}

static void write_generators(Writer *writer, AstNodes generators)
{
    for (uint32_t i = 0; i < generators.count; i++) {
        const AstComprehension *part = ast_comprehension(generators.items[i]);
        put(writer, part->is_async ? " async for " : " for ");
        write(writer, part->target, LEVEL_TUPLE);
        put(writer, " in ");
        write(writer, part->iter, LEVEL_TEST + 1);
        for (uint32_t j = 0; j < part->ifs.count; j++) {
            put(writer, " if ");
            write(writer, part->ifs.items[j], LEVEL_TEST + 1);
        }
    }
}

static void write_comprehension(Writer *writer, const char *open, const AstNode *element,
                                AstNodes generators, const char *close)
{
    put(writer, open);
    write(writer, element, LEVEL_TEST);
    write_generators(writer, generators);
    put(writer, close);
}

static void write_dict_comp(Writer *writer, const AstDictComp *node)
{
    put(writer, "{");
    write(writer, node->key, LEVEL_TEST);
    put(writer, ": ");
    write(writer, node->value, LEVEL_TEST);
    write_generators(writer, node->generators);
    put(writer, "}");
}

// --- calls, items, f-strings --------------------------------------------------------------------

static void write_call(Writer *writer, const AstCall *node)
{
    write(writer, node->func, LEVEL_ATOM);
    bool is_generator = node->args.count == 1 && node->keywords.count == 0 &&
                        node->args.items[0]->kind == AST_GENERATOR_EXP;
    if (is_generator) {
        write(writer, node->args.items[0], LEVEL_TEST);
        return;
    }
    put(writer, "(");
    write_list(writer, node->args, LEVEL_TEST);
    for (uint32_t i = 0; i < node->keywords.count; i++) {
        const AstKeyword *keyword = ast_keyword(node->keywords.items[i]);
        if (i != 0 || node->args.count != 0) put(writer, ", ");
        if (keyword->arg == NULL) {
            put(writer, "**");
        } else {
            put_identifier(writer, keyword->arg);
            put(writer, "=");
        }
        write(writer, keyword->value, LEVEL_TEST);
    }
    put(writer, ")");
}

static void write_attribute(Writer *writer, const AstAttribute *node)
{
    write(writer, node->value, LEVEL_ATOM);
    bool is_int = node->value->kind == AST_CONSTANT &&
                  (ast_constant(node->value)->value.kind == AST_VALUE_INT ||
                   ast_constant(node->value)->value.kind == AST_VALUE_BIG_INT);
    put(writer, is_int ? " ." : ".");
    put_identifier(writer, node->attr);
}

static void write_slice(Writer *writer, const AstSlice *node)
{
    if (node->lower != NULL) write(writer, node->lower, LEVEL_TEST);
    put(writer, ":");
    if (node->upper != NULL) write(writer, node->upper, LEVEL_TEST);
    if (node->step == NULL) return;
    put(writer, ":");
    write(writer, node->step, LEVEL_TEST);
}

static void write_f_parts(Writer *writer, AstNodes parts);

static void write_formatted_value(Writer *writer, const AstFormattedValue *node)
{
    Writer inner = {.text.allocator = writer->text.allocator};
    write(&inner, node->value, LEVEL_TEST + 1);
    Text text = ouro_text_view(&inner.text);
    bool starts_with_brace = text.size != 0 && text.at[0] == '{';
    put(writer, starts_with_brace ? "{ " : "{");
    ouro_text_append(&writer->text, text);
    ouro_text_deinit(&inner.text);
    if (node->conversion > 0) ouro_text_append_format(&writer->text, "!%c", node->conversion);
    if (node->format_spec != NULL) {
        put(writer, ":");
        write_f_parts(writer, ast_joined_str(node->format_spec)->values);
    }
    put(writer, "}");
}

static void write_f_text(Writer *writer, const AstValue *value)
{
    for (uint32_t i = 0; i < value->size; i++) {
        char byte = value->text[i];
        if (byte == '{' || byte == '}') ouro_text_append_char(&writer->text, byte);
        ouro_text_append_char(&writer->text, byte);
    }
}

static void write_f_parts(Writer *writer, AstNodes parts)
{
    for (uint32_t i = 0; i < parts.count; i++) {
        const AstNode *part = parts.items[i];
        if (part->kind == AST_CONSTANT)
            write_f_text(writer, &ast_constant(part)->value);
        else if (part->kind == AST_FORMATTED_VALUE) {
            write_formatted_value(writer, ast_formatted_value(part));
        } else {
            write_f_parts(writer, ast_joined_str(part)->values);
        }
    }
}

static void write_joined_str(Writer *writer, const AstJoinedStr *node)
{
    Writer inner = {.text.allocator = writer->text.allocator};
    write_f_parts(&inner, node->values);
    put(writer, "f");
    write_string(writer, ouro_text_view(&inner.text), false);
    ouro_text_deinit(&inner.text);
}

// --- the rest -----------------------------------------------------------------------------------

static void write_starred(Writer *writer, const AstNode *value)
{
    put(writer, "*");
    write(writer, value, LEVEL_EXPRESSION);
}

static void write_named_expr(Writer *writer, const AstNamedExpr *node, Level level)
{
    open_if(writer, level > LEVEL_TUPLE);
    write(writer, node->target, LEVEL_ATOM);
    put(writer, " := ");
    write(writer, node->value, LEVEL_ATOM);
    close_if(writer, level > LEVEL_TUPLE);
}

static void write_await(Writer *writer, const AstNode *value, Level level)
{
    open_if(writer, level > LEVEL_AWAIT);
    put(writer, "await ");
    write(writer, value, LEVEL_ATOM);
    close_if(writer, level > LEVEL_AWAIT);
}

static void write_yield(Writer *writer, const char *word, const AstNode *value)
{
    put(writer, word);
    if (value != NULL) {
        put(writer, " ");
        write(writer, value, LEVEL_TEST);
    }
    put(writer, ")");
}

static void write_display(Writer *writer, const char *open, AstNodes items, const char *close)
{
    put(writer, open);
    write_list(writer, items, LEVEL_TEST);
    put(writer, close);
}

static void write_subscript(Writer *writer, const AstSubscript *node)
{
    write(writer, node->value, LEVEL_ATOM);
    put(writer, "[");
    write(writer, node->slice, LEVEL_TUPLE);
    put(writer, "]");
}

static void write_scope(Writer *writer, const AstNode *node, Level level)
{
    switch (node->kind) {
    case AST_LIST_COMP:
        write_comprehension(writer, "[", ast_list_comp(node)->elt, ast_list_comp(node)->generators,
                            "]");
        break;
    case AST_SET_COMP:
        write_comprehension(writer, "{", ast_set_comp(node)->elt, ast_set_comp(node)->generators,
                            "}");
        break;
    case AST_DICT_COMP: write_dict_comp(writer, ast_dict_comp(node)); break;
    case AST_GENERATOR_EXP:
        write_comprehension(writer, "(", ast_generator_exp(node)->elt,
                            ast_generator_exp(node)->generators, ")");
        break;
    case AST_LAMBDA: write_lambda(writer, ast_lambda(node), level); break;
    default: OURO_UNREACHABLE();
    }
}

static void write(Writer *writer, const AstNode *node, Level level)
{
    switch (node->kind) {
    case AST_NAME: put_identifier(writer, ast_name(node)->id); break;
    case AST_CONSTANT: write_constant(writer, &ast_constant(node)->value); break;
    case AST_ATTRIBUTE: write_attribute(writer, ast_attribute(node)); break;
    case AST_SUBSCRIPT: write_subscript(writer, ast_subscript(node)); break;
    case AST_SLICE: write_slice(writer, ast_slice(node)); break;
    case AST_TUPLE: write_tuple(writer, ast_tuple(node), level); break;
    case AST_LIST: write_display(writer, "[", ast_list(node)->elts, "]"); break;
    case AST_SET: write_display(writer, "{", ast_set(node)->elts, "}"); break;
    case AST_DICT: write_dict(writer, ast_dict(node)); break;
    case AST_CALL: write_call(writer, ast_call(node)); break;
    case AST_BIN_OP: write_bin_op(writer, ast_bin_op(node), level); break;
    case AST_UNARY_OP: write_unary_op(writer, ast_unary_op(node), level); break;
    case AST_BOOL_OP: write_bool_op(writer, ast_bool_op(node), level); break;
    case AST_COMPARE: write_compare(writer, ast_compare(node), level); break;
    case AST_IF_EXP: write_if_exp(writer, ast_if_exp(node), level); break;
    case AST_NAMED_EXPR: write_named_expr(writer, ast_named_expr(node), level); break;
    case AST_STARRED: write_starred(writer, ast_starred(node)->value); break;
    case AST_AWAIT: write_await(writer, ast_await(node)->value, level); break;
    case AST_YIELD: write_yield(writer, "(yield", ast_yield(node)->value); break;
    case AST_YIELD_FROM: write_yield(writer, "(yield from", ast_yield_from(node)->value); break;
    case AST_JOINED_STR: write_joined_str(writer, ast_joined_str(node)); break;
    case AST_FORMATTED_VALUE: write_formatted_value(writer, ast_formatted_value(node)); break;
    default: write_scope(writer, node, level);
    }
}

Text ouro_unparse(Compiler *compiler, const AstNode *node)
{
    Writer writer = {0};
    ouro_text_init(&writer.text, compiler->allocator);
    write(&writer, node, LEVEL_TEST);
    Text text = ouro_arena_copy_text(&compiler->scratch, ouro_text_view(&writer.text));
    if (writer.text.failed || text.at == NULL) ouro_compile_out_of_memory(compiler);
    ouro_text_deinit(&writer.text);
    return text.at == NULL ? TEXT("") : text;
}
