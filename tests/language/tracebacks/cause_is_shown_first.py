# raise ... from shows both tracebacks.
def f():
    try:
        {}["missing"]
    except KeyError as error:
        raise ValueError("wrapped") from error
f()
