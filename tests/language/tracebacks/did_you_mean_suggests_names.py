# Suggestions for names, attributes and modules.
class Account:
    def __init__(self): self.balance = 1
    def show(self): return balence
def f():
    value = 1
    return vlaue
import traceback
for call in (f, Account().show, lambda: Account().balanse, lambda: prnt, lambda: [].appendd, lambda: __import__("randmo"), lambda: Account().xyzzy):
    try:
        call()
    except Exception as e:
        print(traceback.format_exception_only(e)[0], end="")
Account().blance
