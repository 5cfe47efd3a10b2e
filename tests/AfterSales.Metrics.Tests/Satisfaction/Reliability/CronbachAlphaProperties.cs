using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class CronbachAlphaProperties
{
    public static Gen<AnswerTable> Tables { get; } = Gen.Choose(3, 6).SelectMany(k => Gen.Choose(k + 2, 40).SelectMany(n =>
        Gen.Choose(1, 7).ArrayOf(k + 1).ArrayOf(n).Select(rows => AnswerTable.OfRows(
            [.. Enumerable.Range(0, k).Select(i => $"q{i}")],
            rows.Select(row => row.Take(k).Select(a => (double?)(a + (row[k] / 2.0))).ToArray())))));

    [Property]
    public Property Compute_AnyBlock_AgreesWithTheObviousFormula() => Prop.ForAll(Tables.ToArbitrary(), table =>
    {
        var columns = Enumerable.Range(0, table.Items.Count).Select(i => table.Column(i).ToArray()).ToArray();
        var totals = Enumerable.Range(0, table.Respondents).Select(r => columns.Sum(c => c[r])).ToArray();
        var k = columns.Length;
        return CronbachAlpha.Compute(table).Headline.Value is not { } alpha
            || Math.Abs((k / (k - 1.0) * (1 - (columns.Sum(Variance) / Variance(totals)))) - alpha) <= 1e-9 * Math.Max(1, Math.Abs(alpha));
    });

    [Property]
    public Property Compute_AnyBlock_IsAtMostOneAndBelowLambda2() => Prop.ForAll(Tables.ToArbitrary(), table =>
        CronbachAlpha.Compute(table) is var result && (result.Headline.Value is not { } alpha || (alpha <= 1 + 1e-12 && alpha <= result.Lambda2.Value + 1e-9)));

    [Property]
    public Property Compute_ScalesReversed_ChangesNothing() => Prop.ForAll(Tables.ToArbitrary(), table =>
    {
        var scale = new ScaleDefinition { Minimum = 0, Maximum = 20 };
        var (one, other) = (CronbachAlpha.Compute(table.OnScale(scale)).Headline.Value,
            CronbachAlpha.Compute(table.OnScale(scale with { Direction = ScaleDirection.LowerIsBetter })).Headline.Value);
        return one is null || Math.Abs(one.Value - other!.Value) <= 1e-9 * Math.Max(1, Math.Abs(one.Value));
    });

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1);
    }
}
