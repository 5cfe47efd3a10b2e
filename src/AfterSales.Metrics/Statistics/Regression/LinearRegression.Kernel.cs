using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

// The fit itself, in shifted columns; coefficients and tests return to the caller's columns only at the end.
public partial class LinearRegression
{
    private static LinearRegressionResult Solve(LinearRegressionInput input, LinearRegressionOptions options)
    {
        var n = input.Response.Count;
        var hasConstant = options.Intercept == RegressionIntercept.Included;
        var ones = new double[n];
        ones.AsSpan().Fill(1);
        IReadOnlyList<double>[] columns = hasConstant ? [ones, .. input.Predictors] : [.. input.Predictors];
        var system = LeastSquares.Of(columns, hasConstant, options.RankTolerance);

        var residuals = input.Response.ToArray();
        var shift = hasConstant ? Moments.Mean(residuals) : 0;
        for (var i = 0; i < n; i++)
        {
            residuals[i] -= shift;
        }

        var parts = system.Project(residuals);
        var shifted = system.Solve(parts);
        if (hasConstant)
        {
            shifted[0] += shift;
        }

        var (fitted, leverage) = (new double[n], new double[n]);
        Span<double> row = new double[columns.Length];
        for (var i = 0; i < n; i++)
        {
            system.Row(i, row);
            foreach (var x in row)
            {
                leverage[i] += x * x;
            }

            leverage[i] = Math.Min(1, leverage[i]);
            fitted[i] = input.Response[i] - residuals[i];
        }

        var degreesOfFreedom = n - system.Rank;
        var rss = LeastSquares.Dot(residuals, residuals);
        var explained = 0.0;
        for (var j = hasConstant ? 1 : 0; j < parts.Length; j++)
        {
            explained += parts[j] * parts[j];
        }

        var (meat, clusters, lag) = Meat(system, residuals, leverage, input.Clusters, options);
        var result = new LinearRegressionResult
        {
            Observations = n,
            Rank = system.Rank,
            DegreesOfFreedom = degreesOfFreedom,
            Terms = [],
            ResidualStandardError = degreesOfFreedom > 0 ? Figures.Finite(Math.Sqrt(rss / degreesOfFreedom)) : Small(),
            RSquared = rss + explained > 0 ? Figures.Finite(explained / (rss + explained)) : Flat(),
            AdjustedRSquared = Adjusted(rss, explained, n - (hasConstant ? 1 : 0), degreesOfFreedom),
            F = OverallF(rss, explained, system.Rank - (hasConstant ? 1 : 0), degreesOfFreedom),
            FPValue = OverallF(rss, explained, system.Rank - (hasConstant ? 1 : 0), degreesOfFreedom)
                .Select(f => FDistribution.Survival(f, system.Rank - (hasConstant ? 1 : 0), degreesOfFreedom)),
            LogLikelihood = Likelihood(rss, n, 0, 0),
            Aic = Likelihood(rss, n, -2, 2 * (system.Rank + 1)),
            Bic = Likelihood(rss, n, -2, Math.Log(n) * (system.Rank + 1)),
            DurbinWatson = DurbinWatson(residuals, rss),
            BreuschPagan = BreuschPagan(system, residuals, hasConstant),
            BreuschPaganPValue = BreuschPagan(system, residuals, hasConstant).Select(x => ChiSquaredDistribution.Survival(x, system.Rank - 1)),
            Fitted = FrozenList.Own(fitted),
            Residuals = FrozenList.Own(residuals),
            Leverage = FrozenList.Own(leverage),
            CookDistance = FrozenList.Own(Cook(residuals, leverage, rss, system.Rank, degreesOfFreedom)),
            ClusterCount = clusters,
            Lag = lag,
            Options = options,
            ShiftedCoefficients = FrozenList.Own(shifted),
            ShiftedCovariance = FrozenList.Own(meat is null ? [] : system.Sandwich(meat).Cast<double>().ToArray()),
            Shifts = FrozenList.Own(system.Shifts),
            TestDegreesOfFreedom = clusters is { } count ? count - 1 : degreesOfFreedom,
        };
        return result with { Terms = FrozenList.Own(Terms(result, system, hasConstant)) };
    }

    private static RegressionTerm[] Terms(LinearRegressionResult fit, LeastSquares system, bool hasConstant)
    {
        var k = system.Columns;
        var identity = new double[k, k];
        for (var j = 0; j < k; j++)
        {
            identity[j, j] = system.IsDetermined(j) ? 1 : 0;
        }

        var inverse = system.Sandwich(identity);
        var terms = new RegressionTerm[k];
        for (var j = 0; j < k; j++)
        {
            if (!system.IsDetermined(j))
            {
                terms[j] = Singular(fit) with { VarianceInflation = Figure.Undefined<double>(UndefinedReason.Singular) };
                continue;
            }

            var weights = new double[k];
            weights[j] = 1;
            for (var p = 1; p < k && hasConstant && j == 0; p++)
            {
                weights[p] = -system.Shifts[p];
            }

            var term = Term(fit, weights);
            terms[j] = hasConstant && j > 0 ? term with { VarianceInflation = Figures.Finite(inverse[j, j] * system.SquaredSpread(j)) } : term;
        }

        return terms;
    }

    /// <summary>A combination of the shifted coefficients, tested.</summary>
    private static RegressionTerm Term(LinearRegressionResult fit, double[] weights)
    {
        var level = fit.Options.Level;
        var value = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            value += weights[j] * fit.ShiftedCoefficients[j];
        }

        if (fit.ShiftedCovariance.Count == 0)
        {
            return new RegressionTerm
            {
                Coefficient = Estimate.WithoutInterval(value, UndefinedReason.SmallSample, level, IntervalMethod.StudentT),
                StandardError = Small(),
                T = Small(),
                PValue = Small(),
            };
        }

        var variance = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            for (var j = 0; j < weights.Length; j++)
            {
                variance += weights[i] * weights[j] * fit.ShiftedCovariance[(i * weights.Length) + j];
            }
        }

        if (double.IsNaN(variance))
        {
            return Singular(fit) with { Coefficient = Estimate.WithoutInterval(value, UndefinedReason.Singular, level, IntervalMethod.StudentT) };
        }

        // Newey and West's variance of a combination can be a rounding error below zero.
        var error = Math.Sqrt(Math.Max(0, variance));
        var t = error > 0 ? Figures.Finite(value / error) : Flat();
        return new RegressionTerm
        {
            Coefficient = Figures.Interval(value, StudentTDistribution.TwoSidedQuantile(level, fit.TestDegreesOfFreedom) * error, level, IntervalMethod.StudentT),
            StandardError = Figures.Finite(error),
            T = t,
            PValue = t.Select(x => StudentTDistribution.TwoSided(x, fit.TestDegreesOfFreedom)),
        };
    }

    private static Figure<double> Small() => Figure.Undefined<double>(UndefinedReason.SmallSample);

    private static Figure<double> Flat() => Figure.Undefined<double>(UndefinedReason.ZeroVariance);

    private static Figure<double> Adjusted(double rss, double explained, int total, int degreesOfFreedom)
        => degreesOfFreedom == 0 ? Small() : rss + explained > 0 ? Figures.Finite(1 - (rss / (rss + explained) * total / degreesOfFreedom)) : Flat();

    private static Figure<double> OverallF(double rss, double explained, int predictors, int degreesOfFreedom)
        => predictors == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
            : degreesOfFreedom == 0 ? Small()
            : rss > 0 ? Figures.Finite(explained / predictors / (rss / degreesOfFreedom)) : Flat();

    /// <summary>scale × log-likelihood + penalty; the log-likelihood itself with scale 0.</summary>
    private static Figure<double> Likelihood(double rss, int n, double scale, double penalty)
    {
        if (rss == 0)
        {
            return Figure.Undefined<double>(UndefinedReason.Unbounded);
        }

        var logLikelihood = -0.5 * n * (Math.Log(2 * Math.PI) + Math.Log(rss / n) + 1);
        return Figures.Finite(scale == 0 ? logLikelihood : (scale * logLikelihood) + penalty);
    }

    private static Figure<double> DurbinWatson(double[] residuals, double rss)
    {
        if (residuals.Length < 2 || rss == 0)
        {
            return residuals.Length < 2 ? Small() : Flat();
        }

        var sum = 0.0;
        for (var i = 1; i < residuals.Length; i++)
        {
            var step = residuals[i] - residuals[i - 1];
            sum += step * step;
        }

        return Figures.Finite(sum / rss);
    }

    private static Figure<double> BreuschPagan(LeastSquares system, double[] residuals, bool hasConstant)
    {
        if (!hasConstant || system.Rank < 2)
        {
            return Figure.Undefined<double>(UndefinedReason.OutsideDomain);
        }

        var squares = new double[residuals.Length];
        for (var i = 0; i < squares.Length; i++)
        {
            squares[i] = residuals[i] * residuals[i];
        }

        var mean = Moments.Mean(squares);
        var total = 0.0;
        for (var i = 0; i < squares.Length; i++)
        {
            squares[i] -= mean;
            total += squares[i] * squares[i];
        }

        var explained = 0.0;
        foreach (var part in system.Project(squares))
        {
            explained += part * part;
        }

        return total > 0 ? Figures.Finite(squares.Length * (explained / total)) : Flat();
    }

    private static Figure<double>[] Cook(double[] residuals, double[] leverage, double rss, int rank, int degreesOfFreedom)
    {
        var distances = new Figure<double>[residuals.Length];
        for (var i = 0; i < distances.Length; i++)
        {
            var rest = 1 - leverage[i];
            distances[i] = degreesOfFreedom == 0 ? Small()
                : rss == 0 ? Flat()
                : rest < LeverageOne ? Figure.Undefined<double>(UndefinedReason.Singular)
                : Figures.Finite(residuals[i] * residuals[i] / (rank * (rss / degreesOfFreedom)) * (leverage[i] / (rest * rest)));
        }

        return distances;
    }
}
