using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class MonteCarloProperties
{
    private static readonly Gen<DriverDistribution> Distributions = Gen.Elements(
        DriverDistribution.Uniform(-2, 6), DriverDistribution.Triangular(1, 2, 7), DriverDistribution.Pert(10, 12, 30), DriverDistribution.Normal(5, 3),
        DriverDistribution.LogNormal(10, 4), DriverDistribution.Empirical([3, 1, 4, 1, 5]));

    private static readonly Gen<(MonteCarloInput Input, double[] Slopes)> Lines =
        from distributions in Distributions.ArrayOf(3)
        from slopes in Gen.Choose(-30, 30).Where(i => i != 0).ArrayOf(3)
        from seed in Gen.Choose(0, int.MaxValue)
        select (
            new MonteCarloInput
            {
                Seed = (ulong)seed,
                Draws = 300,
                Drivers = [.. distributions.Select((d, i) => new UncertainDriver { Name = $"d{i}", Distribution = d })],
            },
            slopes.Select(s => s / 10.0).ToArray());

    /// <summary>Six standard errors: what a fair simulation of three hundred draws leaves once in 500 million.</summary>
    [Property(MaxTest = 25)]
    public Property Compute_StraightLine_MeanIsWithinItsErrorOfTheClosedForm() => Prop.ForAll(Lines.ToArbitrary(), x =>
    {
        var result = MonteCarlo.Compute(x.Input, SensitivityExample.Line(x.Slopes));
        var mean = x.Slopes.Select((s, i) => s * x.Input.Drivers[i].Distribution.Mean).Sum();
        var deviation = Math.Sqrt(x.Slopes.Select((s, i) => Math.Pow(s * x.Input.Drivers[i].Distribution.StandardDeviation, 2)).Sum());
        return Math.Abs(result.Mean.Value!.Value - mean) <= 6 * deviation / Math.Sqrt(300);
    });

    [Property(MaxTest = 25)]
    public Property Compute_ModelScaled_ScalesEveryFigure() => Prop.ForAll(Lines.ToArbitrary(), x =>
    {
        var one = MonteCarlo.Compute(x.Input, SensitivityExample.Line(x.Slopes));
        var two = MonteCarlo.Compute(x.Input, d => SensitivityExample.Line(x.Slopes)(d).Select(v => 2 * v));
        return two.Mean.Value == 2 * one.Mean.Value && two.StandardDeviation.Value == 2 * one.StandardDeviation.Value && two.Losses == one.Losses
            && two.Quantiles.Zip(one.Quantiles).All(q => q.First.Value.Value == 2 * q.Second.Value.Value);
    });

    [Property(MaxTest = 25)]
    public Property Compute_CorrelationOfZero_ChangesNoFigure() => Prop.ForAll(Lines.ToArbitrary(), x =>
    {
        var named = x.Input with { Correlations = [new DriverCorrelation { First = "d0", Second = "d2", Coefficient = 0 }] };
        var (with, without) = (MonteCarlo.Compute(named, SensitivityExample.Line(x.Slopes)), MonteCarlo.Compute(x.Input, SensitivityExample.Line(x.Slopes)));

        // There and back through Φ.
        return with.Outcomes.Zip(without.Outcomes)
            .All(o => Math.Abs(o.First - o.Second) <= 1e-12 * (1 + Math.Abs(o.Second)) + 1e-9
                || x.Input.Drivers.Any(d => d.Distribution.Kind == DistributionKind.Empirical));
    });

    [Property(MaxTest = 25)]
    public Property Compute_AnyModel_QuantilesAreInOrderAndInsideTheirIntervals() => Prop.ForAll(Lines.ToArbitrary(), x =>
    {
        var quantiles = MonteCarlo.Compute(x.Input, SensitivityExample.Line(x.Slopes)).Quantiles;
        return quantiles.Zip(quantiles.Skip(1)).All(q => q.First.Value.Value <= q.Second.Value.Value)
            && quantiles.All(q => q.Value.Lower <= q.Value.Value && q.Value.Value <= q.Value.Upper && q.StandardError.Value >= 0);
    });
}
