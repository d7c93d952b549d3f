// Source text becomes code objects, and these run.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/parse.h"
#include "src/compiler/compile.h"
#include "src/engine/engine.h"

typedef struct CompileRequest {
    Text text, file_name;
    ParseMode parse_mode;
    CompileMode compile_mode;
    uint32_t futures;  // in: those in force; out: those in force at the end
    bool is_decoded;   // of a str
    bool is_script;    // the program itself
    bool is_prompt;    // what was typed so far; *needs_more tells that it may go on
    bool keeps_source; // no file has the text: tracebacks take it from the code
    bool needs_more;
    bool is_optimized;
} CompileRequest;

/// Parses, compiles, verifies and loads. Warnings are issued.
///
/// Errors: NULL with SyntaxError (or what else) pending.
Code *ouro_engine_compile(Thread *thread, CompileRequest *request);

/// Loads a unit that the build made (unit_blob.h). Errors: NULL with MemoryError pending.
Code *ouro_engine_load_blob(Thread *thread, const uint32_t *blob);

/// Runs a module's code, of COMPILE_MODULE, in its namespace; or other code with `mapping` as its
/// locals (UNBOUND: the globals). The value of an expression, else None. `closure` has the cells of
/// its free variables, or is NULL.
Value ouro_engine_run(Thread *thread, Code *code, Dict *globals, Value mapping, Tuple *closure);

/// The text that the code was compiled from, where it was kept; `at` is NULL otherwise.
Text ouro_code_source(const Code *code);

/// Whether `from __future__ import ...` was in force at the end of what the code belongs to:
/// COMPILE_FUTURE_ bits.
uint32_t ouro_code_futures(const Code *code);

/// All bytes of a file. Errors: false with an OSError pending.
///
/// Owns: the caller deinits `out`, which is initialised in any case.
OURO_MUST_USE bool ouro_read_file(Thread *thread, const char *path, TextBuilder *out);

/// The builtins that code with these globals sees: its __builtins__, or the module's.
Dict *ouro_builtins_for(Thread *thread, Dict *globals);

/// The beginning and end of what a host calls: the thread of the caller, which forgets what its last
/// call left; NULL when memory is refused.
Thread *ouro_run_begin(Ouro *ouro);
OuroOutcome ouro_run_end(Thread *thread, Value result);
/// The end without a result.
void ouro_run_leave(Thread *thread);
