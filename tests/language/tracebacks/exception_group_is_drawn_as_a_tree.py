# Groups with their parts.
def f():
    raise ValueError("one")
errors = []
for call in (f, lambda: {}["k"]):
    try:
        call()
    except Exception as e:
        errors.append(e)
errors.append(ExceptionGroup("inner", [TypeError("deep"), OSError("other")]))
raise ExceptionGroup("outer", errors)
