// Exceptions as text, in CPython's words.
//
// What is printed of an uncaught exception is the library's traceback.py's work, which scripts can
// call too. Where that cannot run (memory is exhausted, the library is broken) and for exceptions
// that nobody can catch there is a plain form in C, without marks below the source.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/engine/engine.h"

/// Appends what traceback.format_exception() gives, or the plain form. Nothing is pending
/// afterwards.
void ouro_traceback_format(Thread *thread, Value exception, TextBuilder *out);

/// Prints an exception through sys.excepthook. Nothing is pending afterwards.
void ouro_show_uncaught(Thread *thread, Value exception);
/// Prints it to sys.stderr.
void ouro_print_exception(Thread *thread, Value exception);
/// Prints the text that a SystemExit carries to sys.stderr.
void ouro_print_exit_value(Thread *thread, Value value);
/// Writes text to sys.stderr, or to the process's where there is none. Nothing is pending
/// afterwards.
void ouro_write_error_text(Thread *thread, Text text);

/// vm->hooks.unraisable: hands an exception that nobody can catch to sys.unraisablehook.
void ouro_print_unraisable(Thread *thread, Value exception, const char *where, Value object);
/// What that hook prints by itself. `message` may be None.
void ouro_write_unraisable(Thread *thread, Value exception, Value message, Value object);

/// The source text that code came from, where it is known without a file: of -c, of the prompt, of
/// the library. `at` NULL otherwise.
Text ouro_source_of_code(const Code *code);
