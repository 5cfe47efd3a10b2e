using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Bootstrap of the over-dispersed Poisson chain ladder: the distribution of the reserve.</summary>
/// <remarks>
/// <para><b>Formula.</b> f = ΣC(k + 1)/ΣC(k); increments m fitted back from the latest amounts; Pearson residuals (x − m)/√|m|, φ = Σr²/(N − p),
/// p = origins + ages − 1. A replicate: each known cell m + r*√|m| with r* drawn from the residuals × √(N/(N − p)); factors refitted; each future
/// cell drawn about
/// its new mean with variance φ|m|.</para>
/// <para><b>Units.</b> Those of the triangle.</para>
/// <para><b>Domain.</b> Every origin known from age 0 to its latest age.</para>
/// <para><b>Edge cases.</b> A hole, or an origin that starts late: all is undefined, <see cref="UndefinedReason.MissingInput"/>. A column that sums
/// to 0, or a factor
/// of 0: <see cref="UndefinedReason.ZeroDenominator"/>. N ≤ p: <see cref="UndefinedReason.SmallSample"/>, the reserve stands. A cell alone in its row
/// or column fits
/// exactly and is not drawn from. Negative pseudo-increments and negative totals are kept and counted; residuals are not centered.</para>
/// <para><b>Method.</b> Replicate i draws from <c>RandomSource.Of(seed, i)</c>: first an index for each known cell in row order, then the process for
/// each future
/// cell in row order; so the first n replicates of a longer run are the same. Gamma by Marsaglia and Tsang, Poisson by Hörmann. The model is held fixed:
/// no error of having chosen it.</para>
/// <para><b>Source.</b> P. D. England and R. J. Verrall, Analytic and bootstrap estimates of prediction errors in claims reserving, IME 25, 1999;
/// Stochastic claims
/// reserving in general insurance, BAJ 8, 2002; G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables, ACM TOMS 26, 2000;
/// W. Hörmann, The transformed rejection method for generating Poisson random variables, IME 12, 1993.</para>
/// </remarks>
/// <example>
/// <code>
/// var paid = DevelopmentTriangle.OfCumulative([[100, 150, 165, 170], [110, 190, 200, null], [120, 170, null, null], [90, null, null, null]]);
/// var result = ReserveBootstrap.Compute(paid, new ReserveBootstrapOptions { Seed = 2026, Replicates = 1_000 });
/// Console.WriteLine($"reserve {result.Reserve:F1} thousand EUR, analytic error {result.AnalyticError:F1}"); // reserve 87.9 thousand EUR, analytic error 26.9
/// Console.WriteLine($"dispersion {result.Dispersion:F2} over {result.Observations} cells"); // dispersion 3.04 over 10 cells
/// </code>
/// </example>
public static class ReserveBootstrap
{
    /// <summary>The distribution of the reserve.</summary>
    /// <param name="triangle">The cumulative amounts.</param>
    /// <param name="options">Seed, size, process; null for seed 0, 10,000 replicates, gamma.</param>
    /// <returns>The fit, the replicates' totals and their summary.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="triangle"/> is null.</exception>
    public static ReserveBootstrapResult Compute(DevelopmentTriangle triangle, ReserveBootstrapOptions? options = null)
    {
        var chosen = options ?? ReserveBootstrapOptions.Default;
        var model = new PoissonLadder(Guard.NotNull(triangle));
        var run = model.Reason is null && model.Pool.Length > 0 ? new BootstrapRun(model, chosen) : null;
        var reason = model.Reason ?? UndefinedReason.SmallSample;
        var sorted = run?.Totals.OrderBy(total => total).ToArray() ?? [];
        var analytic = model.Reason is null ? new PoissonLadderError(model) : null;
        var none = new Figure<double>(reason);
        return new ReserveBootstrapResult
        {
            FittedIncrements = model.Frozen(model.Fitted),
            Residuals = model.Frozen(model.Residual),
            Observations = model.Observations,
            Parameters = model.Parameters,
            Dispersion = model.Reason is null ? Figures.Finite(model.Dispersion) : none,
            Adjustment = model.Reason is null ? Figures.Finite(model.Adjustment) : none,
            Pool = FrozenList.Copy<double>(model.Pool),
            Reserve = model.HasReserve ? Figures.Finite(model.Reserve) : none,
            AnalyticError = analytic?.Total ?? none,
            AnalyticErrorByOrigin = FrozenList.Own(Enumerable.Range(0, triangle.Origins).Select(i => analytic?.Origin(i) ?? none).ToArray()),
            Totals = FrozenList.Own(run?.Totals ?? []),
            TotalsBeforeProcess = FrozenList.Own(run?.Before ?? []),
            Mean = run is null ? none : MeanOf(run.Totals),
            StandardError = run is null ? none : Deviation(run.Totals),
            ParameterError = run is null ? none : Deviation(run.Before),
            StandardErrorByOrigin = FrozenList.Own(Enumerable.Range(0, triangle.Origins).Select(i => run is null ? none : run.DeviationOf(i)).ToArray()),
            Quantiles = FrozenList.Own(chosen.Probabilities.Select(p => sorted.Length == 0 ? none : Quantile(sorted, p)).ToArray()),
            NegativeReplicates = sorted.Count(total => total < 0),
            FailedReplicates = run?.Failed ?? 0,
        };
    }

    private static Figure<double> MeanOf(double[] values)
        => values.Length == 0 ? new Figure<double>(UndefinedReason.NoData) : Figures.Finite(Moments(values).Mean);

    private static Figure<double> Deviation(double[] values)
        => values.Length < 2 ? new Figure<double>(UndefinedReason.SmallSample) : Figures.Finite(Math.Sqrt(Moments(values).Squares / (values.Length - 1)));

    private static (double Mean, double Squares) Moments(double[] values)
    {
        var (mean, squares, n) = (0d, 0d, 0);
        foreach (var value in values)
        {
            var difference = value - mean;
            mean += difference / ++n;
            squares += difference * (value - mean);
        }

        return (mean, squares);
    }

    private static Figure<double> Quantile(double[] sorted, double probability)
    {
        var place = (sorted.Length - 1) * probability;
        var index = Math.Min((int)place, sorted.Length - 1);
        var next = Math.Min(index + 1, sorted.Length - 1);
        return Figures.Finite(sorted[index] + ((place - index) * (sorted[next] - sorted[index])));
    }
}
