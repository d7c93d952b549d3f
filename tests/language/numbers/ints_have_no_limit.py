# Arithmetic across the borders of machine words and of immediate values.
for e in (15, 31, 32, 48, 49, 50, 62, 63, 64, 128):
    for d in (-1, 0, 1):
        n = 2 ** e + d
        print(n, -n, n + n, n - 1, n * n, n * -3, n // 7, n % 7, -n // 7, -n % 7, n // -7, n % -7)
print(sum(2 ** i for i in range(200)))
n = 2 ** 49 - 1
n += 1; print(n)
n += 1; print(n)
n = -n
n -= 1; print(n)
n -= 1; print(n, abs(n), -n, ~n)
print(3 ** 200 // 3 ** 199, 10 ** 40 % (10 ** 20 + 1), divmod(-10 ** 30, 10 ** 10 + 7))
