# SyntaxError(message, (file, line, offset, text[, end line, end offset])).
def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)

s = SyntaxError("m", ("dir/f.py", 3, 4, "text"))
show(lambda: (s, str(s)))
show(lambda: (s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.print_file_and_line))
show(lambda: SyntaxError("m", (1, 2)))
show(lambda: SyntaxError("m", 3))
show(lambda: SyntaxError("m", (1, 2, 3, 4, 5)))
show(lambda: SyntaxError("m", (1, 2, 3, 4, 5, 6, 7)))
show(lambda: str(SyntaxError("m", ("a/b/c.py", 2, 3, "x", 5, 6))))
show(lambda: str(SyntaxError("m", ("a/b/c.py", None, 3, "x"))))
show(lambda: str(SyntaxError("m", (None, 7, 3, "x"))))
show(lambda: (str(SyntaxError()), str(SyntaxError(1)), SyntaxError("a", "b", "c").msg))
show(lambda: str(IndentationError("q", ("f", 1, 2, "t"))))
s.filename, s.lineno, s.msg = "other", 9, "changed"
show(lambda: str(s))
del s.msg
show(lambda: str(s))
