# match, case, type and _ are names wherever no statement begins with them so.
match = 1
case = 2
type_ = type
type = 3
_ = 4
print(match, case, type, _)
match = {"case": [1, 2]}
match["case"][0] = 9
print(match)
print(match ["case"])
def case(match):
    return match
print(case(5), case (6))
match, case = case, match
print(callable(match), case)
type = type_
type (3)
print(type(3))
match(7)
class type:
    case = 1
print(type.case)
