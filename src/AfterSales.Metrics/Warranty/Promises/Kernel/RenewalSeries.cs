using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Smith and Leadbetter's series of a Weibull's renewal function, with a count of its own rounding error.</summary>
/// <remarks>With Bₙ = Aₙ/Γ(1 + nβ): Bₙ = 1/n! − Σⱼ Bₙ₋ⱼ/j!·Γ(1 + jβ)Γ(1 + (n − j)β)/Γ(1 + nβ), whose last ratio is at most 1.</remarks>
internal sealed class RenewalSeries
{
    private const int Terms = 80;
    private const double Rounding = 4e-16;
    private const double Tolerance = 1e-11;

    private readonly double shape;
    private readonly double[] terms = new double[Terms + 1];
    private readonly double[] errors = new double[Terms + 1];

    public RenewalSeries(double shape)
    {
        this.shape = shape;
        var logs = new double[Terms + 1];
        var factorials = new double[Terms + 1];
        factorials[0] = 1;
        for (var n = 1; n <= Terms; n++)
        {
            logs[n] = StirlingSeries.LogGamma(1 + (n * shape));
            factorials[n] = factorials[n - 1] / n;
            var (sum, size) = (factorials[n], factorials[n]);
            for (var j = 1; j < n; j++)
            {
                var part = factorials[j] * Elementary.Exp(logs[j] + logs[n - j] - logs[n]);
                sum -= part * terms[n - j];
                size += part * (Math.Abs(terms[n - j]) + (errors[n - j] / Rounding));
            }

            terms[n] = sum;
            errors[n] = Rounding * size * (1 + (Math.Abs(logs[n]) / 4));
        }
    }

    /// <summary>The value at ln(t/scale); null where rounding would show.</summary>
    public double? At(double logarithm)
    {
        var power = Elementary.Exp(shape * logarithm);
        if (!(power <= 40))
        {
            return null;
        }

        var (sum, error, x, last) = (0d, 0d, 1d, 0d);
        for (var n = 1; n <= Terms; n++)
        {
            x *= power;
            last = terms[n] * x;
            sum += n % 2 == 1 ? last : -last;
            error += (errors[n] * x) + (Rounding * Math.Abs(last));
        }

        return sum >= 0 && error + Math.Abs(last) <= Tolerance * sum ? sum : power == 0 ? 0 : null;
    }
}
