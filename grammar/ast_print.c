// Prints trees as Python's ast.dump does.
// SPDX-License-Identifier: MIT
#include "grammar/ast_print.h"
#include "grammar/unicode.h"
#include "runtime/base/number_text.h"
#include "runtime/base/utf8.h"

typedef struct {
    TextBuilder *out;
    const Source *source;
    AstPrintStyle style;
    unsigned depth;
    bool is_first;  // No field of the innermost node or list has been written.
    bool is_inline; // The innermost node is written in one line.
} Printer;

static void print_node(Printer *printer, const AstNode *node);

static void break_line(Printer *printer)
{
    if (printer->is_inline) {
        if (!printer->is_first) ouro_text_append_string(printer->out, ", ");
        printer->is_first = false;
        return;
    }
    if (!printer->is_first) ouro_text_append_char(printer->out, ',');
    ouro_text_append_char(printer->out, '\n');
    ouro_text_append_repeated(printer->out, ' ', 2 * printer->depth);
    printer->is_first = false;
}

static void begin_field(Printer *printer, const char *name)
{
    break_line(printer);
    ouro_text_append_format(printer->out, "%s=", name);
}

// --- Values ---

static char choose_quote(Text text)
{
    bool has_single = memchr(text.at, '\'', text.size) != NULL;
    bool has_double = memchr(text.at, '"', text.size) != NULL;
    return has_single && !has_double ? '"' : '\'';
}

static void print_character(TextBuilder *out, uint32_t code_point, char quote, bool is_bytes)
{
    switch (code_point) {
    case '\n': ouro_text_append_string(out, "\\n"); return;
    case '\r': ouro_text_append_string(out, "\\r"); return;
    case '\t': ouro_text_append_string(out, "\\t"); return;
    case '\\': ouro_text_append_string(out, "\\\\"); return;
    default: break;
    }
    bool is_shown =
        is_bytes ? code_point >= 0x20 && code_point < 0x7F : ouro_is_printable(code_point);
    if (code_point == (uint8_t)quote) {
        ouro_text_append_format(out, "\\%c", quote);
    } else if (is_shown) {
        ouro_text_append_code_point(out, code_point);
    } else if (code_point < 0x100) {
        ouro_text_append_format(out, "\\x%02x", code_point);
    } else {
        ouro_text_append_format(out, code_point < 0x10000 ? "\\u%04x" : "\\U%08x", code_point);
    }
}

static void print_text(TextBuilder *out, Text text, bool is_bytes)
{
    char quote = choose_quote(text);
    if (is_bytes) ouro_text_append_char(out, 'b');
    ouro_text_append_char(out, quote);
    const char *at = text.at, *end = text.at + text.size;
    while (at < end) {
        uint32_t code_point = is_bytes ? (uint8_t)*at++ : utf8_next(&at);
        print_character(out, code_point, quote, is_bytes);
    }
    ouro_text_append_char(out, quote);
}

static void print_big_int(TextBuilder *out, const AstValue *value)
{
    static const char *const prefixes[] = {[2] = "0b", [8] = "0o", [10] = "", [16] = "0x"};
    ouro_text_append_string(out, prefixes[value->base]);
    ouro_text_append(out, text_of(value->text, value->size));
}

static void print_imaginary(TextBuilder *out, double number)
{
    // A complex number shows its parts as `%r` without a `.0`.
    ouro_double_append(out, number, 'r', 0, 0);
    ouro_text_append_char(out, 'j');
}

static void print_value(TextBuilder *out, const AstValue *value)
{
    switch ((AstValueKind)value->kind) {
    case AST_VALUE_NONE: ouro_text_append_string(out, "None"); break;
    case AST_VALUE_TRUE: ouro_text_append_string(out, "True"); break;
    case AST_VALUE_FALSE: ouro_text_append_string(out, "False"); break;
    case AST_VALUE_ELLIPSIS: ouro_text_append_string(out, "Ellipsis"); break;
    case AST_VALUE_INT: ouro_text_append_int(out, value->integer); break;
    case AST_VALUE_BIG_INT: print_big_int(out, value); break;
    case AST_VALUE_FLOAT: ouro_double_append_repr(out, value->real); break;
    case AST_VALUE_IMAGINARY: print_imaginary(out, value->real); break;
    case AST_VALUE_STR: print_text(out, text_of(value->text, value->size), false); break;
    case AST_VALUE_BYTES: print_text(out, text_of(value->text, value->size), true); break;
    }
}

// --- Fields ---

static void print_child(Printer *printer, const char *name, const AstNode *node)
{
    if (node == NULL) return;
    begin_field(printer, name);
    print_node(printer, node);
}

static void print_list(Printer *printer, const char *name, AstNodes list)
{
    if (list.count == 0) return;
    begin_field(printer, name);
    ouro_text_append_char(printer->out, '[');
    printer->depth++;
    printer->is_first = true;
    for (uint32_t i = 0; i < list.count; i++) {
        break_line(printer);
        if (list.items[i] == NULL) {
            ouro_text_append_string(printer->out, "None");
        } else {
            print_node(printer, list.items[i]);
        }
    }
    ouro_text_append_char(printer->out, ']');
    printer->depth--;
}

static void print_name(Printer *printer, const char *name, const AstIdentifier *identifier)
{
    if (identifier == NULL) return;
    begin_field(printer, name);
    print_text(printer->out, text_of(identifier->text, identifier->size), false);
}

static void print_names(Printer *printer, const char *name, AstIdentifiers names)
{
    if (names.count == 0) return;
    begin_field(printer, name);
    ouro_text_append_char(printer->out, '[');
    printer->depth++;
    printer->is_first = true;
    for (uint32_t i = 0; i < names.count; i++) {
        break_line(printer);
        print_text(printer->out, text_of(names.items[i]->text, names.items[i]->size), false);
    }
    ouro_text_append_char(printer->out, ']');
    printer->depth--;
}

static void print_operators(Printer *printer, const char *name, AstComparisons ops)
{
    static const char *const names[] = {
#define AST_COMPARISON(CONSTANT, Name, spelling) [AST_COMPARE_##CONSTANT] = #Name,
#include "grammar/operators.def"
    };
    begin_field(printer, name);
    ouro_text_append_char(printer->out, '[');
    printer->depth++;
    printer->is_first = true;
    for (uint32_t i = 0; i < ops.count; i++) {
        break_line(printer);
        ouro_text_append_format(printer->out, "%s()", names[ops.items[i]]);
    }
    ouro_text_append_char(printer->out, ']');
    printer->depth--;
}

static const char *name_of_AstOperator(AstOperator op)
{
    static const char *const names[] = {
#define AST_BINARY(CONSTANT, Name, spelling) [AST_OP_##CONSTANT] = #Name,
#include "grammar/operators.def"
    };
    return names[op];
}

static const char *name_of_AstUnaryOperator(AstUnaryOperator op)
{
    static const char *const names[] = {
#define AST_UNARY(CONSTANT, Name, spelling) [AST_UNARY_##CONSTANT] = #Name,
#include "grammar/operators.def"
    };
    return names[op];
}

static const char *name_of_AstBoolOperator(AstBoolOperator op)
{
    static const char *const names[] = {
#define AST_BOOL(CONSTANT, Name, spelling) [AST_BOOL_##CONSTANT] = #Name,
#include "grammar/operators.def"
    };
    return names[op];
}

static const char *name_of_AstContext(AstContext context)
{
    static const char *const names[] = {"Load", "Store", "Del"};
    return names[context];
}

static void print_constant(Printer *printer, const char *name, const AstValue *value)
{
    begin_field(printer, name);
    print_value(printer->out, value);
    if (!value->has_u_prefix) return;
    begin_field(printer, "kind");
    ouro_text_append_string(printer->out, "'u'");
}

// --- Nodes ---

// Python's nodes that have no positions: modules, and most parts.
static bool has_positions(const AstNode *node)
{
    switch (ouro_ast_group(node->kind)) {
    case AST_GROUP_MOD: return false;
    case AST_GROUP_PART:
        return node->kind == AST_ARG || node->kind == AST_KEYWORD || node->kind == AST_ALIAS;
    default: return true;
    }
}

static bool shows_positions(const Printer *printer, const AstNode *node)
{
    return printer->style == AST_PRINT_POSITIONS && has_positions(node);
}

// Three fields at most that are no lists, nor nodes with fields, are written in one line.
typedef struct {
    unsigned count;
    bool is_simple;
} Shape;

static Shape shape_of(const Printer *printer, const AstNode *node);

static Shape with_child(Shape shape, const Printer *printer, const AstNode *child)
{
    if (child == NULL) return shape;
    bool is_empty = shape_of(printer, child).count == 0 && !shows_positions(printer, child);
    return (Shape){shape.count + 1, shape.is_simple && is_empty};
}

static Shape with_list(Shape shape, uint32_t count)
{
    return count == 0 ? shape : (Shape){shape.count + 1, false};
}

static Shape with_plain(Shape shape, bool is_there)
{
    return (Shape){shape.count + is_there, shape.is_simple};
}

#define CHILD(name)               shape = with_child(shape, printer, node->name);
#define OPTIONAL(name)            shape = with_child(shape, printer, node->name);
#define LIST(name)                shape = with_list(shape, node->name.count);
#define IDENTIFIERS(name)         shape = with_list(shape, node->name.count);
#define OPERATORS(name)           shape = with_list(shape, node->name.count);
#define IDENTIFIER(name)          shape = with_plain(shape, true);
#define OPTIONAL_IDENTIFIER(name) shape = with_plain(shape, node->name != NULL);
#define INTEGER(name)             shape = with_plain(shape, true);
#define ENUM(Type, name)          shape = with_plain(shape, true);
#define VALUE(name)                                                                                \
    shape = with_plain(shape, true);                                                               \
    shape = with_plain(shape, node->name.has_u_prefix);
#define AST_NODE(group, KIND, Type, function, fields)                                              \
    static Shape shape_of_##function(const Printer *printer, const Ast##Type *node)                \
    {                                                                                              \
        Shape shape = {0, true};                                                                   \
        (void)printer, (void)node;                                                                 \
        fields return shape;                                                                       \
    }
#include "grammar/ast.def"

static Shape shape_of(const Printer *printer, const AstNode *node)
{
    Shape shape = {0, true};
    switch ((AstKind)node->kind) {
#define AST_NODE(group, KIND, Type, function, fields)                                              \
    case AST_##KIND:                                                                               \
        shape = shape_of_##function(printer, ast_##function(node));                                \
        break;
#include "grammar/ast.def"
    case AST_KINDS_COUNT: OURO_UNREACHABLE();
    }
    return shape;
}

#define CHILD(name)               print_child(printer, #name, node->name);
#define OPTIONAL(name)            print_child(printer, #name, node->name);
#define LIST(name)                print_list(printer, #name, node->name);
#define IDENTIFIER(name)          print_name(printer, #name, node->name);
#define OPTIONAL_IDENTIFIER(name) print_name(printer, #name, node->name);
#define IDENTIFIERS(name)         print_names(printer, #name, node->name);
#define OPERATORS(name)           print_operators(printer, #name, node->name);
#define VALUE(name)               print_constant(printer, #name, &node->name);
#define INTEGER(name)                                                                              \
    begin_field(printer, #name);                                                                   \
    ouro_text_append_int(printer->out, node->name);
#define ENUM(Type, name)                                                                           \
    begin_field(printer, #name);                                                                   \
    ouro_text_append_format(printer->out, "%s()", name_of_##Type(node->name));
#define AST_NODE(group, KIND, Type, function, fields)                                              \
    static void print_##function##_fields(Printer *printer, const Ast##Type *node)                 \
    {                                                                                              \
        (void)printer, (void)node;                                                                 \
        fields                                                                                     \
    }
#include "grammar/ast.def"

static void print_fields(Printer *printer, const AstNode *node)
{
    switch ((AstKind)node->kind) {
#define AST_NODE(group, KIND, Type, function, fields)                                              \
    case AST_##KIND:                                                                               \
        print_##function##_fields(printer, ast_##function(node));                                  \
        break;
#include "grammar/ast.def"
    case AST_KINDS_COUNT: OURO_UNREACHABLE();
    }
}

static void print_positions(Printer *printer, const AstNode *node)
{
    SourcePosition start = ouro_source_position(printer->source, node->span.start);
    SourcePosition end = ouro_source_position(printer->source, node->span.end);
    begin_field(printer, "lineno");
    ouro_text_append_int(printer->out, start.line);
    begin_field(printer, "col_offset");
    ouro_text_append_int(printer->out, start.column);
    begin_field(printer, "end_lineno");
    ouro_text_append_int(printer->out, end.line);
    begin_field(printer, "end_col_offset");
    ouro_text_append_int(printer->out, end.column);
}

// Recursion is as deep as the tree, which is limited.
static void print_node(Printer *printer, const AstNode *node)
{
    bool was_inline = printer->is_inline;
    bool has_places = shows_positions(printer, node);
    Shape shape = shape_of(printer, node);
    ouro_text_append_format(printer->out, "%s(", ouro_ast_kind_name(node->kind));
    printer->depth++;
    printer->is_first = true;
    printer->is_inline = shape.is_simple && shape.count <= 3 && !has_places;
    print_fields(printer, node);
    if (has_places) print_positions(printer, node);
    ouro_text_append_char(printer->out, ')');
    printer->depth--;
    printer->is_first = false;
    printer->is_inline = was_inline;
}

void ouro_ast_print(TextBuilder *out, const Ast *ast, AstPrintStyle style)
{
    Printer printer = {.out = out, .source = &ast->source, .style = style, .is_first = true};
    print_node(&printer, ast->root);
    ouro_text_append_char(out, '\n');
}
