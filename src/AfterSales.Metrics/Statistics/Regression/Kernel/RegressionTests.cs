using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What a fit says of itself as a whole: shares explained, F, likelihood, Durbin and Watson, Breusch and Pagan, Cook.</summary>
internal static class RegressionTests
{
    private const double LogTwo = 0.6931471805599453;

    public static Figure<double> Small() => Figure.Undefined<double>(UndefinedReason.SmallSample);

    public static Figure<double> Flat() => Figure.Undefined<double>(UndefinedReason.ZeroVariance);

    public static Figure<double> ResidualError(RegressionFit fit)
        => fit.DegreesOfFreedom > 0 ? Figures.Finite(Scaling.Up(Math.Sqrt(fit.Unexplained / fit.DegreesOfFreedom), fit.ResponseExponent)) : Small();

    public static Figure<double> RSquared(RegressionFit fit)
        => fit.Unexplained + fit.Explained > 0 ? Figures.Finite(fit.Explained / (fit.Unexplained + fit.Explained)) : Flat();

    public static Figure<double> AdjustedRSquared(RegressionFit fit)
    {
        var (total, all) = (fit.Unexplained + fit.Explained, fit.Observations - (fit.HasConstant ? 1 : 0));
        return fit.DegreesOfFreedom == 0 ? Small() : total > 0 ? Figures.Finite(1 - (fit.Unexplained / total * all / fit.DegreesOfFreedom)) : Flat();
    }

    /// <summary>F of all predictors together, and its p.</summary>
    public static (Figure<double> F, Figure<double> PValue) F(RegressionFit fit)
    {
        var (predictors, rest) = (fit.Predictors, fit.DegreesOfFreedom);
        var f = predictors == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
            : rest == 0 ? Small()
            : fit.Unexplained > 0 ? Figures.Finite(fit.Explained / predictors / (fit.Unexplained / rest)) : Flat();
        return (f, f.Select(x => FDistribution.Survival(x, predictors, rest)));
    }

    /// <summary>The normal log-likelihood.</summary>
    public static Figure<double> LogLikelihood(RegressionFit fit)
    {
        if (fit.Unexplained == 0)
        {
            return Figure.Undefined<double>(UndefinedReason.Unbounded);
        }

        var logVariance = Elementary.Log(fit.Unexplained / fit.Observations) + (2 * fit.ResponseExponent * LogTwo);
        return Figures.Finite(-0.5 * fit.Observations * (Elementary.Log(2 * Math.PI) + logVariance + 1));
    }

    public static Figure<double> DurbinWatson(RegressionFit fit)
    {
        var residuals = fit.Residuals;
        if (residuals.Length < 2 || fit.Unexplained == 0)
        {
            return residuals.Length < 2 ? Small() : Flat();
        }

        var sum = 0.0;
        for (var i = 1; i < residuals.Length; i++)
        {
            var step = residuals[i] - residuals[i - 1];
            sum += step * step;
        }

        return Figures.Finite(sum / fit.Unexplained);
    }

    /// <summary>n·R² of the squared residuals on the predictors, and its p.</summary>
    public static (Figure<double> Statistic, Figure<double> PValue) BreuschPagan(RegressionFit fit)
    {
        if (!fit.HasConstant || fit.System.Rank < 2)
        {
            var none = Figure.Undefined<double>(UndefinedReason.OutsideDomain);
            return (none, none);
        }

        var squares = Array.ConvertAll(fit.Residuals, e => e * e);
        var mean = Moments.Mean(squares);
        var total = 0.0;
        for (var i = 0; i < squares.Length; i++)
        {
            squares[i] -= mean;
            total += squares[i] * squares[i];
        }

        var parts = fit.System.Project(squares);
        var statistic = total > 0 ? Figures.Finite(squares.Length * (LeastSquares.Dot(parts, parts) / total)) : Flat();
        return (statistic, statistic.Select(x => ChiSquaredDistribution.Survival(x, fit.System.Rank - 1)));
    }

    public static Figure<double>[] Cook(RegressionFit fit)
    {
        var distances = new Figure<double>[fit.Observations];
        for (var i = 0; i < distances.Length; i++)
        {
            var (e, leverage, rest) = (fit.Residuals[i], fit.Leverage[i], 1 - fit.Leverage[i]);
            distances[i] = fit.DegreesOfFreedom == 0 ? Small()
                : fit.Unexplained == 0 ? Flat()
                : rest < LinearRegression.LeverageOne ? Figure.Undefined<double>(UndefinedReason.Singular)
                : Figures.Finite(e * e / (fit.System.Rank * (fit.Unexplained / fit.DegreesOfFreedom)) * (leverage / (rest * rest)));
        }

        return distances;
    }
}
