using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class ScorecardProperties
{
    private static readonly Gen<ScorecardFigure> AnyFigure =
        from value in Gen.Frequency((1, Gen.Constant<double?>(null)), (6, Gen.Choose(-50, 200).Select<int, double?>(n => n / 10d)))
        from half in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 40)))
        from weight in Gen.Elements(0m, 1m, 0.5m, 3m)
        from rule in Gen.Elements(
            AttainmentRule.Linear(0, 10), AttainmentRule.Capped(2, 8), AttainmentRule.Capped(10, 0, -1, 2),
            AttainmentRule.Banded(0, [new() { From = 3, Attainment = 0.5 }, new() { From = 9, Attainment = 1 }]), AttainmentRule.Near(5, 3))
        from must in Gen.Frequency((5, Gen.Constant<MustHave?>(null)), (1, Gen.Elements<MustHave?>(
            new() { Threshold = 5, Side = MustHaveSide.AtLeast }, new() { Threshold = 5, Side = MustHaveSide.AtMost })))
        select new ScorecardFigure
        {
            Name = "figure",
            Value = value is not { } v ? Measurement.Undefined(UndefinedReason.NoData)
                : half == 0 ? Measurement.Of(v) : Measurement.Of(Estimate.Of(v, v - (half / 10d), v + (half / 10d), 0.95, IntervalMethod.Score)),
            Weight = weight,
            Attainment = rule,
            MustHave = must,
        };

    private static readonly Gen<ScorecardPerspective[]> AnyCard =
        from perspectives in (from figures in AnyFigure.ListOf() from weight in Gen.Elements(0m, 1m, 2m) select (figures, weight)).ListOf()
        select perspectives.Take(4).Select((p, i) => new ScorecardPerspective
        {
            Name = $"P{i}",
            Weight = p.weight,
            Figures = [.. p.figures.Take(6).Select((figure, n) => figure with { Name = $"F{n}" })],
        }).ToArray();

    [Property]
    public Property Compute_BetterFigure_NeverLowersTheScore() => Prop.ForAll(
        (from card in AnyCard from better in Gen.Choose(1, 30) from place in Gen.Choose(0, 23) select (card, better, place)).ToArbitrary(),
        c =>
        {
            var (before, after) = (Scorecard.Compute(c.card), Scorecard.Compute(Improve(c.card, c.place, c.better / 10d)));
            return (before.Headline.Value ?? 0) <= (after.Headline.Value ?? 0)
                && (before.CappedComposite.Value ?? 0) <= (after.CappedComposite.Value ?? 0)
                && before.Verdict <= after.Verdict;
        });

    [Property]
    public Property Compute_AnyWeights_LiftNoFailedVerdict() => Prop.ForAll(
        (from card in AnyCard
         from factor in Gen.Elements(0m, 0.001m, 10m, 1_000_000m)
         from place in Gen.Choose(0, 3)
         select (card, factor,
            place)).ToArbitrary(),
        c =>
        {
            var weighted = c.card.Select((p, i) => i == c.place ? p with { Weight = p.Weight * c.factor } : p).ToArray();
            return Scorecard.Compute(c.card).Verdict != ScorecardVerdict.Failed
                || Scorecard.Compute(weighted) is { Verdict: ScorecardVerdict.Failed } still
                    && still.CappedComposite.Value is null or <= 1;
        });

    [Property]
    public Property Compute_PerspectivesInAnyOrder_SameScore() => Prop.ForAll(AnyCard.ToArbitrary(), card =>
    {
        var (one, other) = (Scorecard.Compute(card), Scorecard.Compute(card.Reverse().ToArray()));
        return one.Headline.Value == other.Headline.Value && one.Verdict == other.Verdict && one.Coverage == other.Coverage
            && one.Worst == other.Worst && one.Best == other.Best;
    });

    [Property]
    public Property Compute_AnyCard_WorstToBestHoldsWhatTheMissingCouldMake() => Prop.ForAll(AnyCard.ToArbitrary(), card =>
    {
        var result = Scorecard.Compute(card);
        return result.Worst.Value is not { } worst || result.Best.Value is not { } best || worst <= best + 1e-12;
    });

    [Property]
    public Property Compute_AllMeasured_WorstAndBestAreTheComposite() => Prop.ForAll(AnyCard.ToArbitrary(), card =>
    {
        var full = card.Select(p => p with { Figures = [.. p.Figures.Where(f => f.Value.IsDefined)] }).ToArray();
        var result = Scorecard.Compute(full);
        return result.Headline.Value == result.Worst.Value && result.Headline.Value == result.Best.Value;
    });

    [Property]
    public Property Compute_AnyCard_SharesAddUpToTheComposite() => Prop.ForAll(AnyCard.ToArbitrary(), card =>
    {
        // The slow obvious version: every attainment at its share.
        var result = Scorecard.Compute(card);
        var figures = result.Perspectives.SelectMany(p => p.Figures).Where(f => f.Share > 0).ToArray();
        return result.Headline.Value is not { } composite
            || (Math.Abs(figures.Sum(f => f.Share * f.Attainment.Value!.Value) - composite) < 1e-12 && Math.Abs(figures.Sum(f => f.Share) - 1) < 1e-12);
    });

    private static ScorecardPerspective[] Improve(ScorecardPerspective[] card, int place, double better)
    {
        var (p, f) = (place / 6, place % 6);
        return [.. card.Select((perspective, i) => i != p ? perspective : perspective with
        {
            Figures = [.. perspective.Figures.Select((figure, n) => n != f || figure.Value.Number.Value is not { } value ? figure : figure with
            {
                Value = Measurement.Of(Better(figure, value, better)),
            })],
        })];
    }

    /// <summary>A value that is better for the attainment and not worse for the must-have.</summary>
    private static double Better(ScorecardFigure figure, double value, double by)
    {
        var rule = figure.Attainment;
        var up = rule.Kind == AttainmentKind.Near ? (value < 5 ? Math.Min(by, 5 - value) : -Math.Min(by, value - 5)) : rule.Base > rule.Target ? -by : by;
        var moved = (double)((decimal)value + (decimal)up);
        return figure.MustHave is { } must && (must.Side == MustHaveSide.AtLeast ? up < 0 : up > 0) ? value : moved;
    }
}
