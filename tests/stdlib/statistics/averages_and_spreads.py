# The functions of statistics.
from fractions import Fraction
from statistics import *

d = [2, 4, 4, 4, 5, 5, 7, 9]
print(mean(d), fmean(d), median(d), median_low(d), median_high(d), median_grouped(d), mode(d), multimode('aabbc'), pstdev(d), stdev(d), pvariance(d), variance(d))
print(mean([1, 2]), mean([0.1] * 10), mean([Fraction(1, 3), Fraction(1, 2)]), geometric_mean([1, 10, 100]), harmonic_mean([40, 60]), fmean([1, 2, 3], weights=[3, 2, 1]), harmonic_mean([5, 10], weights=[1, 3]))
print(quantiles(d), quantiles(d, n=10, method='inclusive'), covariance([1, 2, 3], [1, 5, 7]), correlation([1, 2, 3], [3, 2, 1]), correlation([1, 2, 9], [1, 3, 4], method='ranked'), linear_regression([1, 2, 3], [2, 4, 7]), linear_regression([1, 2], [2, 4], proportional=True))
n = NormalDist(100, 15)
print(n, n.cdf(115), n.pdf(100), n.inv_cdf(0.975), n.zscore(130), n.quantiles(3), n + 5, n * 2, n - NormalDist(1, 2), NormalDist.from_samples([1, 2, 3, 4]), n.overlap(NormalDist(110, 10)), NormalDist().samples(2, seed=3))
print(stdev([1e10, 1e10 + 1]), variance([Fraction(1), Fraction(2)]), kde([1, 2, 4], 1.0)(2), kde([1, 2], 1, 'triangular', cumulative=True)(1.5))
for action in (lambda: mean([]),
               lambda: median([]),
               lambda: mode([]),
               lambda: stdev([1]),
               lambda: quantiles([1], n=0),
               lambda: harmonic_mean([-1, 2]),
               lambda: geometric_mean([-1]),
               lambda: correlation([1, 1], [1, 2]),
               lambda: mean(['a']),
               lambda: NormalDist(0, -1),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
