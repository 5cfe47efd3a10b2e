using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Maximizes a life likelihood by damped Newton steps, over both parameters or along one curve of them.</summary>
internal sealed class LifeSearch(LifeLikelihood likelihood)
{
    public const double LargestLambda = 6.907755278982137;

    private const int MostSteps = 400;
    private const int MostHalvings = 60;

    public int Steps { get; private set; }

    public double Mu { get; private set; }

    public double Lambda { get; private set; }

    public double Value { get; private set; }

    /// <summary>The maximum over both; or over μ alone with λ fixed. Null when found, else why not.</summary>
    public UndefinedReason? Maximize(double mu, double lambda, bool fixesLambda)
    {
        (Mu, Lambda) = (mu, lambda);
        Value = likelihood.Evaluate(Mu, Lambda);
        if (double.IsNegativeInfinity(Value))
        {
            return UndefinedReason.Unresolved;
        }

        for (Steps = 0; Steps < MostSteps; Steps++)
        {
            var (stepMu, stepLambda) = Newton(fixesLambda);
            var gain = (stepMu * likelihood.GradientMu) + (stepLambda * likelihood.GradientLambda);
            var longest = Math.Max(Math.Abs(stepMu) / (1 + Elementary.Exp(Lambda)), Math.Abs(stepLambda));
            if (gain <= 1e-22 * (1 + Math.Abs(Value)) || longest < 1e-14)
            {
                return null;
            }

            if (!Climb(stepMu, stepLambda, Math.Min(1, 2 / longest), gain))
            {
                // No higher point along an ascending direction: rounding is all that is left, or the surface is not one.
                return gain < 1e-9 * (1 + Math.Abs(Value)) ? null : UndefinedReason.NoConvergence;
            }

            if (Math.Abs(Lambda) > LargestLambda || Math.Abs(Mu) > 1400)
            {
                return UndefinedReason.Unbounded;
            }
        }

        return UndefinedReason.NoConvergence;
    }

    /// <summary>The maximum along a curve (μ(ν), λ(ν)) through the nuisance parameter ν; returns its value and ν.</summary>
    public (double Value, double Nuisance) MaximizeAlong(ProfileCurve curve, double nuisance)
    {
        var value = At(curve, nuisance);
        for (var step = 0; step < MostSteps; step++)
        {
            var (first, second) = curve.Derivatives(likelihood, nuisance);
            var move = second < 0 ? -first / second : Sign(first) * 0.5;
            move = Math.Max(-2, Math.Min(2, move));
            if (Math.Abs(first * move) <= 1e-20 * (1 + Math.Abs(value)) || Math.Abs(nuisance) > 2000)
            {
                break;
            }

            var half = 0;
            double next;
            while (!((next = At(curve, nuisance + move)) >= value) && half++ < MostHalvings)
            {
                move /= 2;
            }

            if (half > MostHalvings || (next == value && Math.Abs(move) < 1e-12))
            {
                At(curve, nuisance);
                break;
            }

            nuisance += move;
            value = next;
        }

        return (value, nuisance);
    }

    // Math.Sign throws at NaN; here it is no direction.
    private static int Sign(double value) => value > 0 ? 1 : value < 0 ? -1 : 0;

    private double At(ProfileCurve curve, double nuisance)
    {
        var (mu, lambda) = curve.Point(nuisance);
        return likelihood.Evaluate(mu, lambda);
    }

    private (double Mu, double Lambda) Newton(bool fixesLambda)
    {
        var (a, b, c) = (-likelihood.MuMu, -likelihood.MuLambda, -likelihood.LambdaLambda);
        var (g, h) = (likelihood.GradientMu, likelihood.GradientLambda);
        if (fixesLambda)
        {
            return (a > 0 ? g / a : Sign(g), 0);
        }

        // Where the surface is not concave, its diagonal is lifted until it is.
        var lift = 0d;
        for (var attempt = 0; attempt < 40; attempt++)
        {
            var (aa, cc) = (a + lift, c + lift);
            var determinant = (aa * cc) - (b * b);
            if (aa > 0 && cc > 0 && determinant > 1e-12 * aa * cc)
            {
                return (((cc * g) - (b * h)) / determinant, ((aa * h) - (b * g)) / determinant);
            }

            lift = lift == 0 ? 1e-6 * (Math.Abs(a) + Math.Abs(c) + 1e-300) : 4 * lift;
        }

        return (Sign(g), Sign(h));
    }

    private bool Climb(double stepMu, double stepLambda, double share, double gain)
    {
        for (var half = 0; half < MostHalvings; half++, share /= 2)
        {
            var value = likelihood.Evaluate(Mu + (share * stepMu), Lambda + (share * stepLambda));
            if (value >= Value + (1e-4 * share * gain) || (value >= Value && gain < 1e-9 * (1 + Math.Abs(Value))))
            {
                var isStill = value == Value && share < 1;
                (Mu, Lambda, Value) = (Mu + (share * stepMu), Lambda + (share * stepLambda), value);
                return !isStill;
            }
        }

        likelihood.Evaluate(Mu, Lambda);
        return false;
    }
}
