// The module _traceback: what the library's traceback asks of the machine.
// SPDX-License-Identifier: MIT
#include "src/engine/traceback.h"
#include "runtime/vm/load.h"
#include "src/engine/modules/modules.h"

// (line, end line, column, end column) of a traceback's entry; columns count bytes.
static Value traceback_positions(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_has_type(args[0], TYPE_TRACEBACK))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "a traceback is required, not %T", args[0]);
    const Traceback *entry = value_as_object(args[0]);
    const Code *code = ((Function *)value_as_object(entry->function))->code;
    PositionRow row = ouro_code_position(code, entry->pc);
    Value four[] = {value_from_int(row.line), value_from_int(row.end_line),
                    value_from_int(row.column), value_from_int(row.end_column)};
    if (entry->pc < 0) four[2] = four[3] = VALUE_NONE;
    return ouro_made(thread, ouro_tuple_of(thread->vm, four, 4));
}

static Value traceback_source(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_has_type(args[0], TYPE_CODE)) return VALUE_NONE;
    Text text = ouro_source_of_code(value_as_object(args[0]));
    return text.at == NULL ? VALUE_NONE
                           : ouro_made(thread, ouro_string_from_text(thread->vm, text));
}

static const NativeDef functions[] = {
    {"positions(tb, /)", traceback_positions, "The position of a traceback's entry.", 0, NULL},
    {"source(code, /)", traceback_source, "The source text of code, where no file has it; or None.",
     0, NULL},
    {0},
};

const EngineModule ouro_module_traceback = {
    "_traceback", "What the module traceback asks of the machine.", functions, NULL};
