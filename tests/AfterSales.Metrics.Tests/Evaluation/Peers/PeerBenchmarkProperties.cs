using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class PeerBenchmarkProperties
{
    private static readonly Gen<(double Own, List<(double Value, double Half)> Rivals)> Any =
        from own in Gen.Choose(-100, 100)
        from rivals in (from value in Gen.Choose(-100, 100) from half in Gen.Choose(1, 30) select ((double)value, (double)half)).ListOf()
        select ((double)own, rivals.ToList());

    [Property]
    public Property Compute_AnyRivals_TheRangeHoldsTheNaiveRank() => Prop.ForAll(Any.ToArbitrary(), c =>
    {
        var result = Compute(c.Own, c.Rivals, FigureDirection.HigherIsBetter);
        var naive = 1 + c.Rivals.Count(rival => rival.Value > c.Own);
        return result.BestRank <= naive && naive <= result.WorstRank && result.BestRank >= 1 && result.WorstRank <= result.Compared;
    });

    [Property]
    public Property Compute_DirectionTurned_MirrorsTheRanks() => Prop.ForAll(Any.ToArbitrary(), c =>
    {
        var (up, down) = (Compute(c.Own, c.Rivals, FigureDirection.HigherIsBetter), Compute(c.Own, c.Rivals, FigureDirection.LowerIsBetter));
        return down.BestRank == up.Compared + 1 - up.WorstRank && down.WorstRank == up.Compared + 1 - up.BestRank;
    });

    [Property]
    public Property Compute_RivalsInAnyOrder_SameRanks() => Prop.ForAll(Any.ToArbitrary(), c =>
    {
        var reversed = c.Rivals.AsEnumerable().Reverse().ToList();
        var (one, other) = (Compute(c.Own, c.Rivals, FigureDirection.HigherIsBetter), Compute(c.Own, reversed, FigureDirection.HigherIsBetter));
        return one.BestRank == other.BestRank && one.WorstRank == other.WorstRank && one.Quarter == other.Quarter;
    });

    private static PeerBenchmarkResult Compute(double own, List<(double Value, double Half)> rivals, FigureDirection direction)
        => PeerBenchmark.Compute(PeerBenchmarkTests.Of("we", own, 5), [.. rivals.Select((r, i) => PeerBenchmarkTests.Of($"r{i}", r.Value, r.Half))], direction);
}
