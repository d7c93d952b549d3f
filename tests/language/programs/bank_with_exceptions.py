# Accounts, own exceptions, transactions as context managers.
class BankError(Exception): pass
class Insufficient(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance}, needs {amount}")
        self.missing = amount - account.balance
class Account:
    count = 0
    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.log = owner, balance, []
        type(self).count += 1
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, value):
        if value < 0: raise Insufficient(self, self._balance - value)
        self.log.append((self._balance, value)); self._balance = value
    def __repr__(self): return f"{type(self).__name__}({self.owner!r}, {self.balance})"
class Savings(Account):
    rate = 0.05
    def interest(self): self.balance += round(self.balance * self.rate)
class Transaction:
    def __init__(self, *accounts): self.accounts = accounts
    def __enter__(self): self.saved = [a.balance for a in self.accounts]; return self
    def __exit__(self, kind, value, tb):
        if kind and issubclass(kind, BankError):
            for a, b in zip(self.accounts, self.saved): a._balance = b
            print("rolled back:", value, value.missing)
            return True
def transfer(a, b, amount):
    with Transaction(a, b):
        b.balance += amount
        a.balance -= amount
ann, bob = Account("Ann", 100), Savings("Bob", 50)
transfer(ann, bob, 70); print(ann, bob)
transfer(ann, bob, 70); print(ann, bob)
bob.interest(); print(bob, bob.log, Account.count, Savings.count)
try: ann.balance -= 1000
except BankError as e: print(repr(e), e.missing)
