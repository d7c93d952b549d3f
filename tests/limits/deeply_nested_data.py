# Lists, tuples and dicts nested 100,000 deep are made, dropped, and refuse to be shown or compared.
def nest(expression, n=100):
    # A thousand levels a call: a build that collects at every few steps has not to visit all of it as often as there are levels.
    names = {'new': object.__new__, 'N': N}
    exec('def deepen(x):\n' + f'    {expression}\n' * 1000 + '    return x\n', names)
    x = None
    for _ in range(n): x = names['deepen'](x)
    return x
class N: pass
for expression in 'x = [x]', 'x = (x,)', 'x = {"k": x}':
    a, b = nest(expression), nest(expression)
    for action in (repr, lambda x: x == b, str):
        try: action(a); print("shown")
        except RecursionError as e: print("RecursionError")
try: hash(nest('x = (x,)'))
except RecursionError: print("hash refused")
chain = nest('y = new(N); y.n = x; x = y', 200)
del chain, a, b
print("dropped")
