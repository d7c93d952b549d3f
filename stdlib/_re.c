// Module _re: compiled regular expressions, over PCRE2. What Python's syntax means was settled by
// _re_syntax.py.
//
// Texts are searched as UTF-8; spans are told in code points. Where a pattern backtracks too much,
// the search ends in RuntimeError.
// SPDX-License-Identifier: MIT
#include "runtime/ouro_native.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <string.h>

// Steps of one search: a few seconds. A pattern that takes more is exponential.
#define STEPS_MAX 400000000u
// What the machine code of a pattern may use as its stack, where the C stack's 32 KiB do not
// suffice.
#define JIT_STACK_SIZE_FIRST (64u << 10)
#define JIT_STACK_SIZE_MAX   (16u << 20)
// Of interpreted patterns, in KiB.
#define HEAP_KIB_MAX (64u << 10)
#define NESTING_MAX  1000

typedef struct Code {
    pcre2_code *code;
    pcre2_match_data *found;
    pcre2_match_context *context;
    pcre2_jit_stack *stack; // made when it is first needed
    uint32_t groups;
    bool is_text;
} Code;

static const OuroClassDef class_code;

static void release_code(void *memory)
{
    Code *code = memory;
    pcre2_jit_stack_free(code->stack);
    pcre2_match_context_free(code->context);
    pcre2_match_data_free(code->found);
    pcre2_code_free(code->code);
}

static Code *code_of(OuroCall *call)
{
    Code *code = ouro_memory_of(call, ouro_argument(call, 0), &class_code);
    if (code == NULL || code->code != NULL) return code;
    (void)ouro_raise_error(call, OURO_RUNTIME_ERROR, "the pattern has not been compiled");
    return NULL;
}

// ---- compiling ----

// The flags are those of module re.
static uint32_t options_of(int64_t flags, bool is_text)
{
    uint32_t options = PCRE2_NO_UTF_CHECK;
    if (flags & 2) options |= PCRE2_CASELESS;
    if (flags & 8) options |= PCRE2_MULTILINE;
    if (flags & 16) options |= PCRE2_DOTALL;
    if (is_text) options |= PCRE2_UTF;
    if (is_text && flags & 32) options |= PCRE2_UCP;
    return options;
}

static pcre2_code *compile(OuroText text, uint32_t options, int *error)
{
    PCRE2_SIZE offset;
    pcre2_compile_context *context = pcre2_compile_context_create(NULL);
    if (context == NULL) return NULL;
    pcre2_set_newline(context, PCRE2_NEWLINE_LF);
    pcre2_set_parens_nest_limit(context, NESTING_MAX);
    pcre2_set_compile_extra_options(context, PCRE2_EXTRA_ALLOW_SURROGATE_ESCAPES);
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)text.at, text.size, options, error, &offset, context);
    pcre2_compile_context_free(context);
    return code;
}

static OuroOutcome compile_error(OuroCall *call, int error)
{
    char message[256];
    if (error == 0 || pcre2_get_error_message(error, (PCRE2_UCHAR *)message, sizeof message) < 0)
        return ouro_raise_no_memory(call);
    return ouro_raise_error(call, OURO_RUNTIME_ERROR, "%s", message);
}

static OuroOutcome prepare(OuroCall *call, Code *code)
{
    (void)pcre2_jit_compile(code->code,
                            PCRE2_JIT_COMPLETE); // without it the pattern is interpreted
    (void)pcre2_pattern_info(code->code, PCRE2_INFO_CAPTURECOUNT, &code->groups);
    code->found = pcre2_match_data_create_from_pattern(code->code, NULL);
    code->context = pcre2_match_context_create(NULL);
    if (code->found == NULL || code->context == NULL) return ouro_raise_no_memory(call);
    pcre2_set_match_limit(code->context, STEPS_MAX);
    pcre2_set_heap_limit(code->context, HEAP_KIB_MAX);
    return ouro_return_none(call);
}

// args: self, the pattern (str or bytes), flags.
static OuroOutcome code_init(OuroCall *call)
{
    Code *code = ouro_memory_of(call, ouro_argument(call, 0), &class_code);
    OuroValue pattern = ouro_argument(call, 1);
    OuroText text;
    int64_t flags;
    if (code == NULL || !ouro_read_int(call, ouro_argument(call, 2), &flags)) return OURO_RAISED;
    if (code->code != NULL)
        return ouro_raise_error(call, OURO_RUNTIME_ERROR, "the pattern is compiled already");
    code->is_text = ouro_kind(pattern) == OURO_KIND_TEXT;
    bool readable = code->is_text ? ouro_read_text(call, pattern, &text)
                                  : ouro_read_bytes(call, pattern, &text);
    if (!readable) return OURO_RAISED;
    int error = 0;
    code->code = compile(text, options_of(flags, code->is_text), &error);
    return code->code == NULL ? compile_error(call, error) : prepare(call, code);
}

// ---- searching ----

// The options of module re's searches.
enum { ANCHORED = 1, ENDANCHORED = 2, NOTEMPTY = 4 };

// What is searched: `end` is where the text ends for this search.
typedef struct Subject {
    OuroCall *call;
    OuroValue value;
    OuroText text;
    size_t end;
    bool counts_bytes; // an index is an offset
} Subject;

static size_t offset_of(const Subject *subject, size_t index)
{
    return subject->counts_bytes ? index : ouro_text_offset(subject->call, subject->value, index);
}

// args: self, the text, pos, endpos, ... Positions are within the text.
static bool read_subject(OuroCall *call, const Code *code, Subject *subject, size_t *start)
{
    int64_t pos, end;
    subject->call = call;
    subject->value = ouro_argument(call, 1);
    bool readable = code->is_text ? ouro_read_text(call, subject->value, &subject->text)
                                  : ouro_read_bytes(call, subject->value, &subject->text);
    if (!readable || !ouro_read_int(call, ouro_argument(call, 2), &pos) ||
        !ouro_read_int(call, ouro_argument(call, 3), &end))
        return false;
    size_t count = code->is_text ? ouro_text_count(subject->value) : subject->text.size;
    subject->counts_bytes = count == subject->text.size;
    if (pos < 0 || pos > end || (uint64_t)end > count)
        return (void)ouro_raise_error(call, OURO_INDEX_ERROR, "position out of range"), false;
    *start = offset_of(subject, (size_t)pos);
    subject->end = offset_of(subject, (size_t)end);
    return true;
}

static int run(Code *code, const Subject *subject, size_t start, uint32_t options)
{
    return pcre2_match(code->code, (PCRE2_SPTR)subject->text.at, subject->end, start, options,
                       code->found, code->context);
}

static uint32_t search_options(int64_t options)
{
    uint32_t result = PCRE2_NO_UTF_CHECK;
    if (options & ANCHORED) result |= PCRE2_ANCHORED;
    if (options & ENDANCHORED) result |= PCRE2_ENDANCHORED;
    if (options & NOTEMPTY) result |= PCRE2_NOTEMPTY_ATSTART;
    return result;
}

// Whether there is a match: 1, 0, or -1 raised.
static int search(OuroCall *call, Code *code, const Subject *subject, size_t start, int64_t options)
{
    uint32_t bits = search_options(options);
    int found = run(code, subject, start, bits);
    if (found == PCRE2_ERROR_JIT_STACKLIMIT && code->stack == NULL) {
        code->stack = pcre2_jit_stack_create(JIT_STACK_SIZE_FIRST, JIT_STACK_SIZE_MAX, NULL);
        pcre2_jit_stack_assign(code->context, NULL, code->stack);
        if (code->stack != NULL) found = run(code, subject, start, bits);
    }
    if (found == PCRE2_ERROR_JIT_STACKLIMIT) found = run(code, subject, start, bits | PCRE2_NO_JIT);
    if (found >= 0) return 1;
    switch (found) {
    case PCRE2_ERROR_NOMATCH: return 0;
    case PCRE2_ERROR_MATCHLIMIT:
        (void)ouro_raise_error(call, OURO_RUNTIME_ERROR, "the search backtracks too much");
        return -1;
    default: (void)ouro_raise_no_memory(call); return -1;
    }
}

// ---- what was found ----

enum { LOCAL_SPANS = 32 };

static void fill_spans(const Code *code, const Subject *subject, OuroValue *spans)
{
    const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(code->found);
    OuroCall *call = subject->call;
    for (uint32_t i = 0; i < 2 * (code->groups + 1); i++) {
        if (offsets[i] == PCRE2_UNSET)
            spans[i] = ouro_make_int(call, -1);
        else if (subject->counts_bytes)
            spans[i] = ouro_make_int(call, (int64_t)offsets[i]);
        else
            spans[i] =
                ouro_make_int(call, (int64_t)ouro_text_index(call, subject->value, offsets[i]));
    }
}

// The start and the end of the match and of each group, -1 for those that took no part.
static OuroValue spans_of(const Code *code, const Subject *subject)
{
    OuroValue local[LOCAL_SPANS], *spans = local;
    size_t count = 2 * ((size_t)code->groups + 1);
    if (count > LOCAL_SPANS) spans = ouro_take_memory(subject->call, count * sizeof *spans);
    if (spans == NULL) return OURO_MISSING;
    fill_spans(code, subject, spans);
    OuroValue tuple = ouro_make_tuple(subject->call, spans, count);
    if (spans != local) ouro_give_memory(subject->call, spans, count * sizeof *spans);
    return tuple;
}

// args: self, text, pos, endpos, options.
static OuroOutcome code_match(OuroCall *call)
{
    Code *code = code_of(call);
    Subject subject;
    size_t start;
    int64_t options;
    if (code == NULL || !read_subject(call, code, &subject, &start) ||
        !ouro_read_int(call, ouro_argument(call, 4), &options))
        return OURO_RAISED;
    int found = search(call, code, &subject, start, options);
    if (found < 0) return OURO_RAISED;
    return found == 0 ? ouro_return_none(call) : ouro_return_value(call, spans_of(code, &subject));
}

// args: self, text, options. The same over all of the text.
static OuroOutcome code_whole(OuroCall *call)
{
    Code *code = code_of(call);
    Subject subject = {.call = call, .value = ouro_argument(call, 1)};
    int64_t options;
    if (code == NULL || !ouro_read_int(call, ouro_argument(call, 2), &options)) return OURO_RAISED;
    bool readable = code->is_text ? ouro_read_text(call, subject.value, &subject.text)
                                  : ouro_read_bytes(call, subject.value, &subject.text);
    if (!readable) return OURO_RAISED;
    subject.end = subject.text.size;
    subject.counts_bytes = !code->is_text || ouro_text_count(subject.value) == subject.end;
    int found = search(call, code, &subject, 0, options);
    if (found < 0) return OURO_RAISED;
    return found == 0 ? ouro_return_none(call) : ouro_return_value(call, spans_of(code, &subject));
}

// ---- all matches: an empty one may touch the one before it, not repeat it ----

/// What is done with each match; `last` is where the one before ended.
typedef bool EachMatch(const Subject *subject, const Code *code, OuroValue list, size_t last);

// args: self, text, pos, endpos, limit (0: none). `*last` becomes the end of the last match.
static OuroValue walk(OuroCall *call, EachMatch *each, Subject *subject, size_t *last)
{
    Code *code = code_of(call);
    size_t start;
    int64_t limit, options = 0;
    if (code == NULL || !read_subject(call, code, subject, &start) ||
        !ouro_read_int(call, ouro_argument(call, 4), &limit))
        return OURO_MISSING;
    OuroValue list = ouro_make_list(call, NULL, 0);
    *last = 0;
    if (ouro_is_missing(list)) return list;
    for (int64_t count = 0; limit == 0 || count < limit; count++) {
        int found = search(call, code, subject, start, options);
        if (found < 0) return OURO_MISSING;
        if (found == 0) break;
        OuroScope scope = ouro_scope_begin(call);
        if (!each(subject, code, list, *last)) return OURO_MISSING;
        ouro_scope_end(call, scope);
        const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(code->found);
        options = offsets[0] == offsets[1] ? NOTEMPTY : 0;
        start = *last = offsets[1];
    }
    return list;
}

static bool append_made(const Subject *subject, OuroValue list, OuroValue item)
{
    return !ouro_is_missing(item) && ouro_append(subject->call, list, item);
}

static bool add_spans(const Subject *subject, const Code *code, OuroValue list, size_t last)
{
    (void)last;
    return append_made(subject, list, spans_of(code, subject));
}

static OuroOutcome code_all(OuroCall *call)
{
    Subject subject;
    size_t last;
    return ouro_return_value(call, walk(call, add_spans, &subject, &last));
}

// The text of a group; one that took no part is empty here.
static OuroValue group_text(const Subject *subject, const Code *code, uint32_t group)
{
    const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(code->found) + 2 * group;
    if (offsets[0] == PCRE2_UNSET) return ouro_make_part(subject->call, subject->value, 0, 0);
    return ouro_make_part(subject->call, subject->value, offsets[0], offsets[1]);
}

static bool add_groups(const Subject *subject, const Code *code, OuroValue list, size_t last)
{
    (void)last;
    if (code->groups < 2)
        return append_made(subject, list, group_text(subject, code, code->groups));
    OuroValue local[LOCAL_SPANS], *texts = local;
    size_t count = code->groups;
    if (count > LOCAL_SPANS) texts = ouro_take_memory(subject->call, count * sizeof *texts);
    bool made = texts != NULL;
    for (uint32_t i = 0; made && i < count; i++) {
        texts[i] = group_text(subject, code, i + 1);
        made = !ouro_is_missing(texts[i]);
    }
    made = made && append_made(subject, list, ouro_make_tuple(subject->call, texts, count));
    if (texts != local && texts != NULL)
        ouro_give_memory(subject->call, texts, count * sizeof *texts);
    return made;
}

static OuroOutcome code_findall(OuroCall *call)
{
    Subject subject;
    size_t last;
    return ouro_return_value(call, walk(call, add_groups, &subject, &last));
}

static bool add_pieces(const Subject *subject, const Code *code, OuroValue list, size_t last)
{
    const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(code->found);
    OuroCall *call = subject->call;
    if (!append_made(subject, list, ouro_make_part(call, subject->value, last, offsets[0])))
        return false;
    for (uint32_t i = 1; i <= code->groups; i++) {
        bool took_part = offsets[2 * i] != PCRE2_UNSET;
        if (!append_made(subject, list, took_part ? group_text(subject, code, i) : ouro_none()))
            return false;
    }
    return true;
}

static OuroOutcome code_split(OuroCall *call)
{
    Subject subject;
    size_t last = 0;
    OuroValue list = walk(call, add_pieces, &subject, &last);
    if (ouro_is_missing(list)) return OURO_RAISED;
    OuroValue rest = ouro_make_part(call, subject.value, last, subject.end);
    return append_made(&subject, list, rest) ? ouro_return_value(call, list) : OURO_RAISED;
}

// ---- substitution ----

/// Text that grows.
typedef struct Output {
    OuroCall *call;
    char *at;
    size_t size, capacity;
} Output;

static bool append(Output *output, const char *at, size_t size)
{
    if (output->capacity - output->size < size) {
        size_t capacity = 2 * (output->size + size) + 64;
        char *wider = ouro_take_memory(output->call, capacity);
        if (wider == NULL) return false;
        if (output->size > 0) memcpy(wider, output->at, output->size);
        ouro_give_memory(output->call, output->at, output->capacity);
        output->at = wider;
        output->capacity = capacity;
    }
    if (size > 0) memcpy(output->at + output->size, at, size);
    output->size += size;
    return true;
}

// The template is a tuple of texts and of numbers of groups.
static bool append_replacement(Output *output, const Code *code, const Subject *subject,
                               OuroValue template)
{
    const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(code->found);
    for (size_t i = 0; i < ouro_count(template); i++) {
        OuroValue part = ouro_item(output->call, template, i);
        OuroText text;
        int64_t group;
        if (ouro_kind(part) == OURO_KIND_INT) {
            if (!ouro_read_int(output->call, part, &group)) return false;
            if (group < 0 || group > code->groups || offsets[2 * group] == PCRE2_UNSET) continue;
            size_t start = offsets[2 * group];
            text = (OuroText){subject->text.at + start, offsets[2 * group + 1] - start};
        } else {
            bool readable = code->is_text ? ouro_read_text(output->call, part, &text)
                                          : ouro_read_bytes(output->call, part, &text);
            if (!readable) return false;
        }
        if (!append(output, text.at, text.size)) return false;
    }
    return true;
}

// The number of replacements; -1: raised.
static int64_t replace_all(Output *output, Code *code, const Subject *subject, OuroValue template,
                           int64_t limit)
{
    size_t last = 0;
    int64_t count = 0, options = 0;
    for (; limit == 0 || count < limit; count++) {
        int found = search(output->call, code, subject, last, options);
        if (found < 0) return -1;
        if (found == 0) break;
        const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(code->found);
        if (!append(output, subject->text.at + last, offsets[0] - last) ||
            !append_replacement(output, code, subject, template))
            return -1;
        options = offsets[0] == offsets[1] ? NOTEMPTY : 0;
        last = offsets[1];
    }
    return append(output, subject->text.at + last, subject->end - last) ? count : -1;
}

static OuroOutcome return_replaced(const Output *output, const Code *code, int64_t count)
{
    OuroCall *call = output->call;
    OuroValue parts[] = {code->is_text ? ouro_make_text(call, output->at, output->size)
                                       : ouro_make_bytes(call, output->at, output->size),
                         ouro_make_int(call, count)};
    if (ouro_is_missing(parts[0])) return OURO_RAISED;
    return ouro_return_value(call, ouro_make_tuple(call, parts, 2));
}

// args: self, text, pos, endpos, limit (0: none), the template. (the new text, the number of replacements)
static OuroOutcome code_substitute(OuroCall *call)
{
    Code *code = code_of(call);
    OuroValue template = ouro_argument(call, 5);
    Subject subject;
    size_t start;
    int64_t limit;
    if (code == NULL || !read_subject(call, code, &subject, &start) ||
        !ouro_read_int(call, ouro_argument(call, 4), &limit))
        return OURO_RAISED;
    if (ouro_kind(template) != OURO_KIND_TUPLE)
        return ouro_raise_error(call, OURO_TYPE_ERROR, "the template must be a tuple");
    Output output = {.call = call};
    int64_t count = replace_all(&output, code, &subject, template, limit);
    OuroOutcome outcome = count < 0 ? OURO_RAISED : return_replaced(&output, code, count);
    ouro_give_memory(call, output.at, output.capacity);
    return outcome;
}

static const OuroFunctionDef methods[] = {
    {"__init__(self, pattern, flags, /)", {code_init}, NULL, OURO_FUNCTION, NULL},
    {"match(self, text, pos, endpos, options, /)",
     {code_match},
     "The spans of a match, or None.",
     OURO_FUNCTION,
     NULL},
    {"substitute(self, text, pos, endpos, limit, template, /)",
     {code_substitute},
     "What Pattern.subn gives.",
     OURO_FUNCTION,
     NULL},
    {"whole(self, text, options, /)",
     {code_whole},
     "The spans of a match, or None.",
     OURO_FUNCTION,
     NULL},
    {"findall(self, text, pos, endpos, limit, /)",
     {code_findall},
     "What Pattern.findall gives.",
     OURO_FUNCTION,
     NULL},
    {"split(self, text, pos, endpos, limit, /)",
     {code_split},
     "What Pattern.split gives.",
     OURO_FUNCTION,
     NULL},
    {"all(self, text, pos, endpos, limit, /)",
     {code_all},
     "The spans of all matches.",
     OURO_FUNCTION,
     NULL},
    {0},
};

static const OuroClassDef class_code = {"Code", "A compiled pattern.", sizeof(Code), release_code,
                                        methods};
static const OuroClassDef *const classes[] = {&class_code, NULL};

const OuroModuleDef ouro_module__re = {"_re", "Regular expressions.", NULL, NULL, classes, NULL,
                                       NULL};
