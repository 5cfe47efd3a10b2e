using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ReserveProperties
{
    [Property]
    public Property ChainLadder_AnyTriangleInCents_ScalesWithMoney() => Prop.ForAll(Triangles.Any.ToArbitrary(), triangle =>
    {
        var (one, hundred) = (ChainLadder.Compute(triangle), ChainLadder.Compute(Scaled(triangle, 100)));
        return Close(one.Total.Reserve.Value * 100, hundred.Total.Reserve.Value)
            && Close(one.Total.StandardError.Value * 100, hundred.Total.StandardError.Value)
            && one.Factors.Zip(hundred.Factors).All(pair => Close(pair.First.Factor.Value, pair.Second.Factor.Value));
    });

    [Property]
    public Property ChainLadder_AnyProportionalTriangle_HasErrorZero() => Prop.ForAll(
        Gen.Choose(1, 9).ArrayOf(5).ToArbitrary(), Gen.Choose(1, 1000).ArrayOf(6).ToArbitrary(), (steps, starts) =>
        {
            var rows = starts.Select((start, i)
                => Enumerable.Range(0, 6).Select(k => k < 6 - i ? steps.Take(k).Aggregate((double)start, (amount, step) => amount * step)
                : (double?)null).ToArray()).ToArray();
            var result = ChainLadder.Compute(DevelopmentTriangle.OfCumulative(rows));
            return result.Total.StandardError.Value == 0 && result.Origins.All(origin => origin.StandardError.Value == 0);
        });

    [Property]
    public Property Influence_AnyTriangle_SumsToTheReserve() => Prop.ForAll(Triangles.Any.ToArbitrary(), triangle =>
    {
        var influence = ReserveInfluence.Compute(triangle);
        if (influence.Reserve.Value is not { } reserve)
        {
            return true;
        }

        var (sum, size) = (0d, 1d);
        for (var i = 0; i < triangle.Origins; i++)
        {
            for (var k = 0; k < triangle.Ages; k++)
            {
                var part = (triangle[i, k] ?? 0) * (influence.ByCumulativeCell[i][k] ?? 0);
                sum += part;
                size += Math.Abs(part);
            }
        }

        return Math.Abs(sum - reserve) <= 1e-10 * size;
    });

    [Property]
    public Property ChainLadder_AnyTriangle_TotalIsTheSumOfItsOrigins() => Prop.ForAll(Triangles.Any.ToArbitrary(), triangle =>
    {
        var result = ChainLadder.Compute(triangle);
        return !result.Total.Reserve.Value.HasValue
            || Math.Abs(result.Origins.Sum(origin =>
            origin.Reserve.Value!.Value) - result.Total.Reserve.Value.Value) <= 1e-9 * result.Total.Ultimate.Value!.Value;
    });

    [Property]
    public Property ChainLadder_AnyTriangle_ErrorIsAtLeastThatOfIndependentOrigins() => Prop.ForAll(Triangles.Any.ToArbitrary(), triangle =>
    {
        var result = ChainLadder.Compute(triangle);
        return result.Total.StandardError.Value is not { } total
            || total * (1 + 1e-9) >= Math.Sqrt(result.Origins.Sum(origin => origin.StandardError.Value!.Value * origin.StandardError.Value.Value));
    });

    [Property]
    public Property OneYearError_AnyTriangle_IsAtMostTheFullOne() => Prop.ForAll(Triangles.Any.ToArbitrary(), triangle =>
        OneYearReserveRisk.Compute(triangle).Origins.All(origin => origin.OneYearError.Value is not { } year || origin.FullError.Value is not { } full
            || year <= full * (1 + 1e-9)));

    [Property]
    public Property Benktander_ManyIterations_IsTheChainLadder() => Prop.ForAll(Gen.Choose(1, 900).ArrayOf(3).ToArbitrary(), starts =>
    {
        var triangle = Triangles.Of([starts[0], starts[0] * 2, starts[0] * 2.2], [starts[1], starts[1] * 2.1, null], [starts[2], null, null]);
        var (many, ladder) = (Benktander.Compute(triangle, [100, 100, 100], 1, new ExposureReserveOptions { Iterations = 200 }), ChainLadder.Compute(triangle));
        return many.Ultimate.Zip(ladder.Origins).All(pair => Close(pair.First.Value, pair.Second.Ultimate.Value));
    });

    private static DevelopmentTriangle Scaled(DevelopmentTriangle triangle, double by)
        => DevelopmentTriangle.OfCumulative(Triangles.Rows(triangle).Select(row => row.Select(cell => cell * by).ToArray()).ToArray());

    private static bool Close(double? a, double? b)
        => a is null ? b is null : b is not null && Math.Abs(a.Value - b.Value) <= 1e-8 * (1e-6 + Math.Abs(a.Value) + Math.Abs(b.Value));
}
