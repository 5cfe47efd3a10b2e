using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>The likelihood of a Weibull as a function of its location, the other two parameters maximized out.</summary>
internal sealed class LocationProfile(LifeRows rows)
{
    private const int MostBisections = 200;

    private double mu;
    private double lambda;
    private double value;
    private bool hasStart;

    /// <summary>The slope of the profile; null where there is no fit.</summary>
    public double? SlopeAt(double location)
    {
        var shifted = location == 0 ? rows : rows.Shifted(location);
        var likelihood = new LifeLikelihood(shifted, LifeFamily.Weibull);
        var search = new LifeSearch(likelihood);
        if (!hasStart || search.Maximize(mu, lambda, false) is not null)
        {
            var fit = LifeFit.Fit(shifted, LifeFamily.Weibull, new LifeFitOptions { Limits = LifeLimits.Wald });
            if (fit.Distribution is null || search.Maximize(Elementary.Log(fit.Distribution.First), -Elementary.Log(fit.Distribution.Second),
                false) is not null)
            {
                hasStart = false;
                return null;
            }
        }

        (mu, lambda, value, hasStart) = (search.Mu, search.Lambda, search.Value, true);
        return likelihood.LocationSlope(mu, lambda);
    }

    public (double Location, double Scale, double Shape, double Value)? HighestMaximum(double[] grid, double least)
    {
        (double Location, double Scale, double Shape, double Value)? best = null;
        double? before = null;
        for (var i = 0; i < grid.Length; i++)
        {
            var slope = SlopeAt(grid[i]);
            if (before > 0 && slope <= 0)
            {
                var location = Bisect(grid[i - 1], grid[i]);
                if (SlopeAt(location) is not null && lambda < 0 && value > least && value > (best?.Value ?? double.NegativeInfinity))
                {
                    best = (location, Elementary.Exp(mu), Elementary.Exp(-lambda), value);
                }

                SlopeAt(grid[i]);
            }

            before = slope;
        }

        return best;
    }

    private double Bisect(double low, double high)
    {
        for (var i = 0; i < MostBisections; i++)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = SlopeAt(middle) > 0 ? (middle, high) : (low, middle);
        }

        return low;
    }
}
