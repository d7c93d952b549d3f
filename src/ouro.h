// The API for hosts: make an Ouro, run Python in it, learn what came of it, free it.
//
//     Ouro *ouro = ouro_new(NULL);
//     OuroOutcome outcome = ouro_run_text(ouro, "print(6 * 7)", 12, "<string>");
//     if (outcome == OURO_RAISED) ouro_print_error(ouro);
//     ouro_free(ouro);
//
// An Ouro is one world of objects: its modules, its memory, its limits. Any number of them live
// side by side and share nothing. The functions on one Ouro may be called from any thread of the
// host: they take turns, as threads that scripts start do, and what a call leaves behind (its
// exception, its status) is for the thread that made it. The first thread that calls is the script's
// main thread. Functions that may be called from a signal handler say so under Thread.
// SPDX-License-Identifier: MIT
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define OURO_API __attribute__((visibility("default")))

typedef struct Ouro Ouro;

/// How running ended.
#ifndef OURO_OUTCOME_DEFINED
#    define OURO_OUTCOME_DEFINED
typedef enum OuroOutcome {
    OURO_RETURNED,  // normally
    OURO_RAISED,    // with an exception, which the Ouro keeps until the next call
    OURO_SUSPENDED, // not at all yet: to be resumed
    OURO_KILLED,    // by a hard limit: nothing of the script runs any more
} OuroOutcome;
#endif

/// What a script may reach beyond its own memory; a bare Ouro may reach nothing.
enum {
    OURO_GRANT_FILES = 1,   // open(), imports from folders
    OURO_GRANT_STREAMS = 2, // the process's standard input, output and error
    OURO_GRANT_ENVIRONMENT =
        4, // os.environ, the search path in OUROPATH, the hash seed in PYTHONHASHSEED
    OURO_GRANT_THREADS = 8, // starting threads
    OURO_GRANT_ALL = 15,
};

/// What becomes of a signal of the operating system.
typedef enum OuroSignalAction {
    OURO_SIGNAL_DEFAULT, // what the system does
    OURO_SIGNAL_IGNORE,
    OURO_SIGNAL_TELL, // the host calls ouro_signal
} OuroSignalAction;

/// How an Ouro is made. All fields but `size` may be 0.
typedef struct OuroOptions {
    size_t size;     // sizeof(OuroOptions): lets later versions add fields
    uint32_t grants; // OURO_GRANT_
    /// Where memory comes from, as realloc with the old size and the alignment; NULL: malloc and
    /// its like.
    void *(*allocate)(void *host, void *old, size_t old_size, size_t new_size, size_t alignment);
    /// Does with a signal what the script wishes: 0, or an errno. NULL: scripts have no say in it.
    int (*set_signal)(void *host, int number, OuroSignalAction action);
    void *host;              // the first argument of `allocate` and `set_signal`
    size_t memory_limit;     // bytes; 0: none
    const char *const *argv; // sys.argv
    int argv_count;
    const char *executable;      // sys.executable
    const char *const *warnings; // filters, as -W has them
    int warnings_count;
    bool is_unbuffered;       // standard streams, as -u
    bool is_optimized;        // no asserts, as -O
    bool is_interactive;      // a prompt follows, as -i
    bool has_hash_seed;       // `hash_seed` counts; else hashes differ from Ouro to Ouro
    uint32_t hash_seed;       // 0: hash() of strings as CPython's under PYTHONHASHSEED=0
    bool ignores_environment; // as -E
    bool hides_script_folder; // as -P and -I: sys.path does not begin with the script's folder
    bool has_virtual_time;    // the clock jumps to the next deadline when all threads wait
    bool has_schedule_seed;   // `schedule_seed` counts; else ready tasks run first come, first served
    uint64_t schedule_seed;   // in which order ready tasks run
    bool reports_deadlocks;   // ouro.DeadlockError where only another call of the host could wake a loop
} OuroOptions;

/// Makes an Ouro; `options` NULL stands for all zeros.
///
/// Owns: the caller frees it with ouro_free; what `options` points to is copied. Errors: NULL when
/// memory is refused.
OURO_API Ouro *ouro_new(const OuroOptions *options);

/// Runs what is due at exit (waits for threads, calls atexit functions, ends daemons, flushes
/// streams).
///
/// Owns: nothing changes hands. Errors: false when standard output could not be written; stderr was
/// told.
OURO_API bool ouro_finish(Ouro *ouro);

/// Frees an Ouro and all that it made. Scripts do not learn of it: finalisers do not run. Threads of
/// the script that are no daemons are waited for, the others end where they are. NULL is allowed; no
/// other call may be in progress.
///
/// Owns: takes `ouro`. Errors: none.
OURO_API void ouro_free(Ouro *ouro);

/// Runs a file (or a folder with a __main__.py) as the program: module __main__.
///
/// Owns: `path` is borrowed. Errors: OURO_RAISED; a file that cannot be read is an OSError.
OURO_API OuroOutcome ouro_run_file(Ouro *ouro, const char *path);

/// Runs source text as the program. `name` stands for the file: "<string>", "<stdin>".
///
/// Owns: both are borrowed; the text may hold NULs. Errors: OURO_RAISED.
OURO_API OuroOutcome ouro_run_text(Ouro *ouro, const char *text, size_t size, const char *name);

/// Finds a module and runs it as the program, as -m does.
///
/// Owns: `name` is borrowed. Errors: OURO_RAISED.
OURO_API OuroOutcome ouro_run_module(Ouro *ouro, const char *name);

/// What became of a piece of a session.
typedef enum OuroStep {
    OURO_STEP_DONE,   // it ran, and values were printed
    OURO_STEP_MORE,   // it is right as far as it goes: to be called again with more text behind it
    OURO_STEP_RAISED, // it ran and raised
} OuroStep;

/// One statement of a session, `text` being all that was typed for it so far, with its line ends.
///
/// Owns: `text` is borrowed. Errors: OURO_STEP_RAISED.
OURO_API OuroStep ouro_step(Ouro *ouro, const char *text, size_t size);

/// The text of sys.ps1 (`is_continued`: sys.ps2).
///
/// Owns: valid until the next call. Errors: "" when memory is refused.
OURO_API const char *ouro_prompt(Ouro *ouro, bool is_continued);

/// Prints the exception that the last call raised as Python does: through sys.excepthook.
///
/// SystemExit prints its value where that is text. Owns: drops the exception. Errors: none.
OURO_API void ouro_print_error(Ouro *ouro);

/// The traceback of the exception that the last call raised, as text that ends with a NUL.
///
/// Owns: valid until the next call. Errors: NULL when there is none, or memory is refused.
OURO_API const char *ouro_error_text(Ouro *ouro);

/// How a program should end after the last call: 0, 1, or what SystemExit says. `*is_exit`: a
/// SystemExit was raised; `*is_interrupt`: a KeyboardInterrupt. Both may be NULL.
///
/// Owns: nothing. Errors: none.
OURO_API int ouro_exit_status(Ouro *ouro, bool *is_exit, bool *is_interrupt);

/// Has KeyboardInterrupt raised at the script's next safepoint.
///
/// Owns: nothing. Errors: none. Thread: any, and signal handlers.
OURO_API void ouro_interrupt(Ouro *ouro);

/// Has the script's handler of a signal run at its next safepoint. Without one, only SIGINT counts.
///
/// Owns: nothing. Errors: none. Thread: any, and signal handlers.
OURO_API void ouro_signal(Ouro *ouro, int number);

/// Takes back an ouro_interrupt that the script has not seen yet.
///
/// Owns: nothing. Errors: none. Thread: any.
OURO_API void ouro_interrupt_forget(Ouro *ouro);

/// Ends the script at its next safepoint: frames are left without running except, finally or
/// finalisers.
///
/// Owns: nothing. Errors: none. Thread: any, and signal handlers.
OURO_API void ouro_kill(Ouro *ouro);

/// What ouro_dump prints of a source text.
typedef enum OuroDump { OURO_DUMP_TOKENS, OURO_DUMP_AST, OURO_DUMP_BYTECODE } OuroDump;

/// Prints what the text becomes on its way, to standard output.
///
/// Owns: `text` and `name` are borrowed. Errors: OURO_RAISED when the text is wrong.
OURO_API OuroOutcome ouro_dump(Ouro *ouro, OuroDump what, const char *text, size_t size,
                               const char *name);

/// The version: "0.1.0".
///
/// Owns: constant text. Errors: none. Thread: any.
OURO_API const char *ouro_version(void);

#ifdef __cplusplus
}
#endif
