using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ReportingDelayProperties
{
    [Property]
    public Property Distribution_AnyCounts_IsTheChainLadderOnCounts() => Prop.ForAll(Gen.Choose(1, 50).ArrayOf(10).ToArbitrary(), counts =>
    {
        var rows = Enumerable.Range(0, 4).Select(i =>
            Enumerable.Range(0, 4).Select(k => k < 4 - i ? (long?)counts[((i * 7) + (k * 3)) % 10] : null).ToArray()).ToArray();
        var shares = ReportingDelay.Distribution(rows);
        var ladder = ChainLadder.Compute(DevelopmentTriangle.OfIncremental(rows.Select(row => row.Select(count => (double?)count).ToArray()).ToArray()));
        return shares.Zip(ladder.FactorsToUltimate).All(pair => Math.Abs((pair.First.Value * pair.Second.Value - 1)!.Value) < 1e-9);
    });

    [Property]
    public Property Distribution_AnyCounts_RisesToOne() => Prop.ForAll(Gen.Choose(0, 50).ArrayOf(12).ToArbitrary(), counts =>
    {
        var shares = ReportingDelay.Distribution([.. Enumerable.Range(0, 4).Select(i => (IReadOnlyList<long?>)[.. counts.Skip(i * 3).Take(4 - i)
            .Select(count => (long?)count)])]);
        var known = shares.Where(share => share.IsDefined).Select(share => share.Value!.Value).ToArray();
        return known[^1] == 1 && known.Zip(known.Skip(1)).All(pair => pair.First <= pair.Second);
    });
}
