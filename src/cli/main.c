// The program `ouro`: from the command line to an exit status.
// SPDX-License-Identifier: MIT
#include "src/cli/options.h"
#include "src/cli/prompt.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

enum { STATUS_USAGE = 2, STATUS_NOT_FLUSHED = 120 };

// The one piece of state that a signal handler can reach.
static Ouro *volatile interrupted;

static void handle_signal(int number)
{
    if (interrupted != NULL) ouro_signal(interrupted, number);
}

// What scripts set with signal.signal().
static int set_signal(void *host, int number, OuroSignalAction action)
{
    (void)host;
    struct sigaction new = {.sa_handler = action == OURO_SIGNAL_TELL     ? handle_signal
                                          : action == OURO_SIGNAL_IGNORE ? SIG_IGN
                                                                         : SIG_DFL};
    return sigaction(number, &new, NULL) == 0 ? 0 : errno;
}

// SIGINT becomes KeyboardInterrupt, unless whoever started the program had it ignored; a closed
// pipe and a file that is too large are errors, not the end.
static void set_signals(Ouro *ouro)
{
    struct sigaction old;
    interrupted = ouro;
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    if (sigaction(SIGINT, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return;
    (void)set_signal(NULL, SIGINT, OURO_SIGNAL_TELL);
}

static char *read_stream(FILE *stream, size_t *size)
{
    size_t capacity = 1 << 16;
    char *text = malloc(capacity);
    *size = 0;
    while (text != NULL) {
        size_t count = fread(text + *size, 1, capacity - *size, stream);
        if (count == 0) break;
        *size += count;
        if (*size < capacity) continue;
        capacity *= 2;
        char *larger = realloc(text, capacity);
        if (larger == NULL) free(text);
        text = larger;
    }
    return text;
}

static void tell_unreadable(const char *program, const char *path, int error)
{
    char *here = path[0] == '/' ? NULL : realpath(".", NULL);
    const char *folder = here == NULL || strcmp(here, "/") == 0 ? "" : here;
    fprintf(stderr, "%s: can't open file '%s%s%s': [Errno %d] %s\n", program, folder,
            path[0] == '/' ? "" : "/", path, error, strerror(error));
    free(here);
}

static int status_of(Ouro *ouro, OuroOutcome outcome)
{
    if (outcome == OURO_RETURNED) return 0;
    if (outcome == OURO_KILLED) return 1;
    int status = ouro_exit_status(ouro, NULL, NULL);
    ouro_print_error(ouro);
    return status;
}

// A program that an interrupt ended dies of SIGINT, so that a shell's loop around it ends too.
static int end_interrupted(Ouro *ouro)
{
    (void)ouro_finish(ouro);
    fflush(NULL);
    signal(SIGINT, SIG_DFL);
    kill(getpid(), SIGINT);
    return 128 + SIGINT;
}

static OuroOutcome run_stdin(Ouro *ouro)
{
    size_t size;
    char *text = read_stream(stdin, &size);
    OuroOutcome outcome =
        ouro_run_text(ouro, text != NULL ? text : "", text != NULL ? size : 0, "<stdin>");
    free(text);
    return outcome;
}

static OuroOutcome dump(Ouro *ouro, const CommandLine *line)
{
    if (line->action == ACTION_TEXT)
        return ouro_dump(ouro, line->dump, line->target, strlen(line->target), "<string>");
    bool is_file = line->action == ACTION_FILE;
    FILE *stream = is_file ? fopen(line->target, "rb") : stdin;
    if (stream == NULL) {
        tell_unreadable(line->options.executable, line->target, errno);
        exit(STATUS_USAGE);
    }
    size_t size;
    char *text = read_stream(stream, &size);
    OuroOutcome outcome = ouro_dump(ouro, line->dump, text != NULL ? text : "",
                                    text != NULL ? size : 0, is_file ? line->target : "<stdin>");
    free(text);
    if (is_file) fclose(stream);
    return outcome;
}

static OuroOutcome run_action(Ouro *ouro, const CommandLine *line)
{
    if (line->dumps) return dump(ouro, line);
    switch (line->action) {
    case ACTION_FILE: return ouro_run_file(ouro, line->target);
    case ACTION_MODULE: return ouro_run_module(ouro, line->target);
    case ACTION_STDIN: return run_stdin(ouro);
    case ACTION_TEXT: {
        // A line end is added, as CPython does.
        char *text;
        int size = asprintf(&text, "%s\n", line->target);
        OuroOutcome outcome =
            ouro_run_text(ouro, size < 0 ? "" : text, size < 0 ? 0 : (size_t)size, "<string>");
        if (size >= 0) free(text);
        return outcome;
    }
    default: return OURO_RETURNED;
    }
}

static int run(Ouro *ouro, const CommandLine *line)
{
    bool at_prompt = line->action == ACTION_PROMPT && !line->dumps;
    int status = 0;
    if (!at_prompt) {
        OuroOutcome outcome = run_action(ouro, line);
        bool exits, is_interrupt;
        (void)ouro_exit_status(ouro, &exits, &is_interrupt);
        status = status_of(ouro, outcome);
        if (is_interrupt && !line->is_interactive) return end_interrupted(ouro);
    } else if (!line->is_quiet) {
        fprintf(stderr, "Ouro %s, Python 3.13 on linux\nType \"help\" for more information.\n",
                ouro_version());
    }
    if (at_prompt || line->is_interactive) status = ouro_prompt_run(ouro);
    return ouro_finish(ouro) ? status : STATUS_NOT_FLUSHED;
}

// A script that cannot be read is a fault of the command line. True: it was told.
static bool is_unreadable(const CommandLine *line)
{
    if (line->action != ACTION_FILE || access(line->target, R_OK) == 0) return false;
    tell_unreadable(line->options.executable, line->target, errno);
    return true;
}

static int run_once(const CommandLine *line)
{
    Ouro *ouro = ouro_new(&line->options);
    if (ouro == NULL) {
        fputs("ouro: not enough memory to begin\n", stderr);
        return 1;
    }
    set_signals(ouro);
    int status = run(ouro, line);
    interrupted = NULL;
    ouro_free(ouro);
    return status;
}

// Each run is an Ouro of its own, with a seed of its own; the seed of one that fails is told.
static int run_in_random_order(CommandLine *line)
{
    uint64_t *seed = &line->options.schedule_seed, runs = line->schedule_runs;
    uint32_t random;
    if (line->is_seed_random && getrandom(&random, sizeof random, 0) == sizeof random)
        *seed = random;
    for (uint64_t i = 0;; i++, ++*seed) {
        int status = run_once(line);
        fflush(NULL);
        if (status != 0)
            fprintf(stderr, "ouro: failed with --schedule-seed=%llu\n", (unsigned long long)*seed);
        if (status != 0 || i + 1 >= runs) return status;
    }
}

int main(int argc, char **argv)
{
    CommandLine line;
    ouro_command_line_read(&line, argc, argv);
    if (line.action == ACTION_WRONG) return STATUS_USAGE;
    if (line.action == ACTION_HELP) return ouro_command_line_help(argv[0]), 0;
    if (line.action == ACTION_VERSION)
        return printf("Ouro %s (Python 3.13.0)\n", ouro_version()), 0;
    if (is_unreadable(&line)) return STATUS_USAGE;
    if (line.action == ACTION_PROMPT && !isatty(STDIN_FILENO) && !line.is_interactive)
        line.action = ACTION_STDIN;
    line.options.set_signal = set_signal;
    return line.options.has_schedule_seed ? run_in_random_order(&line) : run_once(&line);
}
