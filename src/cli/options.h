// What the command line says.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/ouro.h"

typedef enum Action {
    ACTION_PROMPT,
    ACTION_FILE,
    ACTION_TEXT,
    ACTION_MODULE,
    ACTION_STDIN,
    ACTION_VERSION,
    ACTION_HELP,
    ACTION_WRONG
} Action;

typedef struct CommandLine {
    Action action;
    const char *target;  // a path, a text, a module's name
    bool is_interactive; // -i
    bool is_quiet;       // -q
    bool dumps;          // --dump
    bool is_seed_random; // --schedule-seed=random
    uint64_t schedule_runs; // --schedule-runs; 0: not given
    OuroDump dump;
    OuroOptions options;
    const char *warnings[64]; // what options.warnings points to
} CommandLine;

/// Reads the arguments; complaints go to stderr, with ACTION_WRONG.
void ouro_command_line_read(CommandLine *line, int argc, char **argv);
void ouro_command_line_help(const char *program);
