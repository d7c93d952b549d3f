// The one door to the grammar: text in, a tree or an error out.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/ast.h"
#include "grammar/diagnostics.h"
#include "grammar/source.h"

typedef enum {
    PARSE_FILE,   // A module: the root is a Module.
    PARSE_SINGLE, // One statement of a prompt: the root is an Interactive.
    PARSE_EVAL,   // One expression: the root is an Expression.
} ParseMode;

typedef struct {
    Text text;
    Text filename;
    ParseMode mode;
    /// The text is a str: UTF-8 already, and a coding comment means nothing.
    bool is_decoded;
    /// The text is the program itself, not a module or an argument of compile(): what cannot be
    /// decoded is then told in other words.
    bool is_script;
    /// For PARSE_SINGLE: the text is what was typed so far, so that a compound statement ends only
    /// with an empty line; `needs_more_input` of the error tells that it may go on.
    bool is_prompt;
} ParseInput;

typedef struct {
    AstSpan span;
    uint32_t line;
    Text message;
} ParseWarning;

/// A tree with all that it refers to.
typedef struct {
    Arena arena;
    Source source;
    AstNode *root;
    uint32_t identifiers_count;   // Every AstIdentifier's index is below.
    const ParseWarning *warnings; // SyntaxWarnings, in the order of the text.
    uint32_t warnings_count;
} Ast;

/// Parses `input->text`, which is copied.
///
/// Owns: the caller frees the result with ouro_ast_free, and deinits `error` when there is none.
/// Errors: NULL; `*error` then says what and where. It is untouched otherwise.
/// Cost: O(size).
OURO_MUST_USE Ast *ouro_parse(const ParseInput *input, Allocator *allocator, ParseError *error);

/// Frees the tree and all that it refers to. `ast` may be NULL.
void ouro_ast_free(Ast *ast);
