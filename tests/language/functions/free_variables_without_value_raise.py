# NameError for an enclosing variable that is not bound yet; UnboundLocalError for a local.
def outer():
    def inner():
        return later
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    later = 1
    print(inner())
    del later
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)

outer()

def local():
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    x = 1

local()

def deleted():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as error:
        print(error, error.name)

deleted()
try:
    undefined
except NameError as error:
    print(error, error.name)
