# extract_tb, format_list, FrameSummary, StackSummary, TracebackException.
import sys
import traceback

def f(x):
    return g(x) + 1

def g(x):
    raise KeyError(x)

try:
    f('key')
except KeyError as error:
    tb = error.__traceback__
    stack = traceback.extract_tb(tb)
    for frame in stack:
        print(frame.name, frame.lineno, frame.line, frame.filename.rpartition('/')[2], frame.colno, frame.end_colno)
    print(len(stack), [s.name for s in traceback.extract_tb(tb, limit=1)], [s.name for s in traceback.extract_tb(tb, limit=-1)])
    print([(frame.f_code.co_name, line) for frame, line in traceback.walk_tb(tb)])
    te = traceback.TracebackException.from_exception(error)
    print(te.exc_type_str, te, list(te.format_exception_only()), te.stack[-1].name)
    print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error))
print(traceback.format_list([('file.py', 3, 'name', 'the line'), ('other.py', 4, 'f', None)]))
summary = traceback.FrameSummary('a.py', 7, 'fn', line='  x = 1  ')
print(summary, summary.line, tuple(summary), summary == traceback.FrameSummary('a.py', 7, 'fn', line='x'))
def outer(): return inner()
def inner(): return [s.name for s in traceback.extract_stack()]
print(outer())
print(traceback.format_exc())
try:
    compile('x = (1,\ny = 2', 'bad.py', 'exec')
except SyntaxError as error:
    print(''.join(traceback.format_exception_only(error)))
