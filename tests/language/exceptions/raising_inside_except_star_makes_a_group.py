# Exceptions raised in except* clauses are gathered.
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError:
        raise TypeError("new")
    except* KeyError as g:
        raise
except ExceptionGroup as e:
    print(repr(e))
    for sub in e.exceptions:
        print(repr(sub), repr(sub.__context__))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as g:
        raise g.exceptions[0]
except BaseException as e:
    print(repr(e))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
