# An exception while importing; a second try runs again.
import sys
for i in range(2):
    try:
        import _broken
    except ValueError as e:
        print(e, "_broken" in sys.modules)
try:
    import _bad_syntax
except SyntaxError as e:
    print(e.msg, e.lineno, e.filename.endswith("_bad_syntax.py"))
