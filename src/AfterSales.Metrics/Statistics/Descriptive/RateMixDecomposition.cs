using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Rate and mix decomposition (Kitagawa): whether a rate changed because groups changed, or because other groups make up the whole.</summary>
/// <remarks>
/// <para><b>Formula.</b> rate_g = w̄_g(r₁ − r₀), mix_g = (w₁ − w₀)(r̄_g − R̄); w a group's share of the weight, r its rate, R the rate of the whole, bars the
/// mean of both periods. Σ rate + Σ mix = R₁ − R₀.</para>
/// <para><b>Units.</b> Those of sum ÷ weight.</para>
/// <para><b>Domain.</b> The same groups in both periods; what belongs to no group is one of its own.</para>
/// <para><b>Edge cases.</b> A period without weight: undefined, <see cref="UndefinedReason.NoData"/>. A group with weight in one period only has no change of
/// rate: its effect is pure mix. A group without weight has no effect, and must have no sum.</para>
/// <para><b>Method.</b> Decimal, each effect to 17 decimals; the difference that rounding leaves goes to the largest rate or mix effect, so that everything
/// adds up exactly.</para>
/// <para><b>Source.</b> E. Kitagawa, Components of a difference between two rates, JASA 50, 1955.</para>
/// </remarks>
/// <example>
/// <code>
/// RateMixGroup Calls(string name, decimal before, decimal fixedBefore, decimal after, decimal fixedAfter)
///     =&gt; new() { Name = name, WeightBefore = before, SumBefore = fixedBefore, WeightAfter = after, SumAfter = fixedAfter };
/// var result = RateMixDecomposition.Compute([Calls("Simple", 100, 90, 50, 46), Calls("Difficult", 100, 60, 150, 93)]);
/// Console.WriteLine($"fixed at once: from {result.Before:P1} to {result.After:P1}"); // fixed at once: from 75.0 % to 69.5 %
/// Console.WriteLine($"the teams' own rates {result.TotalRate:P1}, other mix {result.TotalMix:P1}"); // the teams' own rates 2.0 %, other mix -7.5 %
/// </code>
/// </example>
public static class RateMixDecomposition
{
    private const int Digits = 17;

    /// <summary>The decomposition of a rate's change.</summary>
    /// <param name="groups">The groups in both periods.</param>
    /// <returns>Rate and mix effects.</returns>
    /// <exception cref="ArgumentException"><paramref name="groups"/> is null or has a null, or a group without weight has a sum.</exception>
    /// <exception cref="OverflowException">A rate is beyond decimal's range.</exception>
    public static RateMixDecompositionResult Compute(IReadOnlyList<RateMixGroup> groups)
    {
        Require(groups);
        var (before, after) = (groups.Sum(g => g.WeightBefore), groups.Sum(g => g.WeightAfter));
        var (sumBefore, sumAfter) = (groups.Sum(g => g.SumBefore), groups.Sum(g => g.SumAfter));
        if (before == 0 || after == 0)
        {
            var none = Figure.Undefined<decimal>(UndefinedReason.NoData);
            return new RateMixDecompositionResult
            {
                Before = before == 0 ? none : Figure.Of(Math.Round(sumBefore / before, Digits)),
                After = after == 0 ? none : Figure.Of(Math.Round(sumAfter / after, Digits)),
                Change = none,
                TotalRate = none,
                TotalMix = none,
                Groups = [],
            };
        }

        var (rateBefore, rateAfter) = (sumBefore / before, sumAfter / after);
        var center = (rateBefore + rateAfter) / 2;
        var (rates, mixes) = (new decimal[groups.Count], new decimal[groups.Count]);
        for (var i = 0; i < rates.Length; i++)
        {
            var (shareBefore, shareAfter) = (groups[i].WeightBefore / before, groups[i].WeightAfter / after);
            var (first, second) = Rates(groups[i]);
            rates[i] = Math.Round((shareBefore + shareAfter) / 2 * (second - first), Digits);
            mixes[i] = Math.Round((shareAfter - shareBefore) * (((first + second) / 2) - center), Digits);
        }

        var (roundedBefore, roundedAfter) = (Math.Round(rateBefore, Digits), Math.Round(rateAfter, Digits));
        Settle(rates, mixes, roundedAfter - roundedBefore - rates.Sum() - mixes.Sum());
        return new RateMixDecompositionResult
        {
            Before = Figure.Of(roundedBefore),
            After = Figure.Of(roundedAfter),
            Change = Figure.Of(roundedAfter - roundedBefore),
            TotalRate = Figure.Of(rates.Sum()),
            TotalMix = Figure.Of(mixes.Sum()),
            Groups = FrozenList.Own(groups
                .Select((group, i) => new RateMixEffect { Name = group.Name, RateEffect = rates[i], MixEffect = mixes[i] }).ToArray()),
        };
    }

    private static void Require(IReadOnlyList<RateMixGroup> groups)
    {
        Guard.NoneNull(groups);
        for (var i = 0; i < groups.Count; i++)
        {
            if ((groups[i].WeightBefore == 0 && groups[i].SumBefore != 0) || (groups[i].WeightAfter == 0 && groups[i].SumAfter != 0))
            {
                throw Guard.Item(nameof(groups), "must have no sum without weight", i, groups[i]);
            }
        }
    }

    /// <summary>A group that is missing in one period has the rate of the other there, so that nothing of it is a change of rate.</summary>
    private static (decimal Before, decimal After) Rates(RateMixGroup group)
    {
        var before = group.WeightBefore == 0 ? (decimal?)null : group.SumBefore / group.WeightBefore;
        var after = group.WeightAfter == 0 ? (decimal?)null : group.SumAfter / group.WeightAfter;
        return (before ?? after ?? 0, after ?? before ?? 0);
    }

    private static void Settle(decimal[] rates, decimal[] mixes, decimal difference)
    {
        var (target, place, largest) = (rates, 0, -1m);
        foreach (var effects in new[] { rates, mixes })
        {
            for (var i = 0; i < effects.Length; i++)
            {
                if (Math.Abs(effects[i]) > largest)
                {
                    (target, place, largest) = (effects, i, Math.Abs(effects[i]));
                }
            }
        }

        target[place] += difference;
    }
}
