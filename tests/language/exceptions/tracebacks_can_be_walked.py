# __traceback__, tb_next, tb_lineno, with_traceback.
def inner():
    raise ValueError("x")
def outer():
    inner()
try:
    outer()
except ValueError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
    saved = e
fresh = KeyError("k").with_traceback(saved.__traceback__)
print(fresh.__traceback__ is saved.__traceback__)
print(saved.with_traceback(None).__traceback__)
try:
    saved.__traceback__ = 5
except TypeError as error:
    print(error)
