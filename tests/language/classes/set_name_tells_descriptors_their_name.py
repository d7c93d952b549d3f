# __set_name__ is called when the class is made, in order.
class Field:
    def __set_name__(self, owner, name):
        print("name", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name, "unset")
    def __set__(self, obj, value): setattr(obj, self.name, value)

class Form:
    b = Field()
    a = Field()

form = Form()
form.a = 1
print(form.a, form.b, vars(form), Form.a.name)
class Bad:
    def __set_name__(self, owner, name): raise ValueError("no")
try:
    class F:
        x = Bad()
except ValueError as error:
    print(error, error.__notes__)
