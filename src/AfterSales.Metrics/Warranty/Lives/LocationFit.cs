using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Weibull fit with three parameters: shape, scale, and an age before which nothing fails.</summary>
/// <remarks>
/// <para><b>Formula.</b> The highest interior local maximum of the likelihood profiled over the location in [0, smallest exact failure), with shape
/// above 1 and above
/// the fit of two parameters.</para>
/// <para><b>Units.</b> Those of the ages.</para>
/// <para><b>Domain.</b> As <see cref="LifeFit"/>, with at least one exact failure.</para>
/// <para><b>Edge cases.</b> The likelihood itself has no bound where the shape is below 1, so its largest value is never the answer. A profile that
/// falls from 0:
/// location 0, flagged. One that rises to the smallest failure without a maximum: none, <see cref="UndefinedReason.Unbounded"/>, with the fit of two
/// parameters
/// beside. No exact failure: <see cref="UndefinedReason.NoData"/>. No fit of two parameters: its reason.</para>
/// <para><b>Method.</b> The slope of the profile on 600 locations, half of them ever closer to the smallest failure; each change from rising to falling is
/// bisected.</para>
/// <para><b>Source.</b> J. F. Lawless, Statistical models and methods for lifetime data, 2003, 5.4; R. L. Smith, Biometrika 72, 1985.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] hours = [510, 530, 545, 560, 575, 590, 610, 640, 680];
/// var fit = LocationFit.Fit([.. hours.Select(age =&gt; LifeRecord.Failure(age))]);
/// Console.WriteLine($"nothing fails before {Figure.Of(fit.Distribution!.Location):F0} h"); // nothing fails before 504 h
/// Console.WriteLine($"scale {Figure.Of(fit.Distribution.First):F0} h, shape {Figure.Of(fit.Distribution.Second):F2}"); // scale 85 h, shape 1.45
/// </code>
/// </example>
public static class LocationFit
{
    private const int Locations = 300;

    /// <summary>Fits a Weibull with three parameters.</summary>
    /// <param name="rows">What is known of the units.</param>
    /// <returns>The parameters, and the fit of two beside.</returns>
    /// <exception cref="ArgumentException">A row is null, ends before it starts, fails at age 0 or lies outside its own window.</exception>
    /// <exception cref="OverflowException">There are more units than a long counts.</exception>
    public static LocationFitResult Fit(IReadOnlyList<LifeRecord> rows)
    {
        Guard.NoneNull(rows);
        var data = new LifeRows(rows, nameof(rows));
        var two = LifeFit.Fit(data, LifeFamily.Weibull, new LifeFitOptions { Limits = LifeLimits.Wald });
        var exact = data.Records.Where(row => row.Upper == row.Lower).Select(row => row.Lower!.Value).ToArray();
        if (two.Distribution is not { } fallback || exact.Length == 0)
        {
            return None(two, two.Reason ?? UndefinedReason.NoData);
        }

        var profile = new LocationProfile(data);
        var smallest = exact.Min();
        var maximum = profile.HighestMaximum(Grid(smallest), two.LogLikelihood.Value!.Value);
        return maximum is { } found ? Result(two, LifeDistribution.Weibull(found.Shape, found.Scale, found.Location), found.Value, LocationPlace.Interior)
            : profile.SlopeAt(0) is { } slope && slope <= 0 ? Result(two, fallback, two.LogLikelihood.Value!.Value, LocationPlace.AtZero)
            : None(two, UndefinedReason.Unbounded);
    }

    private static double[] Grid(double smallest)
    {
        var grid = new double[2 * Locations];
        for (var i = 0; i < Locations; i++)
        {
            grid[i] = smallest * i / Locations;
            grid[Locations + i] = smallest * (1 - (Elementary.Exp(-i * 20d / Locations) / Locations));
        }

        return grid;
    }

    private static LocationFitResult Result(LifeFitResult two, LifeDistribution distribution, double value, LocationPlace place) => new()
    {
        Distribution = distribution,
        Reason = null,
        Place = place,
        Life = distribution.Quantile(0.1),
        LogLikelihood = Figures.Finite(value),
        LikelihoodRatio = Figures.Finite(2 * (value - two.LogLikelihood.Value!.Value)),
        TwoParameters = two,
    };

    private static LocationFitResult None(LifeFitResult two, UndefinedReason reason) => new()
    {
        Distribution = null,
        Reason = reason,
        Place = null,
        Life = new Figure<double>(reason),
        LogLikelihood = new Figure<double>(reason),
        LikelihoodRatio = new Figure<double>(reason),
        TwoParameters = two,
    };
}
