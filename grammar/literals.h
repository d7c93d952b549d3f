// The actions of the rules for numbers and strings.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/parsing.h"

Expr ouro_expr_number(Parse *parse, Token number);

/// A string token is one piece.
Strings ouro_string(Parse *parse, Token string);
/// Adjacent literals.
Strings ouro_strings_join(Strings left, Strings right);
/// A constant, or a JoinedStr if any piece comes from an f-string.
Expr ouro_expr_strings(Parse *parse, Strings strings);

Strings ouro_fstring_start(Parse *parse, Token start);
Strings ouro_fstring_add_text(Parse *parse, Strings fstring, Token text);
Strings ouro_fstring_add_field(Parse *parse, Strings fstring, Field field);
Strings ouro_fstring_end(Parse *parse, Strings fstring, Token end);
Strings ouro_spec_start(Parse *parse, Token colon);
/// The format spec's JoinedStr.
Expr ouro_spec_end(Parse *parse, Strings spec);

Conversion ouro_conversion(Parse *parse, Token mark, Token name);
/// `{value = !conversion :spec}`; `equal` has kind 0 and `spec.node` is NULL where there is none.
Field ouro_field(Parse *parse, Token open, Expr value, Token equal, Conversion conversion,
                 Expr spec);
