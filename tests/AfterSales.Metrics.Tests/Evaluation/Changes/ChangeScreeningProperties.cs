using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class ChangeScreeningProperties
{
    private static readonly Gen<ChangeFigure> AnyFigure =
        from before in Gen.Choose(-200, 200)
        from after in Gen.Choose(-200, 200)
        from first in Gen.Choose(1, 100)
        from second in Gen.Choose(1, 100)
        from least in Gen.Elements(0m, 1m, 5m)
        from direction in Gen.Elements(FigureDirection.HigherIsBetter, FigureDirection.LowerIsBetter)
        select new ChangeFigure
        {
            Name = "figure",
            Direction = direction,
            Before = Measurement.Of(Estimate.Of(before / 10d, (before - first) / 10d, (before + first) / 10d, 0.95, IntervalMethod.Score)),
            After = Measurement.Of(Estimate.Of(after / 10d, (after - second) / 10d, (after + second) / 10d, 0.95, IntervalMethod.Score)),
            MinimalChange = least,
        };

    private static readonly Gen<ChangeFigure[]> Figures = AnyFigure.ListOf().Select(list => list.Select((f, i) => f with { Name = $"f{i}" }).ToArray());

    [Property]
    public Property Compute_AnyFigure_PIsBelowFivePercentExactlyWhenTheLimitsExcludeZero() => Prop.ForAll(Figures.ToArbitrary(), figures =>
        ChangeScreening.Compute(figures).Figures.All(change =>
            change.Difference.Estimate is not { Lower: { } lower, Upper: { } upper }
            || Math.Abs(lower) < 1e-9 || Math.Abs(upper) < 1e-9
            || (change.PValue.Value < 0.05) == (lower > 0 || upper < 0)));

    [Property]
    public Property Compute_Selected_LimitsExcludeZeroAndAreNoNarrower() => Prop.ForAll(Figures.ToArbitrary(), figures =>
        ChangeScreening.Compute(figures).Figures.Where(change => change.Selected is not null).All(change =>
            change.Selected!.Lower <= change.Difference.Estimate!.Lower + 1e-12 && change.Selected.Upper >= change.Difference.Estimate.Upper - 1e-12
            && (change.Selected.Lower > -1e-9 || change.Selected.Upper < 1e-9)));

    [Property]
    public Property Compute_FiguresInAnyOrder_SayTheSame() => Prop.ForAll(Figures.ToArbitrary(), figures =>
        ChangeScreening.Compute(figures).Figures.SequenceEqual(ChangeScreening.Compute(figures.Reverse().ToArray()).Figures.Reverse()));

    [Property]
    public Property Compute_TimeTurnedAround_TurnsBetterIntoWorse() => Prop.ForAll(Figures.ToArbitrary(), figures =>
        ChangeScreening.Compute(figures).Figures
            .Zip(ChangeScreening.Compute(figures.Select(f => f with { Before = f.After, After = f.Before }).ToArray()).Figures)
            .All(pair => pair.First.Kind == pair.Second.Kind
                && (pair.First.Direction is null ? pair.Second.Direction is null : pair.First.Direction != pair.Second.Direction)));

    [Property]
    public Property Compute_MoreFiguresLookedAt_NeverMakeAChangeMoreCertain() => Prop.ForAll(Figures.ToArbitrary(), figures =>
    {
        // Figures that did not change at all join the family.
        var still = new ChangeFigure
        {
            Name = "still",
            Direction = FigureDirection.Neither,
            Before = Measurement.Of(Estimate.Of(1, 0, 2, 0.95, IntervalMethod.Score)),
            After = Measurement.Of(Estimate.Of(1, 0, 2, 0.95, IntervalMethod.Score))
        };
        var (few, many) = (ChangeScreening.Compute(figures).Figures, ChangeScreening.Compute([.. figures, still]).Figures);
        return few.Zip(many).All(pair => pair.First.AdjustedPValue.Value <= pair.Second.AdjustedPValue.Value + 1e-15);
    });
}
