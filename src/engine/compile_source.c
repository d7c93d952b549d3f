// From source text to a code object; what is wrong with the text becomes a SyntaxError.
// SPDX-License-Identifier: MIT
#include "src/engine/run.h"
#include "runtime/bytecode/verifier.h"
#include "runtime/vm/load.h"
#include "src/engine/unit_blob.h"

// What a code object's unit lives in.
typedef struct UnitHolder {
    Allocator *allocator;
    Arena arena;
    Text source; // in the arena; `at` NULL where it was not kept
    uint32_t futures;
} UnitHolder;

// Its address tells userdata of this kind from others.
static const char holder_mark;

static void release_holder(void *address)
{
    UnitHolder *holder = address;
    ouro_arena_deinit(&holder->arena);
    ouro_release(holder->allocator, holder, sizeof *holder);
}

static Userdata *holder_new(Vm *vm)
{
    UnitHolder *holder = ouro_allocate_zeroed(vm->allocator, sizeof *holder);
    if (holder == NULL) return NULL;
    holder->allocator = vm->allocator;
    ouro_arena_init(&holder->arena, vm->allocator);
    Userdata *owner = ouro_heap_new_resource(&vm->heap, TYPE_USERDATA, CLASS_OBJECT, sizeof *owner);
    if (owner == NULL) return release_holder(holder), NULL;
    owner->address = holder;
    owner->release = release_holder;
    owner->type = &holder_mark;
    owner->held = VALUE_NONE;
    return owner;
}

static const UnitHolder *holder_of(const Code *code)
{
    const Userdata *owner = (const Userdata *)(const void *)code->unit_owner;
    bool is_ours = owner != NULL && owner->type == &holder_mark;
    return is_ours ? owner->address : NULL;
}

Text ouro_code_source(const Code *code)
{
    const UnitHolder *holder = holder_of(code);
    return holder != NULL ? holder->source : (Text){NULL, 0};
}

uint32_t ouro_code_futures(const Code *code)
{
    const UnitHolder *holder = holder_of(code);
    return holder != NULL ? holder->futures : 0;
}

Code *ouro_engine_load_blob(Thread *thread, const uint32_t *blob)
{
    uint32_t mark = ouro_roots_mark(thread);
    Userdata *owner = holder_new(thread->vm);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, owner)))) return NULL;
    UnitHolder *holder = owner->address;
    const Unit *unit = ouro_unit_read(blob, &holder->arena);
    Code *code = unit != NULL ? ouro_load(thread, unit, &owner->object) : NULL;
    if (code == NULL && !ouro_pending(thread)) (void)ouro_raise_memory(thread);
    ouro_roots_release(thread, mark);
    return code;
}

// ---- errors ----

static ClassId class_of_error(ParseErrorKind kind)
{
    switch (kind) {
    case PARSE_SYNTAX_ERROR: return CLASS_SYNTAX_ERROR;
    case PARSE_INDENTATION_ERROR: return CLASS_INDENTATION_ERROR;
    case PARSE_TAB_ERROR: return CLASS_TAB_ERROR;
    case PARSE_MEMORY_ERROR: return CLASS_MEMORY_ERROR;
    case PARSE_RECURSION_ERROR: return CLASS_RECURSION_ERROR;
    }
    OURO_UNREACHABLE();
}

// UNBOUND when memory is refused.
static Value text_value(Vm *vm, Text text)
{
    String *string = ouro_string_from_text(vm, text);
    return string != NULL ? value_from_object(string) : VALUE_UNBOUND;
}

// (filename, line, column, text, end_line, end_column)
static Value position_of_error(Thread *thread, const ParseError *error, Text file_name)
{
    Vm *vm = thread->vm;
    Value fields[] = {text_value(vm, file_name),
                      value_from_int(error->line),
                      value_from_int(error->column),
                      error->has_text ? text_value(vm, error->text) : VALUE_NONE,
                      value_from_int(error->end_line),
                      error->end_column == PARSE_COLUMN_NONE ? VALUE_NONE
                                                             : value_from_int(error->end_column)};
    if (value_is_unbound(fields[0]) || value_is_unbound(fields[3]))
        return ouro_raise_memory(thread);
    return ouro_made(thread, ouro_tuple_of(vm, fields, error->has_end ? 6 : 4));
}

// Raises `error` as an exception, and frees it.
static void raise_parse_error(Thread *thread, ParseError *error, Text file_name)
{
    Vm *vm = thread->vm;
    Value args[] = {text_value(vm, error->message), VALUE_NONE};
    bool plain_memory = error->kind == PARSE_MEMORY_ERROR && error->message.size == 0;
    if (value_is_unbound(args[0]) || plain_memory) {
        (void)ouro_raise_memory(thread);
    } else {
        args[1] = error->has_position ? position_of_error(thread, error, file_name) : VALUE_NONE;
        Value class = value_from_object(vm->classes[class_of_error(error->kind)]);
        if (!value_is_unbound(args[1])) {
            Value exception = ouro_call(thread, class, args, error->has_position ? 2 : 1);
            if (!value_is_unbound(exception)) (void)ouro_raise_value(thread, exception);
        }
    }
    ouro_parse_error_deinit(error);
}

// ---- warnings ----

// A SyntaxWarning that a filter turned into an error is a SyntaxError at the same place.
static bool rethrow_as_syntax_error(Thread *thread, const CompileRequest *request,
                                    const Source *source, const ParseWarning *warning)
{
    if (!ouro_pending_is(thread, CLASS_SYNTAX_WARNING)) return false;
    thread->pending = VALUE_UNBOUND;
    ParseError error;
    ouro_parse_error_at(&error, thread->vm->allocator, source, warning->span, "%.*s",
                        TEXT_FORMAT(warning->message));
    raise_parse_error(thread, &error, request->file_name);
    return false;
}

static bool issue_warning(Thread *thread, const CompileRequest *request, const Source *source,
                          const ParseWarning *warning)
{
    Vm *vm = thread->vm;
    Value name = ouro_made_value(thread, text_value(vm, TEXT("warnings")));
    if (value_is_unbound(name)) return false;
    Value module = vm->hooks.import(thread, value_as_string(name), VALUE_NONE, VALUE_NONE, 0);
    if (value_is_unbound(module)) return false;
    String *method = ouro_intern(vm, "warn_explicit", 13);
    Value args[] = {text_value(vm, warning->message),
                    value_from_object(vm->classes[CLASS_SYNTAX_WARNING]),
                    text_value(vm, request->file_name), value_from_int(warning->line)};
    if (method == NULL || value_is_unbound(args[0]) || value_is_unbound(args[2]))
        return (void)ouro_raise_memory(thread), false;
    if (!value_is_unbound(ouro_call_method(thread, module, method, args, 4))) return true;
    return rethrow_as_syntax_error(thread, request, source, warning);
}

static bool issue_warnings(Thread *thread, const CompileRequest *request, const Source *source,
                           const ParseWarning *warnings, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (!issue_warning(thread, request, source, &warnings[i])) return false;
    return true;
}

// ---- the way from text to code ----

static Ast *parse(Thread *thread, CompileRequest *request)
{
    ParseInput input = {.text = request->text,
                        .filename = request->file_name,
                        .mode = request->parse_mode,
                        .is_decoded = request->is_decoded,
                        .is_script = request->is_script,
                        .is_prompt = request->is_prompt};
    ParseError error;
    Ast *ast = ouro_parse(&input, thread->vm->allocator, &error);
    if (ast != NULL) return ast;
    request->needs_more = request->is_prompt && error.needs_more_input;
    raise_parse_error(thread, &error, request->file_name);
    return NULL;
}

static const Unit *compile(Thread *thread, CompileRequest *request, const Ast *ast,
                           UnitHolder *holder, CompileNotes *notes)
{
    CompileOptions options = {.mode = request->compile_mode,
                              .futures = request->futures,
                              .is_optimized = request->is_optimized};
    options.file_name = ouro_arena_copy_text(&holder->arena, request->file_name);
    if (request->keeps_source)
        holder->source = ouro_arena_copy_text(&holder->arena, ast->source.text);
    if (options.file_name.at == NULL || (request->keeps_source && holder->source.at == NULL))
        return (void)ouro_raise_memory(thread), NULL;
    ParseError error;
    const Unit *unit = ouro_compile(ast, &options, &holder->arena, notes, &error);
    if (unit == NULL) raise_parse_error(thread, &error, request->file_name);
    return unit;
}

// The compiler's own work, so that a refusal is a fault of ours.
static bool verify(Thread *thread, const Unit *unit)
{
    TextBuilder why;
    ouro_text_init(&why, thread->vm->allocator);
    bool valid = ouro_unit_verify(unit, thread->vm->allocator, &why);
    ouro_text_append_char(&why, '\0');
    if (!valid && why.failed)
        (void)ouro_raise_memory(thread);
    else if (!valid)
        (void)ouro_raise(thread, CLASS_SYSTEM_ERROR, "bad code: %s", why.at);
    ouro_text_deinit(&why);
    return valid;
}

Code *ouro_engine_compile(Thread *thread, CompileRequest *request)
{
    request->needs_more = false;
    Ast *ast = parse(thread, request);
    if (ast == NULL) return NULL;
    Code *code = NULL;
    uint32_t mark = ouro_roots_mark(thread);
    CompileNotes notes = {0};
    Userdata *owner = holder_new(thread->vm);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, owner)))) goto done;
    const Unit *unit = compile(thread, request, ast, owner->address, &notes);
    if (unit == NULL || !verify(thread, unit)) goto done;
    if (!issue_warnings(thread, request, &ast->source, ast->warnings, ast->warnings_count) ||
        !issue_warnings(thread, request, &ast->source, notes.warnings, notes.warnings_count))
        goto done;
    request->futures = ((UnitHolder *)owner->address)->futures = notes.futures;
    code = ouro_load(thread, unit, &owner->object);
done:
    ouro_ast_free(ast);
    ouro_roots_release(thread, mark);
    return code;
}
