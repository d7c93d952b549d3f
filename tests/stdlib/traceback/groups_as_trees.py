# Exception groups are drawn as trees.
import traceback

def group():
    problems = []
    for f in (lambda: 1 / 0, lambda: {}['k']):
        try:
            f()
        except Exception as error:
            problems.append(error)
    problems.append(ExceptionGroup('inner', [ValueError('v'), OSError(2, 'no')]))
    raise ExceptionGroup('outer', problems)

try:
    group()
except ExceptionGroup as error:
    traceback.print_exception(error, file=__import__('sys').stdout)
    print(''.join(traceback.format_exception_only(error, show_group=True)))
wide = ExceptionGroup('wide', [ValueError(i) for i in range(20)])
print(''.join(traceback.format_exception(wide)))
