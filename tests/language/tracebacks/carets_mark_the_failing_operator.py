# The operator is marked within its expression.
a, b, c = 1, 0, 2
x = (a + c) * (a / b) - c
