# asend(), athrow() and aclose() give coroutines, too: CPython warns of those that nobody awaits.
import gc
import warnings


async def items():
    yield 1


def drop():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        generator = items()
        generator.asend(None)
        generator.athrow(ValueError)
        generator.aclose()
        generator.aclose().close()
        gc.collect()
    return sorted(str(warning.message) for warning in caught)


drop()
print(*drop(), sep='\n')
