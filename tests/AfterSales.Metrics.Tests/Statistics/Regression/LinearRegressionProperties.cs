using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class LinearRegressionProperties
{
    private static readonly Gen<(double[] Y, double[] A, double[] B)> Data =
        from n in Gen.Choose(5, 40)
        from y in Gen.Choose(-1000, 1000).Select(i => i / 10d).ArrayOf(n)
        from a in Gen.Choose(-50, 50).Select(i => (double)i).ArrayOf(n)
        from b in Gen.Choose(1900, 2100).Select(i => (double)i).ArrayOf(n)
        select (y, a, b);

    [Property]
    public Property Fit_AnyData_ResidualsAreOrthogonalToEveryColumn() => Prop.ForAll(Data.ToArbitrary(), d =>
    {
        var fit = Fit(d);
        return Math.Abs(fit.Residuals.Sum()) <= 1e-9 && Math.Abs(fit.Residuals.Zip(d.A, (e, x) => e * x).Sum()) <= 1e-8
            && Math.Abs(fit.Residuals.Zip(d.B, (e, x) => e * x).Sum()) <= 1e-6;
    });

    [Property]
    public Property Fit_AnyData_LeverageAddsToTheRank() => Prop.ForAll(Data.ToArbitrary(), d =>
    {
        var fit = Fit(d);
        return Math.Abs(fit.Leverage.Sum() - fit.Rank) <= 1e-10 && fit.Leverage.All(h => h is >= 0 and <= 1);
    });

    [Property]
    public Property Fit_LineAddedToTheResponse_AddsToTheCoefficients() => Prop.ForAll(Data.ToArbitrary(), d =>
    {
        var (fit, moved) = (Fit(d), Fit((d.Y.Zip(d.A, (y, a) => y + 7 + (3 * a)).ToArray(), d.A, d.B)));
        return fit.Terms[1].Coefficient.Value is not { } slope
            || (Math.Abs(moved.Terms[1].Coefficient.Value!.Value - slope - 3) <= 1e-10
                && (fit.Terms[2].Coefficient.Value is not { } other || Math.Abs(moved.Terms[2].Coefficient.Value!.Value - other) <= 1e-9));
    });

    // The slow, obvious version: the normal equations about the means, by Cramer's rule.
    [Property]
    public Property Fit_TwoPredictors_AgreesWithTheNormalEquations() => Prop.ForAll(Data.ToArbitrary(), d =>
    {
        double Cross(double[] u, double[] v) => u.Zip(v, (p, q) => (p - u.Average()) * (q - v.Average())).Sum();
        var determinant = (Cross(d.A, d.A) * Cross(d.B, d.B)) - (Cross(d.A, d.B) * Cross(d.A, d.B));
        if (determinant < 1e-3 * Cross(d.A, d.A) * Cross(d.B, d.B))
        {
            return true;
        }

        var slope = ((Cross(d.A, d.Y) * Cross(d.B, d.B)) - (Cross(d.B, d.Y) * Cross(d.A, d.B))) / determinant;
        return Math.Abs(Fit(d).Terms[1].Coefficient.Value!.Value - slope) <= 1e-9 * Math.Max(1, Math.Abs(slope));
    });

    [Property]
    public Property Predict_AtAnObservation_IsItsFittedValue() => Prop.ForAll(Data.ToArbitrary(), d =>
    {
        var fit = Fit(d);
        return fit.Rank < 3 || Enumerable.Range(0, d.Y.Length).All(i =>
            Math.Abs(LinearRegression.Predict(fit, [d.A[i], d.B[i]]).Mean.Value!.Value - fit.Fitted[i]) <= 1e-9);
    });

    private static LinearRegressionResult Fit((double[] Y, double[] A, double[] B) d)
        => LinearRegression.Fit(new LinearRegressionInput { Response = d.Y, Predictors = [d.A, d.B] });
}
