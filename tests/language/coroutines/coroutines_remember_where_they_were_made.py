# sys.set_coroutine_origin_tracking_depth has coroutines keep the calls that made them, which a warning then tells.
import gc
import os.path
import sys
import warnings


async def work():
    pass


def outer():
    return inner()


def inner():
    return work()


def shown(origin):
    return origin and [(os.path.basename(file), line, name) for file, line, name in origin]


print(sys.get_coroutine_origin_tracking_depth())
for depth in 0, 1, 2, 10:
    sys.set_coroutine_origin_tracking_depth(depth)
    coroutine = outer()
    print(sys.get_coroutine_origin_tracking_depth(), shown(coroutine.cr_origin))
    coroutine.close()
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as error:
    print(error, sys.get_coroutine_origin_tracking_depth())

sys.set_coroutine_origin_tracking_depth(1)
coroutine = work()
sys.set_coroutine_origin_tracking_depth(0)
print(shown(coroutine.cr_origin), work.__name__)
coroutine.close()
print(shown(coroutine.cr_origin))

sys.set_coroutine_origin_tracking_depth(2)


def drop():
    lost = outer()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    drop()
    drop()
    gc.collect()
    work()
folder = os.path.dirname(__file__) + os.sep
for warning in caught:
    print(str(warning.message).replace(folder, ''))
