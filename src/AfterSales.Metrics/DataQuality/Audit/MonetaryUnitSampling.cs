using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Monetary-unit sampling (MUS, dollar-unit sampling): large items are drawn more often, and the Stringer bound says how wrong the books can
/// be.</summary>
/// <remarks>
/// <para><b>Formula.</b> Plan: smallest n with gamma quantile(confidence; 1 + n·expected/book)/n ≤ tolerable/book. Selection: units start, start + interval,
/// … .
/// Stringer: frame·(p₀ + Σ (pⱼ − pⱼ₋₁)·tⱼ), taintings t descending, pⱼ the limit of j errors.</para>
/// <para><b>Units.</b> Amounts in one currency; taintings are fractions of the book value.</para>
/// <para><b>Domain.</b> Items in whole minor units. Book and audited values are named: no sign convention.</para>
/// <para><b>Edge cases.</b> Items at or above the interval are all examined; zero and negative ones are listed apart, as no unit of theirs can be drawn. An
/// item
/// below the interval is hit at most once. No more misstatement tolerable than expected: <see cref="UndefinedReason.Infeasible"/>; an empty ledger:
/// <see cref="UndefinedReason.NoData"/>. Overstatements and understatements never cancel in a bound. A tainting above 1 (a liability in a ledger of assets)
/// counts as
/// it is.</para>
/// <para><b>Method.</b> Fixed interval and seeded start, in input order; running sums exact.</para>
/// <para><b>Source.</b> K. Stringer, 1963; AICPA, Audit sampling (AAG-SAM), 2019; ISA 530.</para>
/// </remarks>
/// <example>
/// <code>
/// var plan = MonetaryUnitSampling.Plan(bookValue: 500_000m, tolerable: 15_000m);
/// Console.WriteLine($"draw {plan.Sample} units"); // draw 100 units
/// var result = MonetaryUnitSampling.Evaluate(new UnitSampleInput { Frame = 500_000m, Sample = 100, Taintings = [0.2m] });
/// Console.WriteLine(
///     $"overstated by {result.ProjectedOverstatement:F0} EUR, at most {result.UpperOverstatement:F0} EUR"); // overstated by 1000 EUR, at most 16727 EUR
/// </code>
/// </example>
public static class MonetaryUnitSampling
{
    private const long LargestSample = 1L << 40;

    /// <summary>How many units to draw.</summary>
    /// <param name="bookValue">The value of the ledger, not negative.</param>
    /// <param name="tolerable">The largest misstatement that may go unnoticed, positive.</param>
    /// <param name="expected">The misstatement expected, from 0 to the book value.</param>
    /// <param name="confidence">One-sided confidence, strictly between 0 and 1.</param>
    /// <returns>The sample size and interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static UnitSamplePlan Plan(decimal bookValue, decimal tolerable, decimal expected = 0, double confidence = Estimate.DefaultLevel)
    {
        Guard.NotNegative(bookValue);
        Guard.Positive(tolerable);
        Guard.InRange(expected, 0, bookValue);
        Guard.Between(confidence, 0, 1);
        if (bookValue == 0 || expected >= tolerable)
        {
            return Without(bookValue == 0 ? UndefinedReason.NoData : UndefinedReason.Infeasible);
        }

        var (book, taint) = (ExactDecimal.Of(bookValue), ExactDecimal.Quotient(ExactDecimal.Of(expected), ExactDecimal.Of(bookValue)));
        var share = ExactDecimal.Quotient(ExactDecimal.Of(tolerable), book);
        var sample = Bisection.First(1, LargestSample, n => GammaDistribution.Quantile(confidence, 1 + (n * taint)) / n <= share);
        return sample == LargestSample ? Without(UndefinedReason.Overflow) : new UnitSamplePlan
        {
            Sample = Figure.Of(sample),
            Interval = ExactDecimal.Quotient(book, ExactDecimal.Of(sample)),
            Factor = GammaDistribution.Quantile(confidence, 1 + (sample * taint)),
            ExpectedTaintingSum = sample * taint,
        };
    }

    /// <summary>The first unit to draw: one of 1, 2, … interval, in minor units, all equally likely.</summary>
    /// <param name="interval">The interval, in whole minor units, of at most 2⁶³ of them.</param>
    /// <param name="minorUnit">The smallest amount of the currency, such as 0.01.</param>
    /// <param name="seed">The seed; the same seed gives the same start.</param>
    /// <returns>The start.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The interval or the unit is not positive, the interval is not in whole units, or too large.</exception>
    public static decimal Start(decimal interval, decimal minorUnit, ulong seed)
    {
        Guard.WholeUnits(Guard.Positive(interval), Guard.Positive(minorUnit), nameof(interval));
        _ = Decimals.Divide(interval, minorUnit, out var units);
        return units <= long.MaxValue
            ? (1 + RandomSource.Of(seed).NextInteger((long)units)) * minorUnit
            : throw Guard.OutOfRange(nameof(interval), "must have at most 2^63 minor units", interval);
    }

    /// <summary>Which items to examine.</summary>
    /// <param name="items">The items' book values, in the order of the ledger, in whole minor units.</param>
    /// <param name="interval">The interval, positive.</param>
    /// <param name="start">The first unit, positive, at most the interval.</param>
    /// <param name="minorUnit">The smallest amount of the currency, such as 0.01.</param>
    /// <returns>What is examined, and why.</returns>
    /// <exception cref="ArgumentException"><paramref name="items"/> is null, or an item is finer than the minor unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The interval, start or unit is outside its domain.</exception>
    /// <exception cref="OverflowException">A sum has more digits than a decimal can hold.</exception>
    public static UnitSample Select(IReadOnlyList<decimal> items, decimal interval, decimal start, decimal minorUnit)
    {
        Guard.WholeUnits(Guard.Positive(interval), Guard.Positive(minorUnit), nameof(interval));
        Guard.WholeUnits(Guard.InRange(Guard.Positive(start), 0, interval, nameof(start)), minorUnit, nameof(start));
        for (var i = 0; i < Guard.NotNull(items).Count; i++)
        {
            if (Decimals.Remainder(items[i], minorUnit) != 0)
            {
                throw Guard.Item(nameof(items), "must be whole numbers of minor units", i, items[i]);
            }
        }

        var places = Enumerable.Range(0, items.Count).ToArray();
        return new UnitSample
        {
            AllExamined = FrozenList.Own(places.Where(i => items[i] >= interval).ToArray()),
            Negative = FrozenList.Own(places.Where(i => items[i] < 0).ToArray()),
            Zero = FrozenList.Own(places.Where(i => items[i] == 0).ToArray()),
            Sampled = FrozenList.Own(Hits(items, interval, start).ToArray()),
            Frame = Sum(items.Where(item => item > 0 && item < interval)),
            AllExaminedAmount = Sum(items.Where(item => item >= interval)),
            NegativeAmount = Sum(items.Where(item => item < 0)),
        };
    }

    /// <summary>What the sample says of the misstatement in the books.</summary>
    /// <param name="input">What was found.</param>
    /// <returns>Projection and upper bounds.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are more taintings than units were drawn.</exception>
    /// <exception cref="OverflowException">An amount is beyond a decimal or a double.</exception>
    public static UnitSampleEvaluation Evaluate(UnitSampleInput input)
    {
        Guard.InRange(Guard.NotNull(input).Taintings.Count, 0, input.Sample, nameof(input.Taintings));
        var over = new StringerBound(input, input.Taintings.Where(t => t > 0).Select(t => (double)t));
        var under = new StringerBound(input, input.Taintings.Where(t => t < 0).Select(t => -(double)t));
        var errors = input.AllExamined.Select(item => item.Book - item.Audited).ToArray();
        var known = Sum(errors.Where(error => error > 0));
        return new UnitSampleEvaluation
        {
            Overstatements = over.Count,
            Understatements = under.Count,
            BasicPrecision = over.Basic,
            ProjectedOverstatement = over.Projected,
            OverstatementAllowances = FrozenList.Own(over.Allowances),
            UpperOverstatement = over.Upper,
            ProjectedUnderstatement = under.Projected,
            UnderstatementAllowances = FrozenList.Own(under.Allowances),
            UpperUnderstatement = under.Upper,
            NetProjected = over.Projected - under.Projected,
            KnownOverstatement = known,
            KnownUnderstatement = -Sum(errors.Where(error => error < 0)),
            TotalUpperOverstatement = over.Upper + (double)known,
        };
    }

    private static UnitSamplePlan Without(UndefinedReason reason)
        => new() { Sample = Figure.Undefined<long>(reason), Interval = null, Factor = null, ExpectedTaintingSum = null };

    private static decimal Sum(IEnumerable<decimal> amounts) => ExactSum.Of(amounts.ToArray()).Value;

    private static IEnumerable<UnitSampleHit> Hits(IReadOnlyList<decimal> items, decimal interval, decimal start)
    {
        // What is left to walk until the next drawn unit; it stays within the interval, so no sum can overflow.
        var (left, unit) = (start, start);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] <= 0 || items[i] >= interval)
            {
                continue;
            }

            if (items[i] < left)
            {
                left -= items[i];
                continue;
            }

            yield return new UnitSampleHit { Item = i, Unit = unit };
            left = interval - (items[i] - left);
            unit += interval;
        }
    }
}
