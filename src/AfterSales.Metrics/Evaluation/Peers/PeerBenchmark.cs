using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Benchmarking against rivals: differences with limits, the rank as a range, and where the industry lies.</summary>
/// <remarks>
/// <para><b>Formula.</b> Own − rival's with limits by variance recovery and p consistent with them; news by Benjamini and Hochberg over the rivals; rank from
/// 1 + surely better to N − surely worse, sure by Holm. Industry: mean by random effects, τ² by DerSimonian and Laird, limits μ ± z·se; prediction μ ± t·√(τ²
/// + se²) with k − 2 degrees of freedom. Quarter by the quartiles R7 of the rivals' values.</para>
/// <para><b>Units.</b> Those of the figure; rank 1 is the best.</para>
/// <para><b>Domain.</b> Independent figures; names their own. Definition and period must match, and the class of size where both name one.</para>
/// <para><b>Edge cases.</b> Any mismatch, a missing value or an estimate without interval refuses the pair, with the reason. No rival compared: rank 1 of 1.
/// Two exact figures: surely different when they differ at all. Fewer than four rivals: no quarter, <see cref="UndefinedReason.SmallSample"/>. No rival:
/// industry undefined, <see cref="UndefinedReason.NoData"/>; an exact rival: <see cref="UndefinedReason.OutsideDomain"/>; fewer than three: no prediction,
/// <see cref="UndefinedReason.SmallSample"/>.</para>
/// <para><b>Method.</b> Closed forms.</para>
/// <para><b>Source.</b> M. Klein, T. Wright and J. Wieczorek, JRSS A 183, 2020; M. Mogstad, J. Romano, A. Shaikh and D. Wilhelm, Review of Economic Studies 91,
/// 2024; S. Holm 1979; J. Higgins, S. Thompson and D. Spiegelhalter, JRSS A 172, 2009 (prediction interval).</para>
/// </remarks>
/// <example>
/// <code>
/// Measurement Score(double value) =&gt; Measurement.Of(Estimate.Of(value, value - 4, value + 4, 0.95, IntervalMethod.Score));
/// PeerFigure Nps(string name, double value) =&gt; new() { Name = name, Value = Score(value), Definition = "nps/1", Period = "2026-Q1" };
/// var result = PeerBenchmark.Compute(
///     Nps("We", 50), [Nps("Alpha", 90), Nps("Beta", 51), Nps("Gamma", 10), Nps("Delta", 5)], FigureDirection.HigherIsBetter);
/// Console.WriteLine($"rank {result.BestRank} to {result.WorstRank} of {result.Compared}"); // rank 2 to 3 of 5
/// Console.WriteLine(
///     string.Join(", ", result.Pairs.Select(pair =&gt; $"{pair.Peer.Name}: {pair.Standing}"))); // Alpha: Worse, Beta: Unclear, Gamma: Better, Delta: Better
/// </code>
/// </example>
public static class PeerBenchmark
{
    private const int LeastForQuarter = 4;

    /// <summary>Compares one's own figure with those of rivals.</summary>
    /// <param name="own">One's own figure.</param>
    /// <param name="rivals">The rivals' figures.</param>
    /// <param name="direction">Whether higher or lower is better.</param>
    /// <param name="level">Joint level of the rank range, and level of the industry's limits; strictly between 0 and 1.</param>
    /// <returns>Each pair, the range of ranks, and the industry.</returns>
    /// <exception cref="ArgumentException">An argument or a rival is null, two have one name, the direction is neither up nor down, or the level is outside (0,
    /// 1).</exception>
    public static PeerBenchmarkResult Compute(
        PeerFigure own, IReadOnlyList<PeerFigure> rivals, FigureDirection direction, double level = Estimate.DefaultLevel)
    {
        Guard.NotNull(own);
        CheckNames(own, Guard.NoneNull(rivals));
        Guard.OneOf(direction, [FigureDirection.HigherIsBetter, FigureDirection.LowerIsBetter]);
        Guard.Between(level, 0, 1);
        var isHigher = direction == FigureDirection.HigherIsBetter;
        PeerPair[] pairs = [.. rivals.Select(rival => Pair(own, rival))];
        var p = Array.ConvertAll(pairs, pair => pair.PValue.Value);
        var (news, sure) = (MultipleTesting.Adjust(p), MultipleTesting.Adjust(p, MultipleTestingCorrection.Holm));
        for (var i = 0; i < pairs.Length; i++)
        {
            if (news[i] is { } adjusted && sure[i] is { } holm)
            {
                var isUp = pairs[i].Difference.Number.Value > 0;
                pairs[i] = pairs[i] with
                {
                    AdjustedPValue = Figure.Of(adjusted),
                    RankPValue = Figure.Of(holm),
                    Standing = holm > 1 - level ? PeerStanding.Unclear : isUp == isHigher ? PeerStanding.Better : PeerStanding.Worse,
                };
            }
        }

        var compared = pairs.Where(pair => pair.Mismatches.Count == 0).ToArray();
        var (industry, prediction, between) = PeerIndustry.Of([.. compared.Select(pair => pair.Peer)], level);
        return new PeerBenchmarkResult
        {
            Pairs = FrozenList.Own(pairs),
            Compared = compared.Length + 1,
            BestRank = 1 + compared.Count(pair => pair.Standing == PeerStanding.Worse),
            WorstRank = compared.Length + 1 - compared.Count(pair => pair.Standing == PeerStanding.Better),
            Quarter = Quarter(own.Value.Number, [.. compared.Select(pair => pair.Peer.Value.Number.Value!.Value)], isHigher),
            QuantileType = QuantileType.R7,
            Industry = industry,
            Prediction = prediction,
            BetweenVariance = between,
        };
    }

    private static PeerPair Pair(PeerFigure own, PeerFigure rival)
    {
        var mismatches = Mismatches(own, rival).ToArray();
        var difference = mismatches.Length == 0 ? Comparison.Difference(own.Value, rival.Value) : Measurement.Undefined(UndefinedReason.OutsideDomain);
        var isTested = mismatches.Length == 0 && (difference.Estimate is null || difference.Estimate.Lower is not null);
        var none = Figure.Undefined<double>(UndefinedReason.OutsideDomain);
        return new PeerPair
        {
            Peer = rival,
            Mismatches = FrozenList.Own(mismatches.Length > 0 || isTested ? mismatches : [PeerMismatch.Value]),
            Difference = difference,
            PValue = !isTested ? none
                : Figure.Of(difference.Estimate is { } estimate ? DifferenceTest.PValue(estimate) : difference.Number.Value == 0 ? 1.0 : 0),
            AdjustedPValue = none,
            RankPValue = none,
            Standing = PeerStanding.Refused,
        };
    }

    private static IEnumerable<PeerMismatch> Mismatches(PeerFigure own, PeerFigure rival)
    {
        if (own.Definition is null || !string.Equals(own.Definition, rival.Definition, StringComparison.Ordinal))
        {
            yield return PeerMismatch.Definition;
        }

        if (own.Period is null || !string.Equals(own.Period, rival.Period, StringComparison.Ordinal))
        {
            yield return PeerMismatch.Period;
        }

        if (own.SizeClass is { } size && rival.SizeClass is { } other && !string.Equals(size, other, StringComparison.Ordinal))
        {
            yield return PeerMismatch.SizeClass;
        }

        if (!IsUsable(own.Value) || !IsUsable(rival.Value))
        {
            yield return PeerMismatch.Value;
        }
    }

    private static bool IsUsable(Measurement value) => value.IsDefined && (value.Estimate is null || value.Estimate.Lower is not null);

    private static Figure<int> Quarter(Figure<double> own, double[] rivals, bool isHigher)
    {
        if (own.Value is not { } value || rivals.Length < LeastForQuarter)
        {
            return Figure.Undefined<int>(own.Reason ?? UndefinedReason.SmallSample);
        }

        var sign = isHigher ? -1.0 : 1.0;
        var quartiles = Quantiles.Compute(Array.ConvertAll(rivals, rival => sign * rival), [0.25, 0.5, 0.75]);
        return Figure.Of(1 + quartiles.Count(quartile => sign * value > quartile.Value));
    }

    private static void CheckNames(PeerFigure own, IReadOnlyList<PeerFigure> rivals)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { own.Name };
        for (var i = 0; i < rivals.Count; i++)
        {
            if (!names.Add(rivals[i].Name))
            {
                throw Guard.Item(nameof(rivals), "must have names of their own", i, rivals[i].Name);
            }
        }
    }
}
