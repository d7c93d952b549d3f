// Reading statements from standard input, with prompts on stderr (on stdout at a terminal, as
// CPython without readline).
// SPDX-License-Identifier: MIT
#include "src/cli/prompt.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct Session {
    Ouro *ouro;
    char *text; // of the statement so far
    size_t size, capacity;
    bool at_end;
} Session;

static bool append(Session *session, const char *bytes, size_t size)
{
    if (session->size + size > session->capacity) {
        size_t capacity = (session->size + size) * 2;
        char *text = realloc(session->text, capacity);
        if (text == NULL) return false;
        session->text = text;
        session->capacity = capacity;
    }
    memcpy(session->text + session->size, bytes, size);
    session->size += size;
    return true;
}

typedef enum Reading { READ_LINE, READ_END, READ_INTERRUPTED } Reading;

// Byte by byte: what follows the line is for whoever reads standard input next.
static Reading read_line(Session *session)
{
    const char *prompt = ouro_prompt(session->ouro, session->size > 0);
    int prompt_fd = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) ? STDOUT_FILENO : STDERR_FILENO;
    if (write(prompt_fd, prompt, strlen(prompt)) < 0) return READ_END;
    size_t before = session->size;
    for (;;) {
        char byte;
        ssize_t count = read(STDIN_FILENO, &byte, 1);
        if (count < 0 && errno == EINTR) return READ_INTERRUPTED;
        if (count <= 0) return session->size > before ? READ_LINE : READ_END;
        if (!append(session, &byte, 1)) return READ_END;
        if (byte == '\n') return READ_LINE;
    }
}

// Runs the statement if it is complete. False: the session ends, with *status.
static bool run_statement(Session *session, int *status)
{
    OuroStep step = ouro_step(session->ouro, session->text, session->size);
    if (step == OURO_STEP_MORE && !session->at_end) return true;
    session->size = 0;
    if (step == OURO_STEP_DONE) return true;
    bool exits;
    *status = ouro_exit_status(session->ouro, &exits, NULL);
    ouro_print_error(session->ouro);
    if (!exits) *status = 0;
    return !exits;
}

int ouro_prompt_run(Ouro *ouro)
{
    Session session = {.ouro = ouro};
    int status = 0;
    bool goes_on = true;
    while (goes_on) {
        Reading reading = read_line(&session);
        if (reading == READ_INTERRUPTED) {
            ouro_interrupt_forget(ouro);
            fputs("\nKeyboardInterrupt\n", stderr);
            session.size = 0;
            continue;
        }
        session.at_end = reading == READ_END;
        if (session.at_end && session.size == 0) break;
        goes_on = run_statement(&session, &status) && !session.at_end;
    }
    if (session.at_end) fputs("\n", stderr);
    free(session.text);
    return status;
}
