#!/usr/bin/env python3
"""Writes Tests/StatisticsTests/Tables from implementations that share nothing with attain.

Usage: tabulate-statistics.py FOLDER, in an environment with scipy, statsmodels and mpmath.
Each table begins with a line that says which calls and versions made it.
"""
import itertools
import math
import random
import sys
from fractions import Fraction as Q

import mpmath
import numpy
import scipy
import scipy.special
import statsmodels
import statsmodels.api
from scipy import optimize, stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

mpmath.mp.dps = 60
folder = sys.argv[1]
draw = random.Random(20261001)


def write(name, calls, header, rows):
    versions = {
        "scipy": scipy, "statsmodels": statsmodels, "mpmath": mpmath, "numpy": numpy}
    used = ", ".join(f"{key} {module.__version__}" for key, module in versions.items() if key in calls)
    with open(f"{folder}/{name}.csv", "w") as file:
        file.write(f"# {calls}" + (f" ({used})" if used else "") + "\n")
        file.write(header + "\n")
        for row in rows:
            file.write(",".join(text(cell) for cell in row) + "\n")


def text(cell):
    if isinstance(cell, (str, int)):
        return str(cell)
    if isinstance(cell, list):
        return " ".join(f"{k}/{n}" if n is not None else text(k) for k, n in cell)
    return repr(float(cell))


def normal():
    for x in [-37, -20, -10, -5, -3, -1.96, -1, -0.1, 0, 0.3, 1, 1.959963984540054, 3.09, 5, 8]:
        yield x, mpmath.ncdf(mpmath.mpf(x))


def normal_quantile():
    for p in [1e-300, 1e-50, 1e-12, 1e-6, 0.001, 0.025, 0.07, 0.075, 0.2, 0.425, 0.5, 0.6, 0.92, 0.93, 0.975,
              0.999, 0.999999]:
        exact = mpmath.mpf(p)
        low, high = mpmath.mpf(-40), mpmath.mpf(40)
        for _ in range(150):
            middle = (low + high) / 2
            low, high = (middle, high) if mpmath.ncdf(middle) < exact else (low, middle)
        yield p, low


def gamma():
    for x in [1e-10, 0.1, 0.5, 1, 1.5, 2, 3.3, 5, 10, 15.9, 16, 20.5, 100, 1e4, 1e8, 1e12]:
        yield x, mpmath.loggamma(mpmath.mpf(x))


def beta():
    cases = [(0.5, 2, 3), (0.01, 0.5, 0.5), (0.99, 0.5, 0.5), (0.3, 1, 1), (0.5, 0.5, 3), (0.1, 20, 3),
             (0.9, 3, 20), (0.95, 95, 6), (0.05, 6, 95), (0.5, 500, 500), (0.4, 500, 500), (0.96, 950, 51),
             (0.5, 10, 0.5)]
    cases += [(draw.random(), draw.uniform(0.2, 60), draw.uniform(0.2, 60)) for _ in range(60)]
    for x, a, b in cases:
        yield float(x), float(a), float(b), mpmath.betainc(a, b, 0, mpmath.mpf(x), regularized=True)


def large_beta():
    for x, a, b in [(0.94, 9500, 501), (0.9501, 950000, 50001), (0.949, 950000, 50001), (0.95, 950000, 50001)]:
        yield x, float(a), float(b), scipy.special.betainc(a, b, x)


def student():
    for degrees in [1, 2, 5, 6, 10, 30, 200]:
        for t in [0.0, 0.01, 0.5, 1.0, 2.0, 2.446911851144969, 5.0, 20.0]:
            yield degrees, t, 2 * stats.t.sf(t, degrees)


def student_quantile():
    for degrees in [1, 2, 6, 10, 34, 500]:
        for level in [0.1, 0.5, 0.9, 0.95, 0.998]:
            yield degrees, level, stats.t.ppf((1 + level) / 2, degrees)


def proportions(count=120):
    cases = [(0, 1), (1, 1), (0, 10), (10, 10), (11, 12), (19, 20), (37, 40), (93, 100), (460, 500),
             (81, 263), (15, 148), (0, 20), (1, 29), (999999, 1000000), (500000, 1000000)]
    while len(cases) < count:
        n = int(10 ** draw.uniform(0, 4))
        cases.append((draw.randint(0, n), n))
    return cases


def intervals():
    for k, n in proportions():
        for level in [0.5, 0.9, 0.95, 0.998]:
            wilson = proportion_confint(k, n, 1 - level, "wilson")
            exact = proportion_confint(k, n, 1 - level, "beta")
            yield (k, n, level) + tuple(max(0, min(1, v)) for v in wilson + exact)


def exact_tests():
    cases = [(11, 12, 95, 100), (37, 40, 95, 100), (93, 100, 95, 100), (460, 500, 95, 100), (0, 5, 95, 100),
             (5, 5, 95, 100), (3, 7, 0, 1), (0, 7, 0, 1), (7, 7, 1, 1), (6, 7, 1, 1), (10, 20, 1, 2),
             (949000, 1000000, 95, 100), (682, 925, 3, 4), (4, 20, 1, 5)]
    for _ in range(150):
        n = int(10 ** draw.uniform(0, 3.5))
        num, den = draw.choice([(95, 100), (99, 100), (995, 1000), (9, 10), (1, 2), (1, 20), (1, 3)])
        k = min(n, max(0, round(n * num / den + draw.gauss(0, 2) * math.sqrt(n * num * (den - num)) / den)))
        cases.append((k, n, num, den))
    for k, n, num, den in cases:
        p = num / den
        yield (k, n, num, den) + tuple(
            stats.binomtest(k, n, p, side).pvalue for side in ("less", "greater", "two-sided"))


def exact_sums():
    """Binomial sums by integers alone."""
    for _ in range(60):
        n = draw.randint(1, 400)
        num, den = draw.choice([(95, 100), (999, 1000), (1, 2), (1, 7)])
        k = draw.randint(0, n)
        terms = [math.comb(n, j) * num ** j * (den - num) ** (n - j) for j in range(n + 1)]
        whole = den ** n
        small = sum(t for t in terms if t <= terms[k])
        yield (k, n, num, den, Q(sum(terms[:k + 1]), whole), Q(sum(terms[k:]), whole), Q(terms[k], whole),
               Q(small, whole))


def newcombe():
    cases = [(56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29), (0, 10, 0, 20), (0, 10, 0, 10),
             (10, 10, 0, 20), (10, 10, 0, 10)]
    for _ in range(80):
        m, n = draw.randint(1, 300), draw.randint(1, 300)
        cases.append((draw.randint(0, m), m, draw.randint(0, n), n))
    for a, m, b, n in cases:
        low, high = confint_proportions_2indep(a, m, b, n, method="newcomb", compare="diff", alpha=0.05)
        yield a, m, b, n, low, high


def holm():
    cases = [[0.01, 0.04, 0.03, 0.005], [0.5], [0.2, 0.2, 0.2], [0, 1]]
    cases += [[draw.random() ** 3 for _ in range(draw.randint(2, 15))] for _ in range(20)]
    for values in cases:
        adjusted = multipletests(values, method="holm")[1]
        yield [(v, None) for v in values], [(float(v), None) for v in adjusted]


def series(length, p, spread=0.0, slope=0.0, low=20, high=300):
    result = []
    for place in range(length):
        n = draw.randint(low, high)
        logit = math.log(p / (1 - p)) + draw.gauss(0, spread) + slope * place
        chance = 1 / (1 + math.exp(-logit))
        result.append((sum(draw.random() < chance for _ in range(n)), n))
    return result


published = [(266501, 280443), (264225, 276823), (276532, 291681), (281461, 296155), (269071, 282343),
             (261215, 275888)]


def charts():
    cases = [published] + [series(draw.randint(2, 30), 0.93, spread) for spread in [0, 0.1, 0.5, 1] * 4]
    for case in cases:
        k, n = numpy.array(case, dtype=float).T
        centre = k.sum() / n.sum()
        sigma = numpy.sqrt(centre * (1 - centre) / n)
        z = (k / n - centre) / sigma
        between = numpy.abs(numpy.diff(z)).mean() / 1.128
        for name, factor in [("binomial", 1), ("laney", between)]:
            low = numpy.clip(centre - 3 * factor * sigma, 0, 1)
            high = numpy.clip(centre + 3 * factor * sigma, 0, 1)
            yield case, name, between, [(v, None) for v in low], [(v, None) for v in high]


def funnels():
    def lower(n, goal, tail):
        r = next(r for r in range(n + 1) if stats.binom.cdf(r, n, goal) >= tail)
        upto, before = stats.binom.cdf(r, n, goal), stats.binom.cdf(r - 1, n, goal) if r else 0
        return (r - (upto - tail) / (upto - before)) / n

    for num, den in [(95, 100), (99, 100), (9, 10), (1, 2), (1, 5)]:
        for n in [1, 2, 5, 12, 20, 40, 73, 99, 100, 250, 5000]:
            goal = num / den
            row = []
            for tail in [0.025, 0.001]:
                reach = stats.norm.isf(tail) * math.sqrt(goal * (1 - goal) / n)
                row += ([lower(n, goal, tail), 1 - lower(n, (den - num) / den, tail)] if n < 100
                        else [goal - reach, goal + reach])
            yield (n, num, den) + tuple(min(1, max(0, v)) for v in row)


def trends():
    cases = [[(k, 100) for k in range(80, 96, 2)], [(5, 5)] * 8, [(0, 5)] * 9]
    cases += [series(draw.randint(8, 40), 0.9, spread, slope) for spread in [0, 0.3]
              for slope in [0, 0.02, -0.05] for _ in range(4)]
    for case in cases:
        k, n = numpy.array(case, dtype=float).T
        y = numpy.log((k + .5) / (n - k + .5))
        w = 1 / (1 / (k + .5) + 1 / (n - k + .5))
        fit = statsmodels.api.WLS(y, statsmodels.api.add_constant(numpy.arange(len(k))), weights=w).fit()
        error = math.sqrt(fit.normalized_cov_params[1][1] * max(1, fit.scale))
        slope = fit.params[1]
        degrees = len(k) - 2
        reach = stats.t.ppf(0.975, degrees) * error
        yield case, slope, error, slope - reach, slope + reach, 2 * stats.t.sf(abs(slope / error), degrees)


def kendalls():
    cases = [[(k, 1000) for k in [129, 148, 132, 157, 138, 156, 129, 110, 173, 159, 190, 183, 201, 217]],
             [(1, 2)] * 8]
    cases += [series(draw.randint(8, 30), 0.9, 0, slope, 3, high) for high in [6, 200]
              for slope in [0, 0.1, -0.05] for _ in range(5)]
    for case in cases:
        shares = [Q(k, n) for k, n in case]
        count = len(shares)
        s = sum((b > a) - (b < a) for a, b in itertools.combinations(shares, 2))
        ties = [shares.count(v) for v in set(shares)]
        variance = count * (count - 1) * (2 * count + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)
        z = 0 if s == 0 else (s - (1 if s > 0 else -1)) / math.sqrt(variance / 18)
        yield case, s, variance, 2 * stats.norm.sf(abs(z))


def best_split(case):
    def likelihood(k, n):
        return sum(v * math.log(v / n) for v in (k, n - k) if v)

    k_all, n_all = sum(k for k, _ in case), sum(n for _, n in case)
    best = None
    for cut in range(3, len(case) - 2):
        k, n = sum(k for k, _ in case[:cut]), sum(n for _, n in case[:cut])
        ratio = 2 * (likelihood(k, n) + likelihood(k_all - k, n_all - n) - likelihood(k_all, n_all))
        if best is None or ratio > best[0]:
            best = ratio, cut
    return best


def changes():
    """The chance by all orders, of which 999 shuffles are a sample."""
    cases = [[(9, 10), (10, 10), (9, 10), (9, 10), (5, 10), (6, 10), (4, 10)],
             [(19, 20), (18, 20), (19, 20), (20, 20), (14, 20), (13, 20), (15, 20), (14, 20)]]
    cases += [series(4, 0.95, 0.1, 0, 10, 40) + series(4, 0.6, 0.1, 0, 10, 40) for _ in range(4)]
    for case in cases:
        ratio, cut = best_split(case)
        orders = [best_split(list(order))[0] for order in itertools.permutations(case)]
        yield case, cut, ratio, sum(r >= ratio - 1e-9 for r in orders) / len(orders)


def long_changes():
    for _ in range(10):
        case = series(draw.randint(6, 20), 0.95, 0.1) + series(draw.randint(6, 20), 0.85, 0.1)
        ratio, cut = best_split(case)
        yield case, cut, ratio


def standardised():
    for _ in range(40):
        strata = []
        for _ in range(draw.randint(1, 6)):
            m, n = draw.randint(1, 80), draw.randint(1, 80)
            strata.append((draw.randint(0, m), m, draw.randint(0, n), n, draw.randint(1, 100)))
        whole = sum(s[4] for s in strata)
        parts = []
        for sign, at in [(1, 0), (-1, 2)]:
            for s in strata:
                low, high = proportion_confint(s[at], s[at + 1], 0.05, "wilson")
                parts.append((sign * s[4] / whole, s[at] / s[at + 1], low, high))
        one, two = parts[:len(strata)], [(-w, p, l, u) for w, p, l, u in parts[len(strata):]]
        row = []
        for combined in (one, two, parts):
            value = sum(w * p for w, p, _, _ in combined)
            below = math.hypot(*(w * (p - (u if w < 0 else l)) for w, p, l, u in combined))
            above = math.hypot(*(w * ((l if w < 0 else u) - p) for w, p, l, u in combined))
            row += [value, value - below, value + above]
        yield (" ".join("/".join(map(str, s)) for s in strata),) + tuple(row)


def fishers():
    cases = [(8, 10, 1, 6), (3, 4, 1, 4), (0, 5, 0, 7), (5, 5, 7, 7), (0, 5, 7, 7), (0, 1, 1, 1), (10, 21, 730, 796)]
    generator = random.Random(5)
    for _ in range(60):
        n, m = generator.randint(1, 60), generator.choice([3, 40, 900])
        cases.append((generator.randint(0, n), n, generator.randint(0, m), m))
    for k, n, j, m in cases:
        yield k, n, j, m, stats.fisher_exact([[k, n - k], [j, m - j]])[1]


def standardised_tests():
    """The level at which a limit of the difference, combined as in `standardised`, becomes 0."""
    generator = random.Random(6)
    cases = [[(56, 70, 48, 80, 1)], [(9, 10, 3, 10, 1)], [(0, 12, 9, 30, 1)], [(40, 40, 90, 95, 1)]]
    for _ in range(30):
        strata = []
        for _ in range(generator.randint(1, 5)):
            n, m = generator.randint(1, 60), generator.randint(1, 90)
            strata.append((generator.randint(0, n), n, generator.randint(0, m), m, generator.randint(1, 90)))
        cases.append(strata)
    for strata in cases:
        whole = sum(s[4] for s in strata)
        difference = sum(s[4] / whole * (s[0] / s[1] - s[2] / s[3]) for s in strata)

        def limit(logarithm):
            parts = []
            for k, n, j, m, w in strata:
                one = proportion_confint(k, n, math.exp(logarithm), "wilson")
                two = proportion_confint(j, m, math.exp(logarithm), "wilson")
                place = 0 if difference > 0 else 1
                parts += [w / whole * (k / n - one[place]), w / whole * (j / m - two[1 - place])]
            return abs(difference) - math.hypot(*parts)

        if abs(difference) < 1e-9 or limit(math.log(1e-11)) > 0:
            continue
        yield " ".join("/".join(map(str, s)) for s in strata), math.exp(
            optimize.brentq(limit, math.log(1e-11), math.log(1 - 1e-12), xtol=1e-14))


def beta_binomials():
    cases = [(1.0, 1.0, 10, 3), (0.5, 0.5, 20, 0), (0.1, 0.2, 50, 25), (90.5, 4.5, 6, 4), (950.5, 50.5, 1000, 940)]
    cases += [(draw.uniform(0.1, 200), draw.uniform(0.1, 50), n, draw.randint(0, n))
              for n in [1, 2, 5, 17, 60, 200] for _ in range(8)]
    for a, b, n, k in cases:
        terms = [mpmath.binomial(n, j) * mpmath.beta(j + mpmath.mpf(a), n - j + mpmath.mpf(b)) for j in range(n + 1)]
        whole = sum(terms)
        assert abs(float(sum(terms[:k + 1]) / whole) - stats.betabinom.cdf(k, n, a, b)) < 1e-9
        yield a, b, n, k, sum(terms[:k + 1]) / whole, sum(terms[k:]) / whole


def quantiles():
    cases = [[15, 20, 35, 40, 50], [7], [1, 2], [3, 3, 3, 1]]
    cases += [[draw.randint(-50, 5000) for _ in range(draw.randint(1, 40))] for _ in range(25)]
    for values in cases:
        for num, den in [(0, 1), (1, 10), (1, 4), (1, 2), (3, 4), (9, 10), (1, 1)]:
            at = Q(num, den)
            yield [(v, None) for v in values], num, den, sorted(values)[max(0, math.ceil(at * len(values)) - 1)], int(
                numpy.quantile(values, num / den, method="inverted_cdf"))


write("normal", "mpmath.ncdf", "x,chance", normal())
write("normal-quantile", "mpmath.ncdf, inverted by halving", "chance,x", normal_quantile())
write("log-gamma", "mpmath.loggamma", "x,value", gamma())
write("incomplete-beta", "mpmath.betainc(regularized=True)", "x,a,b,value", beta())
write("incomplete-beta-large", "scipy.special.betainc", "x,a,b,value", large_beta())
write("student", "2 * scipy.stats.t.sf", "degrees,t,chance", student())
write("student-quantile", "scipy.stats.t.ppf", "degrees,level,t", student_quantile())
write("intervals", "statsmodels.stats.proportion.proportion_confint, wilson and beta, cut to 0 to 1",
      "count,total,level,wilson low,wilson high,exact low,exact high", intervals())
write("binomial-test", "scipy.stats.binomtest: less; greater; two-sided",
      "count,total,numerator,denominator,lower,upper,two-sided", exact_tests())
write("binomial-sums", "integers of Python: sums of comb(n; j) * num**j * (den - num)**(n - j) over den**n",
      "count,total,numerator,denominator,at most,at least,exactly,no likelier", exact_sums())
write("newcombe", "statsmodels.stats.proportion.confint_proportions_2indep(method=newcomb)",
      "count,total,second count,second total,low,high", newcombe())
write("holm", "statsmodels.stats.multitest.multipletests(method=holm)", "given,adjusted", holm())
write("control-charts", "numpy: centre -+ 3 * factor * sqrt(c(1-c)/n); factor mean(abs(diff(z)))/1.128",
      "series,method,score sigma,low,high", charts())
write("funnels", "scipy.stats.binom.cdf interpolated below 100; scipy.stats.norm.isf from 100 on",
      "total,numerator,denominator,low 95,high 95,low 99.8,high 99.8", funnels())
write("logit-trends", "statsmodels.api.WLS with max(1; scale); scipy.stats.t", "series,slope,error,low,high,chance",
      trends())
write("mann-kendall", "fractions of Python; scipy.stats.norm.sf", "series,s,variance times 18,chance", kendalls())
write("change-points", "Python: binomial likelihood; chance by all orders", "series,place,ratio,chance", changes())
write("long-change-points", "Python: binomial likelihood", "series,place,ratio", long_changes())
write("standardisation", "statsmodels proportion_confint(wilson); combined by math.hypot",
      "strata,first,low,high,second,low,high,difference,low,high", standardised())
write("fisher", "scipy.stats.fisher_exact", "count,total,second count,second total,chance", fishers())
write("standardised-tests",
      "statsmodels proportion_confint(wilson); scipy.optimize.brentq where a limit is 0", "strata,chance",
      standardised_tests())
write("beta-binomial", "mpmath: sums of binomial(n; j) * beta(j + a; n - j + b); held to scipy.stats.betabinom.cdf", "alpha,beta,trials,count,at most,at least",
      beta_binomials())
write("quantiles", "Python sorted; numpy.quantile(method=inverted_cdf)", "values,numerator,denominator,rank,numpy", quantiles())
