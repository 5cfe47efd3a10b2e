using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Balanced scorecard: perspectives of weighted figures, a verdict that no average lifts, and a composite that says what it leaves out.</summary>
/// <remarks>
/// <para><b>Formula.</b> Perspective Σwa/Σw over the figures with a value, a by <see cref="AttainmentRule"/>; composite the same over the perspectives with a
/// score. Limits composite ∓ √Σ(c·distance)², c the figure's part in the composite. Worst and best: all weights, missing figures at their least and greatest
/// attainment. Capped composite: with a failed must-have min(composite, pass mark, attainments of the failed ones).</para>
/// <para><b>Units.</b> Attainments and scores are fractions of the target; coverage is a fraction of the weight.</para>
/// <para><b>Domain.</b> Names their own, perspectives on the card and figures within a perspective. The figures' errors are independent; where they are not,
/// the limits are too narrow.</para>
/// <para><b>Edge cases.</b> No perspectives, or nothing measured: undefined, <see cref="UndefinedReason.NoData"/>, and the verdict is unproven. Values of
/// weight 0 alone: <see cref="UndefinedReason.ZeroDenominator"/>. A missing figure is neither 0 nor on target: it lowers the coverage and widens worst to
/// best. A must-have that was not measured is not passed. Exactly met is met: threshold, pass mark and coverage alike. No figure that counts has limits:
/// no limits, <see cref="UndefinedReason.MissingInput"/>; limits of two levels, or that leave their value out: <see cref="UndefinedReason.OutsideDomain"/>.
/// A figure of weight 0 is shown, and its must-have holds. A score beyond double's range is <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> Exact fractions of the decimals that the numbers read as, each figure rounded once at the end; limits by variance recovery.</para>
/// <para><b>Source.</b> R. S. Kaplan and D. P. Norton, Harvard Business Review 70, 1992; OECD, Handbook on Constructing Composite Indicators, 2008, on
/// missing data and compensation; Zou and Donner, Statistics in Medicine 27, 2008.</para>
/// </remarks>
public static class Scorecard
{
    /// <summary>Scores a card.</summary>
    /// <param name="perspectives">The perspectives with their figures.</param>
    /// <param name="options">From when on it is met; null for <see cref="ScorecardOptions.Default"/>.</param>
    /// <returns>The verdict, the composite with its limits and range, and every figure.</returns>
    /// <exception cref="ArgumentException">The list or a perspective is null, or two of one name stand beside each other.</exception>
    /// <exception cref="OverflowException">A sum of weights exceeds decimal's range.</exception>
    public static ScorecardResult Compute(IReadOnlyList<ScorecardPerspective> perspectives, ScorecardOptions? options = null)
    {
        CheckNames(Guard.NoneNull(perspectives));
        var chosen = options ?? ScorecardOptions.Default;
        PerspectiveWeights[] weights = [.. perspectives.Select(PerspectiveWeights.Of)];
        var total = weights.Where(w => w.Scored > 0).Sum(w => w.Perspective.Weight);
        PerspectiveScore[] scores = [.. weights.Select(w => w.Score(total))];
        FigureScore[] figures = [.. scores.SelectMany(score => score.Figures)];
        var failed = figures.Where(f => f.MustHave == MustHaveStatus.Failed).ToArray();
        var exact = total > 0 ? Composite(weights, total, w => w.Attained / ExactDecimal.Of(w.Scored)) : (ExactQuotient?)null;
        var composite = exact?.ToFigure() ?? Figure.Undefined<double>(WhyNone(scores));
        return new ScorecardResult
        {
            Verdict = Verdict(figures, exact, weights, chosen),
            Headline = ScorecardLimits.Of(composite, figures),
            CappedComposite = composite.Select(score => failed.Select(f => f.Attainment.Value ?? score)
                .Aggregate(failed.Length == 0 ? score : Math.Min(score, (double)chosen.PassMark), Math.Min)),
            Worst = Range(weights, w => w.Worst),
            Best = Range(weights, w => w.Best),
            Coverage = Covered(weights)?.ToFigure() ?? Figure.Undefined<double>(
                perspectives.Count == 0 ? UndefinedReason.NoData : UndefinedReason.ZeroDenominator),
            LowestAttainment = figures.Where(f => f.Attainment.Value is not null).Select(f => f.Attainment.Value!.Value) is var known && known.Any()
                ? Figure.Of(known.Min()) : Figure.Undefined<double>(UndefinedReason.NoData),
            Perspectives = FrozenList.Own(scores),
            Failed = FrozenList.Own(failed),
            Missing = FrozenList.Own(figures.Where(f => !f.Figure.Value.IsDefined).ToArray()),
            Options = chosen,
        };
    }

    private static ScorecardVerdict Verdict(FigureScore[] figures, ExactQuotient? composite, PerspectiveWeights[] weights, ScorecardOptions options)
        => figures.Any(f => f.MustHave == MustHaveStatus.Failed) ? ScorecardVerdict.Failed
            : figures.Any(f => f.MustHave == MustHaveStatus.Missing) || composite is not { } score
                || Covered(weights) is not { } covered || covered.CompareTo(ExactDecimal.Of(options.RequiredCoverage)) < 0 ? ScorecardVerdict.Unproven
            : score.CompareTo(ExactDecimal.Of(options.PassMark)) < 0 ? ScorecardVerdict.Below
            : ScorecardVerdict.Met;

    private static ExactQuotient Composite(PerspectiveWeights[] weights, decimal total, Func<PerspectiveWeights, ExactQuotient> score)
        => weights.Where(w => w.Scored > 0 && w.Perspective.Weight > 0)
            .Aggregate(ExactQuotient.Zero, (sum, w) => sum + (score(w) * ExactDecimal.Of(w.Perspective.Weight))) / ExactDecimal.Of(total);

    /// <summary>The composite over all weights, missing figures at one end of what they might attain.</summary>
    private static Figure<double> Range(PerspectiveWeights[] weights, Func<PerspectiveWeights, ExactQuotient> end)
    {
        var total = weights.Where(w => w.All > 0).Sum(w => w.Perspective.Weight);
        return total == 0
            ? Figure.Undefined<double>(weights.Length == 0 ? UndefinedReason.NoData : UndefinedReason.ZeroDenominator)
            : (weights.Where(w => w.All > 0 && w.Perspective.Weight > 0)
                .Aggregate(ExactQuotient.Zero, (sum, w) => sum + (end(w) / ExactDecimal.Of(w.All) * ExactDecimal.Of(w.Perspective.Weight)))
                / ExactDecimal.Of(total)).ToFigure();
    }

    private static ExactQuotient? Covered(PerspectiveWeights[] weights)
    {
        var total = weights.Sum(w => w.Perspective.Weight);
        return total == 0
            ? null
            : weights.Where(w => w.All > 0)
                .Aggregate(
                    ExactQuotient.Zero,
                    (sum, w) => sum + new ExactQuotient(ExactDecimal.Of(w.Scored) * ExactDecimal.Of(w.Perspective.Weight), ExactDecimal.Of(w.All)))
                / ExactDecimal.Of(total);
    }

    private static UndefinedReason WhyNone(PerspectiveScore[] scores)
        => scores.Any(score => score.Score.IsDefined || score.Score.Reason == UndefinedReason.ZeroDenominator)
            ? UndefinedReason.ZeroDenominator : UndefinedReason.NoData;

    private static void CheckNames(IReadOnlyList<ScorecardPerspective> perspectives)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < perspectives.Count; i++)
        {
            var figures = new HashSet<string>(StringComparer.Ordinal);
            if (!names.Add(perspectives[i].Name) || !perspectives[i].Figures.All(figure => figures.Add(figure.Name)))
            {
                throw Guard.Item(nameof(perspectives), "must have names of their own, and so must their figures", i, perspectives[i].Name);
            }
        }
    }
}
