using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>
/// Log-likelihood of life data in location μ and λ = ln s of ln t, with gradient and Hessian: z = (ln t − μ)/s is standard smallest-extreme-value
/// (Weibull, shape 1/s)
/// or standard normal (lognormal).
/// </summary>
/// <remarks>
/// With G = S(a) − S(b): ∂ln G/∂a = −p, ∂ln G/∂b = q, p = f(a)/G, q = f(b)/G; second derivatives −p·r(a) − p², q·r(b) − q², p·q with r = (ln f)′.
/// </remarks>
internal sealed class LifeLikelihood(LifeRows rows, LifeFamily family)
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    private readonly bool isNormal = family == LifeFamily.Lognormal;

    public LifeRows Rows => rows;

    public double Value { get; private set; }

    public double GradientMu { get; private set; }

    public double GradientLambda { get; private set; }

    public double MuMu { get; private set; }

    public double MuLambda { get; private set; }

    public double LambdaLambda { get; private set; }

    /// <summary>Evaluates all of it; the value is minus infinity where the data are impossible.</summary>
    public double Evaluate(double mu, double lambda)
    {
        (Value, GradientMu, GradientLambda, MuMu, MuLambda, LambdaLambda) = (0, 0, 0, 0, 0, 0);
        var inverse = Elementary.Exp(-lambda);
        for (var i = 0; i < rows.Length && Value > double.NegativeInfinity; i++)
        {
            var count = rows.Count[i];
            if (rows.IsExact(i))
            {
                AddExact(count, (rows.From[i] - mu) * inverse, inverse, lambda + rows.From[i]);
            }
            else
            {
                AddBetween(count, (rows.From[i] - mu) * inverse, (rows.To[i] - mu) * inverse, inverse);
            }

            if (!double.IsNegativeInfinity(rows.Entry[i]) || !double.IsPositiveInfinity(rows.Exit[i]))
            {
                AddBetween(-count, (rows.Entry[i] - mu) * inverse, (rows.Exit[i] - mu) * inverse, inverse);
            }
        }

        if (double.IsNaN(Value) || double.IsPositiveInfinity(Value))
        {
            Value = double.NegativeInfinity;
        }

        return Value;
    }

    /// <summary>∂ log-likelihood/∂ location at these parameters, all ages less that location.</summary>
    public double LocationSlope(double mu, double lambda)
    {
        var inverse = Elementary.Exp(-lambda);
        var slope = 0d;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows.IsExact(i))
            {
                var z = (rows.From[i] - mu) * inverse;
                slope -= rows.Count[i] * Age(rows.From[i]) * (((isNormal ? -z : 1 - Elementary.Exp(z)) * inverse) - 1);
            }
            else
            {
                slope -= rows.Count[i] * Ends(rows.From[i], rows.To[i], mu, inverse);
            }

            slope += rows.Count[i] * Ends(rows.Entry[i], rows.Exit[i], mu, inverse);
        }

        return slope;
    }

    // 1/age of its logarithm: how fast ln age falls as the location rises.
    private static double Age(double logarithm) => double.IsInfinity(logarithm) ? 0 : Elementary.Exp(-logarithm);

    private double Ends(double from, double to, double mu, double inverse)
    {
        var (a, b) = ((from - mu) * inverse, (to - mu) * inverse);
        if (double.IsNegativeInfinity(a) && double.IsPositiveInfinity(b))
        {
            return 0;
        }

        var (_, p, q) = Between(a, b);
        return ((q * Age(to)) - (p * Age(from))) * inverse;
    }

    private void AddExact(double count, double z, double inverse, double jacobian)
    {
        double logarithm, first, second;
        if (isNormal)
        {
            (logarithm, first, second) = ((-z * z / 2) - HalfLogTwoPi, -z, -1);
        }
        else
        {
            var exponential = Elementary.Exp(z);
            (logarithm, first, second) = (z - exponential, 1 - exponential, -exponential);
        }

        Value += count * (logarithm - jacobian);
        GradientMu -= count * first * inverse;
        GradientLambda -= count * ((first * z) + 1);
        MuMu += count * second * inverse * inverse;
        MuLambda += count * inverse * (first + (second * z));
        LambdaLambda += count * z * (first + (second * z));
    }

    private void AddBetween(double count, double a, double b, double inverse)
    {
        var (logarithm, p, q) = Between(a, b);
        Value += count * logarithm;
        var (da, db, aa, ab, bb) = (-p, q, 0d, p * q, 0d);
        var (za, zb) = (double.IsInfinity(a) ? 0 : a, double.IsInfinity(b) ? 0 : b);
        if (!double.IsInfinity(a))
        {
            aa = -p * (Slope(a) + p);
        }

        if (!double.IsInfinity(b))
        {
            bb = q * (Slope(b) - q);
        }

        GradientMu -= count * inverse * (da + db);
        GradientLambda -= count * ((da * za) + (db * zb));
        MuMu += count * inverse * inverse * (aa + (2 * ab) + bb);
        MuLambda += count * inverse * (da + db + ((aa + ab) * za) + ((ab + bb) * zb));
        LambdaLambda += count * ((da * za) + (db * zb) + (aa * za * za) + (2 * ab * za * zb) + (bb * zb * zb));
    }

    private double Slope(double z) => isNormal ? -z : 1 - Elementary.Exp(z);

    /// <summary>ln(S(a) − S(b)), f(a)/(S(a) − S(b)), f(b)/(S(a) − S(b)).</summary>
    private (double Logarithm, double P, double Q) Between(double a, double b) => isNormal ? BetweenNormal(a, b) : BetweenExtreme(a, b);

    private static (double Logarithm, double P, double Q) BetweenExtreme(double a, double b)
    {
        var start = double.IsNegativeInfinity(a) ? 0 : Elementary.Exp(a);
        if (double.IsPositiveInfinity(b))
        {
            return (-start, start, 0);
        }

        var end = Elementary.Exp(b);
        if (double.IsPositiveInfinity(end))
        {
            return (-start, start, 0);
        }

        var difference = start == 0 ? end : start * Elementary.ExpM1(b - a);
        var share = -Elementary.ExpM1(-difference);
        return (Elementary.Log(share) - start, start / share, end * Elementary.Exp(-difference) / share);
    }

    private static (double Logarithm, double P, double Q) BetweenNormal(double a, double b)
    {
        var share = a > 0 ? Tail(a) - Tail(b) : b < 0 ? Tail(-b) - Tail(-a) : 1 - Tail(-a) - Tail(b);
        return (Elementary.Log(share), Density(a) / share, Density(b) / share);

        static double Tail(double z) => double.IsPositiveInfinity(z) ? 0 : double.IsNegativeInfinity(z) ? 1 : NormalDistribution.UpperTail(z);

        static double Density(double z) => double.IsInfinity(z) ? 0 : Elementary.Exp((-z * z / 2) - HalfLogTwoPi);
    }
}
