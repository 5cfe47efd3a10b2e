using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>The ends of the values that a likelihood-ratio test does not reject.</summary>
internal sealed class ProfileLimits
{
    /// <summary>Beyond this distance in logarithms a profile that has not fallen never will.</summary>
    private const double Farthest = 700;

    private const int MostSteps = 200;

    private readonly LifeSearch search;
    private readonly LifeLikelihood likelihood;
    private readonly double maximum;
    private readonly double bound;
    private readonly bool fixesLambda;

    public ProfileLimits(LifeSearch search, LifeLikelihood likelihood, double level, bool fixesLambda)
    {
        this.search = search;
        this.likelihood = likelihood;
        this.fixesLambda = fixesLambda;
        (Mu, Lambda, maximum) = (search.Mu, search.Lambda, search.Value);
        bound = NormalDistribution.TwoSidedQuantile(level);
    }

    private double Mu { get; }

    private double Lambda { get; }

    /// <summary>The limit of ψ in one direction; null when there is none.</summary>
    public double? Limit(ProfileTarget target, double quantile, double center, double step, int sign)
    {
        var nuisance = target == ProfileTarget.Lambda ? Mu : Lambda;
        var (inner, innerRoot) = (center, -bound);
        var distance = step > 0 && step <= Farthest ? step : 1;
        double outer, outerRoot;
        while ((outerRoot = Root(target, outer = center + (sign * distance), quantile, ref nuisance)) < 0)
        {
            (inner, innerRoot) = (outer, outerRoot);
            if (distance >= Farthest)
            {
                return null;
            }

            distance = Math.Min(Farthest, 1.6 * distance);
        }

        return Between(target, quantile, inner, innerRoot, outer, outerRoot, nuisance);
    }

    // √(2·fall) − z, nearly straight in ψ: false position with Illinois' weights.
    private double Between(ProfileTarget target, double quantile, double inner, double innerRoot, double outer, double outerRoot, double nuisance)
    {
        if (double.IsPositiveInfinity(outerRoot))
        {
            outerRoot = 1e3;
        }

        var last = 0;
        for (var step = 0; step < MostSteps && Math.Abs(outer - inner) > 1e-14 * (1 + Math.Abs(inner)); step++)
        {
            var middle = step % 8 == 7 ? (inner + outer) / 2 : inner + ((outer - inner) * (innerRoot / (innerRoot - outerRoot)));
            var root = Root(target, middle, quantile, ref nuisance);
            if (Math.Abs(root) < 1e-13)
            {
                return middle;
            }

            if (root > 0)
            {
                // Illinois: the end that stays twice counts half, so that it moves too.
                (outer, outerRoot, innerRoot) = (middle, double.IsPositiveInfinity(root) ? 1e3 : root, last > 0 ? innerRoot / 2 : innerRoot);
                last = 1;
            }
            else
            {
                (inner, innerRoot, outerRoot) = (middle, root, last < 0 ? outerRoot / 2 : outerRoot);
                last = -1;
            }
        }

        return (inner + outer) / 2;
    }

    private double Root(ProfileTarget target, double psi, double quantile, ref double nuisance)
    {
        double value;
        if (fixesLambda)
        {
            value = likelihood.Evaluate(target == ProfileTarget.Mu ? psi : psi - quantile, 0);
        }
        else
        {
            (value, var next) = search.MaximizeAlong(new ProfileCurve(target, psi, quantile), nuisance);
            nuisance = double.IsNegativeInfinity(value) ? nuisance : next;
        }

        var fall = 2 * (maximum - value);
        return double.IsPositiveInfinity(fall) ? fall : Math.Sqrt(Math.Max(fall, 0)) - bound;
    }
}
