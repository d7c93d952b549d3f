# compile: modes, names, wrong arguments.
print(type(compile("1", "f", "eval")).__name__, compile("x", "name.py", "exec").co_filename, compile("a = 1", "f", "exec").co_name)
for args in (("1", "f", "bad"), ("1 +", "f", "eval"), (5, "f", "exec"), ("a\0b", "f", "exec"), ("1;2", "f", "eval"), ("a=1\nb=2", "f", "single"), ("x", "f"), (b"\xff", "f", "exec")):
    try: compile(*args)
    except (ValueError, SyntaxError, TypeError) as e: print(type(e).__name__, e)
