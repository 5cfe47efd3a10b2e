using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>The parameters on which a quantity of interest ψ is fixed: ln scale μ, λ = ln s, or the logarithm of a quantile, μ + s·q.</summary>
internal readonly struct ProfileCurve
{
    private readonly ProfileTarget target;
    private readonly double fixedValue;
    private readonly double quantile;

    public ProfileCurve(ProfileTarget target, double fixedValue, double quantile)
        => (this.target, this.fixedValue, this.quantile) = (target, fixedValue, quantile);

    public (double Mu, double Lambda) Point(double nuisance) => target switch
    {
        ProfileTarget.Mu => (fixedValue, nuisance),
        ProfileTarget.Lambda => (nuisance, fixedValue),
        _ => (fixedValue - (Elementary.Exp(nuisance) * quantile), nuisance),
    };

    /// <summary>First and second derivative along the curve, at the point last evaluated.</summary>
    public (double First, double Second) Derivatives(LifeLikelihood at, double nuisance)
    {
        switch (target)
        {
            case ProfileTarget.Mu: return (at.GradientLambda, at.LambdaLambda);
            case ProfileTarget.Lambda: return (at.GradientMu, at.MuMu);
            default:
                var slope = -Elementary.Exp(nuisance) * quantile;
                return (at.GradientLambda + (slope * at.GradientMu), at.LambdaLambda + (2 * slope * at.MuLambda) + (slope * slope * at.MuMu)
                    + (slope * at.GradientMu));
        }
    }
}
