# Frames of text that is no file.
def f():
    eval("1 / 0")
try:
    f()
except ZeroDivisionError:
    import traceback
    traceback.print_exc()
exec("def g():\n    raise ValueError('in text')\ng()")
