// Targets: assignment in all its forms, unpacking, del, and subscripts.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"
#include "src/compiler/folding.h"

// --- subscripts ---------------------------------------------------------------------------------

static void code_slice_part(Compiler *compiler, AstSpan span, const AstNode *part)
{
    Register reg = ouro_temporary(compiler);
    if (part == NULL)
        ouro_emit_load_none(compiler, span, reg);
    else
        ouro_code_into(compiler, part, reg);
}

void ouro_code_slice(Compiler *compiler, const AstSlice *node, Register target)
{
    AstSpan span = node->node.span;
    Register mark = ouro_temporaries_mark(compiler);
    code_slice_part(compiler, span, node->lower);
    code_slice_part(compiler, span, node->upper);
    code_slice_part(compiler, span, node->step);
    ouro_temporaries_release(compiler, mark);
    ouro_emit(compiler, span, OP_BUILD_SLICE, target, mark, 0);
}

static const char *type_without_items(const AstNode *node)
{
    switch (node->kind) {
    case AST_CONSTANT:
        switch ((AstValueKind)ast_constant(node)->value.kind) {
        case AST_VALUE_NONE: return "NoneType";
        case AST_VALUE_TRUE:
        case AST_VALUE_FALSE: return "bool";
        case AST_VALUE_ELLIPSIS: return "ellipsis";
        case AST_VALUE_INT:
        case AST_VALUE_BIG_INT: return "int";
        case AST_VALUE_FLOAT: return "float";
        case AST_VALUE_IMAGINARY: return "complex";
        default: return NULL;
        }
    case AST_SET:
    case AST_SET_COMP: return "set";
    case AST_GENERATOR_EXP: return "generator";
    case AST_LAMBDA: return "function";
    default: return NULL;
    }
}

static const char *type_of_sequence(const AstNode *node)
{
    switch (node->kind) {
    case AST_TUPLE: return "tuple";
    case AST_LIST:
    case AST_LIST_COMP: return "list";
    case AST_JOINED_STR:
    case AST_FORMATTED_VALUE: return "str";
    case AST_CONSTANT: {
        AstValueKind kind = (AstValueKind)ast_constant(node)->value.kind;
        return kind == AST_VALUE_STR ? "str" : kind == AST_VALUE_BYTES ? "bytes" : NULL;
    }
    default: return NULL;
    }
}

static const char *type_that_is_no_index(const AstNode *node)
{
    switch (node->kind) {
    case AST_CONSTANT:
        switch ((AstValueKind)ast_constant(node)->value.kind) {
        case AST_VALUE_NONE: return "NoneType";
        case AST_VALUE_ELLIPSIS: return "ellipsis";
        case AST_VALUE_FLOAT: return "float";
        case AST_VALUE_IMAGINARY: return "complex";
        case AST_VALUE_STR: return "str";
        case AST_VALUE_BYTES: return "bytes";
        default: return NULL;
        }
    case AST_TUPLE: return "tuple";
    case AST_LIST:
    case AST_LIST_COMP: return "list";
    case AST_DICT:
    case AST_DICT_COMP: return "dict";
    case AST_SET:
    case AST_SET_COMP: return "set";
    case AST_GENERATOR_EXP: return "generator";
    case AST_LAMBDA: return "function";
    case AST_JOINED_STR:
    case AST_FORMATTED_VALUE: return "str";
    default: return NULL;
    }
}

static void check_subscript(Compiler *compiler, const AstSubscript *node)
{
    const char *type = type_without_items(node->value);
    if (type != NULL) {
        ouro_compile_warning(compiler, node->node.span,
                             "'%s' object is not subscriptable; perhaps you missed a comma?", type);
        return;
    }
    const char *sequence = type_of_sequence(node->value);
    const char *index = type_that_is_no_index(node->slice);
    if (sequence != NULL && index != NULL) {
        ouro_compile_warning(compiler, node->node.span,
                             "%s indices must be integers or slices, not %s; perhaps you missed a "
                             "comma?",
                             sequence, index);
    }
}

void ouro_code_subscript(Compiler *compiler, const AstSubscript *node, Register target)
{
    AstSpan span = node->node.span;
    Register mark = ouro_temporaries_mark(compiler);
    check_subscript(compiler, node);
    Register object = ouro_code_operand_in(compiler, node->value, node->slice, target);
    Constant constant;
    if (ouro_fold(compiler, node->slice, &constant)) {
        ouro_emit_constant(compiler, span, instruction_abc(OP_GET_ITEM_K, target, object, 0),
                           constant);
    } else {
        Register index = ouro_code_operand(compiler, node->slice, NULL);
        ouro_emit(compiler, span, OP_GET_ITEM, target, object, index);
    }
    ouro_temporaries_release(compiler, mark);
}

// --- storing ------------------------------------------------------------------------------------

static void store_attribute(Compiler *compiler, const AstAttribute *node, Register value)
{
    if (!ouro_code_may_bind(compiler, node->node.span, node->attr)) return;
    Register mark = ouro_temporaries_mark(compiler);
    Register object = ouro_code_operand(compiler, node->value, NULL);
    ouro_temporaries_release(compiler, mark);
    AstSpan span = ouro_code_attribute_span(compiler, node->node.span, node);
    ouro_emit_name(compiler, span, instruction_abc(OP_STORE_ATTR, object, value, 0),
                   ouro_name(compiler, node->attr));
}

static void store_item(Compiler *compiler, const AstSubscript *node, Register value)
{
    Register mark = ouro_temporaries_mark(compiler);
    check_subscript(compiler, node);
    Register object = ouro_code_operand(compiler, node->value, node->slice);
    Register index = ouro_code_operand(compiler, node->slice, NULL);
    ouro_temporaries_release(compiler, mark);
    ouro_emit(compiler, node->node.span, OP_SET_ITEM, object, index, value);
}

// The first register of a run of locals that the targets are, in their order; else REGISTER_NONE.
static Register run_of_locals(Compiler *compiler, AstNodes targets)
{
    Register first = REGISTER_NONE;
    for (uint32_t i = 0; i < targets.count; i++) {
        const AstNode *target = targets.items[i];
        if (target->kind == AST_STARRED) target = ast_starred(target)->value;
        if (target->kind != AST_NAME) return REGISTER_NONE;
        const Name *name = ouro_name(compiler, ast_name(target)->id);
        Register reg = ouro_code_local_register(compiler, name);
        if (reg == REGISTER_NONE || (i > 0 && reg != first + i)) return REGISTER_NONE;
        if (i == 0) first = reg;
    }
    return first;
}

static const AstNode *without_star(const AstNode *target)
{
    return target->kind == AST_STARRED ? ast_starred(target)->value : target;
}

// Where the star is among the targets; their number when there is none.
static uint32_t find_star(Compiler *compiler, AstSpan span, AstNodes targets)
{
    uint32_t star = targets.count;
    for (uint32_t i = 0; i < targets.count; i++) {
        if (targets.items[i]->kind != AST_STARRED) continue;
        if (star != targets.count) {
            ouro_compile_error(compiler, span, "multiple starred expressions in assignment");
        } else if (i >= 256) {
            ouro_compile_error(compiler, span, "too many expressions in star-unpacking assignment");
        } else {
            star = i;
        }
    }
    return star;
}

static void emit_unpack(Compiler *compiler, AstSpan span, AstNodes targets, uint32_t star,
                        Register first, Register value)
{
    if (star == targets.count) {
        ouro_emit(compiler, span, OP_UNPACK, first, value, targets.count);
    } else {
        ouro_emit_full(compiler, span, instruction_abc(OP_UNPACK_STAR, first, value, star), NULL,
                       NULL, targets.count - star - 1);
    }
}

// More targets than registers: a piece at a time, each leaving the rest as a list.
static void unpack_many(Compiler *compiler, AstSpan span, AstNodes targets, uint32_t star,
                        Register value)
{
    enum { PIECE = 32 };
    if (star != targets.count) {
        ouro_compile_error(compiler, span, "too many expressions in star-unpacking assignment");
        return;
    }
    Register mark = ouro_temporaries_mark(compiler);
    Register first = ouro_temporaries(compiler, PIECE + 1), rest = first + PIECE;
    for (uint32_t done = 0; done < targets.count; done += PIECE) {
        uint32_t left = targets.count - done, count = left < PIECE ? left : PIECE;
        if (left <= PIECE) {
            ouro_emit(compiler, span, OP_UNPACK, first, value, count);
        } else {
            ouro_emit_full(compiler, span, instruction_abc(OP_UNPACK_STAR, first, value, PIECE),
                           NULL, NULL, 0);
        }
        for (uint32_t i = 0; i < count; i++) {
            ouro_code_store(compiler, targets.items[done + i], first + i);
        }
        value = rest;
    }
    ouro_temporaries_release(compiler, mark);
}

static void unpack(Compiler *compiler, AstSpan span, AstNodes targets, Register value)
{
    uint32_t star = find_star(compiler, span, targets);
    Register run = targets.count == 0 ? REGISTER_NONE : run_of_locals(compiler, targets);
    if (run != REGISTER_NONE) {
        emit_unpack(compiler, span, targets, star, run, value);
        for (uint32_t i = 0; i < targets.count; i++) {
            const AstName *name = ast_name(without_star(targets.items[i]));
            ouro_code_note_store(compiler, ouro_name(compiler, name->id));
        }
        return;
    }
    if (targets.count + 16 > ouro_temporaries_left(compiler)) {
        unpack_many(compiler, span, targets, star, value);
        return;
    }
    Register mark = ouro_temporaries_mark(compiler);
    Register first = targets.count == 0 ? 0 : ouro_temporaries(compiler, targets.count);
    emit_unpack(compiler, span, targets, star, first, value);
    for (uint32_t i = 0; i < targets.count; i++) {
        ouro_code_store(compiler, without_star(targets.items[i]), first + i);
    }
    ouro_temporaries_release(compiler, mark);
}

void ouro_code_store(Compiler *compiler, const AstNode *target, Register value)
{
    if (compiler->failed) return;
    switch (target->kind) {
    case AST_NAME: {
        const AstName *name = ast_name(target);
        if (!ouro_code_may_bind(compiler, target->span, name->id)) return;
        ouro_code_store_name(compiler, target->span, ouro_name(compiler, name->id), value);
        break;
    }
    case AST_ATTRIBUTE: store_attribute(compiler, ast_attribute(target), value); break;
    case AST_SUBSCRIPT: store_item(compiler, ast_subscript(target), value); break;
    case AST_TUPLE: unpack(compiler, target->span, ast_tuple(target)->elts, value); break;
    case AST_LIST: unpack(compiler, target->span, ast_list(target)->elts, value); break;
    case AST_STARRED:
        ouro_compile_error(compiler, target->span,
                           "starred assignment target must be in a list or tuple");
        break;
    default: OURO_UNREACHABLE();
    }
}

Register ouro_code_store_register(Compiler *compiler, const AstNode *target)
{
    if (target->kind == AST_NAME) {
        const Name *name = ouro_name(compiler, ast_name(target)->id);
        Register reg = ouro_code_local_register(compiler, name);
        if (reg != REGISTER_NONE) return reg;
    }
    return ouro_temporary(compiler);
}

// --- assignment ---------------------------------------------------------------------------------

static bool is_plain_tuple(const AstNode *node, uint32_t *count)
{
    if (node->kind != AST_TUPLE) return false;
    AstNodes items = ast_tuple(node)->elts;
    *count = items.count;
    for (uint32_t i = 0; i < items.count; i++) {
        if (items.items[i]->kind == AST_STARRED) return false;
    }
    return true;
}

// Different locals, which can be written in any order.
static bool are_distinct_locals(Compiler *compiler, AstNodes targets)
{
    for (uint32_t i = 0; i < targets.count; i++) {
        if (targets.items[i]->kind != AST_NAME) return false;
        const Name *name = ouro_name(compiler, ast_name(targets.items[i])->id);
        if (ouro_code_local_register(compiler, name) == REGISTER_NONE) return false;
        for (uint32_t j = 0; j < i; j++) {
            if (ast_name(targets.items[j])->id == ast_name(targets.items[i])->id) return false;
        }
    }
    return true;
}

enum { PAIRWISE_MAX = 8 };

// `a, b = x, y`: no tuple is built. Constants wait until they are stored, and the last value goes
// straight to its variable when nothing can come between.
static void assign_pairwise(Compiler *compiler, AstNodes targets, AstNodes values)
{
    Register mark = ouro_temporaries_mark(compiler);
    Register registers[PAIRWISE_MAX];
    uint32_t count = targets.count, last = count - 1;
    bool is_direct = are_distinct_locals(compiler, targets);
    Constant constant;
    for (uint32_t i = 0; i < count; i++) {
        const AstNode *value = values.items[i];
        if (ouro_fold(compiler, value, &constant)) {
            registers[i] = REGISTER_NONE;
        } else if (is_direct && i == last) {
            registers[i] = ouro_code_store_register(compiler, targets.items[i]);
            ouro_code_into(compiler, value, registers[i]);
        } else {
            registers[i] = ouro_code_temporary(compiler, value);
        }
    }
    for (uint32_t i = 0; i < count; i++) {
        const AstNode *value = values.items[i], *target = targets.items[i];
        if (registers[i] == REGISTER_NONE) {
            registers[i] = ouro_code_store_register(compiler, target);
            ouro_code_into(compiler, value, registers[i]);
        }
        ouro_code_store(compiler, target, registers[i]);
    }
    ouro_temporaries_release(compiler, mark);
}

static bool can_assign_pairwise(const AstNode *target, const AstNode *value)
{
    uint32_t targets_count, values_count;
    if (target->kind == AST_LIST || !is_plain_tuple(target, &targets_count)) return false;
    return is_plain_tuple(value, &values_count) && targets_count == values_count &&
           targets_count != 0 && targets_count <= PAIRWISE_MAX;
}

void ouro_code_assign(Compiler *compiler, const AstAssign *node)
{
    const AstNode *first = node->targets.items[0];
    Register mark = ouro_temporaries_mark(compiler);
    if (node->targets.count == 1 && can_assign_pairwise(first, node->value)) {
        assign_pairwise(compiler, ast_tuple(first)->elts, ast_tuple(node->value)->elts);
        return;
    }
    Register value;
    if (node->targets.count == 1 && first->kind == AST_NAME) {
        value = ouro_code_store_register(compiler, first);
        ouro_code_into(compiler, node->value, value);
    } else {
        // One of several targets may bind the variable anew before its value is stored elsewhere.
        bool is_unpacked = first->kind == AST_TUPLE || first->kind == AST_LIST;
        value = node->targets.count == 1
                    ? ouro_code_operand(compiler, node->value, is_unpacked ? NULL : first)
                    : ouro_code_temporary(compiler, node->value);
    }
    for (uint32_t i = 0; i < node->targets.count; i++) {
        ouro_code_store(compiler, node->targets.items[i], value);
    }
    ouro_temporaries_release(compiler, mark);
}

// --- augmented assignment -----------------------------------------------------------------------

static void aug_assign_name(Compiler *compiler, const AstAugAssign *node)
{
    AstSpan span = node->node.span;
    const AstName *target = ast_name(node->target);
    const Name *name = ouro_name(compiler, target->id);
    if (!ouro_code_may_bind(compiler, node->target->span, target->id)) return;
    Register left = ouro_code_bound_register(compiler, node->target, node->value);
    Register reg = ouro_code_local_register(compiler, name);
    if (left == REGISTER_NONE) {
        left = ouro_temporary(compiler);
        ouro_code_load_name(compiler, node->target->span, name, left);
    }
    Register result = reg == REGISTER_NONE ? left : reg;
    ouro_code_in_place(compiler, span, node->op, result, left, node->value);
    ouro_code_store_name(compiler, node->target->span, name, result);
}

static void aug_assign_attribute(Compiler *compiler, const AstAugAssign *node)
{
    const AstAttribute *target = ast_attribute(node->target);
    if (!ouro_code_may_bind(compiler, node->target->span, target->attr)) return;
    AstSpan span = ouro_code_attribute_span(compiler, node->target->span, target);
    const Name *name = ouro_name(compiler, target->attr);
    Register object = ouro_code_operand(compiler, target->value, node->value);
    Register value = ouro_temporary(compiler);
    ouro_emit_name(compiler, span, instruction_abc(OP_LOAD_ATTR, value, object, 0), name);
    ouro_code_in_place(compiler, node->node.span, node->op, value, value, node->value);
    ouro_emit_name(compiler, span, instruction_abc(OP_STORE_ATTR, object, value, 0), name);
}

static void aug_assign_item(Compiler *compiler, const AstAugAssign *node)
{
    const AstSubscript *target = ast_subscript(node->target);
    AstSpan span = node->target->span;
    Register object = ouro_code_operand(compiler, target->value, &node->node);
    Register index = ouro_code_operand(compiler, target->slice, node->value);
    Register value = ouro_temporary(compiler);
    ouro_emit(compiler, span, OP_GET_ITEM, value, object, index);
    ouro_code_in_place(compiler, node->node.span, node->op, value, value, node->value);
    ouro_emit(compiler, span, OP_SET_ITEM, object, index, value);
}

void ouro_code_aug_assign(Compiler *compiler, const AstAugAssign *node)
{
    Register mark = ouro_temporaries_mark(compiler);
    switch (node->target->kind) {
    case AST_NAME: aug_assign_name(compiler, node); break;
    case AST_ATTRIBUTE: aug_assign_attribute(compiler, node); break;
    default: aug_assign_item(compiler, node); break;
    }
    ouro_temporaries_release(compiler, mark);
}

// --- annotations --------------------------------------------------------------------------------

static bool is_evaluated(const Compiler *compiler)
{
    return !scope_is_function_like(scope_unit(compiler->scope));
}

// __annotations__[name] = annotation
static void store_annotation(Compiler *compiler, const AstAnnAssign *node)
{
    AstSpan span = node->node.span;
    Register value;
    if (compiler->futures & COMPILE_FUTURE_ANNOTATIONS) {
        value = ouro_temporary(compiler);
        ouro_emit_load_constant(compiler, node->annotation->span, value,
                                constant_text(ouro_unparse(compiler, node->annotation)));
    } else {
        value = ouro_code_temporary(compiler, node->annotation);
    }
    Register annotations = ouro_temporary(compiler), key = ouro_temporary(compiler);
    ouro_code_load_name(compiler, span, ouro_name_of_text(compiler, "__annotations__"),
                        annotations);
    const Name *name = ouro_name(compiler, ast_name(node->target)->id);
    ouro_emit_load_constant(compiler, span, key, ouro_code_name_constant(compiler, name));
    ouro_emit(compiler, span, OP_SET_ITEM, annotations, key, value);
}

// Without a value what the target consists of is still evaluated.
static void check_target_parts(Compiler *compiler, const AstNode *target)
{
    if (target->kind == AST_ATTRIBUTE) {
        ouro_code_effect(compiler, ast_attribute(target)->value);
    } else if (target->kind == AST_SUBSCRIPT) {
        ouro_code_effect(compiler, ast_subscript(target)->value);
        ouro_code_effect(compiler, ast_subscript(target)->slice);
    }
}

void ouro_code_ann_assign(Compiler *compiler, const AstAnnAssign *node)
{
    Register mark = ouro_temporaries_mark(compiler);
    if (node->value != NULL) {
        Register value = ouro_code_store_register(compiler, node->target);
        ouro_code_into(compiler, node->value, value);
        ouro_code_store(compiler, node->target, value);
        ouro_temporaries_release(compiler, mark);
    }
    if (node->target->kind == AST_NAME) {
        if (!ouro_code_may_bind(compiler, node->node.span, ast_name(node->target)->id)) return;
        if (node->simple && is_evaluated(compiler)) store_annotation(compiler, node);
    } else if (node->value == NULL) {
        bool is_attribute = node->target->kind == AST_ATTRIBUTE;
        if (is_attribute &&
            !ouro_code_may_bind(compiler, node->node.span, ast_attribute(node->target)->attr)) {
            return;
        }
        check_target_parts(compiler, node->target);
    }
    bool is_postponed = compiler->futures & COMPILE_FUTURE_ANNOTATIONS;
    if (!node->simple && is_evaluated(compiler) && !is_postponed) {
        ouro_code_effect(compiler, node->annotation);
    }
    ouro_temporaries_release(compiler, mark);
}

// --- del ----------------------------------------------------------------------------------------

static void delete_all(Compiler *compiler, AstNodes targets)
{
    for (uint32_t i = 0; i < targets.count; i++) ouro_code_delete(compiler, targets.items[i]);
}

static bool may_delete(Compiler *compiler, AstSpan span, const AstIdentifier *identifier)
{
    Text text = text_of(identifier->text, identifier->size);
    if (!text_equal(text, TEXT("__debug__"))) return true;
    ouro_compile_error(compiler, span, "cannot delete __debug__");
    return false;
}

static void delete_name(Compiler *compiler, const AstName *node)
{
    AstSpan span = node->node.span;
    if (!may_delete(compiler, span, node->id)) return;
    ouro_code_delete_name(compiler, span, ouro_name(compiler, node->id));
}

static void delete_attribute(Compiler *compiler, const AstAttribute *node)
{
    if (!may_delete(compiler, node->node.span, node->attr)) return;
    Register object = ouro_code_operand(compiler, node->value, NULL);
    AstSpan span = ouro_code_attribute_span(compiler, node->node.span, node);
    ouro_emit_name(compiler, span, instruction_abc(OP_DELETE_ATTR, object, 0, 0),
                   ouro_name(compiler, node->attr));
}

static void delete_item(Compiler *compiler, const AstSubscript *node)
{
    Register object = ouro_code_operand(compiler, node->value, node->slice);
    Register index = ouro_code_operand(compiler, node->slice, NULL);
    ouro_emit(compiler, node->node.span, OP_DELETE_ITEM, object, index, 0);
}

void ouro_code_delete(Compiler *compiler, const AstNode *target)
{
    Register mark = ouro_temporaries_mark(compiler);
    switch (target->kind) {
    case AST_NAME: delete_name(compiler, ast_name(target)); break;
    case AST_ATTRIBUTE: delete_attribute(compiler, ast_attribute(target)); break;
    case AST_SUBSCRIPT: delete_item(compiler, ast_subscript(target)); break;
    case AST_TUPLE: delete_all(compiler, ast_tuple(target)->elts); break;
    case AST_LIST: delete_all(compiler, ast_list(target)->elts); break;
    default: OURO_UNREACHABLE();
    }
    ouro_temporaries_release(compiler, mark);
}
