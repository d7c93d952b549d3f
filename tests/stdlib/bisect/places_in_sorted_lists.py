# bisect and insort, with keys and bounds.
from bisect import bisect, bisect_left, bisect_right, insort, insort_left

a = [1, 2, 2, 2, 5]
print(bisect(a, 2), bisect_left(a, 2), bisect_right(a, 0), bisect_left(a, 9), bisect(a, 2, 0, 2), bisect_left([], 1))
insort(a, 3); insort_left(a, 2); print(a)
people = [('ann', 20), ('bob', 30), ('cid', 40)]
print(bisect(people, 30, key=lambda p: p[1]), bisect_left(people, 30, key=lambda p: p[1]))
insort(people, ('dan', 25), key=lambda p: p[1]); print(people)
print(''.join('FDCBA'[bisect([60, 70, 80, 90], score)] for score in [33, 99, 77, 70, 89]))
for action in (lambda: bisect([1], 'a'),
               lambda: bisect([1, 2], 1, -1),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
