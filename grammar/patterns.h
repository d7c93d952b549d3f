// The actions of the rules for patterns.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/parsing.h"

/// An expression that stands in a pattern: a literal or a dotted name.
Pattern ouro_pattern_number(Parse *parse, Token minus, Token number);
Pattern ouro_pattern_complex(Parse *parse, Pattern real, AstOperator op, Token imaginary);
Pattern ouro_pattern_expr(Expr expr, PatternKind kind);
Pattern ouro_pattern_name(Parse *parse, Token name);
Pattern ouro_pattern_dotted(Parse *parse, Pattern dotted, Token name);

/// Makes such an expression a pattern: a value, a singleton, a capture or the wildcard.
Pattern ouro_pattern_close(Parse *parse, Pattern pattern);

Pattern ouro_pattern_as(Parse *parse, Pattern pattern, Token name);
/// What stands between bars: one pattern, or a MatchOr.
Pattern ouro_pattern_alternatives(Parse *parse, PatternList list);
Pattern ouro_pattern_star(Parse *parse, Token star, Token name);

PatternList ouro_patterns_none(Parse *parse);
PatternList ouro_patterns_one(Parse *parse, Pattern item);
PatternList ouro_patterns_add(Parse *parse, PatternList list, Pattern item);
/// Between `case` and its colon.
Pattern ouro_pattern_open_sequence(Parse *parse, PatternList list);
Pattern ouro_pattern_parenthesised(Parse *parse, Token open, PatternList list, Token close);
Pattern ouro_pattern_sequence(Parse *parse, Token open, PatternList list);

PatternList ouro_class_patterns_add(Parse *parse, PatternList list, Pattern item);
PatternList ouro_class_patterns_add_keyword(Parse *parse, PatternList list, Token name,
                                            Pattern item);
Pattern ouro_pattern_class(Parse *parse, Pattern class, PatternList list);

PatternList ouro_mapping_patterns_add(Parse *parse, PatternList list, Pattern key, Pattern item);
PatternList ouro_mapping_patterns_add_rest(Parse *parse, PatternList list, Token stars, Token name);
Pattern ouro_pattern_mapping(Parse *parse, Token open, PatternList list);
