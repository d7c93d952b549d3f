// The command line: options as CPython's program has them.
// SPDX-License-Identifier: MIT
#include "src/cli/options.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void ouro_command_line_help(const char *program)
{
    printf("usage: %s [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
           "Options (those of Python that are not here are accepted where they mean nothing):\n"
           "-c cmd : program passed in as string (terminates option list)\n"
           "-E     : ignore OUROPATH and PYTHONHASHSEED\n"
           "-h     : print this help message and exit\n"
           "-i     : inspect interactively after running script\n"
           "-I     : isolate from the environment and the script's folder\n"
           "-m mod : run library module as a script (terminates option list)\n"
           "-O     : remove assert and __debug__-dependent statements\n"
           "-P     : don't prepend a potentially unsafe path to sys.path\n"
           "-q     : don't print the version on interactive startup\n"
           "-u     : force the stdout and stderr streams to be unbuffered\n"
           "-V     : print the version number and exit\n"
           "-W arg : warning control\n"
           "-X opt : accepted and ignored\n"
           "--dump=tokens|ast|bytecode: show what becomes of the program, without running it\n"
           "--virtual-time: the clock jumps to the next deadline when all threads wait\n"
           "--schedule-seed=N|random: ready tasks run in an order that depends on N\n"
           "--schedule-runs=K: up to K runs with one seed after the other, until one fails\n"
           "file   : program read from script file\n"
           "-      : program read from stdin\n"
           "arg ...: arguments passed to program in sys.argv[1:]\n",
           program);
}

static void complain(CommandLine *line, const char *program, const char *text, const char *what)
{
    fprintf(stderr, text, what);
    fprintf(stderr,
            "usage: %s [option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry `%s -h' for more "
            "information.\n",
            program, program);
    line->action = ACTION_WRONG;
}

static bool read_count(const char *text, uint64_t *count)
{
    char *end;
    errno = 0;
    *count = strtoull(text, &end, 10);
    return *text >= '0' && *text <= '9' && *end == '\0' && errno == 0;
}

// --schedule-seed=N, --schedule-runs=K. False: the word is something else, or wrong.
static bool read_schedule(CommandLine *line, const char *word)
{
    OuroOptions *options = &line->options;
    bool is_seed = strncmp(word, "--schedule-seed=", 16) == 0;
    if (!is_seed && strncmp(word, "--schedule-runs=", 16) != 0) return false;
    const char *value = word + 16;
    if (is_seed && strcmp(value, "random") == 0) {
        line->is_seed_random = true;
    } else if (is_seed) {
        line->is_seed_random = false;
        if (!read_count(value, &options->schedule_seed)) return false;
    } else if (!read_count(value, &line->schedule_runs) || line->schedule_runs == 0) {
        return false;
    }
    return options->has_schedule_seed = true;
}

static bool read_long(CommandLine *line, const char *program, const char *word)
{
    static const struct {
        const char *name;
        OuroDump dump;
    } dumps[] = {
        {"tokens", OURO_DUMP_TOKENS}, {"ast", OURO_DUMP_AST}, {"bytecode", OURO_DUMP_BYTECODE}};
    if (strcmp(word, "--version") == 0) return line->action = ACTION_VERSION, false;
    if (strcmp(word, "--virtual-time") == 0) return line->options.has_virtual_time = true;
    if (strcmp(word, "--help") == 0) return line->action = ACTION_HELP, false;
    if (strncmp(word, "--dump=", 7) == 0) {
        for (size_t i = 0; i < sizeof dumps / sizeof dumps[0]; i++) {
            if (strcmp(word + 7, dumps[i].name) != 0) continue;
            line->dumps = true;
            line->dump = dumps[i].dump;
            return true;
        }
    }
    if (read_schedule(line, word)) return true;
    complain(line, program, "unknown option %s\n", word);
    return false;
}

static void add_warning(CommandLine *line, const char *filter)
{
    size_t room = sizeof line->warnings / sizeof line->warnings[0];
    if ((size_t)line->options.warnings_count < room)
        line->warnings[line->options.warnings_count++] = filter;
}

// An option without a value. False: there is none of this letter.
static bool read_flag(CommandLine *line, char letter)
{
    OuroOptions *options = &line->options;
    switch (letter) {
    case 'i': line->is_interactive = options->is_interactive = true; return true;
    case 'u': options->is_unbuffered = true; return true;
    case 'O': options->is_optimized = true; return true;
    case 'q': line->is_quiet = true; return true;
    case 'E': options->ignores_environment = true; return true;
    case 'P': options->hides_script_folder = true; return true;
    case 'I': options->ignores_environment = options->hides_script_folder = true; return true;
    case 'V': line->action = ACTION_VERSION; return true;
    case 'h':
    case '?': line->action = ACTION_HELP; return true;
    case 'B':
    case 'b':
    case 'd':
    case 's':
    case 'S':
    case 'v':
    case 'x':
    case 'R': return true;
    default: return false;
    }
}

typedef struct Reader {
    CommandLine *line;
    char **argv;
    int argc, at;
} Reader;

// The letters of one word, "-uc". False: the options end here.
static bool read_short(Reader *reader, const char *letters)
{
    CommandLine *line = reader->line;
    for (; *letters != '\0'; letters++) {
        if (strchr("cmWX", *letters) == NULL) {
            if (read_flag(line, *letters) && line->action != ACTION_VERSION &&
                line->action != ACTION_HELP)
                continue;
            const char wrong[] = {'-', *letters, '\0'};
            if (line->action == ACTION_PROMPT)
                complain(line, reader->argv[0], "Unknown option: %s\n", wrong);
            return false;
        }
        const char *value = letters[1] != '\0'          ? letters + 1
                            : reader->at < reader->argc ? reader->argv[reader->at++]
                                                        : NULL;
        if (value == NULL) {
            const char wrong[] = {*letters, '\0'};
            complain(line, reader->argv[0], "Argument expected for the -%s option\n", wrong);
            return false;
        }
        if (*letters == 'W') add_warning(line, value);
        if (*letters == 'W' || *letters == 'X') return true;
        line->action = *letters == 'c' ? ACTION_TEXT : ACTION_MODULE;
        line->target = value;
        return false;
    }
    return true;
}

static void read_words(Reader *reader)
{
    CommandLine *line = reader->line;
    while (reader->at < reader->argc) {
        const char *word = reader->argv[reader->at];
        if (word[0] != '-') {
            line->action = ACTION_FILE;
            line->target = word;
            return;
        }
        if (word[1] == '\0') {
            line->action = ACTION_STDIN;
            return;
        }
        reader->at++;
        if (strcmp(word, "--") == 0) continue;
        bool more =
            word[1] == '-' ? read_long(line, reader->argv[0], word) : read_short(reader, word + 1);
        if (!more) return;
    }
}

void ouro_command_line_read(CommandLine *line, int argc, char **argv)
{
    *line = (CommandLine){.options = {.size = sizeof(OuroOptions),
                                      .grants = OURO_GRANT_ALL,
                                      .reports_deadlocks = true}};
    const char *optimize = getenv("PYTHONUNBUFFERED");
    line->options.is_unbuffered = optimize != NULL && *optimize != '\0';
    Reader reader = {line, argv, argc, 1};
    read_words(&reader);
    // sys.argv[0] is what runs; behind it what is left of the words.
    static const char *const own_names[] = {
        [ACTION_PROMPT] = "", [ACTION_TEXT] = "-c", [ACTION_MODULE] = "-m"};
    if (line->action == ACTION_TEXT || line->action == ACTION_MODULE ||
        line->action == ACTION_PROMPT) {
        reader.at--;
        argv[reader.at] = (char *)(uintptr_t)own_names[line->action];
    }
    line->options.argv = (const char *const *)(argv + reader.at);
    line->options.argv_count = argc - reader.at;
    line->options.executable = argv[0];
    line->options.warnings = line->warnings;
    if (line->action == ACTION_PROMPT) line->options.is_interactive = true;
}
