// Built-in functions that make and run code: compile, eval, exec, __import__, __build_class__.
// SPDX-License-Identifier: MIT
#include "runtime/methods/bytes_buffer.h"
#include "runtime/methods/codec.h"
#include "runtime/vm/class_build.h"
#include "runtime/vm/frame_object.h"
#include "src/engine/import.h"
#include "src/engine/modules/builtins.h"
#include "src/engine/run.h"

enum {
    FLAG_ONLY_AST = 0x400,
    FLAG_TOP_LEVEL_AWAIT = 0x2000,
    FLAG_FUTURE_ANNOTATIONS = 0x1000000,
    // Nested scopes, the hints for command line tools, and all features of __future__.
    FLAGS_KNOWN = 0x10 | 0xFE00 | 0x1FE0000,
};

// ---- source text ----

// The text of a str or a bytes-like object; `*is_decoded` tells which. False with TypeError
// pending.
static bool source_text(Thread *thread, Value source, const char *function, Text *out,
                        bool *is_decoded)
{
    *is_decoded = value_is_string(source);
    if (value_is_string(source)) {
        String *string = value_as_string(source);
        // Surrogates are told of as what cannot be encoded.
        if (string->object.gc & STRING_HAS_SURROGATES &&
            value_is_unbound(ouro_encode(thread, string, "utf-8", "strict")))
            return false;
        *out = string_text(string);
        return true;
    }
    if (ouro_is_buffer(source) && ouro_buffer_read(thread, source, out)) return true;
    thread->pending = VALUE_UNBOUND;
    const char *kinds =
        strcmp(function, "compile") == 0 ? "string, bytes or AST" : "string, bytes or code";
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s() arg 1 must be a %s object", function, kinds);
    return false;
}

static bool has_null_byte(Thread *thread, Text text)
{
    if (memchr(text.at, '\0', text.size) == NULL) return false;
    (void)ouro_raise(thread, CLASS_SYNTAX_ERROR, "source code string cannot contain null bytes");
    return true;
}

// What the code that calls was compiled under.
static uint32_t inherited_futures(Thread *thread)
{
    Frame *frame = caller_frame(thread);
    return frame != NULL ? ouro_code_futures(frame_function(frame)->code) : 0;
}

// ---- compile ----

static bool parse_mode(Thread *thread, Value mode, ParseMode *out)
{
    static const struct {
        const char *name;
        ParseMode mode;
    } modes[] = {{"exec", PARSE_FILE}, {"eval", PARSE_EVAL}, {"single", PARSE_SINGLE}};
    if (!value_is_string(mode)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "compile() argument 'mode' must be str, not %T",
                         mode);
        return false;
    }
    for (size_t i = 0; i < OURO_COUNT_OF(modes); i++) {
        if (!ouro_string_equals_c(value_as_string(mode), modes[i].name)) continue;
        *out = modes[i].mode;
        return true;
    }
    (void)ouro_raise(thread, CLASS_VALUE_ERROR,
                     "compile() mode must be 'exec', 'eval' or 'single'");
    return false;
}

// A file name as text; the caller roots it. UNBOUND raised.
static Value file_name_text(Thread *thread, Value name)
{
    if (value_has_type(name, TYPE_BYTES)) {
        Bytes *bytes = value_as_object(name);
        return ouro_decode(thread, text_of(bytes->at, bytes->size), "utf-8", "surrogateescape");
    }
    if (value_is_string(name)) return name;
    Value method = ouro_get_attr_optional(thread, name, VM_NAME(thread->vm, FSPATH));
    if (value_is_unbound(method) && ouro_pending(thread)) return method;
    Value path =
        value_is_unbound(method) ? name : ouro_call(thread, ouro_root(thread, method), NULL, 0);
    if (value_is_unbound(path) || value_is_string(path)) return path;
    if (value_has_type(path, TYPE_BYTES)) return file_name_text(thread, path);
    if (!value_is_unbound(method))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "expected %T.__fspath__() to return str or bytes, not %T", name, path);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "expected str, bytes or os.PathLike object, not %T",
                      name);
}

static Value builtin_compile(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    CompileRequest request = {.compile_mode = COMPILE_NAMESPACE};
    int64_t flags, optimize;
    Value name = ouro_root(thread, file_name_text(thread, args[1]));
    if (value_is_unbound(name) || !parse_mode(thread, args[2], &request.parse_mode))
        return VALUE_UNBOUND;
    if (!ouro_index_int64(thread, args[3], CLASS_OVERFLOW_ERROR, &flags)) return VALUE_UNBOUND;
    if (!ouro_index_int64(thread, args[5], CLASS_OVERFLOW_ERROR, &optimize)) return VALUE_UNBOUND;
    if (optimize < -1 || optimize > 2)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "compile(): invalid optimize value");
    if (flags & ~(int64_t)FLAGS_KNOWN)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "compile(): unrecognised flags");
    if (flags & FLAG_TOP_LEVEL_AWAIT)
        return ouro_raise(thread, CLASS_NOT_IMPLEMENTED_ERROR,
                          "Ouro has no top-level await in compile()");
    int alone = ouro_truth(thread, args[4]);
    if (alone < 0) return VALUE_UNBOUND;
    if (flags & FLAG_ONLY_AST)
        return ouro_raise(thread, CLASS_NOT_IMPLEMENTED_ERROR,
                          "Ouro has no trees of source text as objects");
    if (value_has_type(args[0], TYPE_CODE)) return args[0];
    if (!source_text(thread, args[0], "compile", &request.text, &request.is_decoded))
        return VALUE_UNBOUND;
    if (has_null_byte(thread, request.text)) return VALUE_UNBOUND;
    request.file_name = string_text(value_as_string(name));
    request.futures = alone ? 0 : inherited_futures(thread);
    if (flags & FLAG_FUTURE_ANNOTATIONS) request.futures |= COMPILE_FUTURE_ANNOTATIONS;
    request.is_optimized = optimize < 0 ? engine_of(thread)->options.is_optimized : optimize > 0;
    Code *code = ouro_engine_compile(thread, &request);
    return code != NULL ? value_from_object(code) : VALUE_UNBOUND;
}

// ---- eval and exec ----

typedef struct Scope {
    Dict *globals;
    Value locals; // UNBOUND: the globals
} Scope;

static bool set_default_builtins(Thread *thread, Dict *globals)
{
    Vm *vm = thread->vm;
    if (!value_is_unbound(ouro_dict_get_string(vm, globals, VM_NAME(vm, BUILTINS)))) return true;
    if (ouro_dict_set_string(vm, globals, VM_NAME(vm, BUILTINS), value_from_object(vm->builtins)))
        return true;
    return (void)ouro_raise_memory(thread), false;
}

static Value locals_of_caller(Thread *thread, Frame *frame)
{
    if (frame_function(frame)->code->unit->flags & UNIT_NAMESPACE) return frame->registers[0];
    return ouro_made(thread, ouro_frame_locals(thread, frame));
}

// What the arguments globals and locals mean. False: raised.
static bool find_scope(Thread *thread, const char *function, Value globals, Value locals,
                       Scope *scope)
{
    Frame *frame = caller_frame(thread);
    if (!value_is_none(globals) && !value_has_type(globals, TYPE_DICT)) {
        bool is_eval = strcmp(function, "eval") == 0;
        if (is_eval)
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "globals must be a dict");
        else
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "exec() globals must be a dict, not %T",
                             globals);
        return false;
    }
    scope->locals = locals;
    if (!value_is_none(globals)) {
        scope->globals = value_as_dict(globals);
    } else if (frame != NULL) {
        scope->globals = frame_function(frame)->globals;
        if (value_is_none(locals))
            scope->locals = ouro_root(thread, locals_of_caller(thread, frame));
        if (value_is_unbound(scope->locals)) return false;
    } else {
        scope->globals = ((Module *)value_as_object(engine_root(thread, ROOT_MAIN)))->namespace_;
    }
    if (value_is_none(scope->locals) || value_is(scope->locals, value_from_object(scope->globals)))
        scope->locals = VALUE_UNBOUND;
    return set_default_builtins(thread, scope->globals);
}

static Code *code_of_source(Thread *thread, Value source, const char *function, ParseMode mode,
                            const Scope *scope)
{
    CompileRequest request = {
        .file_name = TEXT("<string>"), .parse_mode = mode, .futures = inherited_futures(thread)};
    request.compile_mode = value_is_unbound(scope->locals) ? COMPILE_MODULE : COMPILE_NAMESPACE;
    request.is_optimized = engine_of(thread)->options.is_optimized;
    if (!source_text(thread, source, function, &request.text, &request.is_decoded)) return NULL;
    if (has_null_byte(thread, request.text)) return NULL;
    while (mode == PARSE_EVAL && request.text.size > 0 &&
           (*request.text.at == ' ' || *request.text.at == '\t'))
        request.text.at++, request.text.size--;
    return ouro_engine_compile(thread, &request);
}

// The cells that exec() was given for a code object's free variables. False: raised.
static bool check_closure(Thread *thread, const Code *code, bool is_source, Value closure)
{
    uint32_t wanted = is_source ? 0 : code->unit->free_names_count;
    if (value_is_none(closure)) {
        if (wanted > 0)
            (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                             "code object requires a closure of exactly length %i", (int)wanted);
        return wanted == 0;
    }
    if (is_source)
        return (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                                "closure can only be used when source is a code object"),
               false;
    if (wanted == 0)
        return (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                                "cannot use a closure with this code object"),
               false;
    bool fits = value_has_type(closure, TYPE_TUPLE) && value_as_tuple(closure)->count == wanted;
    for (uint32_t i = 0; fits && i < wanted; i++)
        fits = value_has_shape(value_as_tuple(closure)->items[i], CLASS_CELL);
    if (!fits)
        (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                         "code object requires a closure of exactly length %i", (int)wanted);
    return fits;
}

static Value run_in_scope(Thread *thread, Value *args, const char *function, ParseMode mode)
{
    Scope scope;
    if (!find_scope(thread, function, args[1], args[2], &scope)) return VALUE_UNBOUND;
    bool is_code = value_has_type(args[0], TYPE_CODE);
    Code *code = is_code ? value_as_object(args[0])
                         : code_of_source(thread, args[0], function, mode, &scope);
    if (code == NULL) return VALUE_UNBOUND;
    ouro_root(thread, value_from_object(code));
    bool is_exec = mode == PARSE_FILE;
    if (!is_exec && is_code && code->unit->free_names_count > 0)
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "code object passed to %s() may not contain free variables", function);
    if (is_exec && !check_closure(thread, code, !is_code, args[3])) return VALUE_UNBOUND;
    Value closure = is_exec ? args[3] : VALUE_NONE;
    return ouro_engine_run(thread, code, scope.globals, scope.locals,
                           value_is_none(closure) ? NULL : value_as_tuple(closure));
}

static Value builtin_eval(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return run_in_scope(thread, args, "eval", PARSE_EVAL);
}

static Value builtin_exec(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return value_is_unbound(run_in_scope(thread, args, "exec", PARSE_FILE)) ? VALUE_UNBOUND
                                                                            : VALUE_NONE;
}

// ---- what statements call ----

static Value builtin_import(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t level;
    if (!value_is_string(args[0]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "module name must be a string");
    if (!ouro_index_int64(thread, args[4], CLASS_OVERFLOW_ERROR, &level)) return VALUE_UNBOUND;
    if (level < 0) return ouro_raise(thread, CLASS_VALUE_ERROR, "level must be >= 0");
    return ouro_import(thread, value_as_string(args[0]), args[1], args[3], level);
}

static Value builtin_build_class(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_build_class(thread, args[0], args[1], value_as_tuple(args[2]),
                            value_as_dict(args[3]));
}

static Value builtin_breakpoint(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    String *name = ouro_intern(thread->vm, "breakpointhook", 14);
    Value hook = name != NULL
                     ? ouro_get_attr_optional(thread, value_from_object(thread->vm->sys), name)
                     : ouro_raise_memory(thread);
    if (ouro_pending(thread)) return VALUE_UNBOUND;
    if (value_is_unbound(hook))
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "lost sys.breakpointhook");
    return ouro_call_tuple(thread, ouro_root(thread, hook), value_as_tuple(args[0]),
                           value_as_dict(args[1]));
}

const NativeDef ouro_builtins_code[] = {
    {"__build_class__(func, name, /, *bases, **kwds)", builtin_build_class,
     "Internal helper function used by the class statement.", 0, NULL},
    {"__import__(name, globals=None, locals=None, fromlist=(), level=0)", builtin_import,
     "Import a module.", 0, NULL},
    {"breakpoint(*args, **kws)", builtin_breakpoint, "Call sys.breakpointhook(*args, **kws).", 0,
     NULL},
    {"compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, "
     "_feature_version=-1)",
     builtin_compile, "Compile source into a code object that can be executed by exec() or eval().",
     0, NULL},
    {"eval(source, /, globals=None, locals=None)", builtin_eval,
     "Evaluate the given source in the context of globals and locals.", 0, NULL},
    {"exec(source, /, globals=None, locals=None, *, closure=None)", builtin_exec,
     "Execute the given source in the context of globals and locals.", 0, NULL},
    {0},
};
