# The else of a loop runs when the loop ends without break.
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print("in", n)
else:
    print("else")

while True:
    break
else:
    print("never")

for i in []:
    pass
else:
    print("empty for")

for i in range(3):
    if i == 1:
        break
else:
    print("never")
print(i)
