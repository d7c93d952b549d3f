// Records what is wrong; the first fault wins.
// SPDX-License-Identifier: MIT
#include "grammar/fault.h"
#include "runtime/base/utf8.h"
#include <stdio.h>

// A message that was cut must not end within a character.
static void drop_half_character(char *message, size_t size)
{
    size_t at = size;
    while (at > 0 && utf8_is_continuation(message[at - 1])) at--;
    if (at == 0 || (message[at - 1] & 0x80) == 0) return;
    if (at - 1 + utf8_size_of_lead(message[at - 1]) > size) message[at - 1] = 0;
}

void ouro_fault_set(Fault *fault, AstSpan span, const char *format, ...)
{
    if (fault->set) return;
    va_list values;
    va_start(values, format);
    vsnprintf(fault->message, sizeof fault->message, format, values);
    va_end(values);
    drop_half_character(fault->message, strlen(fault->message));
    fault->set = true;
    fault->span = span;
    fault->is_weak = fault->from_lexer = fault->generic = fault->needs_more = false;
    fault->kind = PARSE_SYNTAX_ERROR;
    fault->end = FAULT_END_GIVEN;
    fault->shift = 0;
    fault->last_read = 0;
}
